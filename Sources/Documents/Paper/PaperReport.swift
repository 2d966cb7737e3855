internal import EventLog
internal import PDF
internal import Projections
internal import School

/// Reports as pages: upright where the columns fit so, across where they do not.
struct PaperReport {
  let language: Language
  let fonts: PDFFonts

  init(_ language: Language, _ fonts: PDFFonts) {
    self.language = language
    self.fonts = fonts
  }

  /// The file of a report; `section` replaces its tables where it is printed otherwise.
  func pdf(_ report: Book, _ section: PaperSection?) throws(PDFError) -> [UInt8] {
    // Its properties name a time: the day it is for, so that it is the same twice.
    let (year, month, day) = (report.frame.map(\.on) ?? .none).civil
    let made = PDFMoment(year: Swift.max(1, year), month: month, day: day)
    let info = PDFInfo(title: report.title, author: "journal", made: made)
    return try pages(report, section).pdf(info, fonts)
  }

  /// The pages of a report.
  func pages(_ report: Book, _ section: PaperSection?) -> PaperPages {
    let sections = section.map { [$0] } ?? self.sections(report)
    return PaperLayout(fonts, language).pages(
      PaperBook(title: report.title, sections: sections), frame(report))
  }

  private func sections(_ report: Book) -> [PaperSection] {
    let parts = report.parts.indices.map { part($0, of: report) }
    guard report.isFlowing, var first = parts.first else { return parts }
    first.title = ""
    first.entry = report.title
    first.isWide = parts.contains(where: \.isWide)
    for part in parts.dropFirst() { first.blocks += [.space(6)] + part.blocks }
    return [first]
  }

  private func part(_ index: Int, of report: Book) -> PaperSection {
    let part = report.parts[index]
    var blocks: [PaperBlock] = []
    if index == 0 {
      blocks.append(.text(report.title, .heading))
      blocks += report.subtitles.filter { !$0.isEmpty }.map { .text($0, .body) }
    }
    if report.parts.count > 1 { blocks.append(.text(part.name, .strong)) }
    blocks += part.sheet.heading.filter { !$0.isEmpty }.map { .text($0, .body) }
    let table = PaperTable(part.sheet, language)
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    blocks += part.sheet.notes.map { .text($0, .note) }
    if index == report.parts.count - 1 { blocks += closing(report) }
    let isWide = !ColumnWidths.suitsUpright(table, language, TextSetter(fonts: fonts))
    return PaperSection(
      "part\(index + 1)", title: part.name, entry: report.parts.count > 1 ? part.name : report.title,
      isWide: isWide, blocks: blocks)
  }

  /// Rules and policies, as under every report.
  private func closing(_ report: Book) -> [PaperBlock] {
    report.rules.map { .text($0, .note) }
      + report.policies.map { .text($0.line(language), .note) }
  }

  private func frame(_ report: Book) -> PaperFrame {
    var foot: [String] = []
    if let frame = report.frame {
      foot.append(frame.stamp(language))
      if let root = frame.root { foot.append("\(BookLabel.root(language)) \(root)") }
    }
    return PaperFrame(head: report.title, foot: foot)
  }
}

extension PaperTable {
  /// The printed columns of a sheet.
  init(_ sheet: Sheet, _ language: Language) {
    let count = Swift.max(0, sheet.columns.count - sheet.unprintedColumns)
    self.init(
      columns: sheet.columns.prefix(count).map { column in
        // Under its month a day is a number.
        let title =
          column.day != nil && column.group != nil
          ? String(column.day?.civil.day ?? 0) : column.label[language]
        return PaperColumn(
          column.id, title, group: column.group?[language] ?? "", column.alignment,
          width: column.wraps ? .flexible : .natural)
      },
      rows: sheet.rows.enumerated().map { index, row in
        PaperRow(Array(row.prefix(count)), isTotal: sheet.totals.contains(index))
      }, repeatedColumns: Swift.max(1, sheet.fixedColumns), size: 9)
  }
}
