import CPeers
import Crypto
import Dispatch
import EventLog
import Foundation
import Projections
import School
import Synchronization

/// A store of workload W and its copies in the peers' formats.
struct Library {
  let folder: String
  let events: Int
  let store: EventStore
  /// A copy of the store's log: LMDB forbids opening one file twice in a process.
  let blocks: OpaquePointer
  let perEvent: OpaquePointer
  let sqlite: OpaquePointer

  init(folder: String, events: Int) throws {
    self.folder = folder
    self.events = events
    try Self.write(folder + "/store", events)
    try FileManager.default.copyItem(atPath: folder + "/store/log", toPath: folder + "/blocks")
    guard let blocks = peer_lmdb_open(folder + "/blocks", "blocks", 0),
      let perEvent = peer_lmdb_open(folder + "/events", "events", 1),
      let sqlite = peer_sqlite_open(folder + "/events.sqlite")
    else { throw PeerFailed(what: "opening the peers") }
    (self.blocks, self.perEvent, self.sqlite) = (blocks, perEvent, sqlite)
    try check(peer_events_copy(blocks, perEvent), "copying the events")
    store = try EventStore(folder: folder + "/store", options: .init(readOnly: true))
    try fillSQLite()
  }

  private static func write(_ path: String, _ events: Int) throws {
    let store = try EventStore.create(folder: path, origin: "journal.example/w", options: .init())
    var workload = Workload(events: events)
    while let batch = try workload.batch() {
      _ = try store.append(batch, id: AppendID(contentOf: Array("\(workload.made)".utf8)))
    }
  }

  private func fillSQLite() throws {
    var workload = Workload(events: events)
    var first: UInt64 = 0
    while let batch = try workload.batch(50_000) {
      let plain = PlainRecords(batch, first: first)
      try check(
        peer_sqlite_append(sqlite, first, plain.bytes, plain.offsets, UInt64(plain.count)), "filling SQLite")
      first += UInt64(plain.count)
    }
  }

