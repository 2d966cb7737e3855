/// Year groups from one through another; 0 in both stands for all.
public struct YearGroups: Hashable, Sendable {
  /// First year group, 0 for all.
  public let from: UInt8
  /// Last year group, 0 for all.
  public let through: UInt8

  /// Year groups in order.
  public init(from: UInt8, through: UInt8) {
    self.from = from
    self.through = through
  }

  /// True for every year group.
  public var isAll: Bool { from == 0 && through == 0 }

  /// True for a year group among them.
  public func contains(_ yearGroup: UInt8) -> Bool {
    isAll || (from <= yearGroup && yearGroup <= through)
  }

  /// True when some year group is in both.
  public func overlaps(_ other: YearGroups) -> Bool {
    isAll || other.isAll || (from <= other.through && other.from <= through)
  }
}
