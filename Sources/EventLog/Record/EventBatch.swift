public import Crypto

/// Where the random salts of personal texts come from.
public typealias SaltSource = ByteSource & Sendable

/// Events on their way into the log, already encoded; the append stamps time and ordinal.
public struct EventBatch: Sendable {
  var encoder: RecordEncoder
  /// Byte offset of each record.
  var offsets: [Int] = []

  /// An empty batch; `salts` gives the random salts of personal texts.
  public init(salts: any SaltSource) { encoder = RecordEncoder(salts: salts) }

  /// Number of events.
  public var count: Int { offsets.count }
  /// True without events.
  public var isEmpty: Bool { offsets.isEmpty }
  /// Bytes of the records.
  public var byteCount: Int { encoder.bytes.count }

  /// Adds one event.
  ///
  /// - Throws: ``EventLogError`` with code `tooLong`; the batch is then as it was before.
  public mutating func add<Fact: Event>(_ fact: Fact, _ header: EventHeader) throws {
    encoder.entry = offsets.count
    let start = encoder.begin(Fact.type, header)
    let personalsBefore = encoder.personals.count
    do {
      var fact = fact
      try fact.visit(&encoder)
      try encoder.finish(start, Fact.type, claimedAt: header.claimedAt)
    } catch {
      encoder.bytes.removeSubrange(start...)
      encoder.personals.removeSubrange(personalsBefore...)
      throw error
    }
    offsets.append(start)
  }

  /// Visits the records from index `first` as they are encoded so far: positions are `base` + index; time and
  /// ordinal are not stamped yet. Lets a fold run ahead of the append.
  public func forEach(
    from first: Int = 0, base: Position, _ body: (Position, borrowing RecordView) throws -> Void
  )
    rethrows
  {
    guard first < offsets.count else { return }
    let view = BlockView(
      bytes: encoder.bytes, offset: offsets[first],
      firstPosition: Position(base.rawValue + UInt64(first)), count: offsets.count - first)
    try view.forEach(body)
  }

  /// Visits the record at `index`, as ``forEach(from:base:_:)`` does; nil when there is none.
  public func withRecord<T>(at index: Int, _ body: (borrowing RecordView) throws -> T) rethrows -> T? {
    guard offsets.indices.contains(index) else { return nil }
    let view = BlockView(
      bytes: encoder.bytes, offset: offsets[index], firstPosition: Position(UInt64(index)), count: 1)
    var found: T?
    try view.forEach { _, record in found = try body(record) }
    return found
  }

  /// Forgets every event, keeping the buffers.
  public mutating func removeAll() {
    offsets.removeAll(keepingCapacity: true)
    encoder.bytes.removeAll(keepingCapacity: true)
    encoder.personals.removeAll(keepingCapacity: true)
  }
}
