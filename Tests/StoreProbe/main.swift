// A program that opens a store for the fault tests and tells what it found on standard output:
//
//   StoreProbe make   STORE COUNT...          a new store with one append of each COUNT
//   StoreProbe append STORE SEED LIMIT MAP    appends of random sizes, `ack FIRST COUNT` after each
//   StoreProbe verify STORE                   `ok ROOT SIZE`, or `damaged …` and exit status 3
//   StoreProbe scan   STORE                   the same of a plain scan: the root of what it was shown
//   StoreProbe check  STORE                   verify, and every event is the one that belongs at its position
//
// Any other failure is `error CODE: …` and exit status 4. It never dies by a signal.
import CGuard
import Crypto
import EventLog
import Foundation
import LMDB

let vaultKey = [UInt8](repeating: 9, count: 32)

func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func batch(at first: UInt64, count: Int) throws -> EventBatch {
  var batch = EventBatch(salts: SeededByteSource(seed: first))
  for position in first..<first + UInt64(count) {
    try batch.add(ProbeNote(at: position), ProbeNote.header(at: position))
  }
  return batch
}

func append(_ store: EventStore, count: Int) throws {
  let first = try store.head().size
  let id = AppendID(contentOf: Array("append at \(first)".utf8))
  let result = try store.append(try batch(at: first, count: count), id: id)
  say("ack \(result.first) \(result.count)")
}

func make(_ folder: String, _ counts: [Int]) throws {
  let store = try EventStore.create(
    folder: folder, origin: "journal.example/probe", options: .init(vaultKey: vaultKey))
  for count in counts { try append(store, count: count) }
}

func appendForever(_ folder: String, seed: UInt64, limit: UInt64, map: Int) throws {
  let store = try EventStore(folder: folder, options: .init(vaultKey: vaultKey, mapSizeBytes: map))
  var state = seed
  while try store.head().size < limit {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    try append(store, count: [1, 2, 3, 8, 40, 300, 900][Int(state >> 33) % 7])
  }
}

func open(_ folder: String) throws -> EventStore {
  journal_guard_set_position(0)
  return try EventStore(folder: folder, options: .init(readOnly: true, vaultKey: vaultKey))
}

func verify(_ store: EventStore) throws -> Verification {
  let found = try store.verify(personalFields: { $0 == ProbeNote.type.code ? [ProbeNote.commitment] : [] }) {
    journal_guard_set_position($0)
  }
  for damage in found.damages {
    say("damaged \(damage.position.map { "position \($0)" } ?? "store"): \(damage.what)")
  }
  if !found.damages.isEmpty { exit(3) }
  return found
}

func scan(_ folder: String) throws {
  let store = try open(folder)
  var tree = TreeFrontier()
  try store.scan { block in
    journal_guard_set_position(block.firstPosition.rawValue)
    block.forEach { _, record in tree.append(SHA256.leaf(record.bytes)) }
  }
  say("ok \(tree.root) \(tree.size)")
}

func check(_ folder: String) throws {
  let store = try open(folder)
  let found = try verify(store)
  try store.scan { block in
    try block.forEach { position, record in
      let note = try RecordDecoder.decode(ProbeNote.self, record)
      let expected = ProbeNote(at: position.rawValue)
      let text = try store.vault?.text(at: position, commitment: note.about.commitment)?.text
      guard note.thing == expected.thing, note.value == expected.value, note.title == expected.title,
        text == expected.about.text
      else {
        say("damaged position \(position): it is not the event that belongs here")
        exit(3)
      }
    }
  }
  say("ok \(found.root) \(found.events)")
}

func run(_ arguments: [String]) throws {
  switch (arguments.first, arguments.count) {
  case ("make", 2...): try make(arguments[1], arguments[2...].compactMap { Int($0) })
  case ("append", 5):
    try appendForever(
      arguments[1], seed: UInt64(arguments[2]) ?? 1, limit: UInt64(arguments[3]) ?? 0,
      map: Int(arguments[4]) ?? 1 << 30)
  case ("verify", 2):
    let found = try verify(try open(arguments[1]))
    say("ok \(found.root) \(found.events)")
  case ("scan", 2): try scan(arguments[1])
  case ("check", 2): try check(arguments[1])
  default:
    say("usage: StoreProbe make|append|verify|scan|check STORE …")
    exit(64)
  }
}

journal_guard_install()
do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch let error as EventLogError {
  let isDamage = error == EventLogError(.damaged, "") || error == EventLogError(.damagedRecord, "")
  say(isDamage ? "damaged store: \(error)" : "error \(error.code): \(error)")
  exit(isDamage ? 3 : 4)
} catch let error as LMDBError {
  let isDamage = error.code == .damaged || error.code == .notADatabase
  say(isDamage ? "damaged store: \(error)" : "error \(error.code): \(error)")
  exit(isDamage ? 3 : 4)
}
