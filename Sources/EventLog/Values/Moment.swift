/// A point in time: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
@frozen
public struct Moment: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// The moment `microseconds` after 1970-01-01T00:00:00Z.
  @inlinable
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Stands for "no moment" in a record.
  public static let none = Moment(microseconds: .min)

  /// The moment at `secondOfDay` seconds after midnight UTC of `day`.
  public init(day: Day, secondOfDay: Int) {
    microseconds = (Int64(day.number) * 86_400 + Int64(secondOfDay)) * 1_000_000
  }

  /// Time order.
  @inlinable
  public static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

  /// The moment `seconds` later.
  public func adding(seconds: Int) -> Moment {
    Moment(microseconds: microseconds + Int64(seconds) * 1_000_000)
  }

  /// The day and second of the day in a zone `offsetSeconds` ahead of UTC.
  public func local(offsetSeconds: Int) -> (day: Day, secondOfDay: Int) {
    let seconds = microseconds.flooredDivision(by: 1_000_000) + Int64(offsetSeconds)
    let day = seconds.flooredDivision(by: 86_400)
    return (Day(number: Int32(clamping: day)), Int(seconds - day * 86_400))
  }

  /// RFC 3339 in UTC; the fraction is printed only when it is not zero: `2025-10-13T10:05:00Z`.
  public var description: String {
    let (day, second) = local(offsetSeconds: 0)
    let fraction = microseconds - microseconds.flooredDivision(by: 1_000_000) * 1_000_000
    let clock =
      padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
    return "\(day)T\(clock)" + (fraction == 0 ? "" : "." + padded(Int(fraction), 6)) + "Z"
  }

  /// Reads RFC 3339 with `Z` or `±hh:mm` and an optional fraction of up to six digits.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == 0x54 || bytes[10] == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = decimal(bytes[11..<13]), hour < 24, let minute = decimal(bytes[14..<16]), minute < 60,
      let second = decimal(bytes[17..<19]), second < 60
    else { return nil }
    var rest = bytes[19...]
    var fraction = 0
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard (1...6).contains(digits.count), let value = decimal(digits) else { return nil }
      fraction = (0..<(6 - digits.count)).reduce(value) { scaled, _ in scaled * 10 }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let offset = Moment.offset(rest) else { return nil }
    self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second - offset)
    microseconds += Int64(fraction)
  }

  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    if text.elementsEqual([0x5A]) || text.elementsEqual([0x7A]) { return 0 }
    let bytes = Array(text)
    guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
      let hours = decimal(bytes[1..<3]), hours < 24, let minutes = decimal(bytes[4..<6]), minutes < 60
    else { return nil }
    return (bytes[0] == 0x2B ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}

extension Int64 {
  /// Division rounding toward minus infinity.
  func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
