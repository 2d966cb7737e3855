import Crypto
import EventLog
import Foundation
import Intake
import Replay
import School

/// `journal import --restore`: a store that holds nothing but the events of its init is founded anew with the
/// events of an export, their moments, ways and, for a whole export, positions.
///
/// The log's clock never runs backwards, so old moments cannot come after init's. The new store is made beside
/// the old one, complete, and takes its place at the end; origin and keys stay.
struct ImportRestore {
  let command: Import
  let input: ImportInput

  private struct Place {
    let origin: String
    let zone: Zone
    let language: Language
    let keys: KeyFolder
    let vaultKey: [UInt8]
  }

  func run() throws {
    let place = try self.place()
    let folder = command.store.folder
    let made = folder + ".restoring"
    try? FileManager.default.removeItem(atPath: made)
    defer { try? FileManager.default.removeItem(atPath: made) }
    let report = try make(made, place)
    if !command.dryRun { try replace(folder, by: made, place) }
    report.show(isDry: command.dryRun)
  }

  /// What the present store is, once it is sure that nothing is lost with it.
  private func place() throws -> Place {
    let session = try Session.open(command.store, writing: false)
    let settings = try Settings.read(session.store)
    let state = Running(SchoolState())
    try Replay.run([state], over: session.store)
    guard state.model.holdsNothingYet else {
      throw Refused(
        description: "--restore: \(session.folder) holds events already. Make a new store with journal init.")
    }
    guard let vaultKey = try session.keys.vaultKey() else {
      throw CommandFailure(
        "the vault's key is not in \(session.keys.path). Name the folder of keys with --keys.")
    }
    return Place(
      origin: session.store.origin, zone: try Zone(settings.zone),
      language: command.output.language(settings), keys: session.keys, vaultKey: vaultKey)
  }

  private func make(_ folder: String, _ place: Place) throws -> ImportReport {
    let store = try EventStore.create(
      folder: folder, origin: place.origin, options: .init(vaultKey: place.vaultKey))
    let recorder = Workspace.recorder(SchoolState(), store, place.zone, salts: SystemByteSource())
    var options = command.options(place.zone, place.language)
    options.restored = (place.origin, place.zone.name)
    let run = try command.take([input], recorder, options)
    let report = ImportReport(run, command.output.output, place.language, files: 1)
    try report.refuse()
    var random: any ByteSource = SystemByteSource()
    _ = try store.append(run.recorder.batch, id: AppendID(from: &random))
    return report
  }

  private func replace(_ folder: String, by made: String, _ place: Place) throws {
    let old = folder + ".before-restore"
    let files = FileManager.default
    try? files.removeItem(atPath: old)
    // The checkpoint seen last speaks of the store that goes.
    try? files.removeItem(atPath: place.keys.path + "/last-checkpoint")
    try files.moveItem(atPath: folder, toPath: old)
    try files.moveItem(atPath: made, toPath: folder)
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    try FileHandle(forReadingAtPath: parent)?.synchronize()
    try files.removeItem(atPath: old)
    try Session.open(command.store, writing: false).rememberCheckpoint()
  }
}
