import EventLog
import Projections
import School

/// What the formula proposes for an outcome at the moment it is recorded (requirement R-14).
enum ProposedOutcome {
  /// The outcome with its proposal and the version of the formula; as it is where it has one already, where no
  /// formula proposes it, or where it names what the log does not know: the rules refuse it then by name.
  static func completed(
    _ outcome: TermMarkSet, on day: Day, _ workspace: Workspace
  ) throws -> TermMarkSet {
    let directory = workspace.recorder.state.directory
    guard outcome.computed.isNone, outcome.formula == 0, let pupil = directory.key(outcome.pupil),
      let course = directory.key(outcome.course), let term = directory.key(outcome.term)
    else { return outcome }
    var question = ReportQuestion()
    (question.pupil, question.course, question.term, question.on) = (pupil, course, term, day)
    let material = try ReportMaterial.gather(
      ProposalsReport.needs(question), over: workspace.session.store)
    let table = try ProposalsReport.table(question, material)
    guard case .text(let symbol) = table.figure(row: "\(pupil)/\(course)", column: "proposed")?.value,
      let mark = Mark(symbol: symbol)
    else { return outcome }
    var completed = outcome
    (completed.computed, completed.formula) = (mark, TermMarkProposal.version)
    return completed
  }
}
