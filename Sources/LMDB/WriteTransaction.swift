internal import CLMDB

/// A write transaction. All of it is committed when the closure it was given to returns, or nothing is.
@safe public struct WriteTransaction: ~Copyable {
  let pointer: OpaquePointer
  let path: String
  /// The same transaction for reading; it sees what this transaction has written.
  public let view: ReadTransaction

  init(pointer: OpaquePointer, path: String) {
    unsafe self.pointer = pointer
    self.path = path
    self.view = unsafe ReadTransaction(pointer: pointer, path: path)
  }

  /// Writes `value` under `key`, replacing what was there.
  public func put<Key: TableKey>(_ table: Table, _ key: Key, _ value: RawSpan) throws {
    try unsafe value.withUnsafeBytes { bytes in
      var bytes = unsafe MDB_val(mv_size: bytes.count, mv_data: .init(mutating: bytes.baseAddress))
      try unsafe put(table, key, flags: 0, &bytes)
    }
  }

  /// Writes `value` under a `key` that must be new.
  ///
  /// - Throws: ``LMDBError`` with code `keyExists`.
  public func insert<Key: TableKey>(_ table: Table, _ key: Key, _ value: RawSpan) throws {
    try unsafe value.withUnsafeBytes { bytes in
      var bytes = unsafe MDB_val(mv_size: bytes.count, mv_data: .init(mutating: bytes.baseAddress))
      try unsafe put(table, key, flags: UInt32(MDB_NOOVERWRITE), &bytes)
    }
  }

  /// Makes room for `byteCount` bytes under a `key` greater than every other key of an integer-keyed table,
  /// and lets `fill` write them in place; it must write all of them.
  ///
  /// - Throws: ``LMDBError`` with code `keyExists` when the key is not the greatest.
  public func append(
    _ table: Table, _ key: UInt64, byteCount: Int, _ fill: (inout MutableRawSpan) -> Void
  ) throws {
    var value = unsafe MDB_val(mv_size: byteCount, mv_data: nil)
    unsafe try put(table, key, flags: UInt32(MDB_APPEND | MDB_RESERVE), &value)
    guard let start = unsafe value.mv_data else {
      throw LMDBError(MDB_CORRUPTED, operation: "write", path: path)
    }
    var bytes = unsafe MutableRawSpan(_unsafeStart: start, byteCount: byteCount)
    fill(&bytes)
  }

  /// Writes `value` under `key`, replacing what was there.
  public func put<Key: TableKey>(_ table: Table, _ key: Key, _ value: [UInt8]) throws {
    try unsafe put(table, key, value.span.bytes)
  }

  /// Writes `value` under a `key` that must be new.
  ///
  /// - Throws: ``LMDBError`` with code `keyExists`.
  public func insert<Key: TableKey>(_ table: Table, _ key: Key, _ value: [UInt8]) throws {
    try unsafe insert(table, key, value.span.bytes)
  }

  /// Removes `key`; returns false when it was absent.
  @discardableResult
  public func delete<Key: TableKey>(_ table: Table, _ key: Key) throws -> Bool {
    try unsafe key.withKeyBytes { bytes in
      var keyValue = unsafe MDB_val(mv_size: bytes.count, mv_data: .init(mutating: bytes.baseAddress))
      let result = unsafe mdb_del(pointer, table.dbi, &keyValue, nil)
      if result == MDB_NOTFOUND { return false }
      guard result == 0 else { throw LMDBError(result, operation: "delete in", path: path) }
      return true
    }
  }

  /// Removes every entry of `table`.
  public func clear(_ table: Table) throws {
    let result = unsafe mdb_drop(pointer, table.dbi, 0)
    guard result == 0 else { throw LMDBError(result, operation: "clear a table of", path: path) }
  }

  private func put<Key: TableKey>(_ table: Table, _ key: Key, flags: UInt32, _ value: inout MDB_val) throws {
    try unsafe key.withKeyBytes { bytes in
      var keyValue = unsafe MDB_val(mv_size: bytes.count, mv_data: .init(mutating: bytes.baseAddress))
      let result = unsafe mdb_put(pointer, table.dbi, &keyValue, &value, flags)
      guard result == 0 else { throw LMDBError(result, operation: "write", path: path) }
    }
  }
}
