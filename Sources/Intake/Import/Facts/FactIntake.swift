internal import EventLog
internal import School

/// Records what files state, as far as the log does not state it already.
///
/// A statement that the log has is passed over. One that is told by the same fields as a fact of the log and says
/// something else waits until its table is through: another row may state the fact as it is.
final class FactIntake {
  /// What became of a statement that was not recorded.
  enum Failure {
    /// A rule of the school, or a text too long, in words.
    case refused(String)
    /// The log says something else of the same fact.
    case differs
    /// The thing was introduced by an earlier row.
    case keyTaken
  }

  private struct Waiting {
    let fact: any Event
    let day: Day
    let recording: FileRecording
    let identity: [String]
    let fail: (Failure) -> Void
  }

  private let run: ImportRun
  private var ledger: FactLedger
  private var waiting: [Waiting] = []

  /// - Parameter identities: the types to be stated, each with the fields that tell a fact.
  init(_ run: ImportRun, identities: [String: [String]]) throws {
    self.run = run
    ledger = try FactLedger(run, identities: identities)
  }

  /// States a fact.
  ///
  /// - Parameters:
  ///   - isKnown: true when the fact introduces something whose key is there already.
  ///   - fail: told when it cannot be recorded.
  func state(
    _ fact: any Event, on day: Day, by identity: [String], isKnown: Bool = false, _ recording: FileRecording,
    _ fail: @escaping (Failure) -> Void
  ) throws {
    let content = FactContent.of(fact, on: day)
    if try ledger.take(content, sameTexts: { try sameTexts(content, $0) }) { return }
    if ledger.hasAlike(fact, on: day, identity) {
      return waiting.append(
        Waiting(fact: fact, day: day, recording: recording, identity: identity, fail: fail))
    }
    guard !isKnown else { return fail(.keyTaken) }
    try record(fact, on: day, recording, fail)
  }

  /// Settles what waited.
  func settle() throws {
    let waited = waiting
    waiting = []
    for one in waited {
      guard let known = ledger.takeAlike(one.fact, on: one.day, one.identity) else {
        try record(one.fact, on: one.day, one.recording, one.fail)
        continue
      }
      guard run.options.updates || run.options.snapshot != nil, let change = known.change(into: one.fact)
      else {
        one.fail(.differs)
        continue
      }
      try record(
        change.event, on: change.restates ? one.day : known.day, one.recording, amends: known.position,
        restates: change.restates, one.fail)
    }
  }

  /// Takes the fact of the log that is told by the same fields, to be taken back.
  func takeAlike(_ fact: any Event, on day: Day, by identity: [String]) -> FactLedger.Fact? {
    ledger.takeAlike(fact, on: day, identity)
  }

  /// Takes every fact of the log that stands and is wanted, to be taken back; in log order.
  func takeAll(_ isWanted: (FactLedger.Fact) -> Bool) -> [FactLedger.Fact] { ledger.takeAll(isWanted) }

  /// True unless the vault has another text for a field.
  private func sameTexts(_ content: FactContent, _ known: FactLedger.Fact) throws -> Bool {
    for (field, personal) in content.personal.enumerated() {
      // What a file does not say is no difference.
      guard let stated = personal.text, !stated.isEmpty else { continue }
      let place = PersonalPlace(day: known.day, position: known.textsAt, field: UInt8(clamping: field))
      guard let text = try run.text(place) else { continue }
      if text != stated { return false }
    }
    return true
  }

  /// Records a fact as it is.
  func record(
    _ fact: any Event, on day: Day, _ recording: FileRecording, amends: Position = .none,
    restates: Bool = false, _ fail: (Failure) -> Void
  ) throws {
    do {
      let position = try recording.recordAny(
        fact, on: day, amends: amends, restates: restates, reason: amends == .none ? .none : .sourceChange)
      let texts = FactContent.of(fact, on: day).personal.map(\.text)
      if let position, !texts.isEmpty { run.keep(texts, of: position) }
    } catch let refusal as Refusal {
      fail(.refused(refusal.text(run.options.language, run.recorder.state.directory)))
    } catch let error as EventLogError where error.code == .tooLong {
      fail(.refused(error.message))
    }
  }
}
