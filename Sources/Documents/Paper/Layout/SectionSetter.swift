internal import PDF
internal import School

/// Sets one part of a book on pages of its own.
struct SectionSetter {
  let setter: TextSetter
  let language: Language
  /// Points at the end of each page for the foot.
  let foot: Double
  /// The lines of the contents, once known.
  var contents: [ContentsLine] = []
  /// Pages of the book, once known.
  var pageCount = 0

  struct ContentsLine {
    let title: String
    let level: Int
    /// Counted from 0.
    let page: Int
  }

  func pages(_ section: PaperSection) -> [PaperPage] {
    var flow = PageFlow(isWide: section.isWide, foot: foot)
    for (index, block) in section.blocks.enumerated() {
      switch block {
      case .text(let text, let style): set(text, style, &flow)
      case .space(let height): flow.y = min(flow.body.bottom, flow.y + height)
      case .table(let table):
        TableSetter(table, language, room: flow.body.width, setter)
          .set(&flow, tail: tail(section.blocks[(index + 1)...], width: flow.body.width))
        flow.y = min(flow.body.bottom, flow.y + 8)
      case .signatures(let signatures): set(signatures, &flow)
      case .slips(let slips): set(slips, &flow)
      case .contents: setContents(&flow)
      case .count(let text): set(counted(text), .body, &flow)
      }
    }
    return flow.pages
  }

  /// How high the notes and signatures are that belong to the table before them; 0 where nobody signs.
  private func tail(_ blocks: ArraySlice<PaperBlock>, width: Double) -> Double {
    var (height, isSigned) = (8.0, false)
    for block in blocks {
      switch block {
      case .text(let text, let style):
        let lines = setter.lines(text, style.face, style.size, width: width)
        height += Double(lines.count) * style.leading + style.size * 0.25
      case .space(let space): height += space
      case .signatures(let signatures):
        height += Double(signatures.count) * (PaperStyle.body.leading + 26)
        isSigned = true
      case .table, .slips, .contents, .count: return isSigned ? height : 0
      }
    }
    return isSigned ? height : 0
  }

  /// A sheet has two pages.
  private func counted(_ text: String) -> String {
    text.split(separator: "{sheets}", omittingEmptySubsequences: false)
      .joined(separator: String((pageCount + 1) / 2))
      .split(separator: "{pages}", omittingEmptySubsequences: false).joined(separator: String(pageCount))
  }

  private func set(_ text: String, _ style: PaperStyle, _ flow: inout PageFlow) {
    let lines = setter.lines(text, style.face, style.size, width: flow.body.width)
    // The name of a table does not stay behind on the page before it.
    if style == .strong { flow.need(Double(lines.count) * style.leading + 72) }
    // A few lines are not parted: one of them alone on a page is easily lost.
    if lines.count <= 3 { flow.need(Double(lines.count) * style.leading) }
    for line in lines {
      flow.need(style.leading)
      let frame = PaperBox(x: flow.body.x, y: flow.y, width: flow.body.width, height: style.leading)
      flow.text(line, in: frame, style.face, style.size, style.alignment, setter)
      flow.y += style.leading
    }
    flow.y = min(flow.body.bottom, flow.y + style.size * 0.25)
  }

  private func set(_ signatures: [PaperSignature], _ flow: inout PageFlow) {
    let style = PaperStyle.body
    let width = min(flow.body.width, 510)
    let (office, line) = (width * 0.4, width * 0.24)
    let x = flow.body.x + office + 8
    let nameX = x + line + 12
    let nameWidth = flow.body.x + width - nameX
    // Those who sign a sheet stand together.
    flow.need(Double(signatures.count) * (style.leading + 26))
    for signature in signatures {
      let offices = setter.lines(signature.office, style.face, style.size, width: office)
      let names =
        signature.name.isEmpty
        ? [] : setter.lines(signature.name, style.face, style.size, width: nameWidth)
      let height = Double(max(offices.count, names.count)) * style.leading
      flow.need(height + 26)
      let bottom = flow.y + 12 + height
      write(offices, above: bottom, x: flow.body.x, width: office, style, &flow)
      write(names, above: bottom, x: nameX, width: nameWidth, style, &flow)
      flow.rule(x, bottom, x + line, bottom, thickness: 0.5)
      if names.isEmpty { flow.rule(nameX, bottom, nameX + nameWidth, bottom, thickness: 0.5) }
      let under = PaperBox(x: x, y: bottom + 1, width: line, height: 9)
      let word = language == .ru ? "подпись" : "signature"
      flow.text(word, in: under, .regular, 7, .center, setter, gray: 0.3)
      flow.y = bottom + 14
    }
  }

