public import EventLog
public import School

/// What documents call people and things: keys from the directory, names and accounts from the vault.
public struct Naming {
  /// The directory of the same pass.
  public let directory: Directory
  /// A person's name, or nil when it is not known or was forgotten.
  public var name: (ActorNumber) -> String?
  /// The operating-system account of a way by which events came, or nil when the vault is shut.
  public var account: (SourceNumber) -> String?
  /// Seconds that the school's clock is ahead of UTC at a moment.
  public var offsetSeconds: (Moment) -> Int

  /// Names of nobody, times in UTC, unless told otherwise.
  public init(
    _ directory: Directory, name: @escaping (ActorNumber) -> String? = { _ in nil },
    account: @escaping (SourceNumber) -> String? = { _ in nil },
    offsetSeconds: @escaping (Moment) -> Int = { _ in 0 }
  ) {
    self.directory = directory
    self.name = name
    self.account = account
    self.offsetSeconds = offsetSeconds
  }

  /// The school key of a thing, nil for none, `#412` for a number that nothing introduced.
  func key<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> String? {
    reference.isNone ? nil : directory.key(reference) ?? "#\(reference.number)"
  }

  /// How a person is written in files: `t-07`; nil for nobody.
  func key(_ person: ActorNumber) -> String? {
    person == .nobody ? nil : directory.text(of: person) ?? "#\(person.kind).\(person.number)"
  }

  /// `Петрова А. С.  t-07`, or the key alone.
  func short(_ person: ActorNumber) -> String {
    let key = key(person) ?? "—"
    return name(person).map { Naming.initials($0) + "  " + key } ?? key
  }

  /// `Иванова Мария  p-0412`, or the key alone.
  func full(_ person: ActorNumber) -> String {
    let key = key(person) ?? "—"
    return name(person).map { $0 + "  " + key } ?? key
  }

  /// A subject's title, or its key.
  func title(_ subject: SubjectNumber) -> String? {
    let title = directory.subjects[subject]?.title ?? ""
    return title.isEmpty ? key(subject) : title
  }

  /// A moment for people in the school's zone and for files in UTC.
  func cell(_ moment: Moment) -> Cell { .moment(moment, offsetSeconds: offsetSeconds(moment)) }

  /// The school's day of a moment.
  func day(_ moment: Moment) -> Day { moment.local(offsetSeconds: offsetSeconds(moment)).day }

  /// A moment in the school's zone: `2025-10-13T13:05:00+03:00`.
  func local(_ moment: Moment) -> String {
    let offset = offsetSeconds(moment)
    let (day, second) = moment.local(offsetSeconds: offset)
    let sign = offset < 0 ? "-" : "+"
    let minutes = Int(offset.magnitude) / 60
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
      + "\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// `Петрова А. С.` of `Петрова Анна Сергеевна`.
  static func initials(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let family = words.first else { return name }
    return words.dropFirst().reduce(into: String(family)) { short, word in
      short += " " + String(word.prefix(1)) + "."
    }
  }
}
