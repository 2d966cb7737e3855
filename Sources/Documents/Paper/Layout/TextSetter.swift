internal import PDF

/// Breaks text into lines by its measured width.
struct TextSetter {
  let fonts: PDFFonts

  func width(_ text: some StringProtocol, _ face: PDFFace, _ size: Double) -> Double {
    fonts.width(text, face, size: size)
  }

  /// The lines of `text` at most `width` points wide; broken at spaces, inside a word only when it is wider than a
  /// line, then after a sign if it has one.
  ///
  /// - Complexity: O(length).
  func lines(_ text: String, _ face: PDFFace, _ size: Double, width: Double) -> [String] {
    if text.isEmpty { return [""] }
    if !text.utf8.contains(0x0A), self.width(text, face, size) <= width { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, face, size, width)
    }
  }

  /// The width of the longest piece that is not broken.
  func widthMin(_ text: String, _ face: PDFFace, _ size: Double, breakingAt limit: Double) -> Double {
    var widest = 0.0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      widest = max(widest, min(limit, width(word, face, size)))
    }
    return widest
  }

  private func paragraph(
    _ text: Substring, _ face: PDFFace, _ size: Double, _ width: Double
  ) -> [String] {
    let space = self.width(" ", face, size)
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in text.split(separator: " ") {
      let wide = self.width(word, face, size)
      if !line.isEmpty, used + space + wide <= width {
        line += " " + word
        used += space + wide
        continue
      }
      if !line.isEmpty { lines.append(line) }
      if wide <= width {
        line = String(word)
        used = wide
      } else {
        var pieces = broken(word, face, size, width)
        line = pieces.removeLast()
        used = self.width(line, face, size)
        lines += pieces
      }
    }
    return lines + [line]
  }

  /// A word in pieces that fit, at least one character each.
  private func broken(
    _ word: Substring, _ face: PDFFace, _ size: Double, _ width: Double
  ) -> [String] {
    var pieces: [String] = []
    var rest = word
    while !rest.isEmpty {
      var end = rest.startIndex
      var used = 0.0
      var afterSign: Substring.Index?
      while end < rest.endIndex {
        let next = rest.index(after: end)
        let wide = self.width(rest[end..<next], face, size)
        if used + wide > width, end > rest.startIndex { break }
        used += wide
        if "-/·,;_.".contains(rest[end]) { afterSign = next }
        end = next
      }
      if end < rest.endIndex, let afterSign, afterSign > rest.startIndex { end = afterSign }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces
  }
}
