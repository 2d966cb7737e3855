public import EventLog

/// A room (B7, directory «Кабинеты и места»).
///
/// `occurredOn` is the day of entry. Recorded by the administrator.
public struct RoomAdded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.roomAdded, name: "RoomAdded")

  /// The room.
  public var room = RoomNumber.none
  /// Its school key.
  public var key = ""
  /// Where it is.
  public var building = BuildingNumber.none
  /// Places for pupils.
  public var seats: UInt16 = 0
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("room", &room, key: &key)
    try visitor.reference("building", &building)
    try visitor.number("seats", &seats)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The room.
    @inlinable public static var room: Int { 40 }
    /// Where it is.
    @inlinable public static var building: Int { 44 }
    /// Places for pupils.
    @inlinable public static var seats: Int { 48 }
  }
}
