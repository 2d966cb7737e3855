import Crypto
import EventLog
import Foundation

/// An open store with its keys: what every command but `init` begins with.
struct Session {
  let store: EventStore
  let keys: KeyFolder
  let folder: String

  /// Opens the store named by `options`, and checks it against the last checkpoint seen.
  ///
  /// - Throws: `LMDBError`, ``EventLogError``; code `rolledBack` when the log does not continue the checkpoint.
  static func open(_ options: StoreOptions, writing: Bool) throws -> Session {
    let folder = options.folder
    let base = options.keys
    guard FileManager.default.fileExists(atPath: folder + "/" + StoreFormat.logFolder) else {
      throw CommandFailure(
        "there is no store in \(folder). Make one with journal init, or name it with --store.")
    }
    var storeOptions = EventStore.Options(readOnly: !writing)
    storeOptions.findVaultKey = { origin in
      try KeyFolder(base: base, origin: origin, store: folder).vaultKey()
    }
    let store = try EventStore(folder: folder, options: storeOptions)
    let keys = try KeyFolder(base: base, origin: store.origin, store: folder)
    let session = Session(store: store, keys: keys, folder: folder)
    try session.checkAgainstLastCheckpoint()
    return session
  }

  /// The log's signing key.
  func signer() throws -> SignerKey {
    guard let text = try keys.logKey() else {
      throw CommandFailure("the log's key is not in \(keys.path). Name the folder of keys with --keys.")
    }
    return try SignerKey(parsing: text)
  }

  /// The signed head of the log as it is now.
  func checkpoint() throws -> SignedCheckpoint {
    let head = try store.head()
    return try SignedCheckpoint(
      Checkpoint(origin: store.origin, size: head.size, root: head.root), signedBy: try signer())
  }

  /// Keeps the present head outside the store, so that an older copy put in its place is noticed.
  func rememberCheckpoint() throws {
    guard try keys.logKey() != nil else { return }
    try keys.remember(checkpoint: String(decoding: checkpoint().bytes, as: UTF8.self))
  }

  /// The last checkpoint seen on this machine, verified; nil when there is none.
  func lastCheckpoint() throws -> Checkpoint? {
    guard let text = try keys.lastCheckpoint(), try keys.logKey() != nil else { return nil }
    return try SignedCheckpoint(parsing: Array(text.utf8)).verify(by: try signer().verifier)
  }

  private func checkAgainstLastCheckpoint() throws {
    guard let seen = try lastCheckpoint() else { return }
    let size = try store.head().size
    guard seen.size <= size else {
      throw EventLogError(
        .rolledBack,
        "the log in \(folder) has \(size) events, but \(seen.size) were seen: an older copy is in its place. "
          + "Restore the latest backup; \(keys.path)/last-checkpoint is the evidence.")
    }
    guard try store.rootAt(seen.size) == seen.root else {
      throw EventLogError(
        .rolledBack,
        "the first \(seen.size) events in \(folder) are not those seen before. "
          + "Restore the latest backup; \(keys.path)/last-checkpoint is the evidence.")
    }
  }
}
