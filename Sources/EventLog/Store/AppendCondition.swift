public import Crypto

/// The identity of an append: the same id is never appended twice.
public struct AppendID: Hashable, Sendable, CustomStringConvertible {
  /// 16 bytes.
  public let bytes: [UInt8]

  /// An id of 16 bytes; nil for another length.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The first 16 bytes of the SHA-256 of `content`: an id that follows from what is appended.
  public init(contentOf content: [UInt8]) { bytes = Array(SHA256.hash(content).bytes.prefix(16)) }

  /// A random id.
  public init(from source: inout any ByteSource) { bytes = source.bytes(16) }

  /// Hexadecimal.
  public var description: String { Hex.encode(bytes) }
}

/// Which events an append must not find (Dynamic Consistency Boundary, dcb.events/specification).
public struct EventQuery: Sendable {
  /// One alternative: any of these types (empty: every type), with every one of these fields.
  public struct Item: Sendable {
    /// Type codes; empty for every type.
    public var types: [UInt16]
    /// 4-byte fields: offset in the record and value.
    public var fields: [(offset: Int, value: UInt32)]

    /// An alternative.
    public init(types: [UInt16] = [], fields: [(offset: Int, value: UInt32)] = []) {
      self.types = types
      self.fields = fields
    }
  }

  /// An event matches when it matches one item.
  public var items: [Item]

  /// A query of items.
  public init(items: [Item]) { self.items = items }

  /// Every event.
  public static let any = EventQuery(items: [Item()])

  /// True when `record` matches an item.
  public func matches(_ record: borrowing RecordView) -> Bool {
    for item in items {
      guard item.types.isEmpty || item.types.contains(record.type) else { continue }
      var all = true
      for field in item.fields
      where field.offset + 4 > record.bytes.byteCount || record.u32(field.offset) != field.value {
        all = false
      }
      if all { return true }
    }
    return false
  }
}

/// "Fail if any event matching `query` was recorded after the first `after` events" (DCB).
public struct AppendCondition: Sendable {
  /// What must not have been recorded.
  public var failIfEventsMatch: EventQuery
  /// The number of events that the decision saw.
  public var after: UInt64

  /// A condition on everything after the first `after` events.
  public init(failIfEventsMatch query: EventQuery = .any, after: UInt64) {
    self.failIfEventsMatch = query
    self.after = after
  }
}

/// What an append did.
public struct AppendResult: Sendable, Equatable {
  /// Position of its first event.
  public let first: Position
  /// Number of its events.
  public let count: Int
  /// Ordinal of the append.
  public let ordinal: UInt32
  /// True when the id had been appended before; nothing was written then.
  public let wasKnown: Bool
}
