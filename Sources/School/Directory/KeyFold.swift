/// How school keys are compared: what people type finds what was entered.
///
/// Letter case and spaces do not matter, ё is е, and Latin letters that look like Cyrillic ones are those:
/// «7a» typed in Latin finds «7А» (semantics.md, "School"). Keys are compared folded and shown as entered.
public enum KeyFold {
  /// The form in which two spellings of one key are equal.
  ///
  /// - Complexity: O(characters).
  public static func normalise(_ key: String) -> String {
    var folded = ""
    folded.reserveCapacity(key.utf8.count)
    for character in key.lowercased() where !character.isWhitespace {
      folded.append(lookAlikes[character] ?? character)
    }
    return folded
  }

  /// By the look of the capital letters: H is Н, B is В.
  private static let lookAlikes: [Character: Character] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т",
    "x": "х", "y": "у", "ё": "е",
  ]
}
