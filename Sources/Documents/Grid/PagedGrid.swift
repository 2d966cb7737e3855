/// A table that is too wide for one page: cut between columns into pages that repeat the first columns.
struct PagedGrid {
  /// One column of texts.
  struct Column {
    /// What stands over this column and its neighbours with the same group.
    var group = ""
    var title: String
    var alignment = Alignment.leading
    var cells: [String]

    /// Least width, so that columns of signs stand evenly.
    var widthMin = 0

    /// True when the title stands in as many lines as it has words.
    var isTitleWrapped = false

    var width: Int {
      let head = isTitleWrapped ? TableFit.Column.longestWord(title) : Width.of(title)
      return cells.reduce(max(widthMin, head)) { max($0, Width.of($1)) }
    }
  }

  /// Repeated on every page.
  var lead: [Column]
  /// Cut where the page ends.
  var body: [Column]
  /// On the last page.
  var tail: [Column]
  /// Lines of each column.
  var rowCount: Int
  /// Columns between two columns of the body.
  var gap = 1

  /// The pages, each a list of lines at most `width` wide, as far as one column of the body fits.
  func pages(width: Int) -> [[String]] {
    let room = width - 1 - span(lead, 2)
    let narrow = titlesWrapped
    if narrow.cut(room: room).count < cut(room: room).count { return narrow.pages(width: width) }
    let pieces = evened(cut(room: room), room: room)
    return pieces.indices.map { index in
      lines(Array(body[pieces[index]]), tail: index == pieces.count - 1 ? tail : [], width)
    }
  }

  /// The same with titles in as many lines as they have words.
  private var titlesWrapped: PagedGrid {
    var grid = self
    for index in body.indices { grid.body[index].isTitleWrapped = true }
    for index in tail.indices { grid.tail[index].isTitleWrapped = true }
    return grid
  }

  /// Where the body is cut: as few pages as hold it and the tail, none of them without a column.
  private func cut(room: Int) -> [Range<Int>] {
    let widths = body.map { $0.width + gap }
    let tailWidth = span(tail, 2)
    var pieces: [Range<Int>] = []
    var first = 0
    while first < body.count {
      var end = first
      var used = 2 - gap
      while end < body.count, end == first || used + widths[end] <= room {
        used += widths[end]
        end += 1
      }
      // The tail goes where the body ends: when it has no room there, the last column goes along to a new page.
      if end == body.count, used + tailWidth > room, end - first > 1 { end -= 1 }
      pieces.append(first..<end)
      first = end
    }
    return pieces.isEmpty ? [0..<0] : pieces
  }

  /// As many pages, each with about as many columns, when they fit so: a last page of one column reads badly.
  private func evened(_ pieces: [Range<Int>], room: Int) -> [Range<Int>] {
    guard pieces.count > 1 else { return pieces }
    let even = pieces.indices.map { index in
      body.count * index / pieces.count..<body.count * (index + 1) / pieces.count
    }
    let fits = even.indices.allSatisfy { index in
      let tailWidth = index == even.count - 1 ? span(tail, 2) : 0
      return 2 - gap + body[even[index]].reduce(0) { $0 + $1.width + gap } + tailWidth <= room
    }
    return fits ? even : pieces
  }

  private func span(_ columns: [Column], _ gap: Int) -> Int { columns.reduce(0) { $0 + $1.width + gap } }

  private func lines(_ body: [Column], tail: [Column], _ width: Int) -> [String] {
    var lines: [String] = []
    if body.contains(where: { !$0.group.isEmpty }) { lines.append(groups(body, width)) }
    let heads = (lead + body + tail).map {
      $0.isTitleWrapped ? Wrap.lines($0.title, width: $0.width).count : 1
    }
    let height = heads.max() ?? 1
    for index in 0..<height {
      lines.append(
        line(body, tail) { column in
          // A title stands at the bottom of the heading.
          let words = column.isTitleWrapped ? Wrap.lines(column.title, width: column.width) : [column.title]
          let at = index - (height - words.count)
          return words.indices.contains(at) ? words[at] : ""
        })
    }
    for row in 0..<rowCount { lines.append(line(body, tail) { row < $0.cells.count ? $0.cells[row] : "" }) }
    return lines
  }

  private func line(_ body: [Column], _ tail: [Column], _ text: (Column) -> String) -> String {
    var line = " "
    for (index, column) in lead.enumerated() {
      line += (index == 0 ? "" : "  ") + text(column).padded(to: column.width, column.alignment)
    }
    for (index, column) in body.enumerated() {
      let space = String(repeating: " ", count: index == 0 ? 2 : gap)
      line += space + text(column).padded(to: column.width, column.alignment)
    }
    for column in tail { line += "  " + text(column).padded(to: column.width, column.alignment) }
    return line.trimmingTrailingSpaces
  }

  /// Each group's name over its first column, cut where the next group begins; of a group narrower than three letters
  /// three stand, and what follows begins a column later.
  private func groups(_ body: [Column], _ page: Int) -> String {
    var line = ""
    var start = 1 + span(lead, 2)
    var index = 0
    while index < body.count {
      var end = index
      var width = -gap
      while end < body.count, body[end].group == body[index].group {
        width += body[end].width + gap
        end += 1
      }
      line = Width.of(line) < start ? line.padded(to: start) : line + " "
      // Nothing stands to the right of the last group: its name may be longer than its columns, within the page.
      let room = end == body.count ? max(width, page - Width.of(line)) : width
      let name = body[index].group
      line +=
        room < 5 && Width.of(name) > room
        ? String(name.prefix(max(room, 3))) : Wrap.truncated(name, width: room)
      start += width + gap
      index = end
    }
    return line.trimmingTrailingSpaces
  }
}
