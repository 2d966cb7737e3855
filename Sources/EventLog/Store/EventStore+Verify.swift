public import Crypto
internal import LMDB

/// One place where the store is not what it was when written.
public struct Damage: Sendable, Equatable {
  /// First position affected; nil when no event is.
  public let position: Position?
  /// What is wrong.
  public let what: String
}

/// What ``EventStore/verify(personalFields:progress:)`` found.
public struct Verification: Sendable {
  /// Number of events hashed.
  public let events: UInt64
  /// Root recomputed from the records.
  public let root: Digest
  /// Everything that is wrong; empty for an intact store.
  public let damages: [Damage]
}

extension EventStore {
  /// Hashes every record again and compares the tree, its stored nodes, the head and the appends' rows;
  /// opens every personal text when the vault is open.
  ///
  /// - Parameters:
  ///   - personalFields: byte offsets of the commitments in a record of a type, in field order; the
  ///     vocabulary knows them.
  ///   - progress: called with the number of events done after each block.
  /// - Complexity: O(bytes), dominated by SHA-256.
  public func verify(
    personalFields: (UInt16) -> [Int], progress: (UInt64) -> Void = { _ in }
  ) throws -> Verification {
    var pass = VerifyPass()
    try environment.read { transaction in
      let head: Head
      do { head = try Self.readHead(transaction, tables) } catch let error as EventLogError {
        pass.note(nil, error.message)
        return
      }
      pass = VerifyPass(appendCount: head.appendCount)
      try checkAppends(transaction, head: head, &pass)
      do {
        try Self.scan(
          transaction, tables, head: head, from: Position(0), end: Position(head.size)
        ) { block in
          try pass.hash(block) { level, index, hash in
            let key = TreeKey.key(level: level, index: index)
            return try transaction.withValue(tables.tree, key) { Digest($0) == hash } ?? false
          }
          progress(pass.frontier.size)
        }
      } catch let error as EventLogError {
        pass.note(error.position, error.message)
      }
      pass.compare(head)
    }
    if pass.damages.isEmpty, let vault { pass.damages += try checkTexts(vault, personalFields) }
    return Verification(events: pass.frontier.size, root: pass.frontier.root, damages: pass.damages)
  }

  private func checkAppends(
    _ transaction: borrowing ReadTransaction, head: Head, _ pass: inout VerifyPass
  ) throws {
    do {
      try transaction.forEach(tables.appends) { key, value in
        pass.take(try AppendRow(decoding: value.copied(), id: key.copied()))
        return true
      }
      if pass.damages.isEmpty { pass.compareAppends(size: head.size) }
    } catch let error as EventLogError {
      pass.note(nil, error.message)
    }
  }

  /// Every commitment of the log has its text in the vault, which opens, unless it was erased; and the
  /// vault has no other text of an event of the log.
  private func checkTexts(_ vault: Vault, _ fields: (UInt16) -> [Int]) throws -> [Damage] {
    var damages: [Damage] = []
    let places: Set<VaultPlace>
    do { places = try vault.places() } catch let error as EventLogError {
      return [Damage(position: error.position, what: error.message)]
    }
    var expected = 0
    let size = try scan { block in
      try block.forEach { position, record in
        for (field, offset) in fields(record.type).enumerated() {
          guard offset + Digest.byteCount <= record.bytes.byteCount else { continue }
          let commitment = record.commitment(offset)
          let place = VaultPlace(position: position.rawValue, field: UInt8(field))
          guard commitment != .none else { continue }
          expected += 1
          do {
            guard places.contains(place) else {
              throw EventLogError.damaged("its personal text is not in the vault", at: position)
            }
            _ = try vault.text(at: position, field: place.field, commitment: commitment)
          } catch let error as EventLogError {
            damages.append(Damage(position: position, what: error.message))
          }
        }
      }
    }
    // Texts at positions that the log has not reached are left by a killed append; the next one sweeps them.
    if damages.isEmpty, places.count(where: { $0.position < size }) != expected {
      damages.append(Damage(position: nil, what: "the vault holds texts that no event of the log has"))
    }
    return damages
  }
}
