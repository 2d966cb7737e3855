internal import Crypto
internal import LMDB

/// One append waiting for a transaction.
struct AppendRequest: Sendable {
  let batch: EventBatch
  let id: AppendID
  let condition: AppendCondition?
}

extension EventStore {
  /// Appends the events of `batch` in one durable transaction.
  ///
  /// The log stamps `recordedAt` = max(last, the event's clock) and the append's ordinal. An id that was
  /// appended before writes nothing and returns the earlier result: so an unknown outcome (a failed
  /// commit, a killed process) is settled by appending again with the same id. Concurrent appends of one
  /// process share a transaction.
  /// - Throws: ``EventLogError`` with code `conditionFailed`; `LMDBError`. Nothing is written then, except
  ///   after a failed commit, whose outcome is known once the store is opened again.
  public func append(
    _ batch: EventBatch, id: AppendID, condition: AppendCondition? = nil
  ) throws -> AppendResult {
    try queue.run(AppendRequest(batch: batch, id: id, condition: condition)) { requests in
      do {
        return try commit(requests)
      } catch {
        return requests.map { _ in .failure(error) }
      }
    }
  }

  /// True when an append with this id is in the log.
  public func knows(_ id: AppendID) throws -> Bool {
    try environment.read { try $0.bytes(tables.appends, id.bytes) != nil }
  }

  private func commit(_ requests: [AppendRequest]) throws -> [Result<AppendResult, any Error>] {
    try environment.write { transaction in
      var head = try Self.readHead(transaction.view, tables)
      let before = head
      var fresh: [UInt8] = []
      var personals: [VaultEntry] = []
      var outcomes: [Result<AppendResult, any Error>] = []
      for request in requests {
        if let known = try result(transaction.view, of: request.id) {
          outcomes.append(.success(known))
        } else if vault == nil, !request.batch.encoder.personals.isEmpty {
          outcomes.append(.failure(Self.vaultMissing))
        } else if let failure = try refusal(transaction.view, head: before, fresh: fresh, request) {
          outcomes.append(.failure(failure))
        } else {
          let accepted = AppendResult(
            first: Position(head.size), count: request.batch.count, ordinal: head.appendCount, wasKnown: false
          )
          Self.stamp(request.batch, into: &fresh, head: &head, personals: &personals)
          try write(transaction, accepted, id: request.id)
          outcomes.append(.success(accepted))
        }
      }
      guard !fresh.isEmpty || head.appendCount != before.appendCount else { return outcomes }
      try vault?.write(personals, size: before.size)
      let lengths = try pack(transaction, fresh, before: before, head: &head)
      try hash(transaction, fresh, offsets: lengths, head: &head)
      try transaction.put(tables.meta, "head", head.encoded)
      return outcomes
    }
  }

  private static let vaultMissing = EventLogError(
    .vaultSealed, "cannot record personal text: the vault's key is missing. Name its folder with --keys.")

  /// Copies the records of `batch` to the end of `fresh` with time and ordinal filled in.
  private static func stamp(
    _ batch: EventBatch, into fresh: inout [UInt8], head: inout Head, personals: inout [VaultEntry]
  ) {
    let base = fresh.count
    fresh.append(contentsOf: batch.encoder.bytes)
    for offset in batch.offsets {
      RecordStamp.stamp(
        &fresh, at: base + offset, ordinal: head.appendCount, last: &head.lastRecordedAt)
    }
    for personal in batch.encoder.personals {
      personals.append(VaultEntry(position: head.size + UInt64(personal.entry), personal))
    }
    head.size += UInt64(batch.count)
    head.appendCount += 1
  }

  private func result(_ transaction: borrowing ReadTransaction, of id: AppendID) throws -> AppendResult? {
    guard let bytes = try transaction.bytes(tables.appends, id.bytes) else { return nil }
    return try AppendRow(decoding: bytes, id: id.bytes).result
  }

  private func write(_ transaction: borrowing WriteTransaction, _ result: AppendResult, id: AppendID) throws {
    let row = AppendRow(
      ordinal: result.ordinal, count: UInt32(result.count), first: result.first.rawValue)
    try transaction.insert(tables.appends, id.bytes, row.encoded(id: id.bytes))
  }

  /// The failed condition, if any: events of the log and of earlier appends in the same group count.
  private func refusal(
    _ transaction: borrowing ReadTransaction, head: Head, fresh: [UInt8], _ request: AppendRequest
  ) throws -> EventLogError? {
    guard let condition = request.condition else { return nil }
    var found: Position?
    func test(_ block: borrowing BlockView) {
      block.forEach { position, record in
        if found == nil, condition.failIfEventsMatch.matches(record) { found = position }
      }
    }
    try Self.scan(
      transaction, tables, head: head, from: Position(condition.after), end: Position(head.size), test)
    test(BlockView(bytes: fresh, firstPosition: Position(head.size), count: .max))
    guard let found else { return nil }
    return EventLogError(
      .conditionFailed,
      "not appended: event \(found) was recorded meanwhile. Read it and decide again.", at: found)
  }
}
