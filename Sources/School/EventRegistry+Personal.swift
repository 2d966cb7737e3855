internal import EventLog

extension EventRegistry {
  private static let personalByCode: [UInt16: [Int]] = Dictionary(
    uniqueKeysWithValues: all.map { entry in
      (entry.type.code, entry.fields.filter { $0.kind.hasPrefix("personal ") }.compactMap(\.offset))
    })

  /// Byte offsets of the commitments in a record of type `code`, in field order; none for unknown types.
  public static func personalOffsets(type code: UInt16) -> [Int] { personalByCode[code] ?? [] }
}
