internal import School

/// Reads one JSON text (RFC 8259), strictly, from a range of bytes.
///
/// A line of a log is read in about a microsecond; a general decoder takes fifty times as long, and a school's
/// year has a million lines.
struct JSONParser {
  private static let depthMax = 64

  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var index: Int
  private var depth = 0

  /// Reads the JSON text in `range` of `bytes`.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes, range)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.index == parser.end else { throw parser.expected("nothing more") }
    return value
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (start, end, index) = (range.lowerBound, range.upperBound, range.lowerBound)
  }

  private func expected(_ what: String) -> JSONSyntaxError {
    JSONSyntaxError(column: index - start + 1, expected: what)
  }

  private var current: UInt8? { index < end ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < end,
      bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D
        || bytes[index] == 0x09
    {
      index += 1
    }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard let byte = current else { throw expected("a value") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw expected("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for byte in word.description.utf8 {
      guard current == byte else { throw expected("\(word)") }
      index += 1
    }
    return value
  }

  private mutating func deeper() throws(JSONSyntaxError) {
    depth += 1
    guard depth <= Self.depthMax else { throw expected("no more than \(Self.depthMax) levels") }
    index += 1
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONValue {
    try deeper()
    defer { depth -= 1 }
    var members: [(String, JSONValue)] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    members.reserveCapacity(16)
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw expected("a name in quotes") }
      let name = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw expected(":") }
      index += 1
      members.append((name, try value()))
      skipSpace()
      guard current == UInt8(ascii: ",") else { break }
      index += 1
    }
    guard current == UInt8(ascii: "}") else { throw expected(", or }") }
    index += 1
    return .object(members)
  }

  private mutating func array() throws(JSONSyntaxError) -> JSONValue {
    try deeper()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      skipSpace()
      guard current == UInt8(ascii: ",") else { break }
      index += 1
    }
    guard current == UInt8(ascii: "]") else { throw expected(", or ]") }
    index += 1
    return .array(elements)
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let first = index
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
    var isWhole = true
    if current == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    let text = String(decoding: bytes[first..<index], as: UTF8.self)
    if isWhole, let whole = Int64(text) { return .int(whole) }
    guard let value = Double(text) else { throw expected("a number") }
    return .double(value)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let first = index
    while index < end, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > first else { throw expected("a digit") }
  }
}

// Strings.
extension JSONParser {
  private mutating func string() throws(JSONSyntaxError) -> String {
    index += 1
    let first = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let text = try validated(bytes[first..<index])
        index += 1
        return text
      case UInt8(ascii: "\\"): return try escaped(from: first)
      case 0x00..<0x20: throw expected("no control character")
      default: index += 1
      }
    }
    throw expected("a closing quote")
  }

  private func validated(_ slice: ArraySlice<UInt8>) throws(JSONSyntaxError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw expected("UTF-8") }
    return text
  }

  private mutating func escaped(from first: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[first..<index])
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let result = try validated(text[...])
        index += 1
        return result
      case UInt8(ascii: "\\"):
        index += 1
        text.append(contentsOf: String(try escape()).utf8)
      case 0x00..<0x20: throw expected("no control character")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw expected("a closing quote")
  }

  private mutating func escape() throws(JSONSyntaxError) -> Character {
    guard let byte = current else { throw expected("an escape") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default: throw expected("an escape")
    }
  }

  private mutating func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, current == UInt8(ascii: "\\") else { throw expected("a low surrogate") }
    index += 1
    guard current == UInt8(ascii: "u") else { throw expected("a low surrogate") }
    index += 1
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw expected("a low surrogate") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw expected("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
