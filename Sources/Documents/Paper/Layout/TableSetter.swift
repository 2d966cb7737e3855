internal import PDF
internal import School

/// Sets a table: wrapped cells, headings again on each page, pieces where it is wider than a page.
struct TableSetter {
  private let table: PaperTable
  private let texts: [[String]]
  private let setter: TextSetter
  private let widths: ColumnWidths

  private static let above = 2.2
  private static let soft = 0.55

  init(_ table: PaperTable, _ language: Language, room: Double, _ setter: TextSetter) {
    self.table = table
    self.setter = setter
    texts = table.rows.map { row in
      table.columns.indices.map { $0 < row.cells.count ? row.cells[$0].display(language) : "" }
    }
    widths = ColumnWidths(table, texts, room: room, setter)
  }

  private var size: Double { widths.size }
  private var leading: Double { size * 1.18 }

  /// Sets the table; its last rows stay on the page with the `tail` points of signatures that follow.
  func set(_ flow: inout PageFlow, tail: Double = 0) {
    for (index, piece) in widths.pieces.enumerated() {
      if index > 0 { flow.newPage() }
      let head = HeadSetter(table, piece, size, setter)
      var segment = Segment(piece, head, x: flow.body.x)
      let first = texts.isEmpty ? 0 : min(height(of: lines(0, piece)), flow.body.height - head.height)
      let isLast = index == widths.pieces.count - 1
      let kept = isLast && tail > 0 ? lastRows(piece, tail, below: flow.body.height - head.height) : nil
      flow.need(head.height + (kept?.from == 0 ? kept?.height ?? first : first))
      head.set(segment.edges, &flow)
      segment.begin(at: flow.y - head.height)
      for row in texts.indices {
        if let kept, row == kept.from, kept.height > flow.room, row > 0 { turn(&segment, head, &flow) }
        set(row, piece, head, &segment, &flow)
      }
      segment.end(&flow)
    }
  }

  private func set(
    _ row: Int, _ piece: ColumnWidths.Piece, _ head: HeadSetter, _ segment: inout Segment,
    _ flow: inout PageFlow
  ) {
    var rest = lines(row, piece)
    while true {
      let height = height(of: rest)
      if height <= flow.room {
        draw(rest, height, row, piece, segment, &flow)
        return
      }
      // A row goes to the next page whole; only one that no page holds is cut between its lines.
      let page = flow.body.height - head.height
      if height > page, flow.room > 4 * leading {
        let count = max(1, Int((flow.room - 2 * Self.above) / leading))
        let part = rest.map { Array($0.prefix(count)) }
        rest = rest.map { Array($0.dropFirst(count)) }
        draw(part, flow.room, row, piece, segment, &flow)
        if rest.allSatisfy(\.isEmpty) { return }
      }
      turn(&segment, head, &flow)
    }
  }

  private func turn(_ segment: inout Segment, _ head: HeadSetter, _ flow: inout PageFlow) {
    segment.end(&flow)
    flow.newPage()
    head.set(segment.edges, &flow)
    segment.begin(at: flow.y - head.height)
  }

  /// The last rows, three of them where there are, and their height with the tail's; nil where no page holds both.
  private func lastRows(
    _ piece: ColumnWidths.Piece, _ tail: Double, below room: Double
  ) -> (from: Int, height: Double)? {
    let from = max(0, texts.count - 3)
    let height = (from..<texts.count).reduce(tail) { $0 + self.height(of: lines($1, piece)) }
    return texts.isEmpty || height > room ? nil : (from, height)
  }

  private func face(_ row: Int) -> PDFFace { table.rows[row].isTotal ? .narrowBold : .narrow }

  private func lines(_ row: Int, _ piece: ColumnWidths.Piece) -> [[String]] {
    zip(piece.columns, piece.widths).map { column, width in
      setter.lines(texts[row][column], face(row), size, width: width - 2 * ColumnWidths.padding)
    }
  }

  private func height(of lines: [[String]]) -> Double {
    let count = lines.reduce(1) { max($0, $1.count) }
    return max(table.rowHeightMin, Double(count) * leading + 2 * Self.above)
  }

  private func draw(
    _ lines: [[String]], _ height: Double, _ row: Int, _ piece: ColumnWidths.Piece, _ segment: Segment,
    _ flow: inout PageFlow
  ) {
    if table.rows[row].isTotal {
      flow.fill(PaperBox(x: segment.edges[0], y: flow.y, width: piece.total, height: height))
    }
    let isSingle = lines.allSatisfy { $0.count < 2 }
    for (index, cell) in lines.enumerated() {
      let alignment = table.columns[piece.columns[index]].alignment
      let left = segment.edges[index] + ColumnWidths.padding
      let width = piece.widths[index] - 2 * ColumnWidths.padding
      for (number, line) in cell.enumerated() {
        let frame =
          isSingle
          ? PaperBox(x: left, y: flow.y, width: width, height: height)
          : PaperBox(
            x: left, y: flow.y + Self.above + Double(number) * leading, width: width, height: leading)
        flow.text(line, in: frame, face(row), size, alignment, setter)
      }
    }
    flow.y += height
    flow.rule(
      segment.edges[0], flow.y, segment.edges[segment.edges.count - 1], flow.y, thickness: 0.4,
      gray: Self.soft
    )
  }

