public import EventLog

/// A way by which events come into the log: a command, an imported file, a sync, the demo.
///
/// `occurredOn` is the day of the declaration. Recorded by the command itself before the first event of the
/// way; the number then stands in every header (semantics.md, "Stores": every append records how it came).
public struct SourceDeclared: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.sourceDeclared, name: "SourceDeclared")

  /// The way, with a short text as key: `journal record`.
  public var declared = SourceNumber.none
  /// Its school key.
  public var key = ""
  /// Kind of the way.
  public var kind = SourceKind.command
  /// True when its appends carry a signature.
  public var signed = false
  /// Operating-system account.
  public var account = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("declares", &declared, key: &key)
    try visitor.code("kind", &kind)
    try visitor.flag("signed", &signed)
    try visitor.personal("account", .note, of: .operator, &account)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The way, with a short text as key: `journal record`.
    @inlinable public static var declared: Int { 40 }
    /// Kind of the way.
    @inlinable public static var kind: Int { 44 }
    /// True when its appends carry a signature.
    @inlinable public static var signed: Int { 45 }
    /// Operating-system account.
    @inlinable public static var account: Int { 46 }
  }
}
