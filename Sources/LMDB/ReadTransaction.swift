internal import CLMDB

/// A snapshot of an environment. It lives as long as the closure it was given to.
@safe public struct ReadTransaction: ~Copyable {
  let pointer: OpaquePointer
  let path: String

  /// Calls `body` with the value under `key`, in place in the map, or returns nil when it is absent.
  ///
  /// - Complexity: O(log n).
  public func withValue<Key: TableKey, T>(
    _ table: Table, _ key: Key, _ body: (RawSpan) throws -> T
  ) throws -> T? {
    try unsafe key.withKeyBytes { bytes -> T? in
      var keyValue = unsafe MDB_val(mv_size: bytes.count, mv_data: .init(mutating: bytes.baseAddress))
      var value = unsafe MDB_val()
      let result = unsafe mdb_get(pointer, table.dbi, &keyValue, &value)
      if result == MDB_NOTFOUND { return nil }
      guard result == 0 else { throw LMDBError(result, operation: "read", path: path) }
      return try unsafe body(value.span)
    }
  }

  /// The value under `key`, copied, or nil.
  public func bytes<Key: TableKey>(_ table: Table, _ key: Key) throws -> [UInt8]? {
    try withValue(table, key) { span in span.copied() }
  }

  /// Number of entries in `table`.
  public func count(_ table: Table) throws -> Int {
    var stat = MDB_stat()
    let result = unsafe mdb_stat(pointer, table.dbi, &stat)
    guard result == 0 else { throw LMDBError(result, operation: "count", path: path) }
    return stat.ms_entries
  }

  /// Visits entries of an integer-keyed table in key order, starting with the greatest key that is
  /// `from` or less (or the first key when there is none), until `body` returns false.
  ///
  /// - Complexity: O(log n) to start, then O(1) an entry; values are read in place.
  public func scan(
    _ table: Table, fromFloor from: UInt64, _ body: (UInt64, RawSpan) throws -> Bool
  ) throws {
    var cursor: OpaquePointer?
    let opened = unsafe mdb_cursor_open(pointer, table.dbi, &cursor)
    guard opened == 0 else { throw LMDBError(opened, operation: "scan", path: path) }
    defer { unsafe mdb_cursor_close(cursor) }
    var start = from
    try unsafe withUnsafeMutableBytes(of: &start) { bytes in
      var key = unsafe MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
      var value = unsafe MDB_val()
      var result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE)
      if result == MDB_NOTFOUND {
        result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_LAST)
      } else if result == 0, unsafe key.integer > from {
        result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_PREV)
        if result == MDB_NOTFOUND { result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_FIRST) }
      }
      while result == 0 {
        guard unsafe key.mv_size == 8 else {
          throw LMDBError(MDB_CORRUPTED, operation: "scan", path: path)
        }
        guard try unsafe body(key.integer, value.span) else { return }
        result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_NEXT)
      }
      guard result == MDB_NOTFOUND else { throw LMDBError(result, operation: "scan", path: path) }
    }
  }

  /// Visits every entry of a table without integer keys in key order, until `body` returns false.
  public func forEach(_ table: Table, _ body: (RawSpan, RawSpan) throws -> Bool) throws {
    try visit(table, first: MDB_FIRST, then: MDB_NEXT, body)
  }

  /// Visits every entry of a table without integer keys from the greatest key down, until `body` returns
  /// false.
  public func forEachReversed(_ table: Table, _ body: (RawSpan, RawSpan) throws -> Bool) throws {
    try visit(table, first: MDB_LAST, then: MDB_PREV, body)
  }

  private func visit(
    _ table: Table, first: MDB_cursor_op, then next: MDB_cursor_op, _ body: (RawSpan, RawSpan) throws -> Bool
  ) throws {
    var cursor: OpaquePointer?
    let opened = unsafe mdb_cursor_open(pointer, table.dbi, &cursor)
    guard opened == 0 else { throw LMDBError(opened, operation: "scan", path: path) }
    defer { unsafe mdb_cursor_close(cursor) }
    var key = unsafe MDB_val()
    var value = unsafe MDB_val()
    var last: [UInt8]?
    var result = unsafe mdb_cursor_get(cursor, &key, &value, first)
    while result == 0 {
      // In a damaged tree whose pages point in a circle the visit would not end.
      let bytes = unsafe key.span.copied()
      if let last {
        let (low, high) = next == MDB_NEXT ? (last, bytes) : (bytes, last)
        guard low.lexicographicallyPrecedes(high) else {
          throw LMDBError(MDB_CORRUPTED, operation: "scan", path: path)
        }
      }
      last = bytes
      guard try unsafe body(key.span, value.span) else { return }
      result = unsafe mdb_cursor_get(cursor, &key, &value, next)
    }
    guard result == MDB_NOTFOUND else { throw LMDBError(result, operation: "scan", path: path) }
  }
}

extension MDB_val {
  var span: RawSpan {
    @_lifetime(borrow self)
    get {
      let bytes = unsafe RawSpan(_unsafeStart: mv_data, byteCount: mv_size)
      return unsafe _overrideLifetime(bytes, borrowing: self)
    }
  }

  /// The key of an integer-keyed table.
  var integer: UInt64 { unsafe mv_data.loadUnaligned(as: UInt64.self) }
}

extension RawSpan {
  /// A copy of the bytes.
  public func copied() -> [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}