  /// Columns for DuckDB.
  func writeCSV(_ path: String) throws {
    var text = "position,type,pupil,course,mark,weight,old,oldWeight\n"
    text.reserveCapacity(events * 40)
    try store.scan { block in
      block.forEach { position, record in
        let isMark = record.type == EventCode.markSet || record.type == EventCode.markCorrected
        let isPupils = isMark || record.type == EventCode.absenceRecorded
        let isCorrection = record.type == EventCode.markCorrected
        text += "\(position),\(record.type),"
        text += isPupils ? "\(record.u32(40)),\(record.u32(44))," : ",,"
        text += isMark ? "\(record.u16(52)),\(record.u8(54))," : ",,"
        text += isCorrection ? "\(record.u16(56)),\(record.u8(58))\n" : ",\n"
      }
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

extension peer_totals {
  init(_ totals: RegisterTotals) {
    self.init()
    for pupil in 0..<UInt32(totals.height) {
      absences += Int64(totals.absences(PupilNumber(pupil)))
      for course in 0..<UInt32(totals.width) {
        let cell = totals.cell(PupilNumber(pupil), CourseNumber(course))
        marks += Int64(cell.sum)
        weights += Int64(cell.weight)
      }
    }
  }

  func isEqual(_ other: peer_totals) -> Bool {
    marks == other.marks && weights == other.weights && absences == other.absences
  }
}

struct Reading {
  let library: Library
  let rounds: Int
  private let expected: peer_totals

  init(_ library: Library, rounds: Int) throws {
    self.library = library
    self.rounds = rounds
    var totals = peer_totals()
    try check(peer_blocks_fold(library.blocks, &totals), "folding the blocks")
    expected = totals
  }

  private func peer(
    _ name: String, _ handle: OpaquePointer,
    _ fold: @escaping (OpaquePointer, UnsafeMutablePointer<peer_totals>) -> Int32
  ) -> Contender {
    Contender(name: name) {
      var totals = peer_totals()
      let time = try timed { try check(fold(handle, &totals), name) }
      guard totals.isEqual(expected) else { throw PeerFailed(what: "\(name) has another result") }
      return time
    }
  }

  private func scanAndFold(_ name: String) -> Contender {
    Contender(name: name) {
      var totals = RegisterTotals()
      let time = try timed { _ = try library.store.scan { try totals.apply($0) } }
      return try accept(totals, time, name)
    }
  }

  private func accept(_ totals: RegisterTotals, _ time: UInt64, _ name: String) throws -> UInt64 {
    guard peer_totals(totals).isEqual(expected) else { throw PeerFailed(what: "\(name) has another result") }
    return time
  }

  /// Opens the store, folds it in parts side by side, and computes every average and absence.
  private func periodEnd(threads: Int) -> Contender {
    let name = "journal, \(threads) thread(s): opening, scan, fold, averages"
    return Contender(name: name) {
      let parts = Mutex([RegisterTotals]())
      var whole = RegisterTotals()
      var averages: [(PupilNumber, CourseNumber, Double)] = []
      let time = try timed {
        let store = try EventStore(folder: library.folder + "/report", options: .init(readOnly: true))
        let size = try store.head().size
        DispatchQueue.concurrentPerform(iterations: threads) { part in
          let bounds = [part, part + 1].map { Position(size * UInt64($0) / UInt64(threads)) }
          var totals = RegisterTotals()
          // A part that fails is missed below, where the results are compared.
          _ = try? store.scan(from: bounds[0], end: bounds[1]) { try totals.apply($0) }
          parts.withLock { $0.append(totals) }
        }
        for part in parts.withLock({ $0 }) { whole.merge(part) }
        whole.forEachCell { averages.append(($0, $1, $2.average ?? 0)) }
      }
      guard !averages.isEmpty else { throw PeerFailed(what: name) }
      return try accept(whole, time, name)
    }
  }

  /// Scan, checksum and fold of every register.
  func fold() throws -> Table {
    let contenders = [
      scanAndFold("journal: scan + fold"),
      peer("the same loop in C over the same blocks", library.blocks, peer_blocks_fold),
      peer("LMDB in C, one key per event, no checksums", library.perEvent, peer_events_fold),
      peer("SQLite, columns, the same fold in C", library.sqlite, peer_sqlite_fold),
    ]
    let medians = try race(contenders, rounds: rounds)
    var table = Table(title: "Scan and fold of every register", unit: "ns an event")
    for (contender, median) in zip(contenders, medians) {
      table.rows.append(
        (contender.name, median / Double(library.events), "\(ratio(medians[0], median)) × journal's"))
    }
    table.rows[0].note =
      "target ≤ 1.3 × C: \(ratio(medians[0], medians[1])); "
      + "≥ 15 × faster than SQLite: \(ratio(medians[3], medians[0]))"
    for index in 1..<4 { table.rows[index].note = "journal takes \(ratio(medians[0], medians[index])) of it" }
    return table
  }

  /// The period-end report, opening included, beside SQL.
  func report(duckDB: [DuckDBTime]) throws -> Table {
    try FileManager.default.createDirectory(
      atPath: library.folder + "/report", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: library.folder + "/store/log", toPath: library.folder + "/report/log")
    try check(peer_reread(library.folder + "/report/log/data.mdb"), "reading the copy")
    let contenders = [
      periodEnd(threads: 2), periodEnd(threads: 1),
      peer("SQLite, SQL without an index", library.sqlite, peer_sqlite_report),
    ]
    let medians = try race(contenders, rounds: rounds).map { $0 / 1e6 }
    var table = Table(title: "Period-end report of the school, from all events", unit: "ms")
    for (contender, median) in zip(contenders, medians) { table.rows.append((contender.name, median, "")) }
    for index in 0..<2 { table.rows[index].note = "a hand-written fold, not SQL" }
    table.rows[2].note = "journal is \(ratio(medians[2], medians[1])) × faster"
    for row in duckDB {
      let ours = medians[row.threads == 2 ? 0 : 1]
      table.rows.append(
        (
          "DuckDB, native table, \(row.threads) thread(s), "
            + (row.isOpened ? "opening included" : "open and warm"),
          row.milliseconds,
          "journal is \(ratio(row.milliseconds, ours)) × faster" + (row.isOpened ? " (target ≥ 4)" : "")
        ))
    }
    return table
  }

  /// Re-hashing everything, beside the bare hashing.
  func verify() throws -> Table {
    let contenders = [
      Contender(name: "journal: verify") {
        try timed {
          let found = try library.store.verify(personalFields: { _ in [] })
          guard found.damages.isEmpty else { throw PeerFailed(what: "verify") }
        }
      },
      Contender(name: "leaves and tree alone, same library") { try bareHashing() },
    ]
    let medians = try race(contenders, rounds: max(3, rounds / 3))
    var table = Table(title: "Verify", unit: "ns an event")
    for (contender, median) in zip(contenders, medians) {
      table.rows.append((contender.name, median / Double(library.events), ""))
    }
    table.rows[0].note = "target ≤ 1.3 × the hashing: \(ratio(medians[0], medians[1]))"
    return table
  }

  private func bareHashing() throws -> UInt64 {
    var workload = Workload(events: library.events)
    var total: UInt64 = 0
    var tree = TreeFrontier()
    while let batch = try workload.batch() {
      let plain = PlainRecords(batch, first: 0)
      var leaves = [Digest](repeating: Digest(), count: plain.count)
      total += timed {
        var span = leaves.mutableSpan
        SHA256.leaves(of: plain.bytes, offsets: plain.offsets.span, into: &span)
        tree.append(leaves: leaves.span) { _, _, _ in }
      }
    }
    return total
  }
}
