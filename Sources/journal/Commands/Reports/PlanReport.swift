import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal report plan`
struct PlanReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The roll-out plan: what is done and late, and what in it contradicts itself.",
    discussion: """
      EXAMPLES
        journal report plan --on 2025-11-10
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var times: TimeOptions

  func run() throws {
    let question = try Question(store, output, times)
    let directory = Running(Directory())
    let fold = Running(RolloutPlanFold())
    try Replay.run([directory, fold], over: question.session.store, extent: question.extent)
    try question.show(directory.model) { naming in
      RolloutPlanDocument(fold.model.finish(on: question.on), naming).text(
        output.output, language: question.language, width: question.width, ansi: Output.ansi)
    }
  }
}
