public import EventLog

/// An event read from JSON, with what the line says of it beside its fields.
public struct EventLine: Sendable {
  /// The event.
  public var fact: any Event
  /// The day the fact is about.
  public var occurredOn: Day
  /// The position in the log it was written from, or nil.
  public var position: Position?
  /// The log's clock there, or nil.
  public var recordedAt: Moment?
  /// Who did it, or nil when the line does not say.
  public var actor: ActorNumber?
  /// The position it amends in the log it was written from, or `.none`.
  public var amends = Position.none
  /// Why a correction was made.
  public var reason = Reason.none
  /// Key of the way it came, or nil.
  public var source: String?
  /// Flags, without `signed`: a signature does not outlive its log.
  public var flags = RecordFlags()
  /// Ordinal of the append in the log it was written from, or nil.
  public var append: UInt32?
  /// When the source system says that it happened, or nil.
  public var claimedAt: Moment?

  /// A header for recording the event anew; what the line does not say comes from the arguments.
  public func header(actor: ActorNumber, clock: Moment, source: SourceNumber) -> EventHeader {
    EventHeader(
      actor: self.actor ?? actor, occurredOn: occurredOn, clock: clock, source: source.number, amends: amends,
      reason: reason.rawValue, flags: flags, claimedAt: claimedAt)
  }
}
