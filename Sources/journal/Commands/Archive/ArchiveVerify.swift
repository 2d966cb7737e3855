import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal archive verify`
struct ArchiveVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare an archive with its manifest, its checkpoint and the log it was made of.",
    discussion: """
      Every file is compared with the manifest, the checkpoint with the log, and every
      file is made again from the log and compared. After texts of people were erased
      the files cannot be made again; then the manifest is compared with the hash that
      the log recorded when the archive was produced.

      EXAMPLES
        journal archive verify archive
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The archive's folder.")
  var folder: String

  func run() throws {
    let session = try Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let language = output.language(settings)
    let (manifest, bytes) = try ArchiveManifest.read(folder)
    try compareFiles(manifest)
    try compareCheckpoint(manifest, session)
    let produced = try ArchiveEvents.produced(session.store, SHA256.hash(bytes))
    let others = try remade(manifest, session, settings)
    if let other = others.first {
      guard let produced else {
        throw Mismatch(
          description: "\(folder): \(other) is not what the log makes, and the log recorded no archive with "
            + "this manifest (\(others.count) files differ).")
      }
      Output.line(
        language == .ru
          ? "\(folder): файлы те же, что записаны на позиции \(produced.position); заново они не "
            + "получаются (файлов: \(others.count)): тексты стёрты или программа другая"
          : "\(folder): the files are those recorded at position \(produced.position); they cannot be made "
            + "again (\(others.count) files): texts were erased, or the program is another")
      return
    }
    let recorded =
      produced.map {
        language == .ru ? "записан на позиции \($0.position)" : "recorded at position \($0.position)"
      }
      ?? (language == .ru ? "в журнале не записан" : "not recorded in the log")
    Output.line(
      language == .ru
        ? "\(folder): файлов \(manifest.files.count), все сделаны заново и совпали; \(recorded)"
        : "\(folder): \(manifest.files.count) files, all made again and the same; \(recorded)")
  }

  private func compareFiles(_ manifest: ArchiveManifest) throws {
    for file in manifest.files {
      guard let data = FileManager.default.contents(atPath: folder + "/" + file.path) else {
        throw Mismatch(description: "\(folder): \(file.path) is missing.")
      }
      guard SHA256.hash(Array(data)).hex == file.sha256 else {
        throw Mismatch(description: "\(folder): \(file.path) was changed: its SHA-256 is not the manifest's.")
      }
    }
    let named = Set(manifest.files.map(\.path) + [ArchiveManifest.name])
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let type = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.type]
      if type as? FileAttributeType != .typeDirectory, !named.contains(path) {
        throw Mismatch(description: "\(folder): \(path) is not in the manifest.")
      }
    }
  }

  private func compareCheckpoint(_ manifest: ArchiveManifest, _ session: Session) throws {
    let place = folder + "/" + ArchiveManifest.name
    let signer = try session.signer().verifier
    let checkpoint: Checkpoint
    do {
      checkpoint = try SignedCheckpoint(parsing: Array(manifest.checkpoint.utf8)).verify(by: signer)
    } catch {
      throw Mismatch(description: "\(place): \(error)")
    }
    guard checkpoint.size == manifest.size, String(describing: checkpoint.root) == manifest.root,
      checkpoint.size <= (try session.store.head().size),
      try session.store.rootAt(checkpoint.size) == checkpoint.root
    else {
      throw Mismatch(
        description: "\(place): size, root and checkpoint are not those of one state of this log.")
    }
  }

  /// The files that come out otherwise when they are made again.
  private func remade(
    _ manifest: ArchiveManifest, _ session: Session, _ settings: Settings
  ) throws -> [String] {
    let work: ArchiveWork
    do {
      work = try ArchiveWork(try manifest.order(), session, try Zone(settings.zone))
    } catch let error as UnknownKey {
      throw Mismatch(
        description: "\(folder)/\(ArchiveManifest.name) names the \(error.kind) \(error.key), "
          + "which the log does not know: the line was changed.")
    }
    let bar = ProgressBar("archive verify")
    let files = try work.write { done, of in
      bar.show(done, of: of)
    } to: { _, _ in
    }
    bar.clear()
    let again = work.manifest(files)
    if again == manifest { return [] }
    let made = Dictionary(files.map { ($0.path, $0.sha256) }) { first, _ in first }
    let others = manifest.files.filter { made[$0.path] != $0.sha256 }.map(\.path)
    let more = files.map(\.path).filter { path in !manifest.files.contains { $0.path == path } }
    // Where every file is the same, a line of the manifest itself is another.
    return others + more + (others.isEmpty && more.isEmpty ? [ArchiveManifest.name] : [])
  }
}

/// Archives that the log knows of.
enum ArchiveEvents {
  /// The event that an archive with this manifest was produced, with its chain.
  static func produced(_ store: EventStore, _ digest: Digest) throws -> Stated<ExportProduced>? {
    try all(store).last { $0.fact.kind == .archive && $0.fact.sha256 == digest.hex }
  }

  /// Every export that stands, in log order.
  static func all(_ store: EventStore) throws -> [Stated<ExportProduced>] {
    let chronicle = Running(
      Chronicle([EventCode.exportProduced, EventCode.exportAccepted, EventCode.archivedOnPaper]))
    try Replay.run([chronicle], over: store)
    return chronicle.model.facts(ExportProduced.self)
  }
}
