import Crypto
import EventLog
import Foundation

/// A school's keys, outside the store: the log's signing key, the vault's key, the last checkpoint seen.
///
/// `KEYS/<first 16 hex of SHA-256(origin)>/` holds `log.key` (a C2SP private key line), `vault.key` (64 hex
/// digits) and `last-checkpoint` (a signed note).
struct KeyFolder {
  /// The folder of this log's keys.
  let path: String

  /// The folder for `origin` under `base`, else under the user's configuration folder.
  ///
  /// - Throws: ``CommandFailure`` when it would lie inside the store.
  init(base: String?, origin: String, store: String) throws {
    let root = base ?? Self.defaultBase
    let digest = SHA256.hash(Array(origin.utf8)).hex.prefix(16)
    path = root + "/" + digest
    let keys = URL(fileURLWithPath: root).standardizedFileURL.resolvingSymlinksInPath().path + "/"
    let inside = URL(fileURLWithPath: store).standardizedFileURL.resolvingSymlinksInPath().path + "/"
    guard !keys.hasPrefix(inside) else {
      throw CommandFailure(
        "the keys' folder \(root) lies inside the store \(store). Keep keys elsewhere: --keys DIR.")
    }
  }

  private static var defaultBase: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"] ?? ".") + "/.config"
    return environment["JOURNAL_KEYS"] ?? home + "/journal/keys"
  }

  /// The key that wraps the vault's keys, or nil when it is not here.
  func vaultKey() throws -> [UInt8]? {
    guard let text = try read("vault.key") else { return nil }
    guard let key = Hex.decode(text.trimmingCharacters(in: .whitespacesAndNewlines)), key.count == 32 else {
      throw CommandFailure("\(path)/vault.key is damaged. Copy it again from where init told you to keep it.")
    }
    return key
  }

  /// The log's private key line, or nil when it is not here.
  func logKey() throws -> String? {
    try read("log.key")?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The last checkpoint seen, or nil.
  func lastCheckpoint() throws -> String? { try read("last-checkpoint") }

  /// Makes the folder and both keys, which must be new.
  func create(logKey: String, vaultKey: [UInt8]) throws {
    guard !FileManager.default.fileExists(atPath: path + "/log.key") else {
      throw CommandFailure(
        "\(path) has keys of a log of this name already. Choose another --origin or --keys.")
    }
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write("log.key", logKey + "\n")
    try write("vault.key", Hex.encode(vaultKey) + "\n")
  }

  /// Remembers a checkpoint; replaced atomically.
  func remember(checkpoint: String) throws { try write("last-checkpoint", checkpoint) }

  private func read(_ name: String) throws -> String? {
    let file = path + "/" + name
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  private func write(_ name: String, _ text: String) throws {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }
}

extension KeyFolder {
  /// Removes the keys of an earlier demo of the same name: they follow from the seed anyway.
  func removeDemoKeys(origin: String) throws {
    guard origin.hasPrefix("demo-"), FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }
}
