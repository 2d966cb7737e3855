internal import School

extension Sheet {
  /// Characters of each column: its widest value, or the longest word of its head; at most `limit` where its values
  /// may be broken into lines. A day as a head takes `dayWidth`, or as much as its label.
  ///
  /// - Complexity: O(cells).
  func naturalWidths(_ language: Language, limit: Int, dayWidth: ((Column) -> Int)? = nil) -> [Int] {
    columns.indices.map { index in
      let column = columns[index]
      let words = column.label[language].split { $0 == " " || $0 == "\n" }
      let label = words.reduce(0) { max($0, Width.of($1)) }
      let head = column.day == nil ? label : dayWidth?(column) ?? label
      let widest = rows.reduce(0) { widest, row in
        let lines = cell(row, index).display(language).split(separator: "\n")
        return lines.reduce(widest) { max($0, Width.of($1)) }
      }
      return max(head, column.wraps ? min(widest, limit) : widest)
    }
  }

  /// The sheet cut between columns into sheets at most `room` wide that repeat the fixed columns; `widths` are those
  /// of the columns. Columns of one group stay together where a piece holds them; a column wider than the room stands
  /// alone.
  func cut(_ widths: [Double], room: Double) -> [Sheet] {
    let lead = Array(columns.indices.prefix(fixedColumns))
    let space = room - lead.reduce(0) { $0 + widths[$1] }
    let units = units(after: lead.count, widths, space: space)
    let sizes = units.map { unit in unit.reduce(0) { $0 + widths[$1] } }
    func ends(_ space: Double) -> [Int] {
      var (ends, used) = ([Int](), 0.0)
      for (index, size) in sizes.enumerated() {
        if index > 0, used + size > space {
          ends.append(index)
          used = 0
        }
        used += size
      }
      return ends + [sizes.count]
    }
    // As few pieces as hold it, and all about as wide: a last piece of one column reads badly.
    let fewest = ends(space).count
    var (low, high) = (0.0, space)
    while high - low > 1 {
      let middle = (low + high) / 2
      if ends(middle).count > fewest { low = middle } else { high = middle }
    }
    var start = 0
    let pieces = ends(high).map { end in
      defer { start = end }
      return units[start..<end].flatMap { Array($0) }
    }
    guard pieces.count > 1 else { return [self] }
    return pieces.map { piece in
      let kept = lead + piece
      var sheet = self
      sheet.columns = kept.map { columns[$0] }
      sheet.rows = rows.map { row in kept.map { cell(row, $0) } }
      return sheet
    }
  }

  /// Columns that stay together: those of a group that fits, else each alone.
  private func units(after lead: Int, _ widths: [Double], space: Double) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var index = lead
    while index < columns.count {
      let group = columns[index].group
      let end = index + (group == nil ? 1 : columns[index...].prefix { $0.group == group }.count)
      let fits = (index..<end).reduce(0) { $0 + widths[$1] } <= space
      units += fits ? [index..<end] : (index..<end).map { $0..<$0 + 1 }
      index = end
    }
    return units
  }
}
