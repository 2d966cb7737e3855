internal import CLMDB

/// A named table of an environment. Valid as long as its environment.
public struct Table: Sendable {
  let dbi: MDB_dbi
}

/// What can be a key: its bytes as LMDB stores them.
public protocol TableKey {
  /// Calls `body` with the bytes of the key.
  func withKeyBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T
}

extension UInt64: TableKey {
  /// Native-endian bytes, as `MDB_INTEGERKEY` asks.
  public func withKeyBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try unsafe withUnsafeBytes(of: self, body)
  }
}

extension [UInt8]: TableKey {
  /// The bytes themselves; tables of such keys sort as memcmp.
  public func withKeyBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try unsafe withUnsafeBytes(body)
  }
}

extension String: TableKey {
  /// UTF-8.
  public func withKeyBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try unsafe Array(utf8).withUnsafeBytes(body)
  }
}
