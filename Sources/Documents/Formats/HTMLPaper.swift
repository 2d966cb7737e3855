internal import School

/// How a table of a web page is printed: a browser neither makes a wide table smaller nor cuts it between columns.
struct HTMLPaper {
  /// The class of its letters: 9 points, or `p8`, `p7`.
  let style: String
  /// The table, or pieces of it that repeat the fixed columns.
  let pieces: [Sheet]

  /// Points across A4 lying, within its margins of 12 mm.
  private static let room = 770.0
  /// Points of a column beside its letters: padding and line.
  private static let edge = 7.0
  /// The width of a letter is this part of its height, in the widest of the fonts that a page asks for.
  private static let letter = 0.58

  init(_ sheet: Sheet, _ language: Language) {
    let natural = sheet.naturalWidths(language, limit: 24) { $0.group == nil ? 5 : 2 }
    func widths(_ points: Double) -> [Double] {
      natural.map { Double($0) * points * Self.letter + Self.edge }
    }
    for (points, style) in [(9.0, ""), (8, "p8"), (7, "p7")] where widths(points).reduce(0, +) <= Self.room {
      (self.style, pieces) = (style, [sheet])
      return
    }
    style = "p7"
    pieces = sheet.cut(widths(7), room: Self.room)
  }
}
