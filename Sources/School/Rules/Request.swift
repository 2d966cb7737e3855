public import EventLog

/// What is said of an event beside its fields: who wants to record it, for which day, and when that is.
public struct Request: Sendable {
  /// Who records it.
  public var actor: ActorNumber
  /// The day the fact is about.
  public var occurredOn: Day
  /// The clock's reading.
  public var clock: Moment
  /// The school's day of the deed: of `clock`, or of `claimedAt` where an import keeps moments.
  public var today: Day
  /// How it comes: a declared source.
  public var source: SourceNumber
  /// The latest event of the chain that it changes, or `.none`.
  public var amends: Position
  /// Why, for corrections.
  public var reason: Reason
  /// True when the event restates the event it amends: same type, complete new content.
  public var restates: Bool
  /// When the source system says that it happened.
  public var claimedAt: Moment?
  /// True for an event of another log's export on its way into a log that holds nothing yet: who might act when
  /// was decided there; structure is tested again.
  public var isRestored = false

  /// A request.
  public init(
    actor: ActorNumber, occurredOn: Day, clock: Moment, today: Day, source: SourceNumber,
    amends: Position = .none, reason: Reason = .none, restates: Bool = false, claimedAt: Moment? = nil
  ) {
    self.actor = actor
    self.occurredOn = occurredOn
    self.clock = clock
    self.today = today
    self.source = source
    self.amends = amends
    self.reason = reason
    self.restates = restates
    self.claimedAt = claimedAt
  }
}
