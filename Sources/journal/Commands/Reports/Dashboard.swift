import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal dashboard`
struct Dashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Figures against a plan.",
    discussion: """
      EXAMPLES
        journal dashboard activation --on 2025-10-20
      """,
    subcommands: [ActivationDashboardCommand.self])
}

/// `journal dashboard activation`
struct ActivationDashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activation",
    abstract: "Parents' activation by class and in all, against the dated bands of the plan, and over time.",
    discussion: """
      Eligible are guardian–pupil pairs with the pupil enrolled on the day and a
      guardian who is able to use the service; activated are those whose guardian
      has activated an account.

      EXAMPLES
        journal dashboard activation --on 2025-10-20
        journal dashboard activation --on 2025-10-20 -o csv
        journal dashboard activation --series -o jsonl
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var times: TimeOptions

  @Flag(help: "The percentage over time instead of the classes (csv, json, jsonl).")
  var series = false

  @Flag(help: "Every band at its deadline instead of the classes (csv, json, jsonl).")
  var deadlines = false

  func run() throws {
    let question = try Question(store, output, times)
    let directory = Running(Directory())
    let fold = Running(ActivationFold())
    try Replay.run([directory, fold], over: question.session.store, extent: question.extent)
    let board = fold.model.finish(directory.model, on: question.on, from: times.from?.day)
    try question.show(directory.model) { naming in
      let document = ActivationDocument(board, naming)
      if output.output != .table, series {
        return document.seriesSheet.text(output.output, language: question.language)
      }
      if output.output != .table, deadlines {
        return document.deadlinesSheet.text(output.output, language: question.language)
      }
      return document.text(
        output.output, language: question.language, width: question.width, ansi: Output.ansi)
    }
  }
}
