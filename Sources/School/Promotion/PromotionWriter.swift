internal import EventLog

/// Records the events of a promotion, each by the first of its actors who may.
struct PromotionWriter {
  private(set) var recorder: Recorder
  let recording: Promotion.Recording
  /// Who recorded the last event of a type: most often who records the next one.
  private var usual: [UInt16: Int] = [:]

  init(recorder: Recorder, recording: Promotion.Recording) {
    self.recorder = recorder
    self.recording = recording
  }

  /// The school with everything recorded so far.
  var directory: Directory { recorder.state.directory }

  /// The day of recording.
  var today: Day { recording.actors.first.map { recording.request($0, .none).today } ?? .none }

  /// The event at a position, or nil when it is of another type.
  func fact<Fact: Event>(at position: Position, _ type: Fact.Type) throws -> Fact? {
    try recorder.fact(at: position)?.fact as? Fact
  }

  /// Records an event about a day.
  mutating func record<Fact: Ruled>(_ fact: Fact, on day: Day) throws {
    let recording = recording
    try attempt(fact) { recording.request($0, day) }
  }

  /// States the event at a position anew, changed by `change`.
  mutating func restate<Fact: Ruled>(
    _ position: Position?, _ type: Fact.Type, _ change: (inout Fact) -> Void
  ) throws {
    guard let position, let known = try recorder.fact(at: position), var fact = known.fact as? Fact else {
      return
    }
    change(&fact)
    let recording = recording
    try attempt(fact) { actor in
      var request = recording.request(actor, known.occurredOn)
      request.amends = position
      request.reason = .decision
      request.restates = true
      return request
    }
  }

  private mutating func attempt<Fact: Ruled>(_ fact: Fact, _ request: (ActorNumber) -> Request) throws {
    let code = Fact.type.code
    let first = usual[code] ?? 0
    var refusal = Refusal(.whoRole, .name(Fact.type.name), .person(.nobody), .roles(Fact.recorders))
    for step in recording.actors.indices {
      let index = (first + step) % recording.actors.count
      do {
        try recorder.record(fact, request(recording.actors[index]))
        usual[code] = index
        return
      } catch let error as Refusal where error.rule.rawValue.hasPrefix("who.") {
        refusal = error
      }
    }
    throw refusal
  }
}
