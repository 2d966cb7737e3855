/// How the columns of a table share a terminal: what is given up first when all of it does not fit.
///
/// In this order: text that may wrap, headings into several lines, labels into several lines, the second space between
/// columns, words of text that wraps; and when all that is not enough, the table is cut between columns
/// into parts that repeat the first one. No value is ever cut, and numbers, days and bars stay whole.
struct TableFit {
  /// What is known of a column.
  struct Column {
    /// The heading.
    let label: String
    /// Columns of the widest cell.
    let cells: Int
    /// Of the longest word of any cell.
    let word: Int
    let wraps: Bool
    /// True for text: its cells may become several lines where nothing else helps.
    let isText: Bool
    /// True for bars and scales: never broken, and their headings neither.
    let isRigid: Bool

    var natural: Int { max(cells, Width.of(label)) }
    /// With the heading in as many lines as it has words.
    var headed: Int { isRigid ? natural : max(cells, Self.longestWord(label)) }

    /// Where its text is wrapped: no narrower than this, as long as the words are no longer than usual.
    var wrapped: Int { min(natural, min(max(word, Self.longestWord(label), narrow), wordMax)) }

    static func longestWord(_ text: String) -> Int {
      Wrap.words(text).map { Width.of($0) }.max() ?? 0
    }
  }

  static let narrow = 12
  /// A longer word in a column of text is broken.
  static let wordMax = 16

  /// The width that each column would like.
  private let naturals: [Int]
  /// Spaces between two columns.
  private(set) var gap = 2
  /// The width of each column.
  private(set) var widths: [Int]
  /// The columns of each part.
  private(set) var parts: [[Int]]

  init(_ columns: [Column], width: Int) {
    naturals = columns.map(\.natural)
    widths = naturals
    parts = [Array(columns.indices)]
    shrink(columns.map { $0.wraps ? $0.wrapped : $0.natural }, width)
    shrink(zip(columns, widths).map { $0.wraps ? $1 : $0.headed }, width)
    guard excess(width) > 0 else { return }
    let kept = widths
    shrink(
      zip(columns, widths).map { column, wide in
        column.isText && !column.isRigid ? min(wide, column.wrapped) : wide
      }, width)
    if excess(width) > 0 { gap = 1 }
    shrink(zip(columns, widths).map { $0.wraps ? min($1, Self.narrow) : $1 }, width)
    guard excess(width) > 0 else { return }
    (gap, widths) = (2, kept)
    cut(columns, width)
  }

  /// Columns too many.
  private func excess(_ width: Int) -> Int {
    1 + widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
  }

  /// Takes what is too much from the column over its floor whose widest cell will have the fewest lines, of several
  /// from the widest, again and again.
  private mutating func shrink(_ floors: [Int], _ width: Int) {
    var left = excess(width)
    while left > 0 {
      let open = widths.indices.filter { widths[$0] > max(1, floors[$0]) }
      func lines(_ column: Int) -> Int {
        let narrower = widths[column] - 1
        return (naturals[column] + narrower - 1) / narrower
      }
      let least = open.min { (lines($0), -widths[$0]) < (lines($1), -widths[$1]) }
      guard let least else { return }
      widths[least] -= 1
      left -= 1
    }
  }

  /// Parts that fit, each beginning with the first column.
  private mutating func cut(_ columns: [Column], _ width: Int) {
    guard columns.count > 1 else {
      if let only = columns.first, !only.isRigid { widths[0] = min(widths[0], width - 1) }
      return
    }
    if !columns[0].isRigid { widths[0] = min(widths[0], max(Self.narrow, width / 3)) }
    let room = width - 1 - widths[0]
    parts = []
    var part = [0]
    var used = 0
    for index in columns.indices.dropFirst() {
      if !columns[index].isRigid, columns[index].isText || columns[index].wraps {
        widths[index] = min(widths[index], room - gap)
      }
      if part.count > 1, used + gap + widths[index] > room {
        parts.append(part)
        (part, used) = ([0], 0)
      }
      part.append(index)
      used += gap + widths[index]
    }
    parts.append(part)
  }
}
