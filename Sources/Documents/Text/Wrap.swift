/// Fitting text into columns.
public enum Wrap {
  /// The lines of `text` at most `width` columns wide: broken at spaces, and inside a word only when it is
  /// wider than the column, then after a hyphen if it has one.
  ///
  /// Non-breaking spaces do not break, nor does a name before its initials as long as both fit a line; line breaks
  /// of the text are kept.
  public static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0, Width.of(text) > width || text.contains("\n") else { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), width)
    }
  }

  private static func paragraph(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    let words = words(text).flatMap { word in
      Width.of(word) <= width ? [word] : word.split(separator: " ").map { String($0) }
    }
    for word in words {
      let size = Width.of(word)
      if used > 0, used + 1 + size <= width {
        line += " " + word
        used += 1 + size
        continue
      }
      if used > 0 { lines.append(line) }
      let pieces = broken(word, width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      used = Width.of(line)
    }
    return lines + [line]
  }

  /// What a line should not break: the words of a text, a name with its initials as one of them.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      if let last = words.indices.last, isInitial(word), words[last].first?.isUppercase == true {
        words[last] += " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// True for `А.`, with what may follow it in a list.
  private static func isInitial(_ word: Substring) -> Bool {
    let letters = word.prefix(2)
    return letters.first?.isUppercase == true && letters.last == "."
      && word.dropFirst(2).allSatisfy { ",;".contains($0) }
  }

  private static func broken(_ word: String, _ width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let size = Width.of(character)
      if used + size > width, used > 0 {
        let hyphen = piece.lastIndex(of: "-").map { piece.index(after: $0) } ?? piece.endIndex
        pieces.append(String(piece[..<hyphen]))
        piece = String(piece[hyphen...])
        used = Width.of(piece)
      }
      piece.append(character)
      used += size
    }
    return pieces + [piece]
  }

  /// `text` cut to `width` columns, with `…` for what is gone.
  public static func truncated(_ text: String, width: Int) -> String {
    guard Width.of(text) > width else { return text }
    guard width > 0 else { return "" }
    var cut = ""
    var used = 0
    for character in text {
      let size = Width.of(character)
      if used + size > width - 1 { break }
      cut.append(character)
      used += size
    }
    return cut.trimmingTrailingSpaces + "…"
  }
}