  /// Lines whose last stands on a line to sign on.
  private func write(
    _ lines: [String], above bottom: Double, x: Double, width: Double, _ style: PaperStyle,
    _ flow: inout PageFlow
  ) {
    for (index, line) in lines.enumerated() {
      let y = bottom - Double(lines.count - index) * style.leading
      let frame = PaperBox(x: x, y: y, width: width, height: style.leading)
      flow.text(line, in: frame, style.face, style.size, .leading, setter)
    }
  }

  private func set(_ slips: [[PaperLine]], _ flow: inout PageFlow) {
    let inset = 10.0
    let width = flow.body.width / 2
    func lines(_ slip: [PaperLine]) -> [PaperLine] {
      slip.flatMap { line in
        setter.lines(line.text, line.style.face, line.style.size, width: width - 2 * inset).map {
          PaperLine($0, line.style)
        }
      }
    }
    func height(_ slip: [PaperLine]) -> Double { slip.reduce(2 * inset) { $0 + $1.style.leading } }
    for first in stride(from: 0, to: slips.count, by: 2) {
      let pair = slips[first..<min(first + 2, slips.count)].map(lines)
      let tall = pair.map(height).max() ?? 0
      flow.need(tall)
      for (column, slip) in pair.enumerated() {
        let box = PaperBox(
          x: flow.body.x + Double(column) * width, y: flow.y, width: width, height: tall)
        mark(box, &flow)
        var y = flow.y + inset
        for line in slip {
          let frame = PaperBox(x: box.x + inset, y: y, width: width - 2 * inset, height: line.style.leading)
          flow.text(line.text, in: frame, line.style.face, line.style.size, .leading, setter)
          y += line.style.leading
        }
      }
      flow.y += tall
    }
  }

  /// Dashed lines to cut along.
  private func mark(_ box: PaperBox, _ flow: inout PageFlow) {
    let ends = [
      (box.x, box.y, box.right, box.y), (box.x, box.bottom, box.right, box.bottom),
      (box.x, box.y, box.x, box.bottom), (box.right, box.y, box.right, box.bottom),
    ]
    for (fromX, fromY, toX, toY) in ends {
      flow.rule(fromX, fromY, toX, toY, thickness: 0.5, gray: 0.4, isDashed: true)
    }
  }

  private func setContents(_ flow: inout PageFlow) {
    let style = PaperStyle.body
    let numbers = 40.0
    let dot = setter.width(". ", .regular, style.size)
    for entry in contents {
      let indent = Double(entry.level) * 14
      let lines = setter.lines(
        entry.title, style.face, style.size, width: flow.body.width - numbers - indent)
      flow.need(Double(lines.count) * style.leading)
      let top = flow.y
      for line in lines {
        let frame = PaperBox(
          x: flow.body.x + indent, y: flow.y, width: flow.body.width - numbers - indent, height: style.leading
        )
        flow.text(line, in: frame, style.face, style.size, .leading, setter)
        flow.y += style.leading
      }
      let last = PaperBox(
        x: flow.body.x, y: flow.y - style.leading, width: flow.body.width, height: style.leading)
      let number = String(entry.page + 1)
      flow.text(number, in: last, style.face, style.size, .trailing, setter)
      let from = flow.body.x + indent + setter.width(lines.last ?? "", style.face, style.size) + 6
      let to = last.right - setter.width(number, style.face, style.size) - 6
      let dots = Int(max(0, (to - from) / dot))
      if dots > 1 {
        let leader = String(repeating: ". ", count: dots - 1) + "."
        let frame = PaperBox(x: from, y: last.y, width: to - from, height: last.height)
        flow.text(leader, in: frame, .regular, style.size, .trailing, setter, gray: 0.5)
      }
      flow.link(
        PaperBox(x: flow.body.x, y: top, width: flow.body.width, height: flow.y - top), to: entry.page)
    }
  }
}
