public import EventLog

extension HolidaySet: Ruled {
  /// Administrator, deputy or director.
  public static var recorders: RoleSet { [.administrator, .deputy, .director, .import] }
  /// Set before they come.
  public static var mayLieAhead: Bool { true }
  /// Days in order, for year groups in order.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard through != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.reversed(request.occurredOn, through)
      ?? Refusal.yearGroups(yearGroupFrom, yearGroupThrough)
  }
}

extension DayMoved: Ruled {
  /// Deputy or director, by order.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Ordered before the day.
  public static var mayLieAhead: Bool { true }
  /// To another day, once for a year group.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    guard to != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    guard to != day else { return Refusal(.calendarDaySame, .day(day)) }
    if let refusal = Refusal.yearGroups(yearGroupFrom, yearGroupThrough) { return refusal }
    let groups = YearGroups(from: yearGroupFrom, through: yearGroupThrough)
    let isMoved = state.calendar.moves.contains {
      $0.from == day && $0.yearGroups.overlaps(groups) && $0.position != request.amends
    }
    return isMoved ? Refusal(.calendarDayTaken, .day(day)) : nil
  }
}

extension DayCancelled: Ruled {
  /// Deputy or director, by order.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Ordered before the day.
  public static var mayLieAhead: Bool { true }
  /// The class, when it is for one.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// For a known class or year groups in order, once.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknownUnlessNone(schoolClass)
      ?? Refusal.yearGroups(yearGroupFrom, yearGroupThrough)
    {
      return refusal
    }
    let groups = YearGroups(from: yearGroupFrom, through: yearGroupThrough)
    let isCancelled = state.calendar.cancellations.contains {
      $0.day == day && $0.schoolClass == schoolClass && $0.yearGroups.overlaps(groups)
        && $0.position != request.amends
    }
    return isCancelled ? Refusal(.calendarDayTaken, .day(day)) : nil
  }
}

extension Refusal {
  /// Refuses a span of year groups out of order; 0 stands for all.
  fileprivate static func yearGroups(_ first: UInt8, _ last: UInt8) -> Refusal? {
    if first == 0, last == 0 { return nil }
    return range("yearGroupFrom", first, 1...12)
      ?? range("yearGroupThrough", last, Int(first)...12)
  }
}
