/// How many columns of a terminal a text takes.
public enum Width {
  /// Columns of a whole text without line breaks.
  public static func of(_ text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar.value) else { return text.reduce(0) { $0 + of($1) } }
      total += 1
    }
    return total
  }

  /// Columns of one character as a person sees it: combining marks take none, wide ones two.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      width = max(width, of(scalar))
    }
    return width
  }

  /// Latin, Cyrillic, dashes, quotes, boxes and blocks: one column each, and never part of a longer character
  /// unless a scalar that is not plain stands beside them.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028, 0x2500..<0x25FD: true
    default: false
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar.value) { return 1 }
    if scalar.value < 0xA0 || scalar.value == 0xAD { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth blocks (Unicode UAX 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

/// On which side of its column a text stands.
public enum Alignment: Hashable, Sendable {
  /// Text.
  case leading
  /// Numbers.
  case trailing
  /// Marks and signs.
  case center
}

extension String {
  /// The text filled with spaces to `width` columns; unchanged when it is wider.
  public func padded(to width: Int, _ alignment: Alignment = .leading) -> String {
    let space = width - Width.of(self)
    guard space > 0 else { return self }
    switch alignment {
    case .leading: return self + String(repeating: " ", count: space)
    case .trailing: return String(repeating: " ", count: space) + self
    case .center:
      let left = space / 2
      return String(repeating: " ", count: left) + self + String(repeating: " ", count: space - left)
    }
  }

  /// The text without its trailing spaces.
  public var trimmingTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }

  /// The text with everything that could steer a terminal made visible as `�`; line breaks stay, a tab is a space.
  public var safeForTerminal: String {
    guard unicodeScalars.contains(where: { $0.steersTerminal }) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar == "\t" ? " " : scalar.steersTerminal ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// Control characters other than the line break, and overrides of the writing direction.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
