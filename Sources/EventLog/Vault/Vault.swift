public import Crypto
internal import LMDB

/// The personal texts of a log: sealed per person and category, beside the log and never in it.
///
/// Each person has one key per category (32 random bytes), itself sealed under the vault's key, which is
/// kept elsewhere. A text is sealed with XChaCha20-Poly1305; its additional data bind it to the log's
/// origin, its position, field, person and category, so it opens nowhere else. The record's commitment is
/// recomputed on every read: AEADs are not key-committing, the log is.
public final class Vault: Sendable {
  let environment: Environment
  let texts: Table
  let keys: Table
  let origin: String
  let masterKey: [UInt8]

  init(
    folder: String, origin: String, key: [UInt8], options: EventStore.Options, create: Bool = false
  ) throws {
    self.origin = origin
    masterKey = key
    environment = try Environment(
      path: folder + "/" + StoreFormat.vaultFolder,
      options: .init(mapSizeBytes: options.mapSizeBytes, readOnly: options.readOnly, create: create))
    let tables = try environment.openTables(
      [(name: "texts", integerKeys: false), (name: "keys", integerKeys: false)], create: create)
    texts = tables[0]
    keys = tables[1]
  }

  /// The text behind a commitment, with its salt: what is handed over to disclose it.
  public struct Disclosure: Sendable, Equatable {
    /// 32 bytes.
    public let salt: [UInt8]
    /// The text.
    public let text: String
  }

  /// The text of personal field `field` (0 for the event's first) of the event at `position`.
  ///
  /// - Returns: nil when the field has no text, when only its commitment came or when its text was erased.
  /// - Throws: ``EventLogError`` with code `vaultSealed` when the key does not open it, `damaged` when it
  ///   does not match `commitment`.
  public func text(
    at position: Position, field: UInt8 = 0, commitment: PersonalCommitment
  ) throws -> Disclosure? {
    guard commitment != .none else { return nil }
    return try environment.read { transaction in
      try Self.open(transaction, self, position: position, field: field, commitment: commitment)
    }
  }

  /// Several texts on one snapshot, in the order asked; nil where there is none.
  public func texts(
    _ wanted: [(position: Position, field: UInt8, commitment: PersonalCommitment)]
  ) throws -> [String?] {
    var opened: [VaultKeyID: [UInt8]] = [:]
    return try environment.read { transaction in
      try wanted.map { entry in
        guard entry.commitment != .none else { return nil }
        return try Self.open(
          transaction, self, position: entry.position, field: entry.field, commitment: entry.commitment,
          cache: &opened)?.text
      }
    }
  }

  /// True when the key of some person and category was erased: what was written with it can be read no more.
  ///
  /// - Complexity: O(keys).
  public func hasErasures() throws -> Bool {
    var found = false
    try environment.read { transaction in
      try transaction.forEach(keys) { _, value in
        found = value.byteCount == 0
        return !found
      }
    }
    return found
  }

  /// Every place that has a text.
  func places() throws -> Set<VaultPlace> {
    var places: Set<VaultPlace> = []
    try environment.read { transaction in
      try transaction.forEach(texts) { key, _ in
        let bytes = key.copied()
        guard bytes.count == 9 else {
          throw EventLogError(.damaged, "the vault is damaged (table texts). Restore its last backup.")
        }
        let position = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
        places.insert(VaultPlace(position: position, field: bytes[8]))
        return true
      }
    }
    return places
  }

  private static func open(
    _ transaction: borrowing ReadTransaction, _ vault: Vault, position: Position, field: UInt8,
    commitment: PersonalCommitment
  ) throws -> Disclosure? {
    var cache: [VaultKeyID: [UInt8]] = [:]
    return try open(
      transaction, vault, position: position, field: field, commitment: commitment, cache: &cache)
  }

