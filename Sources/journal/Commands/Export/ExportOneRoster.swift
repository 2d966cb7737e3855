import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School
import Zip

/// `journal export oneroster`
struct ExportOneRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oneroster",
    abstract: "Write the school as OneRoster CSV: people, classes, marks, attendance.",
    discussion: """
      The latest state in bulk, as a folder or, where --out ends in .zip, as a zip:
      classes are homerooms, courses scheduled classes, works line items and marks
      results; attendance.csv stands beside them. What the standard has no place for
      is in metadata. columns. People are their keys; names, contacts and days of
      birth come only with --disclose-names, by somebody who may have them, and the
      log records that they did. With --as it records any such export.

      The same state gives the same bytes; imported into an empty store and exported
      again, it is the same.

      EXAMPLES
        journal export oneroster --out roster/
        journal export oneroster --out roster.zip --version 1.2
        journal export oneroster --out roster.zip --disclose-names --as d-01
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The folder to make, or the zip file.")
  var out: String

  @Option(
    name: .customLong("version"), help: "Version of the standard: 1.1 or 1.2.",
    completion: .list(OneRosterDocument.Version.allCases.map(\.rawValue)))
  var standard = "1.1"

  @Flag(help: "Yes, with people's names.")
  var discloseNames = false

  @Option(name: .customLong("as"), help: "Who exports: the key of a person, or operator.")
  var actor: String?

  func validate() throws {
    guard OneRosterDocument.Version(rawValue: standard) != nil else {
      throw ValidationError("--version is 1.1 or 1.2.")
    }
    guard !discloseNames || actor != nil else {
      throw ValidationError("--disclose-names needs --as: the log records who took the names.")
    }
  }

  func run() throws {
    var recorder = try actor.map { try ExportRecorder(store, output, as: $0) }
    let session = try recorder?.workspace.session ?? Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let size = try session.store.head().size
    try recorder?.allow(fact(size, SHA256.empty))
    let state = Running(Directory())
    let facts = Running(RosterFacts())
    try Replay.run([state, facts], over: session.store)
    let people = RosterPeople(session.store, state.model)
    if discloseNames, session.store.vault == nil {
      throw CommandFailure("the vault's key is missing: name the folder of keys with --keys.")
    }
    let document = OneRosterDocument(
      state.model, facts.model, OneRosterDocument.Version(rawValue: standard) ?? .v1_1,
      person: discloseNames ? people.person : nil)
    let files = document.files
    try people.check()
    try write(files)
    try recorder?.record(fact(size, SHA256.hash(files.flatMap { Array($0.text.utf8) })))
    let language = output.language(settings)
    Output.diagnostic(
      language == .ru ? "Записано файлов: \(files.count) — \(out)" : "Wrote \(files.count) files to \(out)")
  }

  private func fact(_ size: UInt64, _ digest: Digest) -> ExportProduced {
    ExportProduced {
      $0.kind = discloseNames ? .names : .report
      $0.size = size
      $0.sha256 = digest.hex
      $0.title = "OneRoster \(standard)"
    }
  }

  private func write(_ files: [OneRosterDocument.File]) throws {
    if out.lowercased().hasSuffix(".zip") {
      let members = files.map { ZipArchive.Member(name: $0.name, bytes: Array($0.text.utf8)) }
      return try ZipArchive.write(members, to: out)
    }
    do {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("cannot make the folder \(out): \(error.localizedDescription)")
    }
    for file in files {
      let sink = try ExportFile(out + "/" + file.name)
      try sink.write(Array(file.text.utf8))
      try sink.close()
    }
  }
}

/// Opens people's texts for an export.
private final class RosterPeople {
  private let book: NameBook
  private let directory: Directory
  private var failure: (any Error)?

  init(_ store: EventStore, _ directory: Directory) {
    (book, self.directory) = (NameBook(store, directory), directory)
  }

  func person(_ actor: ActorNumber) -> OneRosterDocument.Person {
    let facts = directory.facts(of: actor)
    return OneRosterDocument.Person(
      name: text(facts?.name()), contact: text(facts?.contact), birth: text(facts?.birth))
  }

  private func text(_ place: PersonalPlace?) -> String {
    do {
      return try place.flatMap { try book.text($0) } ?? ""
    } catch {
      failure = failure ?? error
      return ""
    }
  }

  /// Throws the first text that did not open.
  func check() throws { if let failure { throw failure } }
}
