/// Styling for a terminal: colour only adds to what the characters already say.
///
/// Whether to style is decided by the caller (a terminal, no `NO_COLOR`, `TERM` not `dumb`) and passed in.
public struct Ansi: Hashable, Sendable {
  /// A way to set text apart.
  public enum Style: Hashable, Sendable {
    /// Headings.
    case bold
    /// What matters less.
    case dim
    /// Met, agreed.
    case good
    /// Late, after closing, to look at.
    case warning
    /// Refused, failed.
    case bad
    /// Names and links.
    case accent

    var code: String {
      switch self {
      case .bold: "1"
      case .dim: "2"
      case .good: "32"
      case .warning: "33"
      case .bad: "31"
      case .accent: "36"
      }
    }
  }

  /// Whether anything is added to the text.
  public var isEnabled: Bool

  /// Styling, on or off.
  public init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// No styling: files, pipes, tests.
  public static let plain = Ansi(isEnabled: false)

  /// `text`, styled when styling is on.
  public func callAsFunction(_ style: Style, _ text: String) -> String {
    isEnabled && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}
