internal import CLMDB

extension Environment {
  /// Runs `body` on a snapshot.
  ///
  /// - Throws: ``LMDBError`` (dead readers are cleared once before `readersFull` is thrown), or what
  ///   `body` throws.
  public func read<T>(_ body: (borrowing ReadTransaction) throws -> T) throws -> T {
    let pointer = unsafe try begin(flags: UInt32(MDB_RDONLY))
    defer {
      // Committing, not aborting, keeps table handles that were opened in the transaction.
      unsafe mdb_txn_commit(pointer)
      gate.unlock()
    }
    let transaction = unsafe ReadTransaction(pointer: pointer, path: path)
    return try body(transaction)
  }

  /// Runs `body` in a write transaction and commits it durably.
  ///
  /// When the map is full the transaction is rolled back, the map doubled and `body` run again: it must
  /// not leave traces outside the transaction.
  /// - Throws: ``LMDBError``, or what `body` throws; nothing is written then. After an `inputOutput`
  ///   or `diskFull` failure of the commit itself the outcome is unknown until the store is reopened.
  public func write<T>(_ body: (borrowing WriteTransaction) throws -> T) throws -> T {
    while true {
      do {
        return try writeOnce(body)
      } catch let error as LMDBError where error.code == .mapFull {
        try growMap()
      }
    }
  }

  private func writeOnce<T>(_ body: (borrowing WriteTransaction) throws -> T) throws -> T {
    guard !readOnly else { throw LMDBError.readOnly(path) }
    let pointer = unsafe try begin(flags: 0)
    defer { gate.unlock() }
    let value: T
    do {
      let transaction = unsafe WriteTransaction(pointer: pointer, path: path)
      value = try body(transaction)
    } catch {
      unsafe mdb_txn_abort(pointer)
      throw error
    }
    let result = unsafe mdb_txn_commit(pointer)
    guard result == 0 else { throw LMDBError(result, operation: "commit to", path: path) }
    return value
  }

  /// Begins a transaction with the gate held; the caller opens the gate when it is over.
  private func begin(flags: UInt32) throws(LMDBError) -> OpaquePointer {
    var cleared = false
    while true {
      gate.lockShared()
      var pointer: OpaquePointer?
      let result = unsafe mdb_txn_begin(handle.pointer, nil, flags, &pointer)
      if result == 0, let transaction = unsafe pointer { return unsafe transaction }
      gate.unlock()
      switch result {
      case MDB_MAP_RESIZED: try adoptMapSize()
      case MDB_READERS_FULL where !cleared:
        clearDeadReaders()
        cleared = true
      default: throw LMDBError(result, operation: "read", path: path)
      }
    }
  }
}
