public import EventLog

extension ControlCheckRun: Ruled {
  /// Deputy, director or the journal itself.
  public static var recorders: RoleSet { [.deputy, .director, .system] }
  /// At least one of the eight checks, over days in order.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard from != .none, through != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.range("checks", checks, 1...255) ?? Refusal.reversed(from, through)
  }
}

extension RemarkRaised: Ruled {
  /// Deputy, director or the journal itself.
  public static var recorders: RoleSet { [.deputy, .director, .system, .import] }
  /// For a member of staff, with a text and a day by which it is to be put right.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(staff) ?? state.unknownUnlessNone(course)
      ?? state.unknownUnlessNone(lesson) ?? Refusal.empty("text", text)
    {
      return refusal
    }
    guard dueOn != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.reversed(request.occurredOn, dueOn)
  }
}

extension RemarkAnswered: Ruled {
  /// The member of staff concerned.
  public static var recorders: RoleSet { [.oneself, .import] }
  /// A remark, as raised or as answered last.
  public static var amendable: [UInt16] { [EventCode.remarkRaised, EventCode.remarkAnswered] }
  /// By a further answer.
  public static var correction: CorrectionWay { .ownEvent }
  /// It answers and corrects nothing.
  public static var needsReason: Bool { false }
  /// The member of staff.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: staff.isNone ? .nobody : .staff(staff))
  }
  /// The remark it names, with a text.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    otherRemark(request, amended) ?? Refusal.empty("text", text)
  }
}

extension RemarkRelieved: Ruled {
  /// Deputy, director or the journal itself.
  public static var recorders: RoleSet { [.deputy, .director, .system, .import] }
  /// A remark, as raised or as answered last.
  public static var amendable: [UInt16] { [EventCode.remarkRaised, EventCode.remarkAnswered] }
  /// It settles a remark and corrects nothing.
  public static var needsReason: Bool { false }
  /// The remark it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    otherRemark(request, amended)
  }
}

/// A remark, its answer or its relief.
private protocol RemarkLike: Event {
  var check: ControlCheck { get }
  var staff: StaffNumber { get }
  var course: CourseNumber { get }
}

extension RemarkRaised: RemarkLike {}
extension RemarkAnswered: RemarkLike {}
extension RemarkRelieved: RemarkLike {}

extension RemarkLike {
  /// Refuses when the amended event is about another remark.
  fileprivate func otherRemark(_ request: Request, _ amended: AmendedFact?) -> Refusal? {
    guard let remark = amended?.fact as? any RemarkLike, remark.check == check, remark.staff == staff,
      remark.course == course
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return nil
  }
}
