/// What goes wrong, in the reader's language: sentences are written in English where they are thrown, and found here by
/// their words, as gettext does. What stands in the places of `{1}`, `{2}` … (keys, files, numbers) is carried over.
///
/// Refusals by a rule are not here: `School` has both their sentences.
struct Phrasebook {
  /// A sentence in both languages; English is cut at its places.
  private struct Phrase {
    let pieces: [Substring]
    let slots: [Substring]
    let russian: String
  }

  private let phrases: [Phrase]

  /// A book of sentences with places; each place of the Russian is one of the English.
  init(_ pairs: [(en: String, ru: String)]) {
    phrases = pairs.map { pair in
      var pieces: [Substring] = []
      var slots: [Substring] = []
      var rest = pair.en[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        pieces.append(rest[..<open])
        slots.append(rest[open...close])
        rest = rest[rest.index(after: close)...]
      }
      return Phrase(pieces: pieces + [rest], slots: slots, russian: pair.ru)
    }
  }

  /// The sentence in Russian; a line that the book does not know stays as it is.
  func russian(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in sentence(line) ?? String(line) }.joined(separator: "\n")
  }

  private func sentence(_ line: Substring) -> String? {
    for phrase in phrases {
      guard let values = Self.values(line, phrase.pieces) else { continue }
      return zip(phrase.slots, values).reduce(phrase.russian) { text, filling in
        text.replacingOccurrences(of: filling.0, with: filling.1)
      }
    }
    return nil
  }

  /// What stands between the pieces, or nil where they do not all come in this order from end to end.
  private static func values(_ line: Substring, _ pieces: [Substring]) -> [Substring]? {
    guard let first = pieces.first, let last = pieces.last, line.hasPrefix(first) else { return nil }
    guard pieces.count > 1 else { return line == first ? [] : nil }
    var rest = line.dropFirst(first.count)
    var values: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      values.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return values + [rest.dropLast(last.count)]
  }
}

extension String {
  /// Without Foundation: one place of a sentence is filled.
  fileprivate func replacingOccurrences(of slot: Substring, with value: Substring) -> String {
    var text = ""
    var rest = self[...]
    while let found = rest.firstRange(of: slot) {
      text += rest[..<found.lowerBound] + value
      rest = rest[found.upperBound...]
    }
    return text + rest
  }
}
