extension Refusal {
  /// The refusal as a person reads it at a terminal: what was refused, then the rule and what to do, each on an
  /// indented line of its own. The rule is a sentence and its name.
  ///
  /// - Parameter directory: where the keys come from.
  public func lines(_ language: Language, _ directory: Directory) -> String {
    let sentences = Self.sentences(of: sentence(language)).map { filled($0, language, directory) }
    let (ruleWord, remedyWord) = language == .ru ? ("Правило", "Что делать") : ("Rule", "What to do")
    var lines = [sentences.first ?? ""]
    let middle = sentences.dropFirst().dropLast().joined(separator: " ").trimmed(ruleWord + ": ")
    let statement = middle.isEmpty ? rule.statement(language) : middle.withoutFullStop.continuing
    lines.append("  \(ruleWord): \(statement) (\(rule.rawValue))")
    if sentences.count > 1, let last = sentences.last { lines.append("  \(remedyWord): \(last.continuing)") }
    return lines.joined(separator: "\n")
  }

  /// The sentences of a rule's words, before values are filled in: a value may hold a full stop.
  static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var at = text.startIndex
    while let stop = text[at...].firstIndex(of: ".") {
      let space = text.index(after: stop)
      guard space < text.endIndex else { break }
      let next = text.index(after: space)
      if text[space] == " ", next < text.endIndex, text[next].isUppercase || "%«".contains(text[next]) {
        sentences.append(String(text[start...stop]))
        start = next
      }
      at = space
    }
    return sentences + [String(text[start...])]
  }
}

extension String {
  /// Without a beginning that it may have.
  fileprivate func trimmed(_ beginning: String) -> String {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : self
  }

  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// With a small first letter, as after a colon; a word all in capitals or in the middle keeps them.
  fileprivate var continuing: String {
    guard let first, first.isUppercase, let second = dropFirst().first, second.isLowercase || second == " "
    else {
      return self
    }
    // LessonSubstituted is the name of an event.
    let word = prefix { $0 != " " }
    return word.dropFirst().contains(where: \.isUppercase) ? self : first.lowercased() + dropFirst()
  }
}

extension Rule {
  /// What the rule asks, in one sentence without a full stop; empty where the sentences of the refusal say it.
  func statement(_ language: Language) -> String {
    (language == .ru ? Self.statementsRussian[self] : Self.statementsEnglish[self]) ?? ""
  }
}
