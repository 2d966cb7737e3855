internal import EventLog
internal import School

/// Finds people by name: opened from the vault once, then kept as people are added.
struct PeopleIndex {
  private var pupils: [String: [PupilNumber]] = [:]
  private var guardians: [String: [GuardianNumber]] = [:]

  /// The people of the log.
  init(_ run: ImportRun) throws {
    let directory = run.recorder.state.directory
    for pupil in directory.pupils.all {
      guard let name = try run.text(directory.pupils[pupil]?.person.name()) else { continue }
      add(pupil, name)
    }
    for guardian in directory.guardians.all {
      guard let name = try run.text(directory.guardians[guardian]?.person.name()) else { continue }
      add(guardian, name)
    }
  }

  mutating func add(_ pupil: PupilNumber, _ name: String) {
    pupils[PeopleIndex.folded(name), default: []].append(pupil)
  }

  mutating func add(_ guardian: GuardianNumber, _ name: String) {
    guardians[PeopleIndex.folded(name), default: []].append(guardian)
  }

  func pupils(named name: String) -> [PupilNumber] { pupils[PeopleIndex.folded(name)] ?? [] }

  func guardians(named name: String) -> [GuardianNumber] { guardians[PeopleIndex.folded(name)] ?? [] }

  /// Letter case, spaces and ё do not tell people apart.
  static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace }.map { $0 == "ё" ? "е" : $0 })
  }
}

extension PersonName {
  /// `Иванова Мария Петровна`: how a name is kept.
  var text: String { [surname, givenName, patronymic].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// A telephone and an address as one text.
enum ContactText {
  static func of(_ phone: String, _ email: String) -> String {
    [phone, email].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Digits and letters only: `8 900` and `8-900` are one.
  static func folded(_ contact: String) -> String {
    String(contact.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "@" })
  }
}
