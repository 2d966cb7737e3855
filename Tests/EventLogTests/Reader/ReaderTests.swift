import Crypto
import EventLog
import Foundation
import TestSupport
import Testing

/// The Python reader, which knows docs/FORMAT.md and nothing else of ours, sees what the engine sees.
@Suite struct ReaderTests {
  private struct Row: Decodable {
    let position: UInt64
    let type: UInt16
    let version: UInt8
    let flags: [String]
    let reason: UInt8
    let recordedAt: Int64
    let occurredOn: Int32
    let actor: String
    let append: UInt32
    let source: UInt32
    let amends: UInt64?
    let leaf: String
  }
  private struct Root: Decodable, Equatable {
    let origin: String
    let size: UInt64
    let root: String
  }

  private func read(_ arguments: [String]) throws -> String {
    let result = try Programs.run(
      try Programs.python(), [repositoryRoot() + "/Tests/reader/read_store.py"] + arguments)
    try #require(result.status == 0, "\(result.message)")
    return result.output
  }

  private func root(_ store: String) throws -> Root {
    try JSONDecoder().decode(Root.self, from: Data(try read(["--root", store]).utf8))
  }

  private func makeStore(_ path: String, seed: UInt64) throws -> EventStore {
    let store = try EventStore.create(
      folder: path, origin: "journal.example/школа", options: .init(vaultKey: Array(repeating: 9, count: 32)))
    var generator = SeededGenerator(seed: seed)
    var total = 0
    for append in 0..<25 {
      var batch = EventBatch(salts: SeededByteSource(seed: UInt64(append)))
      for _ in 0..<[1, 3, 60, 255, 256, 900, 2_000][Int(generator.next() % 7)] {
        let note = NoteTaken(
          thing: UInt32(total), value: UInt16(total % 900), title: String(repeating: "я", count: total % 50),
          about: total % 9 == 0 ? "текст \(total)" : nil)
        var header = EventHeader.test(
          Int64(total) - Int64(generator.next() % 5),
          amends: total % 4 == 0 ? Position(UInt64(total / 2)) : .none)
        header.claimedAt = total % 3 == 0 ? Moment(microseconds: Int64(total)) : nil
        header.reason = UInt8(total % 6)
        header.flags = total % 10 == 0 ? [.afterClose] : []
        try batch.add(note, header)
        total += 1
      }
      _ = try store.append(batch, id: AppendID(contentOf: Array("append \(append)".utf8)))
    }
    return store
  }

  @Test func everyEventAndTheRootAgree() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder.path("store"), seed: 3)
    let lines = try read([folder.path("store")]).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let kinds = ["operator", "staff", "guardian", "pupil", "source"]
    let flags = ["clockBehind", "restatement", "afterClose", "signed", "claimed"]
    var index = 0
    try store.scan { block in
      block.forEach { position, record in
        guard index < rows.count else { return }
        let row = rows[index]
        index += 1
        #expect(row.position == position.rawValue)
        #expect(row.leaf == SHA256.leaf(record.bytes).hex, "seed 3, position \(position)")
        #expect(row.type == record.type && row.version == record.version && row.reason == record.reason)
        #expect(row.recordedAt == record.recordedAt.microseconds)
        #expect(row.occurredOn == record.occurredOn.number)
        #expect(row.actor == "\(kinds[Int(record.actor.kind)]) \(record.actor.number)")
        #expect(row.append == record.append && row.source == record.source)
        #expect(row.amends.map { Position($0) } ?? .none == record.amends)
        #expect(row.flags == (0..<5).filter { record.flags.rawValue >> $0 & 1 == 1 }.map { flags[$0] })
      }
    }
    let head = try store.head()
    #expect(UInt64(rows.count) == head.size && index == rows.count)
    let root = try self.root(folder.path("store"))
    #expect(root == Root(origin: store.origin, size: head.size, root: head.root.hex))
  }

  @Test func anEmptyStoreHasTheEmptyRoot() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore.create(folder: folder.path("store"), origin: "o", options: .init())
    let root = try self.root(folder.path("store"))
    #expect(root == Root(origin: "o", size: 0, root: try store.head().root.hex))
  }
}
