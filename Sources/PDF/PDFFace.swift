/// The faces of the paper: PT Sans, drawn for the languages of Russia, and a face with the signs it lacks.
public enum PDFFace: UInt8, CaseIterable, Hashable, Sendable {
  /// Running text.
  case regular
  /// Headings.
  case bold
  /// Tables, where room is scarce.
  case narrow
  /// Headings of tables, marks.
  case narrowBold
  /// Signs that the others lack; never asked for by name.
  case signs

  /// The file in its Debian folder.
  var file: String {
    switch self {
    case .regular: "paratype/PTS55F.ttf"
    case .bold: "paratype/PTS75F.ttf"
    case .narrow: "paratype/PTN57F.ttf"
    case .narrowBold: "paratype/PTN77F.ttf"
    case .signs: "dejavu/DejaVuSans.ttf"
    }
  }

  /// The Debian package with the file.
  var package: String { self == .signs ? "fonts-dejavu-core" : "fonts-paratype" }

  var index: Int { Int(rawValue) }
}
