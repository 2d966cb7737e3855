public import EventLog

/// Turns school keys into numbers while events are read that are not in the log yet.
public protocol KeyResolver {
  /// The number of the thing of a kind with a key, or nil.
  func number(kind: UInt8, _ key: String) -> UInt32?
  /// The person written so, or nil.
  func person(_ text: String) -> ActorNumber?
  /// Takes the next number of a kind for a new thing and remembers its key.
  mutating func introduce(kind: UInt8, _ key: String) -> UInt32
  /// Remembers where a new lesson stands, so that its key is found.
  mutating func enter(_ lesson: LessonNumber, _ slot: LessonSlot)
}

/// The keys of a directory and of what was introduced since.
public struct DirectoryKeys: KeyResolver, Sendable {
  private let directory: Directory
  private var introduced: [UInt8: [String: UInt32]] = [:]
  private var counts: [UInt8: UInt32] = [:]
  private var people: [String: ActorNumber] = [:]
  private var lessons: [LessonSlot: LessonNumber] = [:]

  /// The keys of `directory`.
  public init(_ directory: Directory) { self.directory = directory }

  /// The number of the thing of a kind with a key, or nil.
  public func number(kind: UInt8, _ key: String) -> UInt32? {
    if let known = directory.number(kind: kind, key) { return known }
    guard kind == LessonReference.code else { return introduced[kind]?[KeyFold.normalise(key)] }
    guard let parsed = LessonKey(key), let course = number(kind: CourseReference.code, parsed.course) else {
      return nil
    }
    let slot = LessonSlot(
      course: CourseNumber(course), day: parsed.day, number: parsed.number, index: parsed.index)
    return lessons[slot]?.number ?? directory.lessons.find(slot)?.number
  }

  /// The person written so, or nil.
  public func person(_ text: String) -> ActorNumber? {
    if let known = directory.person(text) ?? people[KeyFold.normalise(text)] { return known }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let key = String(text[text.index(after: colon)...])
    let kind = DirectoryKeys.personKinds.first { $0.name == text[..<colon] }
    guard let kind, let number = introduced[kind.reference]?[KeyFold.normalise(key)] else { return nil }
    return ActorNumber(kind: kind.actor, number: number)
  }

  /// Takes the next number of a kind for a new thing and remembers its key.
  public mutating func introduce(kind: UInt8, _ key: String) -> UInt32 {
    let count = counts[kind, default: 0]
    let number = directory.nextNumber(kind: kind) + count
    counts[kind] = count + 1
    let folded = KeyFold.normalise(key)
    if introduced[kind]?[folded] == nil { introduced[kind, default: [:]][folded] = number }
    if let person = DirectoryKeys.personKinds.first(where: { $0.reference == kind }), people[folded] == nil {
      people[folded] = ActorNumber(kind: person.actor, number: number)
    }
    return number
  }

  /// Remembers where a new lesson stands.
  public mutating func enter(_ lesson: LessonNumber, _ slot: LessonSlot) { lessons[slot] = lesson }

  private static let personKinds: [(name: String, reference: UInt8, actor: UInt8)] = [
    ("staff", StaffReference.code, 1), ("guardian", GuardianReference.code, 2),
    ("pupil", PupilReference.code, 3), ("system", SourceSystemReference.code, 4),
  ]
}
