internal import EventLog

extension BackupMade: Ruled {
  /// Administrator or the journal itself.
  public static var recorders: RoleSet { [.administrator, .system] }
  /// Of a log that there was, with a digest; the place is a label.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.future(size) ?? Refusal.digest(sha256) ?? Refusal.empty("place", place) {
      return refusal
    }
    let isPath = place.contains("/") || place.contains("\\")
    return isPath ? Refusal(.backupPlace, .name(place)) : nil
  }
}

extension RestoreVerified: Ruled {
  /// Administrator or the journal itself.
  public static var recorders: RoleSet { [.administrator, .system] }
  /// A copy, as made or as tried last.
  public static var amendable: [UInt16] { [EventCode.backupMade, EventCode.restoreVerified] }
  /// Tried anew.
  public static var correction: CorrectionWay { .ownEvent }
  /// It tells of a trial and corrects nothing.
  public static var needsReason: Bool { false }
  /// No more events than there are; how many a whole copy must have, its own event says.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard ok, let backup = amended?.fact as? BackupMade, backup.size != size else {
      return state.future(size)
    }
    let expected = Int(clamping: backup.size)
    return Refusal(
      .valueRange, .name("size"), .number(Int(clamping: size)), .name("\(expected)...\(expected)"))
  }
}

extension SyncBatchSent: Ruled {
  /// Administrator or the journal itself.
  public static var recorders: RoleSet { [.administrator, .system] }
  /// Sent anew.
  public static var correction: CorrectionWay { .never }
  /// Events that there are, to a named system.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = Refusal.empty("target", target) ?? Refusal.digest(sha256)
      ?? state.unknown(event: fromPosition) ?? state.unknown(event: toPosition)
    {
      return refusal
    }
    guard fromPosition <= toPosition else {
      return Refusal(.spanReversed, .position(fromPosition), .position(toPosition))
    }
    let events = Int(clamping: toPosition.rawValue - fromPosition.rawValue + 1)
    return Refusal.range("count", count, 1...events)
  }
}

extension SyncBatchAcknowledged: Ruled {
  /// Administrator or the journal itself.
  public static var recorders: RoleSet { [.administrator, .system] }
  /// A batch.
  public static var amendable: [UInt16] { [EventCode.syncBatchSent] }
  /// It answers and corrects nothing.
  public static var needsReason: Bool { false }
  /// The batch it names; no more events than were sent.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let batch = amended?.fact as? any BatchLike, batch.fromPosition == fromPosition,
      batch.toPosition == toPosition
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    guard let sent = (batch as? SyncBatchSent)?.count else { return nil }
    return Refusal.range("accepted", accepted, 0...Int(sent))
      ?? Refusal.range("rejected", rejected, 0...Int(sent) - Int(accepted))
  }
}

/// A batch or its answer.
private protocol BatchLike {
  var fromPosition: Position { get }
  var toPosition: Position { get }
}

extension SyncBatchSent: BatchLike {}
extension SyncBatchAcknowledged: BatchLike {}

extension SurveyAnswered: Ruled {
  /// Psychologist.
  public static var recorders: RoleSet { [.psychologist, .import] }
  /// With a topic and answers.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    Refusal.empty("topic", topic) ?? Refusal.range("answers", answers, 1...Int(UInt16.max))
      ?? Refusal.range("score", score, 0...10_000) ?? state.unknownUnlessNone(term)
  }
}

extension SupportRequestLogged: Ruled {
  /// Administrator or deputy.
  public static var recorders: RoleSet { [.administrator, .deputy, .import] }
  /// With a topic, of a known person if one is named.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    Refusal.empty("topic", topic) ?? (person == .nobody ? nil : state.unknown(person: person))
  }
}

extension SupportRequestSolved: Ruled {
  /// Administrator or deputy.
  public static var recorders: RoleSet { [.administrator, .deputy, .import] }
  /// A request.
  public static var amendable: [UInt16] { [EventCode.supportRequestLogged] }
  /// It solves a request and corrects nothing.
  public static var needsReason: Bool { false }
  /// The request it names, with a text.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let asked = amended?.fact as? any SupportLike, asked.channel == channel, asked.person == person
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return Refusal.empty("text", text)
  }
}

/// A request for help or its solution.
private protocol SupportLike {
  var channel: Channel { get }
  var person: ActorNumber { get }
}

extension SupportRequestLogged: SupportLike {}
extension SupportRequestSolved: SupportLike {}
