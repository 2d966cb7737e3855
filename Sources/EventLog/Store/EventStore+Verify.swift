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
        pass.damages.append(Damage(position: nil, what: error.message))
        return
      }
      do {
        try Self.scan(
          transaction, tables, head: head, from: Position(0), end: Position(head.size)
        ) { block in
          try pass.hash(block) { level, index, hash in
            let stored = try transaction.bytes(tables.tree, TreeKey.key(level: level, index: index))
            return stored.flatMap { Digest($0) } == hash
          }
          progress(pass.frontier.size)
        }
      } catch let error as EventLogError {
        pass.damages.append(Damage(position: error.position, what: error.message))
      }
      pass.compare(head)
      try checkAppends(transaction, head: head, &pass)
    }
    if pass.damages.isEmpty, let vault { pass.damages += try checkTexts(vault, personalFields) }
    return Verification(events: pass.frontier.size, root: pass.frontier.root, damages: pass.damages)
  }

  private func checkAppends(
    _ transaction: borrowing ReadTransaction, head: Head, _ pass: inout VerifyPass
  ) throws {
    var count: UInt32 = 0
    var events: UInt64 = 0
    try transaction.forEach(tables.appends) { key, value in
      var row = ByteReader(value.copied())
      guard key.byteCount == 16, let ordinal = row.take(UInt32.self), let size = row.take(UInt32.self),
        let first = row.take(UInt64.self), first + UInt64(size) <= head.size, ordinal < head.appendCount
      else {
        pass.damages.append(Damage(position: nil, what: "the row of an append is damaged"))
        return false
      }
      count += 1
      events += UInt64(size)
      return true
    }
    if pass.damages.isEmpty, count != head.appendCount || events != head.size {
      pass.damages.append(Damage(position: nil, what: "the rows of the appends do not cover the log"))
    }
  }

  /// Every text of the vault belongs to a commitment in the log and opens.
  private func checkTexts(_ vault: Vault, _ fields: (UInt16) -> [Int]) throws -> [Damage] {
    var damages: [Damage] = []
    for (position, field) in try vault.places() {
      let commitments = try withRecord(at: position) { record in
        fields(record.type).map { record.commitment($0) }
      }
      guard let commitments else { continue }
      do {
        guard Int(field) < commitments.count else {
          throw EventLogError.damaged("it has no such personal field", at: position)
        }
        guard try vault.text(at: position, field: field, commitment: commitments[Int(field)]) != nil else {
          continue
        }
      } catch let error as EventLogError {
        damages.append(Damage(position: position, what: error.message))
      }
    }
    return damages
  }
}

/// The running state of a verification.
private struct VerifyPass {
  var frontier = TreeFrontier()
  var damages: [Damage] = []
  var last = Moment.none

  mutating func hash(
    _ block: borrowing BlockView, matches: (Int, UInt64, Digest) throws -> Bool
  ) throws {
    let first = block.firstPosition
    guard block.isWellFormed else {
      throw EventLogError.damaged("a record's length is impossible", at: first)
    }
    var leaves = [Digest](repeating: Digest(), count: block.count)
    var span = leaves.mutableSpan
    block.hashLeaves(into: &span)
    var wrong: Digest?
    try frontier.append(leaves: leaves.span) { level, index, hash in
      if try !matches(level, index, hash), wrong == nil { wrong = hash }
    }
    if wrong != nil {
      damages.append(
        Damage(position: first, what: "the events up to here do not match the stored tree"))
    }
    block.forEach { position, record in
      if record.recordedAt < last {
        damages.append(Damage(position: position, what: "its time runs backwards"))
      }
      last = record.recordedAt
    }
  }

  mutating func compare(_ head: Head) {
    guard damages.isEmpty else { return }
    if frontier.size != head.size || frontier.root != head.root {
      damages.append(Damage(position: nil, what: "the root of the events is not the root in the head"))
    }
  }
}
