import ArgumentParser
import EventLog
import School

/// `journal annul`
struct Annul: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annul", abstract: "Take back any stated fact, by a new event that names it.",
    discussion: """
      Nothing is deleted: the fact stays in the log and is shown as annulled.
      POSITION is the latest event of the fact's history; journal audit mark and
      journal log show positions.

      EXAMPLES
        journal annul 184022 --as t-07 --reason wrongPupil
        journal annul 90114 --as d-01 --reason duplicate --note "повторная запись"
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions

  @Argument(help: "Position of the event to take back.")
  var position: UInt64

  @Option(help: "Free text about the reason; kept in the vault.")
  var note: String?

  func run() throws {
    guard options.reason != nil else {
      throw ValidationError("--reason is needed: slip, wrongPupil, wrongLesson, duplicate, technical …")
    }
    var workspace = try Workspace.open(store, verb: "annul")
    guard let fact = try workspace.recorder.fact(at: Position(position)) else {
      throw CommandFailure("the log has no event \(position).")
    }
    let request = workspace.request(
      by: try options.person(workspace.recorder.state.directory), on: options.on?.day ?? fact.occurredOn,
      amends: fact.position, reason: try options.code())
    try workspace.refusing(output) { try $0.recordAny(fact.annulment(note: note), request) }
    try Recorded.finish(&workspace, output, dryRun: options.dryRun)
  }
}
