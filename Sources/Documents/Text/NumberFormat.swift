public import EventLog
public import School

/// Numbers, days and times as people of each language write them.
public struct NumberFormat: Hashable, Sendable {
  /// Whose habits.
  public var language: Language

  /// The habits of a language.
  public init(_ language: Language) { self.language = language }

  /// `1 083 412` with non-breaking spaces in Russian, `1,083,412` in English.
  ///
  /// Four digits stay together in Russian.
  public func integer(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude))
  }

  /// `4,67` in Russian, `4.67` in English; rounded half away from zero on the shortest decimal text of the
  /// number, so that 4.665 is 4,67 as on paper.
  public func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "—" }
    let (whole, fraction) = DecimalText(value).rounded(digits: digits)
    let isZero = !(whole + fraction).contains { $0 != "0" }
    let sign = value < 0 && !isZero ? "−" : ""
    let point = language == .ru ? "," : "."
    return sign + grouped(whole) + (fraction.isEmpty ? "" : point + fraction)
  }

  /// A percentage without its sign: `59,6`.
  public func percent(_ value: Double, digits: Int = 1) -> String { decimal(value, digits: digits) }

  /// A difference with its sign: `+1,2`, `−5,6`, `0`.
  public func signed(_ value: Double, digits: Int) -> String {
    let text = decimal(value, digits: digits)
    return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
  }

  /// `13.10.2025` in Russian, `2025-10-13` in English.
  public func day(_ day: Day) -> String {
    if day == .none { return "—" }
    let (year, _, _) = day.civil
    return language == .ru ? dayMonth(day) + "." + String(year) : day.description
  }

  /// `13.10` in Russian, `10-13` in English.
  public func dayMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return language == .ru ? two(number) + "." + two(month) : two(month) + "-" + two(number)
  }

  /// Day and minutes in a zone: `13.10.2025 13:05`.
  public func moment(_ moment: Moment, offsetSeconds: Int) -> String {
    if moment == .none { return "—" }
    let local = moment.local(offsetSeconds: offsetSeconds)
    return day(local.day) + " " + time(secondOfDay: local.secondOfDay)
  }

  /// `08:05`.
  public func time(secondOfDay: Int) -> String {
    two(secondOfDay / 3600) + ":" + two(secondOfDay / 60 % 60)
  }

  /// Seconds a thing took: `0,21 с`.
  public func seconds(_ value: Double) -> String {
    decimal(value, digits: 2) + (language == .ru ? " с" : " s")
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > (language == .ru ? 4 : 3) else { return digits }
    let separator: Character = language == .ru ? "\u{A0}" : ","
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.utf8.count - offset) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return text
  }
}

/// The shortest decimal digits of a finite number's magnitude.
struct DecimalText {
  var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative or beyond them.
  var pointIndex: Int

  init(_ value: Double) {
    digits = []
    pointIndex = 0
    var exponent = 0
    var pastPoint = false
    let parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
    for byte in parts[0] {
      if byte == UInt8(ascii: ".") {
        pastPoint = true
      } else {
        digits.append(byte - 0x30)
        if !pastPoint { pointIndex += 1 }
      }
    }
    if parts.count > 1 { exponent = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
    pointIndex += exponent
  }

  /// Whole and fraction digits after rounding half away from zero.
  func rounded(digits places: Int) -> (whole: String, fraction: String) {
    let kept = pointIndex + places
    var result = (0..<max(kept, 0)).map { $0 < digits.count ? digits[$0] : 0 }
    var carries = kept >= 0 && kept < digits.count && digits[kept] >= 5
    for index in result.indices.reversed() where carries {
      carries = result[index] == 9
      result[index] = carries ? 0 : result[index] + 1
    }
    if carries { result.insert(1, at: 0) }
    while result.count < places + 1 { result.insert(0, at: 0) }
    let split = result.count - places
    let whole = result[..<split].drop { $0 == 0 }
    return (whole.isEmpty ? "0" : text(whole), text(result[split...]))
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
