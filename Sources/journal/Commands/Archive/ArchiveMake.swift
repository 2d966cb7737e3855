import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal archive make`
struct ArchiveMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Make the archive of a class, or of every class, for a term or year.",
    discussion: """
      The folder appears when everything in it is written; it must not exist. Beside the
      pages lies manifest.json with the SHA-256 of each file, the checkpoint and the
      fonts. Fonts are those of Debian's fonts-paratype; $JOURNAL_FONTS names another
      folder of the same shape.

      EXAMPLES
        journal archive --class 7А --term 1ч --out archive --as d-02
        journal archive --term год --formats pdf --out archive-год --as d-02
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("class"), help: "The class (default: every class of the term).")
  var schoolClass: String?

  @Option(help: "The term.")
  var term: String?

  @Option(help: "The school year, by the year in which it begins: 2025.")
  var year: Int?

  @Option(
    name: .customLong("as-of"),
    help: "As the log was known: a position, a day, an RFC 3339 moment or a file with a checkpoint.")
  var asOf: String?

  @Option(help: "What to write: pdf, csv, html, xlsx; separated by commas.")
  var formats = "pdf,csv,html"

  @Option(help: "The folder to make.")
  var out: String

  @Option(name: .customLong("as"), help: "Who makes it: the key of a person, or operator.")
  var actor: String

  func validate() throws {
    guard (term == nil) != (year == nil) else { throw ValidationError("Name the time: --term or --year.") }
    _ = try ArchiveFormat.list(formats)
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw CommandFailure("\(out) exists. Name a folder that does not.")
    }
    var recorder = try ExportRecorder(store, output, as: actor)
    let session = recorder.workspace.session
    let settings = try Settings.read(session.store)
    let zone = try Zone(settings.zone)
    let extent = try asOf.map { try AsOf.state($0, session, zone) } ?? .all
    let order = ArchiveOrder(
      schoolClass: schoolClass?.precomposedStringWithCanonicalMapping,
      time: term.map { .term($0.precomposedStringWithCanonicalMapping) } ?? .year(year ?? 0),
      language: output.language(settings), formats: try ArchiveFormat.list(formats),
      size: try extent.size(in: session.store))
    let work = try ArchiveWork(order, session, zone)
    try recorder.allow(work.fact(SHA256.empty, pages: 0))
    let folder = try ArchiveFolder(out)
    do {
      let bar = ProgressBar("archive")
      let files = try work.write { done, of in
        bar.show(done, of: of)
      } to: { path, bytes in
        try folder.add(path, bytes)
      }
      bar.clear()
      let manifest = try work.manifest(files).bytes()
      try folder.add(ArchiveManifest.name, manifest)
      try folder.finish()
      try recorder.record(work.fact(SHA256.hash(manifest), pages: files.reduce(0) { $0 + $1.pages }))
      say(files, order)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func say(_ files: [ArchiveManifest.File], _ order: ArchiveOrder) {
    let pages = files.reduce(0) { $0 + $1.pages }
    let classes = Set(files.map(\.schoolClass)).count
    let last = NumberFormat(order.language).integer(Int(clamping: order.size) - 1)
    Output.line(
      order.language == .ru
        ? "\(out): классов \(classes), страниц \(pages), файлов \(files.count); по состоянию на позицию \(last)"
        : "\(out): \(classes) \(Plural.english(classes, "class", "classes")), \(pages) "
          + "\(Plural.english(pages, "page", "pages")), \(files.count) files; as of position \(last)")
  }
}

/// A format of an archive's files.
enum ArchiveFormat: String, CaseIterable, Codable {
  case pdf
  case csv
  case html
  case xlsx

  /// The formats of a list, in their own order, each once.
  static func list(_ text: String) throws -> [ArchiveFormat] {
    let names = text.split(separator: ",").map(String.init)
    let known = allCases.map(\.rawValue)
    if let other = names.first(where: { !known.contains($0) }) {
      throw ValidationError("--formats: \(other) is not one of \(known.joined(separator: ", ")).")
    }
    guard !names.isEmpty else { throw ValidationError("--formats names nothing to write.") }
    return allCases.filter { names.contains($0.rawValue) }
  }
}

extension Extent {
  /// Events of the log that an extent holds.
  func size(in store: EventStore) throws -> UInt64 {
    let head = try store.head().size
    let size = self.size.map { min($0, head) } ?? head
    guard size > 0 else { throw CommandFailure("the log was empty then: there is nothing to archive.") }
    return size
  }
}
