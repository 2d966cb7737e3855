public import EventLog

/// A mark as it stands in the register: «5», «5-», «4+», «зач».
///
/// Stored as two bytes: the low byte is the base, 1–100 for that number, 200–203 for outcomes in words, 0 for
/// none; the high byte is 0 plain, 1 plus, 2 minus. The number that counts in averages is a matter of policy.
@frozen
public struct Mark: Symbol, BitwiseCopyable, CustomStringConvertible {
  /// The stored number.
  public let rawValue: UInt16

  @usableFromInline init(base: UInt8, sign: UInt8) { rawValue = UInt16(sign) << 8 | UInt16(base) }

  /// No mark.
  public static let none = Mark(base: 0, sign: 0)
  /// Passed: «зач».
  public static let passed = Mark(base: 200, sign: 0)
  /// Not passed: «нзч».
  public static let notPassed = Mark(base: 201, sign: 0)
  /// Not attested: «н/а».
  public static let notAttested = Mark(base: 202, sign: 0)
  /// Exempt: «осв».
  public static let exempt = Mark(base: 203, sign: 0)

  /// What stands behind the number.
  public enum Sign: UInt8, Sendable {
    /// Nothing: «5».
    case plain = 0
    /// «4+».
    case plus = 1
    /// «5-».
    case minus = 2
  }

  /// The mark of a number from 1 to 100, or nil.
  public init?(_ number: Int, _ sign: Sign = .plain) {
    guard (1...100).contains(number) else { return nil }
    self.init(base: UInt8(number), sign: sign.rawValue)
  }

  /// The mark with this stored number, or nil when no mark has it.
  public init?(rawValue: UInt16) {
    let base = rawValue & 0xFF
    let sign = rawValue >> 8
    switch base {
    case 1...100: guard sign <= 2 else { return nil }
    case 0, 200...203: guard sign == 0 else { return nil }
    default: return nil
    }
    self.rawValue = rawValue
  }

  /// True for no mark.
  public var isNone: Bool { rawValue == 0 }

  /// The number 1–100, or nil for none and for outcomes in words.
  @inlinable
  public var number: Int? {
    let base = rawValue & 0xFF
    return base >= 1 && base <= 100 ? Int(base) : nil
  }

  /// What stands behind the number.
  public var sign: Sign { Sign(rawValue: UInt8(rawValue >> 8)) ?? .plain }

  /// Hundredths of the number, shifted by `sign` hundredths up for plus and down for minus; nil without number.
  @inlinable
  public func valueHundredths(sign: Int) -> Int? {
    guard let number else { return nil }
    let shift = rawValue >> 8
    return number * 100 + (shift == 1 ? sign : shift == 2 ? -sign : 0)
  }

  /// What people write; empty for none.
  public var symbol: String {
    switch self {
    case .none: return ""
    case .passed: return "зач"
    case .notPassed: return "нзч"
    case .notAttested: return "н/а"
    case .exempt: return "осв"
    default:
      let tail =
        switch sign {
        case .plain: ""
        case .plus: "+"
        case .minus: "-"
        }
      return String(rawValue & 0xFF) + tail
    }
  }

  /// Reads exactly what people write; the minus may be typographic. Nil for anything else.
  public init?(symbol: String) {
    switch symbol {
    case "зач": self = .passed
    case "нзч": self = .notPassed
    case "н/а": self = .notAttested
    case "осв": self = .exempt
    default:
      var digits = Substring(symbol)
      var sign = Sign.plain
      switch digits.last {
      case "+": sign = .plus
      case "-", "−": sign = .minus
      default: break
      }
      if sign != .plain { digits.removeLast() }
      let isDecimal = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isDecimal, digits.utf8.first != 0x30, let number = Int(digits) else { return nil }
      self.init(number, sign)
    }
  }

  /// What people write.
  public var description: String { symbol }
}
