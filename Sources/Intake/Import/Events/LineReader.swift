/// Cuts a file that comes in pieces into lines, holding one piece and one line at most.
struct LineReader {
  /// Longer than any event's line: a record has at most 64 KiB, and escapes at most sixfold that.
  static let lineBytesMax = 1 << 19

  private let pieces: () throws -> [UInt8]?
  /// Holds the line last returned.
  private(set) var buffer: [UInt8] = []
  private var start = 0
  private var isOver = false
  /// Number of the line last returned, from 1.
  private(set) var line = 0

  init(_ pieces: @escaping () throws -> [UInt8]?) { self.pieces = pieces }

  /// Where the next line lies in ``buffer``, without its end; nil after the last. Throws for a line too long.
  mutating func next(_ file: String) throws -> Range<Int>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return found(start..<end)
      }
      if isOver {
        defer { start = buffer.count }
        return start < buffer.count ? found(start..<buffer.count) : nil
      }
      guard buffer.count - start <= Self.lineBytesMax else {
        throw IntakeError(file: file, line: line + 1, .import(.lineTooLong))
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      if let piece = try pieces() { buffer += piece } else { isOver = true }
    }
  }

  private mutating func found(_ range: Range<Int>) -> Range<Int> {
    line += 1
    var range = range
    if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if let last = buffer[range].last, last == 0x0D { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }

  /// True for a line of spaces.
  func isBlank(_ range: Range<Int>) -> Bool { buffer[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
