internal import Crypto
internal import LMDB

/// A personal text with its place in the log.
struct VaultEntry: Sendable {
  let position: UInt64
  let personal: PendingPersonal

  init(position: UInt64, _ personal: PendingPersonal) {
    self.position = position
    self.personal = personal
  }
}

extension Vault {
  /// Makes texts durable before the log's transaction commits.
  ///
  /// A process that dies between the two leaves texts at positions the log has not reached. Every append,
  /// with texts or without, sweeps them first: a position never finds another event's text.
  /// - Parameter size: number of events in the log.
  func write(_ entries: [VaultEntry], size: UInt64) throws {
    guard try !entries.isEmpty || hasOrphans(size: size) else { return }
    try environment.write { transaction in
      try sweep(transaction, size: size)
      var opened: [VaultKeyID: [UInt8]] = [:]
      for entry in entries {
        let identity = VaultKeyID(person: entry.personal.person, category: entry.personal.category)
        let place = VaultPlace(position: entry.position, field: entry.personal.field)
        var row = ByteWriter()
        row.put(identity.person.rawValue)
        row.put(identity.category.rawValue)
        guard let text = entry.personal.text else {
          try transaction.put(texts, place.key, row.bytes)
          continue
        }
        let key = try opened[identity] ?? self.key(transaction, identity, entry)
        opened[identity] = key
        let nonce = derived("nonce", entry, AEAD.nonceByteCount)
        let sealed = try AEAD.seal(
          entry.personal.salt + Array(text.utf8), key: key, nonce: nonce,
          additionalData: place.additionalData(origin: origin, identity))
        try transaction.put(texts, place.key, row.bytes + nonce + sealed)
      }
    }
  }

  /// The key of `identity`, made when there is none.
  private func key(
    _ transaction: borrowing WriteTransaction, _ identity: VaultKeyID, _ entry: VaultEntry
  ) throws -> [UInt8] {
    if let key = try key(transaction.view, identity) { return key }
    let key = entry.personal.keySeed
    let nonce = derived("wrap", entry, AEAD.nonceByteCount)
    let sealed = try AEAD.seal(
      key, key: masterKey, nonce: nonce, additionalData: Array(origin.utf8) + identity.bytes)
    try transaction.put(keys, identity.bytes, nonce + sealed)
    return key
  }

  /// A nonce from the entry's own random bytes, for one purpose; each is used once under one key.
  private func derived(_ purpose: String, _ entry: VaultEntry, _ count: Int) -> [UInt8] {
    let place = VaultPlace(position: entry.position, field: entry.personal.field).key
    let input =
      Array("journal/vault/\(purpose)\n".utf8) + entry.personal.keySeed + entry.personal.salt + place
    return Array(SHA256.hash(input).bytes.prefix(count))
  }

  private func hasOrphans(size: UInt64) throws -> Bool {
    let limit = VaultPlace(position: size, field: 0).key
    var found = false
    try environment.read { transaction in
      try transaction.forEachReversed(texts) { key, _ in
        found = !key.copied().lexicographicallyPrecedes(limit)
        return false
      }
    }
    return found
  }

  private func sweep(_ transaction: borrowing WriteTransaction, size: UInt64) throws {
    let limit = VaultPlace(position: size, field: 0).key
    var orphans: [[UInt8]] = []
    try transaction.view.forEachReversed(texts) { key, _ in
      let key = key.copied()
      guard !key.lexicographicallyPrecedes(limit) else { return false }
      orphans.append(key)
      return true
    }
    for orphan in orphans { try transaction.delete(texts, orphan) }
  }
}
