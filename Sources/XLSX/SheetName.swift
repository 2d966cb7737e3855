/// Names on the tabs of a spreadsheet file: at most 31 characters, none of `[]:*?/\`, no two the same.
public enum SheetName {
  static let lengthMax = 31

  /// True for a name that the format takes.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= lengthMax && !name.unicodeScalars.contains(where: isForbidden)
      && !name.hasPrefix("'") && !name.hasSuffix("'") && !["history", "журнал"].contains(name.lowercased())
  }

  /// Names as near to the wishes as the format takes, each once, in the order of the wishes.
  ///
  /// What may not stand in a name becomes `_`; what is too long ends in `…`; a name that is there already gets a
  /// number: `Алгебра (2)`. The whole wish should stand on the sheet itself.
  /// - Complexity: O(n) but for names that are wished often.
  public static func fitted(_ wishes: [String]) -> [String] {
    var taken: Set<String> = []
    return wishes.map { wish in
      let plain = cleaned(wish)
      var name = cut(plain, to: lengthMax)
      var number = 2
      while !isValid(name) || taken.contains(name.lowercased()) {
        let ending = " (\(number))"
        name = cut(plain, to: lengthMax - ending.utf16.count) + ending
        number += 1
      }
      taken.insert(name.lowercased())
      return name
    }
  }

  private static func cleaned(_ wish: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wish.unicodeScalars { scalars.append(isForbidden(scalar) ? "_" : scalar) }
    let text = String(scalars)
    // An apostrophe at an end would close the name where a formula quotes it.
    let inner = text.drop { $0 == "'" || $0 == " " }
    let last = inner.lastIndex { $0 != "'" && $0 != " " }
    let name = last.map { String(inner[...$0]) } ?? ""
    return name.isEmpty ? "_" : name
  }

  private static func cut(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var short = ""
    for character in text {
      guard short.utf16.count + character.utf16.count < length else { break }
      short.append(character)
    }
    return short + "…"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: !CellText.isAllowed(scalar) || scalar == "\n" || scalar == "\t"
    }
  }
}

/// Texts as the format takes them.
enum CellText {
  static let lengthMax = 32_767

  /// A text that is read back as it is: without what XML cannot hold, and with `_x0041_` kept from being
  /// understood as a letter. Control characters become `�`, so that one can see that something was there.
  static func encoded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) || $0 == "_" }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var encoded = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\r" {
        if index + 1 == scalars.count || scalars[index + 1] != "\n" { encoded.append("\n") }
      } else if scalar == "_", isEscape(scalars[index...]) {
        encoded.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        encoded.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(encoded)
  }

  /// Control characters steer, and the last two of the plane end the file for some readers.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// `_xHHHH_` stands for a character in the format.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let next = Array(scalars.prefix(7))
    return next.count == 7 && (next[1] == "x" || next[1] == "X") && next[6] == "_"
      && next[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
