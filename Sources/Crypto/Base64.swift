/// Standard base64 with padding (RFC 4648, section 4), read strictly.
///
/// One byte string has exactly one text: padding is required and complete, the unused bits of the last character
/// are zero, and no white space is skipped. A lenient reader would let a signature line be altered unnoticed.
public enum Base64 {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// The bytes in base64.
  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
      }
      for digit in 0..<4 {
        text.append(digit <= count ? alphabet[Int(group >> (18 - 6 * digit)) & 63] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes named by canonical base64 text; nil for anything else.
  public static func decode(_ text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    for start in stride(from: 0, to: characters.count, by: 4) {
      let isLast = start + 4 == characters.count
      guard decodeGroup(characters[start..<start + 4], isLast: isLast, into: &bytes) else { return nil }
    }
    return bytes
  }

  private static func decodeGroup(_ group: ArraySlice<UInt8>, isLast: Bool, into bytes: inout [UInt8]) -> Bool
  {
    var bits: UInt32 = 0
    var count = 0
    for character in group {
      if let value = value(character) {
        bits = bits << 6 | UInt32(value)
        count += 1
      } else {
        guard isLast, character == padding else { return false }
        break
      }
    }
    guard group.dropFirst(count).allSatisfy({ $0 == padding }) else { return false }
    switch count {
    case 4:
      bytes.append(UInt8(bits >> 16))
      bytes.append(UInt8(bits >> 8 & 255))
      bytes.append(UInt8(bits & 255))
    case 3 where bits & 3 == 0:
      bytes.append(UInt8(bits >> 10))
      bytes.append(UInt8(bits >> 2 & 255))
    case 2 where bits & 15 == 0:
      bytes.append(UInt8(bits >> 4))
    default:
      return false
    }
    return true
  }

  private static func value(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
