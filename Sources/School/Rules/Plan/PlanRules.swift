public import EventLog

extension ActivationTargetSet: Ruled {
  /// Director.
  public static var recorders: RoleSet { .director }
  /// Set for days to come.
  public static var mayLieAhead: Bool { true }
  /// A band inside 0–100 % with a deadline.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard deadline != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return low <= high && high <= 10_000
      ? nil : Refusal(.targetBand, .number(Int(low)), .number(Int(high)))
  }
}

extension PlanItemScheduled: Ruled {
  /// Director.
  public static var recorders: RoleSet { [.director, .import] }
  /// Set for days to come.
  public static var mayLieAhead: Bool { true }
  /// A new item with a text and days in order.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.introduction(planItem, key: key, request, amended)
      ?? Refusal.empty("title", title) ?? state.unknownUnlessNone(responsible)
    {
      return refusal
    }
    return start != .none && due != .none ? Refusal.reversed(start, due) : nil
  }
}

extension PlanItemCompleted: Ruled {
  /// Who answers for the item, a deputy or the director.
  public static var recorders: RoleSet { [.oneself, .deputy, .director, .import] }
  /// Who answers.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    let responsible = state.directory.planItems[planItem]?.responsible ?? .none
    return Place(person: responsible.isNone ? .nobody : .staff(responsible))
  }
  /// An item not done yet.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(planItem) { return refusal }
    if state.directory.planItems[planItem]?.waivedOn != Day.none {
      return Refusal(.planWaived, .thing(planItem))
    }
    let isDone = state.directory.planItems[planItem]?.completedOn != Day.none
    return isDone && !request.restates ? Refusal(.planDone, .thing(planItem)) : nil
  }
}

extension PlanItemWaived: Ruled {
  /// Director.
  public static var recorders: RoleSet { [.director, .import] }
  /// An item.
  public static var amendable: [UInt16] { [EventCode.planItemScheduled] }
  /// It takes an item off the plan and corrects nothing.
  public static var needsReason: Bool { false }
  /// The item it names, not done yet, with the reason in words.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let named = (amended?.fact as? PlanItemScheduled)?.planItem ?? (amended?.fact as? Self)?.planItem
    guard named == planItem else {
      return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends))
    }
    if state.directory.planItems[planItem]?.completedOn != Day.none {
      return Refusal(.planDone, .thing(planItem))
    }
    return Refusal.empty("why", why)
  }
}
