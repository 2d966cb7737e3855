public import EventLog

/// Of which state of which log an archive was made: every page says it.
public struct ArchiveStamp: Hashable, Sendable {
  /// The log's name.
  public var origin: String
  /// Events it was made of; the last has the position before.
  public var size: UInt64
  /// The root of their tree, in hexadecimal digits.
  public var root: String
  /// The log's clock at the last of them: the time of the archive, wherever it is printed.
  public var time: Moment
  /// Seconds that the school's clock was ahead of UTC then.
  public var offsetSeconds: Int
  /// The checkpoint with its signature, a C2SP note.
  public var checkpoint: String

  /// A state of a log.
  public init(
    origin: String, size: UInt64, root: String, time: Moment, offsetSeconds: Int, checkpoint: String
  ) {
    self.origin = origin
    self.size = size
    self.root = root
    self.time = time
    self.offsetSeconds = offsetSeconds
    self.checkpoint = checkpoint
  }

  /// What the code of a page says, in ASCII: the checkpoint's size, root and signature, then which page of which
  /// archive it is.
  ///
  ///     JOURNAL1
  ///     <origin>
  ///     <size>
  ///     <root, base64>
  ///     <signature, base64>
  ///     <class>/<term>
  ///     <page>/<pages>
  public func code(classKey: String, termKey: String, page: Int, of count: Int) -> String {
    let lines = checkpoint.split(separator: "\n", omittingEmptySubsequences: false)
    let root = lines.count > 2 ? String(lines[2]) : ""
    let signature =
      lines.last { $0.hasPrefix("\u{2014} ") }?.split(separator: " ").last.map(String.init) ?? ""
    return [
      "JOURNAL1", Self.ascii(origin), String(size), root, signature,
      Self.ascii(classKey) + "/" + Self.ascii(termKey), "\(page)/\(count)",
    ].joined(separator: "\n")
  }

  /// Bytes beyond ASCII, spaces and signs that mean something here, as `%D0%90`.
  static func ascii(_ text: String) -> String {
    var output = ""
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%") {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count < 2 ? "0" + digits : digits)
      }
    }
    return output
  }
}
