internal import PDF
internal import School

/// How the columns of a table share the width of a page.
struct ColumnWidths {
  /// Room left and right of a cell's text.
  static let padding = 2.5
  /// A word longer than this may be broken before a column grows for it.
  private static let wordMax = 90.0
  /// A column of running text asks for no more than this on its own.
  private static let textMax = 240.0
  /// A column of running text in a table that is cut gets no more than this.
  private static let textMaxCut = 130.0
  /// Most of a turned heading's height.
  static let turnedMax = 118.0

  /// Type size that was chosen.
  let size: Double
  /// Columns of each piece into which the table is cut, with their widths.
  let pieces: [Piece]

  struct Piece {
    let columns: [Int]
    let widths: [Double]
    var total: Double { widths.reduce(0, +) }
  }

  /// The widths for a page `room` points wide: sizes from the table's own down to 7, and only then a cut.
  init(_ table: PaperTable, _ texts: [[String]], room: Double, _ setter: TextSetter) {
    var size = max(7, table.size)
    while true {
      let wishes = Wishes(table, texts, size, setter)
      if wishes.leasts.reduce(0, +) <= room || size <= 7 {
        let fits = wishes.leasts.reduce(0, +) <= room
        self.size = size
        pieces =
          fits
          ? [
            Piece(columns: Array(table.columns.indices), widths: Self.shared(wishes, table, room: room))
          ] : Self.cut(wishes, table, room: room)
        return
      }
      size = max(7, size - 0.5)
    }
  }

  /// True when a table reads well on an upright page: no column is squeezed much, nothing is cut.
  static func suitsUpright(_ table: PaperTable, _ language: Language, _ setter: TextSetter) -> Bool {
    let texts = table.rows.map { row in
      table.columns.indices.map { $0 < row.cells.count ? row.cells[$0].display(language) : "" }
    }
    let wishes = Wishes(table, texts, 8, setter)
    let room = PaperPage(isWide: false).width - 2 * PageFlow.margin
    return wishes.leasts.reduce(0, +) <= room && wishes.wants.reduce(0, +) <= room * 1.3
  }

  /// Least and wanted widths.
  struct Wishes {
    var leasts: [Double] = []
    var wants: [Double] = []

    init(_ table: PaperTable, _ texts: [[String]], _ size: Double, _ setter: TextSetter) {
      for (index, column) in table.columns.enumerated() {
        if case .fixed(let width) = column.width {
          leasts.append(width)
          wants.append(width)
          continue
        }
        var least = 0.0
        var want = 0.0
        if column.isTurned {
          let lines = setter.lines(column.title, .narrowBold, size, width: ColumnWidths.turnedMax)
          least = Double(lines.count) * size * 1.15
          want = least
        } else {
          least = setter.widthMin(column.title, .narrowBold, size, breakingAt: ColumnWidths.wordMax)
          want = max(least, min(ColumnWidths.wordMax, setter.width(column.title, .narrowBold, size)))
        }
        for (row, cells) in texts.enumerated() {
          let face: PDFFace = table.rows[row].isTotal ? .narrowBold : .narrow
          let width = setter.width(cells[index], face, size)
          want = max(want, width)
          if width > least {
            // Numbers and signs are not broken; running text may be.
            let mayBreak = column.alignment == .leading
            least = max(
              least,
              mayBreak
                ? setter.widthMin(cells[index], face, size, breakingAt: ColumnWidths.wordMax) : width)
          }
        }
        let sides = 2 * ColumnWidths.padding + 0.2
        leasts.append(least + sides)
        wants.append(min(max(want, least), max(least, ColumnWidths.textMax)) + sides)
      }
      widenGroups(table, size, setter)
    }

    /// Columns of a group are together as wide as the longest word of its name.
    private mutating func widenGroups(_ table: PaperTable, _ size: Double, _ setter: TextSetter) {
      var first = 0
      while first < table.columns.count {
        let name = table.columns[first].group
        let end = table.columns[first...].firstIndex { $0.group != name } ?? table.columns.count
        defer { first = end }
        let isFixed = table.columns[first..<end].contains { $0.width != .natural && $0.width != .flexible }
        guard !name.isEmpty, !isFixed else { continue }
        let need =
          setter.widthMin(name, .narrowBold, size, breakingAt: ColumnWidths.wordMax)
          + 2 * ColumnWidths.padding + 0.2
        let missing = (need - leasts[first..<end].reduce(0, +)) / Double(end - first)
        guard missing > 0 else { continue }
        for index in first..<end {
          leasts[index] += missing
          wants[index] = max(wants[index], leasts[index])
        }
      }
    }
  }

  private static func shared(_ wishes: Wishes, _ table: PaperTable, room: Double) -> [Double] {
    let least = wishes.leasts.reduce(0, +)
    let want = wishes.wants.reduce(0, +)
    if want <= room {
      let flexible = table.columns.indices.filter { table.columns[$0].width == .flexible }
      guard !flexible.isEmpty else { return wishes.wants }
      let extra = (room - want) / Double(flexible.count)
      return wishes.wants.indices.map { wishes.wants[$0] + (flexible.contains($0) ? extra : 0) }
    }
    let share = (room - least) / max(1, want - least)
    return wishes.leasts.indices.map { wishes.leasts[$0] + (wishes.wants[$0] - wishes.leasts[$0]) * share }
  }

  /// The first columns again on each piece, then as many others as fit; about as many on each.
  private static func cut(_ wishes: Wishes, _ table: PaperTable, room: Double) -> [Piece] {
    let lead = Array(table.columns.indices.prefix(table.repeatedColumns))
    let leadWidths = lead.map { min(wishes.wants[$0], room / 2 / Double(lead.count)) }
    let free = room - leadWidths.reduce(0, +)
    // Running text keeps what it wants, or its lines would be many and short.
    let widths = table.columns.indices.map { index in
      let isText = table.columns[index].width == .flexible
      return min(
        isText ? max(wishes.leasts[index], min(wishes.wants[index], textMaxCut)) : wishes.leasts[index], free)
    }
    let total = widths.dropFirst(lead.count).reduce(0, +)
    let goal = total / max(1, (total / max(1, free)).rounded(.up))
    var pieces: [Piece] = []
    var columns: [Int] = []
    var used = 0.0
    func close() {
      guard !columns.isEmpty else { return }
      // Room that is left makes the columns wider, within reason.
      let factor = max(1, min(1.4, free / max(1, used)))
      pieces.append(
        Piece(columns: lead + columns, widths: leadWidths + columns.map { widths[$0] * factor }))
      columns = []
      used = 0
    }
    for run in runs(table, from: lead.count) {
      let wide = run.reduce(0) { $0 + widths[$1] }
      // A group goes on whole where a page holds it.
      if wide <= free, used + wide > free || used >= goal - 0.01 { close() }
      for index in run {
        if used + widths[index] > free { close() }
        columns.append(index)
        used += widths[index]
      }
    }
    close()
    return pieces
  }

  /// Columns that stand under one name, those without one by themselves.
  private static func runs(_ table: PaperTable, from first: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in table.columns.indices.dropFirst(first) {
      let name = table.columns[index].group
      if let last = runs.last, !name.isEmpty, name == table.columns[last.lowerBound].group {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
