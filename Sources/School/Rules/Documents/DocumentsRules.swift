public import EventLog

extension LocalActAdopted: Ruled {
  /// Director.
  public static var recorders: RoleSet { [.director, .import] }
  /// With a title.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    Refusal.empty("title", title)
  }
}

extension BriefingHeld: Ruled {
  /// Class teacher of the class, deputy, director or administrator.
  public static var recorders: RoleSet { [.classTeacher, .deputy, .director, .administrator, .import] }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// With a topic and somebody who attended, in a known class if one is named.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    Refusal.empty("topic", topic) ?? Refusal.range("attendees", attendees, 1...Int(UInt16.max))
      ?? state.unknownUnlessNone(schoolClass)
  }
}

extension RecordsDestroyed: Ruled {
  /// Director.
  public static var recorders: RoleSet { .director }
  /// By an act, after the term of the retention policy (requirement 23).
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard from != .none, through != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.reversed(from, through) ?? Refusal.empty("act", act) { return refusal }
    guard let policy = kind.retention else { return nil }
    let end = through.adding(years: state.policies.number(policy, on: request.occurredOn))
    return request.occurredOn <= end
      ? Refusal(.retentionRuns, .name(kind.name), .day(through), .day(end)) : nil
  }
}

extension DocumentKind {
  /// The setting that says for how many years documents of the kind are kept, or nil where none does.
  public var retention: PolicyKey? {
    switch self {
    case .register: .registerYears
    case .summary: .summaryYears
    case .archive: .archiveYears
    case .application: .applicationYears
    case .consent: .consentYears
    case .control: .controlYears
    case .session: .sessionYears
    // Contacts and notes go first (semantics.md, "School").
    case .contact, .note, .backup, .other: nil
    }
  }
}

extension Day {
  /// The same day some years later; 28 February where a year has no 29th.
  func adding(years: Int) -> Day {
    let date = civil
    return Day(year: date.year + years, month: date.month, day: date.day)
      ?? Day(year: date.year + years, month: date.month, day: 28) ?? self
  }
}
