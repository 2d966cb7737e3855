/// The byte-level rules that keys, notes, checkpoints and proofs share.
///
/// Everything is compared and cut as UTF-8 bytes: Swift's strings hold canonically equivalent texts for equal, a
/// signature does not.
enum NoteText {
  static let newline = UInt8(ascii: "\n")

  /// True when both texts have the same bytes.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The text of valid UTF-8; nil for anything else.
  static func string(_ bytes: some Collection<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// True for a key name: not empty, no Unicode white space, no control characters, no "+".
  static func isKeyName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value >= 0x20 && $0 != "+" }
  }

  /// The number of a canonical decimal text: digits only, no leading zero; nil for anything else or beyond 2^64-1.
  static func decimal(_ bytes: some Collection<UInt8>) -> UInt64? {
    guard let first = bytes.first, first != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isPastEnd) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isPastEnd else { return nil }
      value = sum
    }
    return value
  }

  /// The number of eight bytes, most significant first.
  static func bigEndian(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The lowest `count` bytes of a number, most significant first.
  static func bigEndian(_ value: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (count - 1 - $0))) }
  }
}

/// Takes whole lines off the front of some bytes.
struct LineReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next line without its newline; nil when no newline follows.
  mutating func line() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: NoteText.newline) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// The next line as text; nil when no newline follows or it is not UTF-8.
  mutating func text() -> String? {
    line().flatMap { NoteText.string($0) }
  }
}
