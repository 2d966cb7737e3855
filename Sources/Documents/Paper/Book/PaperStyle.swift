internal import PDF

/// How a line of running text is set.
public enum PaperStyle: Hashable, Sendable, CaseIterable {
  /// The name of a document on its cover, centred.
  case cover
  /// Under the name on a cover, centred.
  case subtitle
  /// The name of a page.
  case heading
  /// Text.
  case body
  /// Text that stands out.
  case strong
  /// Notes.
  case note

  /// Type size in points; never below 7.
  var size: Double {
    switch self {
    case .cover: 24
    case .subtitle: 14
    case .heading: 12
    case .body, .strong: 10
    case .note: 8
    }
  }

  var face: PDFFace {
    switch self {
    case .cover, .heading, .strong: .bold
    case .subtitle, .body, .note: .regular
    }
  }

  var alignment: Alignment { self == .cover || self == .subtitle ? .center : .leading }

  /// From one line to the next.
  var leading: Double { size * 1.25 }
}
