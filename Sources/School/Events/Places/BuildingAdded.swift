public import EventLog

/// A building (B7, directory «Здания»).
///
/// `occurredOn` is the day of entry. Recorded by the administrator.
public struct BuildingAdded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.buildingAdded, name: "BuildingAdded")

  /// The building.
  public var building = BuildingNumber.none
  /// Its school key.
  public var key = ""
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("building", &building, key: &key)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The building.
    @inlinable public static var building: Int { 40 }
  }
}
