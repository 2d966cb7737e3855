import CPeers
import Crypto
import EventLog
import Foundation
import School

/// Durable appends, each round into new files.
final class Writing {
  private let folder: String
  private let records: [PlainRecords]
  private let events: Int
  private var round = 0

  init(folder: String, events: Int, batchSize: Int) throws {
    self.folder = folder
    self.events = events
    var workload = Workload(events: events)
    var records: [PlainRecords] = []
    while let batch = try workload.batch(batchSize) {
      records.append(PlainRecords(batch, first: UInt64(workload.made - batch.count)))
    }
    self.records = records
  }

  private func path(_ name: String) -> String {
    round += 1
    return "\(folder)/\(name)-\(round)"
  }

  /// The product: tree, append id, and a condition on later events of the first pupil.
  private func journal() throws -> UInt64 {
    let path = path("journal")
    let store = try EventStore.create(folder: path, origin: "journal.example/w", options: .init())
    defer { try? FileManager.default.removeItem(atPath: path) }
    let pupil = (offset: MarkSet.Layout.pupil, value: UInt32(1))
    let query = EventQuery(items: [.init(types: [EventCode.markSet], fields: [pupil])])
    let ids = records.map { AppendID(contentOf: Array("\($0.first)".utf8)) }
    return try timed {
      for (plain, id) in zip(records, ids) {
        _ = try store.append(
          plain.batch, id: id, condition: AppendCondition(failIfEventsMatch: query, after: plain.first))
      }
    }
  }

  private func lmdb(_ append: (OpaquePointer, PlainRecords) -> Int32) throws -> UInt64 {
    let path = path("lmdb")
    guard let peer = peer_lmdb_open(path, "values", 1) else { throw PeerFailed(what: "LMDB") }
    defer {
      peer_lmdb_close(peer)
      try? FileManager.default.removeItem(atPath: path)
    }
    return try timed { for plain in records { try check(append(peer, plain), "LMDB append") } }
  }

  private func sqlite() throws -> UInt64 {
    let path = path("sqlite")
    guard let peer = peer_sqlite_open(path) else { throw PeerFailed(what: "SQLite") }
    defer {
      peer_sqlite_close(peer)
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    return try timed {
      for plain in records {
        try check(
          peer_sqlite_append(peer, plain.first, plain.bytes, plain.offsets, UInt64(plain.count)),
          "SQLite append")
      }
    }
  }

  private func hashing() -> UInt64 {
    var tree = TreeFrontier()
    return timed {
      for plain in records {
        var leaves = [Digest](repeating: Digest(), count: plain.count)
        var span = leaves.mutableSpan
        SHA256.leaves(of: plain.bytes, offsets: plain.offsets.span, into: &span)
        tree.append(leaves: leaves.span) { _, _, _ in }
      }
    }
  }

  private var contenders: [Contender] {
    [
      Contender(name: "journal: tree, append id, condition") { [self] in try journal() },
      Contender(name: "LMDB in C, one value per commit, nothing else") { [self] in
        try lmdb { peer_lmdb_append($0, $1.first, $1.bytes, UInt64($1.bytes.count)) }
      },
      Contender(name: "LMDB in C, one key per event") { [self] in
        try lmdb { peer_lmdb_append_events($0, $1.first, $1.bytes, $1.offsets, UInt64($1.count)) }
      },
      Contender(name: "SQLite in C, columns, WAL, synchronous FULL") { [self] in try sqlite() },
      Contender(name: "the hashing within journal's figure") { [self] in hashing() },
    ]
  }

  func batched(rounds: Int) throws -> Table {
    let medians = try race(contenders, rounds: rounds)
    var table = Table(title: "Durable append, \(records[0].count) events a commit", unit: "ns an event")
    for (contender, median) in zip(contenders, medians) {
      table.rows.append((contender.name, median / Double(events), ""))
    }
    table.rows[0].note =
      "\(ratio(medians[0], medians[1])) × raw LMDB, "
      + "\(ratio(medians[0] - medians[4], medians[1])) without the hashing (target ≤ 1.5); "
      + "\(ratio(medians[3], medians[0])) × faster than SQLite"
    return table
  }

  func single(rounds: Int) throws -> Table {
    let medians = try race(Array(contenders.prefix(4)), rounds: rounds)
    var table = Table(title: "Durable append, one event a commit", unit: "µs an event")
    for (contender, median) in zip(contenders, medians) {
      table.rows.append((contender.name, median / Double(events) / 1_000, ""))
    }
    table.rows[0].note = "\(ratio(medians[0], medians[1])) × raw LMDB (target ≤ 1.15)"
    return table
  }
}