  private static func open(
    _ transaction: borrowing ReadTransaction, _ vault: Vault, position: Position, field: UInt8,
    commitment: PersonalCommitment, cache: inout [VaultKeyID: [UInt8]]
  ) throws -> Disclosure? {
    let place = VaultPlace(position: position.rawValue, field: field)
    guard let row = try transaction.bytes(vault.texts, place.key) else { return nil }
    if row.count == VaultPlace.withoutText { return nil }
    guard row.count > VaultPlace.header, let category = PersonalCategory(rawValue: row[4]) else {
      throw EventLogError.damaged("its personal text is damaged", at: position)
    }
    let person = ActorNumber(
      rawValue: UInt32(row[0]) | UInt32(row[1]) << 8 | UInt32(row[2]) << 16 | UInt32(row[3]) << 24)
    let identity = VaultKeyID(person: person, category: category)
    guard let key = try cache[identity] ?? vault.key(transaction, identity) else {
      guard try transaction.bytes(vault.keys, identity.bytes) != nil else {
        throw EventLogError.damaged("the key of its personal text is missing", at: position)
      }
      return nil
    }
    cache[identity] = key
    let plain = try vault.unseal(row, key: key, place: place, identity: identity, at: position)
    let salt = Array(plain.prefix(32))
    guard let text = String(validating: plain.dropFirst(32), as: UTF8.self),
      PersonalCommitment.commitment(salt: salt, text: text) == commitment
    else { throw EventLogError.damaged("its personal text does not match its commitment", at: position) }
    return Disclosure(salt: salt, text: text)
  }

  private func unseal(
    _ row: [UInt8], key: [UInt8], place: VaultPlace, identity: VaultKeyID, at position: Position
  ) throws -> [UInt8] {
    do {
      return try AEAD.open(
        Array(row[VaultPlace.header...]), key: key, nonce: Array(row[5..<VaultPlace.header]),
        additionalData: place.additionalData(origin: origin, identity))
    } catch {
      throw EventLogError.damaged("its personal text cannot be opened", at: position)
    }
  }

  /// The key of a person and category; nil when it was erased.
  func key(_ transaction: borrowing ReadTransaction, _ identity: VaultKeyID) throws -> [UInt8]? {
    guard let row = try transaction.bytes(keys, identity.bytes), !row.isEmpty else { return nil }
    guard row.count > AEAD.nonceByteCount else {
      throw EventLogError(.damaged, "the vault is damaged (table keys). Restore its last backup.")
    }
    do {
      return try AEAD.open(
        Array(row[AEAD.nonceByteCount...]), key: masterKey, nonce: Array(row[..<AEAD.nonceByteCount]),
        additionalData: Array(origin.utf8) + identity.bytes)
    } catch {
      throw EventLogError(
        .vaultSealed,
        "the vault's key does not open the vault. Name the folder with the store's own keys (--keys).")
    }
  }
}

/// A person and a category: what one key of the vault is for.
struct VaultKeyID: Hashable {
  let person: ActorNumber
  let category: PersonalCategory

  /// Person (4, big-endian) and category (1).
  var bytes: [UInt8] {
    let value = person.rawValue
    return [
      UInt8(truncatingIfNeeded: value >> 24), UInt8(truncatingIfNeeded: value >> 16),
      UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value), category.rawValue,
    ]
  }
}

/// Where a text belongs: position and personal field.
struct VaultPlace: Hashable {
  /// Row: person (4, little-endian), category (1), nonce (24), then the sealed salt and text.
  static let header = 29
  /// Person and category alone: only the commitment came, with an export.
  static let withoutText = 5
  let position: UInt64
  let field: UInt8

  /// Position (8, big-endian) and field (1), so that rows sort in log order.
  var key: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: position >> UInt64(56 - $0 * 8)) } + [field]
  }

  func additionalData(origin: String, _ identity: VaultKeyID) -> [UInt8] {
    Array("journal/vault/v1\n\(origin)\n".utf8) + key + identity.bytes
  }
}
