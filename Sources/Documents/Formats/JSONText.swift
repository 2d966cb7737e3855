/// Writes one JSON text: keys in the order given, numbers unrounded, so that equal values give equal bytes.
public struct JSONText: Sendable {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  public init() {}

  /// The text so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of one object.
  public static func object(_ body: (inout JSONText) -> Void) -> String {
    var writer = JSONText()
    writer.object(body)
    return writer.text
  }

  /// An object; `body` writes its members.
  public mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

  /// An array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

  /// The name of the member whose value comes next.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member that is an object.
  public mutating func object(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    object(body)
  }

  /// A member that is an array.
  public mutating func array(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    array(body)
  }

  /// A member with a plain value.
  public mutating func member(_ name: String, _ cell: Cell) {
    key(name)
    value(cell)
  }

  /// A member with a text, or null.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { raw("null") }
  }

  /// A member with a whole number, or null.
  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    raw(value.map(String.init) ?? "null")
  }

  /// A plain value: days ISO, moments RFC 3339 in UTC, symbols an array, a number that is not finite null.
  public mutating func value(_ cell: Cell) {
    switch cell {
    case .text(let text): string(text)
    case .symbols(let symbols):
      array { writer in
        for symbol in symbols { writer.string(symbol) }
      }
    case .day, .moment:
      let text = cell.plain
      if text.isEmpty { raw("null") } else { string(text) }
    case .integer, .mark, .flag, .alarm: raw(cell.plain)
    case .decimal, .percent:
      let text = cell.plain
      raw(text.isEmpty ? "null" : text)
    case .null: raw("null")
    }
  }

  /// A string value.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(0x22)
    for byte in text.utf8 { escape(byte) }
    bytes.append(0x22)
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

  /// A line break between values, for people and line tools; means nothing in JSON.
  public mutating func lineBreak() {
    separate()
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    separate()
    bytes += open.utf8
    needsComma = false
    body(&self)
    bytes += close.utf8
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    case 0..<0x20, 0x7F:
      let hex = Array("0123456789abcdef".utf8)
      bytes += "\\u00".utf8
      bytes += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}
