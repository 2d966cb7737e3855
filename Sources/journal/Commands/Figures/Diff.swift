import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "The cells of a report that changed between two states of the log, and the events that changed them.",
    discussion: """
      A state is a position, a day (its end in the school's zone), an RFC 3339
      moment, or a file with a checkpoint.

      EXAMPLES
        journal diff results --term 1ч --between 2025-10-31 2025-11-30
        journal diff results --term 1ч --between 400000 500000 -o json
      """)

  @Argument(help: "The report.")
  var report: String

  @Option(parsing: .upToNextOption, help: "The two states.")
  var between: [String]

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    guard between.count == 2 else { throw ValidationError("--between takes two states of the log.") }
    let question = try Question(store, output, times)
    let run = try FigureRun(report, options, question)
    let whole = try question.session.store.head().size
    let sizes = try between.map { state in
      min(try AsOf.state(state, question.session, question.zone).size ?? whole, whole)
    }
    let (before, after) = try run.answers(at: sizes[0], sizes[1])
    let difference = FigureDifference(from: before?.table ?? FigureTable(columns: []), to: after.table)
    let added = Position(min(sizes[0], sizes[1]))..<Position(max(sizes[0], sizes[1]))
    let events = try difference.events(between: added, over: question.session.store)
    try DifferenceOutput(report, difference, events).show(
      question, output, after.material.directory, size: sizes[1])
  }
}

/// Prints a difference.
struct DifferenceOutput {
  let report: String
  let difference: FigureDifference
  let events: [[Position]]
  let lead: [Label]

  init(
    _ report: String, _ difference: FigureDifference, _ events: [[Position]], lead: [Label] = []
  ) {
    self.report = report
    self.difference = difference
    self.events = events
    self.lead = lead
  }

  /// The changed cells; for people the events behind them as well.
  func show(
    _ question: Question, _ output: ReportOutputOptions, _ directory: Directory, size: UInt64
  ) throws {
    let positions = Array(Set(events.joined())).sorted()
    try question.show(directory, size: size, as: output) { naming, _ in
      let list =
        output.output.isForPeople
        ? try EventRows.sheet(positions, naming, question, for: output.output) : nil
      return DifferenceDocument(report, difference, naming, events: events, list: list, lead: lead)
    }
  }
}
