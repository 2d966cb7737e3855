import Crypto
import EventLog
import School
import TestSupport

@testable import Intake

extension ImportStore {
  /// Takes in texts by rules; what they add is appended when nothing is wrong.
  @discardableResult
  func take(
    rules: String, _ files: [String: String], updates: Bool = false, actor: ActorNumber? = nil,
    snapshot: SnapshotOptions? = nil, language: Language = .en
  ) throws -> ImportRun {
    try take(
      rules: rules, bytes: files.mapValues { Array($0.utf8) }, updates: updates, actor: actor,
      snapshot: snapshot, language: language)
  }

  /// Takes in files by rules; what they add is appended when nothing is wrong.
  @discardableResult
  func take(
    rules: String, bytes files: [String: [UInt8]], updates: Bool = false, actor: ActorNumber? = nil,
    snapshot: SnapshotOptions? = nil, language: Language = .en
  ) throws -> ImportRun {
    let run = try read(
      rules: rules, bytes: files, updates: updates, actor: actor, snapshot: snapshot, language: language)
    if run.problems.isEmpty { try append(run.recorder.batch) }
    return run
  }

  /// As ``take(rules:bytes:updates:actor:)``; nothing is appended.
  func read(
    rules: String, bytes files: [String: [UInt8]], updates: Bool = false, actor: ActorNumber? = nil,
    snapshot: SnapshotOptions? = nil, language: Language = .en
  ) throws -> ImportRun {
    var options = options()
    options.snapshot = snapshot
    (options.updates, options.actor, options.language) = (updates, actor, language)
    let run = ImportRun(recorder(), options)
    let all = Array(rules.utf8) + files.sorted { $0.key < $1.key }.flatMap { $0.value }
    let file = { (name: String, bytes: [UInt8]) in
      let digest = SHA256.hash(all + Array("/\(name)".utf8))
      return ImportFile(name: name, identity: String(digest.hex.prefix(16)), bytes: bytes)
    }
    do {
      let parsed = try ImportRules.read(Array(rules.utf8), name: "test.rules")
      try run.add(
        parsed, file("test.rules", Array(rules.utf8)),
        files.sorted { $0.key < $1.key }.map { file($0.key, $0.value) })
    } catch let error as IntakeError {
      run.refuse(error)
    }
    try run.finish()
    return run
  }
}

extension ImportStore {
  /// True when every hash, row and text of the store agrees.
  func verified() throws -> Bool {
    try store.verify(personalFields: EventRegistry.personalOffsets).damages.isEmpty
  }
}

extension Fixtures {
  /// A file of `fixtures/rules` as text.
  static func rules(_ name: String) throws -> String {
    String(decoding: try readFile(repositoryRoot() + "/fixtures/rules/" + name), as: UTF8.self)
  }
}
