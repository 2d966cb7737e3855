/// How school keys are compared: what people type finds what was entered.
///
/// Letter case and spaces do not matter, ё is е, and Latin letters that look like Cyrillic ones are those:
/// «7a» typed in Latin finds «7А» (semantics.md, "School"). Keys are compared folded and shown as entered.
public enum KeyFold {
  /// The form in which two spellings of one key are equal.
  ///
  /// Letters of ASCII and of Russian are folded by arithmetic: a directory folds thousands of keys for each report,
  /// and the tables of Unicode properties cost more than the rest of it.
  /// - Complexity: O(characters).
  public static func normalise(_ key: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20: continue
      case 0x41...0x5A: folded.append(lookAlike(of: scalar.value + 0x20))
      case 0x21...0x7E: folded.append(lookAlike(of: scalar.value))
      case 0x401, 0x451: folded.append("е")
      case 0x410...0x42F: folded.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
      case 0x430...0x44F: folded.append(scalar)
      // Decomposed ё and й.
      case 0x308 where folded.last == "е": continue
      case 0x306 where folded.last == "и":
        folded.removeLast()
        folded.append("й")
      default:
        guard !scalar.properties.isWhitespace else { continue }
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }

  /// The Cyrillic letter whose capital looks like that of a small Latin letter: H is Н, B is В.
  private static func lookAlike(of letter: UInt32) -> Unicode.Scalar {
    switch Unicode.Scalar(letter) {
    case "a": "а"
    case "b": "в"
    case "c": "с"
    case "e": "е"
    case "h": "н"
    case "k": "к"
    case "m": "м"
    case "o": "о"
    case "p": "р"
    case "t": "т"
    case "x": "х"
    case "y": "у"
    case let other: other ?? " "
    }
  }
}
