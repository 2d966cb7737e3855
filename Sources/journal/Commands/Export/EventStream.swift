import Crypto
import EventLog
import School

/// The events that were written, and what the bytes were.
struct ExportedEvents: Equatable {
  /// Their positions.
  let range: Range<UInt64>
  /// Bytes written.
  let bytes: Int
  /// Of the bytes.
  let digest: Digest

  /// Number of events.
  var count: Int { range.count }
}

/// Writes events of a log as CloudEvents.
struct EventStream {
  private static let pieceBytes = 1 << 18

  let store: EventStore

  /// Writes the events at the positions of `range` to `sink`, and closes it.
  ///
  /// The directory is folded exactly as far as the event that is written: the same positions give the same bytes
  /// however long the log has become.
  /// - Throws: ``EventLogError``; what the sink throws. A file that is not closed does not appear.
  /// - Complexity: O(events of the log before the end of `range`).
  func write(_ range: Range<UInt64>, to sink: any ExportSink) throws -> ExportedEvents {
    let writer = CloudEventWriter(origin: store.origin)
    let bar = ProgressBar("export")
    var directory = Directory()
    var digest = SHA256Stream()
    var text = ""
    func flush() throws {
      let bytes = Array(text.utf8)
      digest.update(bytes)
      try sink.write(bytes)
      text = ""
    }
    if !range.isEmpty {
      try store.scan(end: Position(range.upperBound)) { block in
        try block.forEach { position, record in
          directory.apply(position, record)
          guard range.contains(position.rawValue) else { return }
          text += try writer.line(position, record, directory)
          text += "\n"
          if text.utf8.count >= Self.pieceBytes { try flush() }
        }
        bar.show(block.firstPosition.rawValue, of: range.upperBound)
      }
    }
    try flush()
    try sink.close()
    bar.clear()
    return ExportedEvents(range: range, bytes: digest.byteCount, digest: digest.digest)
  }
}
