internal import EventLog

/// What a fact is about, packed: there may be only one live fact with a key.
struct FactKey: Equatable, Sendable {
  /// Which kind of key this is; stands in the high half of `second`.
  enum Kind: UInt64 {
    case cancelled = 1
    case substituted = 2
    case absence = 3
    case lateness = 4
    case attendance = 5
    case termMark = 6
    case application = 7
    case rescheduled = 8
    case ict = 9
    case assessment = 10
    case debt = 11
    case behaviour = 12
    case council = 13
    case programme = 14
  }

  let first: UInt64
  let second: UInt64

  private init(_ kind: Kind, _ high: UInt32, _ low: UInt32, _ rest: UInt32) {
    first = UInt64(high) << 32 | UInt64(low)
    second = kind.rawValue << 32 | UInt64(rest)
  }

  /// A place in the day of a course.
  static func slot(_ kind: Kind, _ slot: LessonSlot) -> FactKey {
    FactKey(
      kind, slot.course.number, UInt32(bitPattern: slot.day.number),
      UInt32(slot.number) << 8 | UInt32(slot.index))
  }

  /// A pupil in a lesson, or in a course and day where the lesson is not known.
  static func pupil(
    _ kind: Kind, _ pupil: PupilNumber, _ course: CourseNumber, _ lesson: LessonNumber, _ day: Day
  ) -> FactKey {
    lesson.isNone
      ? FactKey(kind, course.number | 1 << 31, pupil.number, UInt32(bitPattern: day.number))
      : FactKey(kind, lesson.number, pupil.number, 0)
  }

  /// A lesson.
  static func lesson(_ kind: Kind, _ lesson: LessonNumber) -> FactKey {
    FactKey(kind, lesson.number, 0, 0)
  }

  /// A pupil's outcome.
  static func termMark(_ pupil: PupilNumber, _ course: CourseNumber, _ term: TermNumber) -> FactKey {
    FactKey(.termMark, course.number, pupil.number, term.number)
  }

  /// A guardian's application for a pupil.
  static func application(_ guardian: GuardianNumber, _ pupil: PupilNumber) -> FactKey {
    FactKey(.application, guardian.number, pupil.number, 0)
  }

  /// A use of technology in a lesson.
  static func ict(_ lesson: LessonNumber, kind: UInt8) -> FactKey {
    FactKey(.ict, lesson.number, UInt32(kind), 0)
  }

  /// A pupil's debt in a course, for a term or none.
  static func debt(_ pupil: PupilNumber, _ course: CourseNumber, _ term: TermNumber) -> FactKey {
    FactKey(.debt, course.number, pupil.number, term.number)
  }

  /// What there is once for a pupil in a term.
  static func term(_ kind: Kind, _ pupil: PupilNumber, _ term: TermNumber) -> FactKey {
    FactKey(kind, pupil.number, term.number, 0)
  }

  var hash: Int {
    var mixed = first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}

/// The latest position for each key: open addressing, no removal; whether it still holds is told by the
/// amended positions.
struct FactTable: Sendable {
  private var keys: [FactKey] = []
  private var positions: [Position] = []
  private var count = 0

  private static let empty = Position.none

  /// The place of `key`: where it is, or where it would go.
  private func place(of key: FactKey) -> Int {
    let mask = keys.count - 1
    var index = key.hash & mask
    while positions[index] != Self.empty, keys[index] != key { index = (index + 1) & mask }
    return index
  }

  /// The position of a key, or nil.
  subscript(_ key: FactKey) -> Position? {
    guard !keys.isEmpty else { return nil }
    let position = positions[place(of: key)]
    return position == Self.empty ? nil : position
  }

  /// Sets the position of a key.
  mutating func set(_ key: FactKey, _ position: Position) {
    if count * 2 >= keys.count { grow() }
    let index = place(of: key)
    if positions[index] == Self.empty { count += 1 }
    keys[index] = key
    positions[index] = position
  }

  /// True when a key of a kind with this high number has a position of which `isLive` is true.
  ///
  /// - Complexity: O(keys): for the rare question whether something is used.
  func contains(_ kind: FactKey.Kind, high: UInt32, where isLive: (Position) -> Bool) -> Bool {
    for (key, position) in zip(keys, positions) where position != Self.empty {
      if UInt32(key.first >> 32) == high, key.second >> 32 == kind.rawValue, isLive(position) { return true }
    }
    return false
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldPositions = positions
    let size = max(64, keys.count * 2)
    keys = Array(repeating: .lesson(.attendance, .none), count: size)
    positions = Array(repeating: Self.empty, count: size)
    for (key, position) in zip(oldKeys, oldPositions) where position != Self.empty {
      let index = place(of: key)
      keys[index] = key
      positions[index] = position
    }
  }
}