  /// The part of a table on one page, for the lines between its columns.
  struct Segment {
    let edges: [Double]
    /// How far below the top the line at each edge begins: under the name of a group that it would cross.
    private let drops: [Double]
    private var top = 0.0

    init(_ piece: ColumnWidths.Piece, _ head: HeadSetter, x: Double) {
      edges = piece.widths.reduce(into: [x]) { $0.append($0[$0.count - 1] + $1) }
      drops = edges.indices.map { head.drop(at: $0) }
    }

    mutating func begin(at y: Double) { top = y }

    func end(_ flow: inout PageFlow) {
      for (index, x) in edges.enumerated() {
        let isOuter = index == 0 || index == edges.count - 1
        flow.rule(
          x, top + drops[index], x, flow.y, thickness: isOuter ? 0.8 : 0.4,
          gray: isOuter ? 0 : TableSetter.soft)
      }
      let (left, right) = (edges[0], edges[edges.count - 1])
      flow.rule(left, top, right, top, thickness: 0.8)
      flow.rule(left, flow.y, right, flow.y, thickness: 0.8)
    }
  }
}

/// The heading of a table, in one or two storeys.
struct HeadSetter {
  private let table: PaperTable
  private let piece: ColumnWidths.Piece
  private let size: Double
  private let setter: TextSetter
  private let titles: [[String]]
  private let groups: [(range: Range<Int>, lines: [String])]
  private let groupHeight: Double
  private let titleHeight: Double

  var height: Double { groupHeight + titleHeight }

  init(_ table: PaperTable, _ piece: ColumnWidths.Piece, _ size: Double, _ setter: TextSetter) {
    (self.table, self.piece, self.size, self.setter) = (table, piece, size, setter)
    let leading = size * 1.15
    titles = zip(piece.columns, piece.widths).map { index, width in
      let column = table.columns[index]
      return setter.lines(
        column.title, .narrowBold, size,
        width: column.isTurned ? ColumnWidths.turnedMax : width - 2 * ColumnWidths.padding)
    }
    var groups: [(Range<Int>, [String])] = []
    var first = 0
    while first < piece.columns.count {
      let name = table.columns[piece.columns[first]].group
      var end = first + 1
      while end < piece.columns.count, !name.isEmpty, table.columns[piece.columns[end]].group == name {
        end += 1
      }
      let width = piece.widths[first..<end].reduce(0, +) - 2 * ColumnWidths.padding
      groups.append((first..<end, name.isEmpty ? [] : setter.lines(name, .narrowBold, size, width: width)))
      first = end
    }
    self.groups = groups.map { (range: $0.0, lines: $0.1) }
    let storeys = groups.map(\.1.count).max() ?? 0
    groupHeight = storeys == 0 ? 0 : Double(storeys) * leading + 5
    var height = 0.0
    for (index, lines) in titles.enumerated() {
      if table.columns[piece.columns[index]].isTurned {
        height = max(height, lines.map { setter.width($0, .narrowBold, size) }.max() ?? 0)
      } else {
        height = max(height, Double(lines.count) * leading)
      }
    }
    titleHeight = height + 8
  }

  /// How far below the top of the heading a line between columns begins.
  func drop(at edge: Int) -> Double {
    let isInside = groups.contains { group in
      !group.lines.isEmpty && edge > group.range.lowerBound && edge < group.range.upperBound
    }
    return isInside ? groupHeight : 0
  }

  func set(_ edges: [Double], _ flow: inout PageFlow) {
    let (left, right) = (edges[0], edges[edges.count - 1])
    flow.fill(PaperBox(x: left, y: flow.y, width: right - left, height: height))
    for group in groups {
      let (from, to) = (edges[group.range.lowerBound], edges[group.range.upperBound])
      if group.lines.isEmpty { continue }
      write(group.lines, in: PaperBox(x: from, y: flow.y, width: to - from, height: groupHeight), &flow)
      flow.rule(from, flow.y + groupHeight, to, flow.y + groupHeight, thickness: 0.4, gray: 0.55)
    }
    for (index, lines) in titles.enumerated() {
      let column = table.columns[piece.columns[index]]
      // A heading without a group has both storeys.
      let top = groupHeight > 0 && !column.group.isEmpty ? flow.y + groupHeight : flow.y
      let frame = PaperBox(
        x: edges[index], y: top, width: edges[index + 1] - edges[index], height: flow.y + height - top)
      if column.isTurned {
        flow.turned(lines, in: frame, size, setter)
      } else {
        write(lines, in: frame, &flow)
      }
    }
    flow.y += height
    flow.rule(left, flow.y, right, flow.y, thickness: 0.8)
  }

  private func write(_ lines: [String], in frame: PaperBox, _ flow: inout PageFlow) {
    let leading = size * 1.15
    var y = frame.y + (frame.height - leading * Double(lines.count)) / 2
    for line in lines {
      let box = PaperBox(x: frame.x, y: y, width: frame.width, height: leading)
      flow.text(line, in: box, .narrowBold, size, .center, setter)
      y += leading
    }
  }
}
