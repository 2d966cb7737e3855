import EventLog
import School

/// Records the demo's events through the ordinary rules: the recorder decides each.
struct DemoWriter: ~Copyable {
  var recorder: Recorder
  let source: SourceNumber
  /// Events recorded so far.
  var count = 0

  init(recorder: consuming Recorder, source: SourceNumber) {
    self.recorder = recorder
    self.source = source
  }

  /// Records `fact`; a refusal is a fault of the demo and ends it.
  @discardableResult
  mutating func put<Fact: Ruled>(
    _ fact: Fact, by actor: ActorNumber, on day: Day, at moment: Moment, amends: Position = .none,
    reason: Reason = .none
  ) throws -> Position {
    count += 1
    return try recorder.record(
      fact,
      Request(
        actor: actor, occurredOn: day, clock: moment,
        today: moment.local(offsetSeconds: DemoCalendar.zoneOffsetSeconds).day, source: source,
        amends: amends, reason: reason))
  }
}
