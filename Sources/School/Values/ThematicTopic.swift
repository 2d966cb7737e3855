/// One line of a thematic plan: a topic and how many lessons it takes.
public struct ThematicTopic: Hashable, Sendable {
  /// Lessons, at least 1.
  public let hours: Int
  /// What is taught.
  public let title: String

  /// Reads one line: `Topic`, or `3× Topic` for three lessons; nil when there is no topic or no lesson.
  public init?(_ line: some StringProtocol) {
    let text = trimmed(line)
    guard let sign = text.firstIndex(of: "×"), text[..<sign].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      guard !text.isEmpty else { return nil }
      (hours, title) = (1, text)
      return
    }
    let rest = trimmed(text[text.index(after: sign)...])
    guard let number = Int(text[..<sign]), (1...999).contains(number), !rest.isEmpty else { return nil }
    (hours, title) = (number, rest)
  }

  /// The topics of a plan, a line each, without empty lines; a line that cannot be read is nil.
  public static func read(_ text: String) -> [ThematicTopic?] {
    text.split(whereSeparator: \.isNewline).filter { !trimmed($0).isEmpty }.map { ThematicTopic($0) }
  }
}
