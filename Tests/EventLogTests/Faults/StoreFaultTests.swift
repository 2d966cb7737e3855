import Crypto
import LMDB
import TestSupport
import Testing

@testable import EventLog

private let vaultKey = [UInt8](repeating: 9, count: 32)

private func makeStore(_ path: String) throws -> EventStore {
  try EventStore.create(folder: path, origin: "journal.example/test", options: .init(vaultKey: vaultKey))
}

private func append(_ store: EventStore, _ notes: [NoteTaken]) throws {
  let size = try store.head().size
  var batch = EventBatch(salts: SeededByteSource(seed: size))
  for note in notes { try batch.add(note, .test(Int64(size))) }
  _ = try store.append(batch, id: AppendID(contentOf: Array("append \(size)".utf8)))
}

@Suite struct StoreFaultTests {
  @Test func aMissingLockFileIsMadeAgain() throws {
    let folder = try TemporaryFolder()
    do { try append(makeStore(folder.path("store")), [NoteTaken(thing: 1)]) }
    for part in ["log", "vault"] { try removeFile(folder.path("store/\(part)/lock.mdb")) }
    let store = try EventStore(folder: folder.path("store"), options: .init(vaultKey: vaultKey))
    try append(store, [NoteTaken(thing: 2)])
    #expect(try store.head().size == 2)
  }

  @Test func aFolderWithoutAStoreIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect { try EventStore(folder: folder.path("none")) } throws: {
      ($0 as? LMDBError)?.code == .noSuchPath
    }
  }

  @Test func aFileThatIsNoDatabaseIsNamed() throws {
    let folder = try TemporaryFolder()
    do { _ = try makeStore(folder.path("store")) }
    try writeFile(folder.path("store/log/data.mdb"), [UInt8](repeating: 65, count: 16_384))
    #expect { try EventStore(folder: folder.path("store")) } throws: {
      ($0 as? LMDBError)?.code == .notADatabase
    }
  }

  @Test func aStoreOfAnotherFormatIsRefusedByName() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try makeStore(folder.path("store"))
      var head = Array(Head.empty.encoded[8...])
      head[0] = 9
      let checksum = XXH3.hash64(head)
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: checksum >> UInt64($0 * 8)) } + head
      try store.environment.write { try $0.put(store.tables.meta, "head", bytes) }
    }
    #expect { try EventStore(folder: folder.path("store")) } throws: {
      let error = $0 as? EventLogError
      return error?.code == .otherFormat && error?.message.contains("format 9") == true
    }
  }

  @Test func aReadOnlyStoreRefusesAppendsByName() throws {
    let folder = try TemporaryFolder()
    do { try append(makeStore(folder.path("store")), [NoteTaken(thing: 1)]) }
    let store = try EventStore(folder: folder.path("store"), options: .init(readOnly: true))
    #expect { try append(store, [NoteTaken(thing: 2)]) } throws: { ($0 as? LMDBError)?.code == .readOnly }
    #expect(try store.head().size == 1)
  }

  @Test func moreReadersThanSlotsAreRefusedByName() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder.path("store"))
    try append(store, [NoteTaken(thing: 1)])
    func read(_ depth: Int) throws {
      try store.environment.read { _ in if depth > 0 { try read(depth - 1) } }
    }
    let slots = try store.statistics().readersMax
    #expect { try read(slots) } throws: { ($0 as? LMDBError)?.code == .readersFull }
    #expect(try store.head().size == 1)
  }

  @Test func textsOfAKilledAppendAreSweptByTheNextOne() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder.path("store"))
    try append(store, [NoteTaken(thing: 1, about: "a text")])
    var killed = EventBatch(salts: SeededByteSource(seed: 7))
    try killed.add(NoteTaken(thing: 2, about: "never recorded"), .test())
    let entries = killed.encoder.personals.map { VaultEntry(position: 1, $0) }
    try store.vault?.write(entries, size: 1)
    #expect(try store.vault?.places().count == 2)
    #expect(try store.verify(personalFields: { _ in [46] }).damages == [])
    try append(store, [NoteTaken(thing: 3)])
    #expect(try store.vault?.places().count == 1)
    #expect(try store.verify(personalFields: { _ in [46] }).damages == [])
  }

  @Test func aTextMissingFromTheVaultIsNamed() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder.path("store"))
    try append(store, [NoteTaken(thing: 1, about: "one"), NoteTaken(thing: 2, about: "two")])
    let vault = try #require(store.vault)
    try vault.environment.write { _ = try $0.delete(vault.texts, VaultPlace(position: 1, field: 0).key) }
    let damages = try store.verify(personalFields: { _ in [46] }).damages
    #expect(damages.map(\.position) == [Position(1)])
  }

  @Test func anAppendsRowInTheWrongPlaceIsNamed() throws {
    let folder = try TemporaryFolder()
    let store = try makeStore(folder.path("store"))
    for thing in 1..<4 { try append(store, [NoteTaken(thing: UInt32(thing))]) }
    let id = AppendID(contentOf: Array("append 1".utf8)).bytes
    let moved = AppendRow(ordinal: 1, count: 1, first: 2).encoded(id: id)
    try store.environment.write { try $0.put(store.tables.appends, id, moved) }
    #expect(try store.verify(personalFields: { _ in [] }).damages.first?.position == Position(1))
  }

  @Test func aFileThatClaimsPagesBeyondItsMapIsNamed() throws {
    let folder = try TemporaryFolder()
    let probe = try Programs.built("StoreProbe")
    #expect(try Programs.run(probe, ["make", folder.path("store"), "3", "500"]).status == 0)
    for part in ["log", "vault"] {
      let file = folder.path("store/\(part)/data.mdb")
      let intact = try readFile(file)
      var damaged = intact
      // The highest byte of the last page's number, in both of LMDB's meta pages.
      for page in 0..<2 { damaged[page * 4096 + 143] ^= 0x82 }
      try writeFile(file, damaged)
      let result = try Programs.run(probe, ["verify", folder.path("store")])
      #expect(result.status == 3 && result.output.hasPrefix("damaged"), "\(part): \(result.output)")
      try writeFile(file, intact)
    }
  }

  @Test func aStoreOnAReadOnlyMediumIsReadWithoutALockFile() throws {
    let folder = try TemporaryFolder()
    let probe = try Programs.built("StoreProbe")
    #expect(try Programs.run(probe, ["make", folder.path("store"), "3", "500"]).status == 0)
    for part in ["log", "vault"] {
      try removeFile(folder.path("store/\(part)/lock.mdb"))
      try setMode(folder.path("store/\(part)/data.mdb"), 0o444)
      try setMode(folder.path("store/\(part)"), 0o555)
    }
    try setMode(folder.path("store"), 0o555)
    defer { for part in ["log", "vault"] { try? setMode(folder.path("store/\(part)"), 0o755) } }
    // Modes bind nobody who is root: then another user runs the probe, if that user can reach it at all.
    let other = ["--reuid=65534", "--regid=65534", "--clear-groups", probe]
    let command = isRoot() ? ("/usr/bin/setpriv", other) : (probe, [])
    guard let reached = try? Programs.run(command.0, command.1), reached.status == 64 else {
      print("not tested: another user cannot run \(probe)")
      return
    }
    let result = try Programs.run(command.0, command.1 + ["verify", folder.path("store")])
    #expect(result.status == 0, "\(result.output) \(result.message)")
    let refused = try Programs.run(command.0, command.1 + ["append", folder.path("store"), "1", "999", "0"])
    #expect(refused.status == 4)
    #expect(refused.output.hasPrefix("error notPermitted"), "\(refused.output)")
  }
}
