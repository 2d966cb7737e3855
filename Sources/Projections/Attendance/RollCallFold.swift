public import EventLog
public import Replay
internal import School

/// Which lessons have a confirmation of who was there; read in place.
public struct RollCallFold: Projection {
  /// By lesson number, the position of the confirmation; `.none` without.
  private var positions: [Position] = []

  /// A fold that has seen nothing.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      if record.type == EventCode.attendanceConfirmed {
        put(record.u32(AttendanceConfirmed.Layout.lesson), position, record.amends)
      } else if record.type == EventCode.factAnnulled,
        record.u16(FactAnnulled.Layout.factType) == EventCode.attendanceConfirmed
      {
        annul(record.amends)
      }
    }
  }

  private mutating func put(_ lesson: UInt32, _ position: Position, _ amends: Position) {
    // A number above this is damage, not a lesson.
    guard lesson < 1 << 26 else { return }
    if amends != .none { annul(amends) }
    while positions.count <= Int(lesson) { positions.append(.none) }
    positions[Int(lesson)] = position
  }

  /// Rare: the lesson is looked for.
  private mutating func annul(_ amended: Position) {
    if let lesson = positions.firstIndex(of: amended) { positions[lesson] = .none }
  }

  /// The event that confirms a lesson, or nil.
  func position(of lesson: LessonNumber) -> Position? {
    guard lesson.index < positions.count, positions[lesson.index] != .none else { return nil }
    return positions[lesson.index]
  }
}
