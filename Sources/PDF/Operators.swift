/// Hundredths of a point: finer than any printer.
func hundredths(_ value: Double) -> Int {
  guard value.isFinite, abs(value) < 1e6 else { return 0 }
  return Int((value * 100).rounded())
}

extension [UInt8] {
  mutating func append(text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Numbers with at most two decimals, each followed by a space.
  mutating func appendNumbers(_ values: Double...) {
    for value in values {
      appendNumber(hundredths(value))
      append(0x20)
    }
  }

  /// A number of hundredths as a decimal.
  mutating func appendNumber(_ number: Int) {
    if number < 0 { append(0x2D) }
    let magnitude = number.magnitude
    append(contentsOf: String(magnitude / 100).utf8)
    let part = magnitude % 100
    guard part != 0 else { return }
    append(0x2E)
    append(0x30 + UInt8(part / 10))
    if part % 10 != 0 { append(0x30 + UInt8(part % 10)) }
  }

  /// Four hexadecimal digits.
  mutating func appendHex(_ unit: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
  }
}
