public import EventLog

extension ThematicPlanApproved: Ruled {
  /// Deputy or director: what a teacher drew up is approved.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Approved before the year begins.
  public static var mayLieAhead: Bool { true }
  /// The course.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// For a known course; the lessons of its topics add up to its hours.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) { return refusal }
    guard from != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.empty("topics", topics) { return refusal }
    let read = ThematicTopic.read(topics)
    if let line = read.firstIndex(where: { $0 == nil }) {
      return Refusal(.programmeTopics, .number(line + 1))
    }
    // Text is at most 65,535 bytes and a line at most 999 lessons: the sum cannot overflow.
    let sum = read.reduce(0) { $0 + ($1?.hours ?? 0) }
    return sum == Int(hours) ? nil : Refusal(.programmeHours, .number(Int(hours)), .number(sum))
  }
}
