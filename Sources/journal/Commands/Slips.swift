import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal slips`
struct Slips: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slips", abstract: "Credential slips of a class for handing out: a block a person.",
    discussion: """
      Each pupil and guardian of the class who was issued a credential gets a slip with
      the key to log in with, what was handed over and when. The journal keeps no
      password and no code. Who has no credential yet is named at the end.

      EXAMPLES
        journal slips --class 7А
        journal slips --class 7А --on 2025-10-01 -o xlsx --out slips-7А.xlsx
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions

  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String

  @Option(help: "The school day the slips are for (default: today).")
  var on: DayOption?

  @Option(
    name: .customLong("as-of"),
    help: "As the log was known: a position, a day (its end in the school's zone) or an RFC 3339 moment.")
  var asOf: String?

  func run() throws {
    let question = try Question(store, output, asOf: asOf, on: on)
    let directory = Running(Directory())
    let chronicle = Running(Chronicle(CredentialSlips.events))
    let pass = try Replay.run([directory, chronicle], over: question.session.store, extent: question.extent)
    guard let number = directory.model.find(schoolClass, SchoolClassReference.self) else {
      throw UnknownKey(kind: SchoolClassReference.name, key: schoolClass)
    }
    let slips = CredentialSlips(of: number, on: question.on, chronicle.model, directory.model)
    try question.show(directory.model, size: pass.size, as: output) { naming, _ in
      CredentialSlipsDocument(slips, naming)
    }
  }
}
