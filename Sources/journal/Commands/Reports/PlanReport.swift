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
      Contradictions: an item due before what it depends on, an approval before
      what it approves, a target before what makes it possible, gaps between
      bands, numbers used twice or missing, order against sequence, items
      without dates or executors or with several, annexes and systems that are
      named differently.

      EXAMPLES
        journal report plan --on 2025-11-10
        journal report plan --findings -o jsonl
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Flag(help: "Only the contradictions, a row each.")
  var findings = false

  func run() throws {
    let question = try Question(store, output, times)
    let directory = Running(Directory())
    let fold = Running(RolloutPlanFold())
    let pass = try Replay.run([directory, fold], over: question.session.store, extent: question.extent)
    let plan = fold.model.finish(on: question.on)
    if findings {
      return try question.show(directory.model, size: pass.size, as: output) { naming, _ in
        RolloutPlanDocument(plan, naming).contradictions
      }
    }
    try question.show(directory.model, size: pass.size, as: output) { naming, _ in
      RolloutPlanDocument(plan, naming)
    }
  }
}
