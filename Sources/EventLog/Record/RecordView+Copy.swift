extension RecordView {
  /// Reads a record that was copied out of its log.
  ///
  /// - Parameter bytes: one whole record: header, fixed fields and texts, as ``EvidenceFile`` verifies.
  public static func reading<T>(
    _ bytes: [UInt8], _ body: (borrowing RecordView) throws -> T
  ) rethrows -> T {
    try body(RecordView(unsafe bytes.span.bytes))
  }
}
