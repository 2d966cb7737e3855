internal import School

/// A book as a web page: the same sections and tables, for screens and for printing from a browser.
struct PaperHTML {
  let language: Language
  private var text = ""
  /// The heading that stands over what is written now.
  private var heading = ""
  /// Whether what is written now is printed on paper that lies.
  private var isWide = false

  init(_ language: Language) { self.language = language }

  /// The page of a book; `foot` stands at its end, as on paper at the foot of each page.
  func page(_ book: PaperBook, foot: [String]) -> String {
    var maker = self
    maker.write(book, foot)
    return maker.text
  }

  private mutating func write(_ book: PaperBook, _ foot: [String]) {
    text +=
      "<!doctype html>\n<html lang=\"\(language == .ru ? "ru" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    text += "<title>\(escaped(book.title))</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
    let listed = book.sections.enumerated().filter { !$0.element.entry.isEmpty }
    for (index, section) in book.sections.enumerated() {
      isWide = section.isWide
      text += "<section id=\"s\(index)\"\(isWide ? " class=\"lying\"" : "")>\n"
      for block in section.blocks { write(block, listed) }
      text += "</section>\n"
    }
    text += "<footer>\n"
    for line in foot { text += "<p>\(escaped(line))</p>\n" }
    text += "</footer>\n</body>\n</html>\n"
  }

  private mutating func write(_ block: PaperBlock, _ listed: [(offset: Int, element: PaperSection)]) {
    switch block {
    case .text(let line, let style):
      if style == .heading { heading = line }
      let tag = style == .cover ? "h1" : style == .heading ? "h2" : "p"
      text += "<\(tag) class=\"\(style)\">\(escaped(line))</\(tag)>\n"
    case .space: break
    case .table(let table): write(table)
    case .signatures(let signatures):
      for signature in signatures {
        text += "<p class=\"sign\">\(escaped(signature.office)) ____________ \(escaped(signature.name))</p>\n"
      }
    case .slips(let slips):
      text += "<div class=\"slips\">\n"
      for slip in slips {
        text +=
          "<div>" + slip.map { "<p class=\"\($0.style)\">\(escaped($0.text))</p>" }.joined() + "</div>\n"
      }
      text += "</div>\n"
    case .contents:
      text += "<ol>\n"
      for (index, section) in listed {
        text += "<li><a href=\"#s\(index)\">\(escaped(section.entry))</a></li>\n"
      }
      text += "</ol>\n"
    // A web page has no sheets to count.
    case .count: break
    }
  }

  private mutating func write(_ table: PaperTable) {
    let name = heading.isEmpty ? table.columns.first?.title ?? "" : heading
    let (style, pieces) = table.printed(language, isWide: isWide)
    let kind = pieces.count > 1 ? "wide screen" : "wide"
    text += "<div class=\"\(kind)\" tabindex=\"0\" role=\"region\" aria-label=\"\(escaped(name))\">\n"
    write(table, Array(table.columns.indices), style)
    text += "</div>\n"
    guard pieces.count > 1 else { return }
    for piece in pieces {
      text += "<div class=\"piece\">\n"
      write(table, piece, style)
      text += "</div>\n"
    }
  }

  private mutating func write(_ table: PaperTable, _ shown: [Int], _ style: String) {
    text += style.isEmpty ? "<table>\n<thead>\n" : "<table class=\"\(style)\">\n<thead>\n"
    let columns = shown.map { table.columns[$0] }
    if columns.contains(where: { !$0.group.isEmpty }) {
      text += "<tr>"
      var first = 0
      while first < columns.count {
        let name = columns[first].group
        let end = columns[first...].firstIndex { $0.group != name } ?? columns.count
        text += "<th colspan=\"\(end - first)\" scope=\"colgroup\">\(escaped(name))</th>"
        first = end
      }
      text += "</tr>\n"
    }
    text += "<tr>"
    for column in columns {
      let title = escaped(column.title)
      text += column.width == .flexible ? "<th class=\"text\" scope=\"col\">" : "<th scope=\"col\">"
      text += (column.isTurned ? "<span>\(title)</span>" : title) + "</th>"
    }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      text += row.isTotal ? "<tr class=\"total\">" : "<tr>"
      for index in shown {
        let cell = index < row.cells.count ? row.cells[index].display(language) : ""
        let column = table.columns[index]
        // Names and keys are not broken; texts are.
        let kind = column.width == .flexible ? " text" : isName(column) ? " whole" : ""
        text += "<td class=\"\(column.alignment)\(kind)\">\(escaped(cell))</td>"
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n"
  }

  private func isName(_ column: PaperColumn) -> Bool {
    column.width == .natural && column.alignment == .leading
  }

  private func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #8a8a8a; --head: #f0f0ee; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181a; --line: #777; --head: #24272a; }
    }
    body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
      font: 15px/1.4 "PT Sans", "Segoe UI", "Noto Sans", sans-serif; }
    section { margin: 2.5rem 0; }
    h1, .subtitle { text-align: center; }
    h2 { font-size: 1.15rem; }
    a { color: inherit; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid var(--line); padding: .2rem .4rem; vertical-align: top; white-space: pre-line; }
    th { background: var(--head); }
    th span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
    tbody tr { height: 1.8em; }
    .text { min-width: 12rem; overflow-wrap: anywhere; }
    .whole { white-space: pre; }
    .piece { display: none; }
    td.trailing { text-align: right; }
    td.center { text-align: center; }
    tr.total { font-weight: bold; background: var(--head); }
    .slips { display: grid; grid-template-columns: 1fr 1fr; }
    .slips div { border: 1px dashed var(--line); padding: .7rem; }
    .strong { font-weight: bold; }
    .slips p { margin: .1rem 0; }
    footer { font-size: .8rem; overflow-wrap: anywhere; }
    @media print {
      @page { size: A4; margin: 12mm; }
      @page lying { size: A4 landscape; margin: 12mm; }
      .lying { page: lying; }
      :root { --ink: #000; --paper: #fff; --line: #666; --head: #eee; }
      body { margin: 0; max-width: none; font-size: 8.5pt; }
      section { break-before: page; margin: 0; }
      thead { display: table-header-group; }
      tr, .slips div { break-inside: avoid; }
      .wide { overflow: visible; }
      .text { min-width: 0; }
      .p7 { font-size: 7pt; }
      .screen { display: none; }
      .piece { display: block; }
      .piece + .piece { break-before: page; }
    }
    """
}

extension ArchiveDocument {
  /// The archive as a web page.
  public func html(_ book: PaperBook) -> String { PaperHTML(language).page(book, foot: frame().foot) }
}
