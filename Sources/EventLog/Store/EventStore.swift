internal import Crypto
internal import LMDB

/// An append-only log of events in one folder, with its Merkle tree and the vault of personal texts.
///
/// One process opens a folder once. Readers see a snapshot; appends are serialised by LMDB across processes
/// and are durable when they return.
public final class EventStore: Sendable {
  /// The folder.
  public let folder: String
  /// Name of the log in its checkpoints.
  public let origin: String
  /// The personal texts; nil when the store was opened without its key.
  public let vault: Vault?
  let environment: Environment
  let tables: Tables
  let queue = AppendQueue()

  struct Tables: Sendable {
    let blocks: Table
    let tail: Table
    let tree: Table
    let appends: Table
    let meta: Table
  }

  /// How a store is opened.
  public struct Options: Sendable {
    /// Opens for reading only.
    public var readOnly: Bool
    /// Key that wraps the keys of the vault; nil to leave the vault shut.
    public var vaultKey: [UInt8]?
    /// Finds the vault's key once the log's origin is known; asked when ``vaultKey`` is nil.
    public var findVaultKey: (@Sendable (_ origin: String) throws -> [UInt8]?)?
    /// Initial size of the memory map in bytes.
    public var mapSizeBytes: Int

    /// Options with the usual defaults.
    public init(readOnly: Bool = false, vaultKey: [UInt8]? = nil, mapSizeBytes: Int = 1 << 30) {
      self.readOnly = readOnly
      self.vaultKey = vaultKey
      self.mapSizeBytes = mapSizeBytes
    }
  }

  /// Makes a new, empty store in `folder`, which is created; `origin` is the log's name in checkpoints.
  ///
  /// - Throws: ``EventLogError`` with code `storeExists`; `LMDBError`.
  public static func create(folder: String, origin: String, options: Options) throws -> EventStore {
    try EventStore(creating: folder, origin: origin, options: options)
  }

  private init(creating folder: String, origin: String, options: Options) throws {
    try Environment.createFolder(folder)
    let path = folder + "/" + StoreFormat.logFolder
    guard !Environment.exists(path) else {
      throw EventLogError(
        .storeExists, "there is a store in \(folder) already. Choose another --store, or use it as it is.")
    }
    environment = try Environment(
      path: path, options: .init(mapSizeBytes: options.mapSizeBytes, create: true))
    let tables = try Self.openTables(environment, create: true)
    try environment.write { transaction in
      try transaction.insert(tables.meta, "head", Head.empty.encoded)
      try transaction.put(tables.meta, "origin", Self.encode(origin: origin))
    }
    self.tables = tables
    self.folder = folder
    self.origin = origin
    vault = try options.vaultKey.map {
      try Vault(folder: folder, origin: origin, key: $0, options: options, create: true)
    }
  }

  /// Opens the store in `folder`.
  ///
  /// - Throws: ``EventLogError`` with code `otherFormat` or `damaged`; `LMDBError` with code `noSuchPath`,
  ///   `notPermitted`, `notADatabase` and so on.
  public init(folder: String, options: Options = Options()) throws {
    let path = folder + "/" + StoreFormat.logFolder
    environment = try Environment(
      path: path, options: .init(mapSizeBytes: options.mapSizeBytes, readOnly: options.readOnly))
    let tables = try Self.openTables(environment, create: false)
    let origin = try environment.read { transaction -> String in
      _ = try Self.readHead(transaction, tables)
      let bytes = try transaction.bytes(tables.meta, "origin")
      guard let origin = bytes.flatMap({ Self.decode(origin: $0) }) else {
        throw EventLogError(
          .damaged, "the name of the log in \(folder) is damaged (table meta). Restore the last backup.")
      }
      return origin
    }
    self.tables = tables
    self.folder = folder
    self.origin = origin
    vault = try (options.vaultKey ?? options.findVaultKey?(origin)).map {
      try Vault(folder: folder, origin: origin, key: $0, options: options)
    }
  }

  /// The state after the last append.
  public func head() throws -> Head {
    try environment.read { try Self.readHead($0, tables) }
  }

  /// Bytes used in the log's file, and the reader slots taken and present.
  public func statistics() throws -> (bytes: Int, mapSizeBytes: Int, readers: Int, readersMax: Int) {
    let figures = try environment.statistics()
    return (figures.usedBytes, figures.mapSizeBytes, figures.readers, figures.readersMax)
  }

  /// Byte layout: XXH3-64 of the text (8), then the text.
  private static func encode(origin: String) -> [UInt8] {
    var row = ByteWriter()
    row.put(XXH3.hash64(Array(origin.utf8)))
    return row.bytes + Array(origin.utf8)
  }

  private static func decode(origin bytes: [UInt8]) -> String? {
    var reader = ByteReader(bytes)
    guard let checksum = reader.take(UInt64.self), checksum == XXH3.hash64(bytes, from: 8) else { return nil }
    return String(validating: bytes[8...], as: UTF8.self)
  }

  static func readHead(_ transaction: borrowing ReadTransaction, _ tables: Tables) throws -> Head {
    guard let bytes = try transaction.bytes(tables.meta, "head") else {
      throw EventLogError(.damaged, "the log has no head. Restore the last backup.")
    }
    return try Head(decoding: bytes)
  }

  private static func openTables(_ environment: Environment, create: Bool) throws -> Tables {
    let names = [
      (StoreFormat.blocks, true), (StoreFormat.tail, true), (StoreFormat.tree, true),
      (StoreFormat.appends, false), (StoreFormat.meta, false),
    ]
    let tables = try environment.openTables(names.map { (name: $0.0, integerKeys: $0.1) }, create: create)
    return Tables(
      blocks: tables[0], tail: tables[1], tree: tables[2], appends: tables[3], meta: tables[4])
  }
}
