internal import EventLog

extension TermDefined: Ruled {
  /// Administrator, deputy or director.
  public static var recorders: RoleSet { [.administrator, .deputy, .director, .import] }
  /// Terms are set before they begin.
  public static var mayLieAhead: Bool { true }
  /// Days in order, inside the year it belongs to, apart from others of its kind and year groups.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.introduction(term, key: key, request, amended) { return refusal }
    guard start != .none, end != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.reversed(start, end)
      ?? Refusal.range("yearGroupFrom", yearGroupFrom, 1...12)
      ?? Refusal.range("yearGroupThrough", yearGroupThrough, Int(yearGroupFrom)...12)
      ?? state.unknownUnlessNone(parent)
    {
      return refusal
    }
    if let year = state.span(of: parent), start < year.start || year.end < end {
      return Refusal(.termOutsideParent, .day(start), .day(end), .thing(parent))
    }
    return request.isRestored ? nil : overlap(state)
  }
}

extension TermDefined {
  /// Two quarters of a year group have no day in common, and so with trimesters, half-years and years;
  /// examinations and attestations may.
  private func overlap(_ state: SchoolState) -> Refusal? {
    switch kind {
    case .exam, .midtermAttestation, .finalAttestation: return nil
    case .quarter, .trimester, .halfYear, .year: break
    }
    let other = state.directory.terms.all.first { number in
      guard number != term, let other = state.directory.terms[number], other.kind == kind else {
        return false
      }
      return other.start <= end && start <= other.end
        && other.yearGroups.overlaps(yearGroupFrom...yearGroupThrough)
    }
    return other.map { Refusal(.termOverlap, .day(start), .day(end), .thing($0)) }
  }
}

extension BellScheduleSet: Ruled {
  /// Administrator or deputy.
  public static var recorders: RoleSet { [.administrator, .deputy, .import] }
  /// Set before it holds.
  public static var mayLieAhead: Bool { true }
  /// Readable slots.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = Refusal.range("shift", shift, 1...9) { return refusal }
    let parts = slots.split(separator: ";")
    guard !parts.isEmpty, parts.allSatisfy({ isSlot(trimmed($0)) }) else {
      return Refusal(.bellSlots, .name(slots))
    }
    return nil
  }

  /// `1 08:30-09:15`
  private func isSlot(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count == 2, UInt8(words[0]) != nil else { return false }
    let times = words[1].split(separator: "-").map { minute(String($0)) }
    guard times.count == 2, let begin = times[0], let end = times[1] else { return false }
    return begin < end
  }

  private func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { UInt8($0) }
    guard parts.count == 2, let hour = parts[0], hour < 24, let minute = parts[1], minute < 60 else {
      return nil
    }
    return Int(hour) * 60 + Int(minute)
  }
}
