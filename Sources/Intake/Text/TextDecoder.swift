/// How a file's bytes stand for text.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// Windows code page 1251.
  case cp1251
}

/// A file's text, and how it was read.
public struct DecodedText: Hashable, Sendable {
  /// The file as it was named by the person.
  public var file: String
  /// The text, without its byte order mark.
  public var text: String
  /// The encoding declared or found.
  public var encoding: TextEncoding

  /// A text that is in memory already.
  public init(file: String, text: String, encoding: TextEncoding = .utf8) {
    self.file = file
    self.text = text
    self.encoding = encoding
  }
}

/// Reads bytes as text, strictly: a byte that means nothing is an error, never a replacement character.
public enum TextDecoder {
  /// The largest file that is read: a year of events of a large school is below it.
  public static let bytesMax = 1 << 30

  /// The text of `bytes`; where no encoding is declared, UTF-8 if the bytes are that or begin so, else cp1251.
  public static func decode(
    _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil, bytesMax: Int = bytesMax
  ) throws(IntakeError) -> DecodedText {
    if bytes.count > bytesMax {
      throw IntakeError(file: file, .tooLarge(bytes: bytes.count, limit: bytesMax))
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw IntakeError(file: file, line: line(of: zero, in: bytes), .zeroByte)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? bytes[3...] : bytes[...]
    if encoding != .cp1251 {
      if let text = String(validating: body, as: UTF8.self) {
        return DecodedText(file: file, text: text, encoding: .utf8)
      }
      if hasMark || encoding == .utf8 || beginsAsUTF8(body) {
        throw IntakeError(file: file, line: firstInvalidLine(body), .notUTF8)
      }
    }
    return DecodedText(file: file, text: try cyrillic(bytes, file), encoding: .cp1251)
  }

  private static func cyrillic(_ bytes: [UInt8], _ file: String) throws(IntakeError) -> String {
    var scalars = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      guard let scalar = Windows1251.scalar(byte) else {
        throw IntakeError(file: file, line: line(of: index, in: bytes), .undefinedByte(byte))
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// True where the first line is UTF-8 beyond ASCII: words of cp1251 never are, so a byte further on is damaged.
  private static func beginsAsUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.prefix { $0 != 0x0A }
    return line.contains { $0 >= 0x80 } && String(validating: line, as: UTF8.self) != nil
  }

  /// A line break is never part of a longer UTF-8 sequence, so each line stands for itself.
  private static func firstInvalidLine(_ bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
