import ArgumentParser
import Crypto
import Documents
import EventLog
import Projections
import School

/// `journal archive accept`
struct ArchiveAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record that somebody looked an archive through and signed it.",
    discussion: """
      EXAMPLES
        journal archive accept archive --as t-07 --signatory classTeacher
        journal archive accept archive --as d-02 --signatory deputy
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The archive's folder.")
  var folder: String

  @Option(name: .customLong("as"), help: "Who accepts it: the key of a person.")
  var actor: String

  @Option(help: "In what capacity: classTeacher, deputy or director.")
  var signatory: String

  func run() throws {
    guard let role = Role(name: signatory) else {
      throw CommandFailure("--signatory: \(signatory) is not classTeacher, deputy or director.")
    }
    var recorder = try ExportRecorder(store, output, as: actor)
    let (_, bytes) = try ArchiveManifest.read(folder)
    guard let produced = try ArchiveEvents.produced(recorder.workspace.session.store, SHA256.hash(bytes))
    else {
      throw CommandFailure(
        "the log recorded no archive with the manifest of \(folder). Make it with journal archive --out.")
    }
    let fact = ExportAccepted {
      $0.kind = produced.fact.kind
      $0.schoolClass = produced.fact.schoolClass
      $0.term = produced.fact.term
      $0.signatory = role
    }
    try recorder.record(fact, amends: produced.entry.latest)
    let language = output.language(try Settings.read(recorder.workspace.session.store))
    Output.line(
      language == .ru
        ? "\(folder): принят (\(role(language))), архив записан на позиции \(produced.position)"
        : "\(folder): accepted (\(role(language))); the archive is recorded at position \(produced.position)")
  }
}
