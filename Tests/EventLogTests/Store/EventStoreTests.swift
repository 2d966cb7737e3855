import Crypto
import EventLog
import LMDB
import TestSupport
import Testing

private let vaultKey = [UInt8](repeating: 9, count: 32)

private func makeStore(_ folder: TemporaryFolder) throws -> EventStore {
  try EventStore.create(
    folder: folder.path("store"), origin: "journal.example/test", options: .init(vaultKey: vaultKey))
}

private func batch(_ notes: [NoteTaken], from second: Int64 = 0, seed: UInt64 = 1) throws -> EventBatch {
  var batch = EventBatch(salts: SeededByteSource(seed: seed))
  for (index, note) in notes.enumerated() { try batch.add(note, .test(second + Int64(index))) }
  return batch
}

private func id(_ number: UInt64) -> AppendID { AppendID(contentOf: Array("append \(number)".utf8)) }

private func notes(_ store: EventStore, from: UInt64 = 0, end: UInt64? = nil) throws -> [UInt32] {
  var found: [UInt32] = []
  try store.scan(from: Position(from), end: end.map { Position($0) }) { block in
    block.forEach { _, record in found.append(record.u32(40)) }
  }
  return found
}

@Suite struct EventStoreTests {
  @Test func anEmptyLogHasTheEmptyRoot() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    #expect(try store.head().size == 0)
    #expect(try store.head().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(try notes(store).isEmpty)
  }

  @Test func positionsAreGaplessOverAppendsOfEverySize() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    var generator = SeededGenerator(seed: 11)
    var total: UInt32 = 0
    for append in 0..<60 {
      let count = [1, 1, 2, 7, 300, 900, 2500][Int(generator.next() % 7)]
      let added = (0..<count).map { NoteTaken(thing: total + UInt32($0), title: "note \($0 % 40)") }
      let result = try store.append(try batch(added), id: id(UInt64(append)))
      #expect(result.first == Position(UInt64(total)))
      total += UInt32(count)
    }
    #expect(try notes(store) == Array(0..<total))
    #expect(try store.head().size == UInt64(total))
    let verification = try store.verify(personalFields: { _ in [] })
    #expect(verification.damages == [])
    #expect(verification.root == (try store.head().root))
  }

  @Test func everySpanOfPositionsCanBeRead() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    for append in 0..<9 {
      let added = (0..<(append % 3 == 0 ? 1200 : 5)).map { NoteTaken(thing: UInt32($0)) }
      _ = try store.append(try batch(added), id: id(UInt64(append)))
    }
    let all = try notes(store)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let from = Int(generator.next() % UInt64(all.count))
      let end = from + Int(generator.next() % UInt64(all.count - from + 1))
      #expect(try notes(store, from: UInt64(from), end: UInt64(end)) == Array(all[from..<end]), "seed 5")
    }
  }

  @Test func anAppendIdIsAppendedOnce() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    let first = try store.append(try batch([NoteTaken(thing: 1)]), id: id(1))
    let again = try store.append(try batch([NoteTaken(thing: 1)]), id: id(1))
    #expect(!first.wasKnown)
    #expect(again.wasKnown)
    #expect(again.first == first.first)
    #expect(try store.head().size == 1)
  }

  @Test func aConditionFailsOnAMatchingEventAfterThePositionSeen() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    _ = try store.append(try batch([NoteTaken(thing: 1), NoteTaken(thing: 2)]), id: id(1))
    let onTwo = EventQuery(items: [.init(types: [7], fields: [(offset: 40, value: 2)])])
    #expect(throws: EventLogError(.conditionFailed, "")) {
      try store.append(
        try batch([NoteTaken(thing: 3)]), id: id(2), condition: .init(failIfEventsMatch: onTwo, after: 1))
    }
    #expect(try store.head().size == 2)
    _ = try store.append(
      try batch([NoteTaken(thing: 3)]), id: id(3), condition: .init(failIfEventsMatch: onTwo, after: 2))
    #expect(try store.head().size == 3)
  }

  @Test func recordedAtNeverRunsBackwards() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    _ = try store.append(try batch([NoteTaken(thing: 1)], from: 100), id: id(1))
    _ = try store.append(try batch([NoteTaken(thing: 2)], from: 50), id: id(2))
    let late = try store.withRecord(at: Position(1)) { ($0.recordedAt, $0.flags) }
    #expect(late?.0 == Moment(microseconds: 100_000_000))
    #expect(late?.1 == .clockBehind)
    #expect(try store.size(asOf: Moment(microseconds: 99_999_999)) == 0)
    #expect(try store.size(asOf: Moment(microseconds: 100_000_000)) == 2)
  }

  @Test func concurrentAppendsAllLand() async throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for round in 0..<25 {
            let note = NoteTaken(thing: UInt32(writer * 100 + round), about: "text \(round)")
            let number = UInt64(writer * 1000 + round)
            _ = try store.append(try batch([note], seed: number), id: id(number))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try notes(store)).count == 200)
    #expect(try store.verify(personalFields: { _ in [46] }).damages == [])
  }

  @Test func personalTextIsInTheVaultAndNotInTheLog() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    let secret = "Иванова Мария Петровна"
    _ = try store.append(try batch([NoteTaken(thing: 1, about: secret)]), id: id(1))
    let commitment = try store.withRecord(at: Position(0)) { try RecordDecoder.decode(NoteTaken.self, $0) }
    let text = try store.vault?.text(at: Position(0), commitment: #require(commitment).about.commitment)
    #expect(text?.text == secret)
    for part in ["log", "vault"] {
      let bytes = try readFile(folder.path("store/\(part)/data.mdb"))
      for word in secret.split(separator: " ") {
        #expect(!contains(bytes, Array(word.utf8)), "\(part)")
      }
    }
  }

  @Test func aCommitmentThatCameWithoutItsTextIsWholeAndHasNoText() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder)
    var note = NoteTaken(thing: 1)
    note.about.commitment = .commitment(salt: [1], text: "x")
    _ = try store.append(try batch([note, NoteTaken(thing: 2, about: "y")]), id: id(1))
    #expect(try store.vault?.text(at: Position(0), commitment: note.about.commitment) == nil)
    #expect(try store.verify(personalFields: { _ in [46] }).damages.isEmpty)
    #expect(try store.withRecord(at: Position(0)) { $0.commitment(46) } == note.about.commitment)
  }

  @Test func aBatchShowsEachOfItsRecordsByIndex() throws {
    let notes = try batch((0..<3).map { NoteTaken(thing: $0 + 7) })
    #expect((0..<4).map { notes.withRecord(at: $0) { $0.u32(40) } } == [7, 8, 9, nil])
    #expect(notes.withRecord(at: -1) { $0.u32(40) } == nil)
  }

  @Test func aPersonalTextWithoutAVaultIsRefused() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore.create(folder: folder.path("store"), origin: "o", options: .init())
    #expect(throws: EventLogError(.vaultSealed, "")) {
      try store.append(try batch([NoteTaken(thing: 1, about: "x")]), id: id(1))
    }
    #expect(try store.head().size == 0)
  }

  @Test func aStoreIsOpenedAgainAsItWas() throws {
    let folder = try TemporaryFolder()
    let root = try {
      let store = try makeStore(folder)
      _ = try store.append(try batch((0..<3000).map { NoteTaken(thing: $0) }), id: id(1))
      return try store.head().root
    }()
    let store = try EventStore(folder: folder.path("store"), options: .init(vaultKey: vaultKey))
    #expect(try store.head().root == root)
    #expect(store.origin == "journal.example/test")
    #expect(throws: EventLogError(.storeExists, "")) { try makeStore(folder) }
  }

  @Test func theMapGrowsByItself() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore.create(
      folder: folder.path("store"), origin: "o", options: .init(mapSizeBytes: 1 << 18))
    for append in 0..<20 {
      let added = (0..<1000).map { NoteTaken(thing: UInt32($0), title: "some title to fill the map") }
      _ = try store.append(try batch(added), id: id(UInt64(append)))
    }
    #expect(try store.head().size == 20_000)
    #expect(try store.statistics().mapSizeBytes > 1 << 18)
  }
}

private func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
  guard let first = word.first, bytes.count >= word.count else { return false }
  for start in 0...(bytes.count - word.count) where bytes[start] == first {
    if bytes[start..<start + word.count].elementsEqual(word) { return true }
  }
  return false
}
