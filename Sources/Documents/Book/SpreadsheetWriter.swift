internal import EventLog
internal import Projections
internal import School
internal import XLSX

/// Books as spreadsheet files: a sheet a table, heads that stay, numbers and days as such, and a last sheet that
/// says what it was made of.
struct SpreadsheetWriter {
  let language: Language

  /// - Throws: ``XLSXError`` where the format would cut something.
  func bytes(_ book: Book) throws -> [UInt8] {
    let names = SheetName.fitted(book.parts.map(\.name) + [BookLabel.about(language)])
    var sheets = zip(book.parts, names).map { part, name in
      TableSheet(book, part, name: name, footer: footer(book), language).worksheet
    }
    sheets.append(about(book, name: names[names.count - 1]))
    // The properties of the file name a time: the day the report is for, so that it is the same twice.
    let day = book.frame?.on ?? Day.none
    let created = max(1, day == .none ? 1 : Int(day.number)) * 86_400
    return try Workbook(title: book.title, sheets: sheets, created: created).bytes()
  }

  private func footer(_ book: Book) -> String {
    guard let frame = book.frame else { return "" }
    return frame.stamp(language) + (frame.root.map { " · " + $0.prefix(16) } ?? "")
  }

  /// Title, day, last event, root, policies with their bases, rules.
  private func about(_ book: Book, name: String) -> Worksheet {
    var sheet = Worksheet(name: name)
    sheet.columnWidths = [28, 48, 72]
    sheet.footer = footer(book)
    var label = Worksheet.Style()
    label.isBold = true
    var text = Worksheet.Style()
    (text.wraps, text.side) = (true, .leading)
    func add(_ cells: (Worksheet.Value, Worksheet.Style)...) {
      sheet.rows.append(cells.map { Worksheet.Cell($0.0, $0.1) })
    }
    add((.text(book.title), SheetStyle.title))
    for line in book.subtitles where !line.isEmpty { add((.text(line), SheetStyle.soft)) }
    if let frame = book.frame {
      let day = SheetStyle.value(.day(frame.on), language)
      add((.text(BookLabel.day(language)), label), (day.value, SheetStyle.leading(day.format)))
      if frame.size > 0 {
        let position = SheetStyle.value(.integer(Int(clamping: frame.size - 1)), language)
        add(
          (.text(BookLabel.position(language)), label), (position.value, SheetStyle.leading(position.format)))
      }
      if let root = frame.root { add((.text(BookLabel.root(language)), label), (.text(root), text)) }
    }
    for (index, policy) in book.policies.enumerated() {
      add(
        (index == 0 ? .text(BookLabel.policies(language)) : .empty, label),
        (.text("\(policy.key.rawValue) = \(policy.text)"), text), (.text(policy.basis.text(language)), text))
    }
    for (index, rule) in book.rules.enumerated() {
      add((index == 0 ? .text(BookLabel.rules(language)) : .empty, label), (.text(rule), SheetStyle.plain))
    }
    return sheet
  }
}

/// One table as a sheet.
private struct TableSheet {
  private(set) var worksheet: Worksheet
  private let sheet: Sheet
  private let language: Language
  private let widths: [Double]
  private let printed: Int

  init(_ book: Book, _ part: Book.Part, name: String, footer: String, _ language: Language) {
    sheet = part.sheet
    self.language = language
    worksheet = Worksheet(name: name)
    printed = max(1, sheet.columns.count - sheet.unprintedColumns)
    widths = Self.widths(part.sheet, language)
    worksheet.columnWidths = widths
    worksheet.pagesAcross = Self.pagesAcross(widths.prefix(printed), fixed: sheet.fixedColumns)
    worksheet.printedColumns = printed
    worksheet.footer = footer
    addWide(book.title + (book.parts.count > 1 ? " · " + part.name : ""), SheetStyle.title)
    let frame = book.frame.map { [$0.stamp(language)] } ?? []
    for line in book.subtitles + part.sheet.heading + frame where !line.isEmpty {
      addWide(line, SheetStyle.soft)
    }
    worksheet.rows.append([])
    addHead()
    for index in sheet.rows.indices { addRow(index) }
    if !sheet.notes.isEmpty { worksheet.rows.append([]) }
    for note in sheet.notes { addWide(note, SheetStyle.plain) }
  }

  /// A line over all printed columns, as high as it needs to be: programs do not measure cells that are joined.
  private mutating func addWide(_ text: String, _ style: Worksheet.Style) {
    var style = style
    style.wraps = true
    let room = max(1, Int(widths.prefix(printed).reduce(0, +)))
    let letters = Double(style.points) / 11
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + max(1, Int((Double(Width.of(line)) * letters * 1.1 / Double(room)).rounded(.up)))
    }
    worksheet.heights[worksheet.rows.count] = Double(lines) * Double(style.points) * 1.4
    worksheet.rows.append([Worksheet.Cell(.text(text), style, span: printed)])
  }

  private mutating func addHead() {
    let first = worksheet.rows.count
    if sheet.columns.contains(where: { $0.group != nil }) { addGroups() }
    worksheet.rows.append(
      sheet.columns.enumerated().map { index, column in
        var style = SheetStyle.head
        if index >= printed { style = SheetStyle.soft }
        if column.alignment != .leading { style.side = .center }
        guard let day = column.day else { return Worksheet.Cell(.text(column.label[language]), style) }
        style.numberFormat = column.group == nil ? (language == .ru ? "dd.mm" : "mm-dd") : "d"
        return Worksheet.Cell(SheetStyle.value(.day(day), language).value, style)
      })
    worksheet.repeatedRows = first..<worksheet.rows.count
    worksheet.frozenRows = worksheet.rows.count
    worksheet.frozenColumns = sheet.fixedColumns
  }

  /// Names over neighbours of one group.
  private mutating func addGroups() {
    var cells: [Worksheet.Cell] = []
    while cells.count < sheet.columns.count {
      let group = sheet.columns[cells.count].group
      let same = sheet.columns[cells.count...].prefix { $0.group == group }.count
      var style = cells.count >= printed ? SheetStyle.soft : SheetStyle.head
      style.side = .center
      let span = group == nil ? 1 : same
      cells.append(Worksheet.Cell(group.map { .text($0[language]) } ?? .empty, style, span: span))
      // Under a span nothing may be written, not even an empty cell with a look.
      for _ in 1..<max(1, span) { cells.append(Worksheet.Cell(.empty)) }
    }
    worksheet.rows.append(cells)
  }

  private mutating func addRow(_ index: Int) {
    let row = sheet.rows[index]
    let isTotal = sheet.totals.contains(index)
    worksheet.rows.append(
      sheet.columns.enumerated().map { column, head in
        let cell = sheet.cell(row, column)
        let (value, format) = SheetStyle.value(cell, language)
        var style = column < printed ? SheetStyle.cell : SheetStyle.soft
        style.isBold = isTotal
        style.numberFormat = format
        if case .text = value {
          style.wraps = column < printed
          if head.alignment == .trailing { style.side = .trailing }
        }
        if head.alignment == .center { style.side = .center }
        return Worksheet.Cell(value, style)
      })
  }

  /// Columns wider than a page are made smaller, but not below letters of 7 points: then they are cut into pages,
  /// each with the fixed columns.
  private static func pagesAcross(_ widths: ArraySlice<Double>, fixed: Int) -> Int {
    let lead = widths.prefix(fixed).reduce(0, +)
    let room = max(widthOfPage - lead, widthOfPage / 4)
    return max(1, Int(((widths.reduce(0, +) - lead) / room).rounded(.up)))
  }

  /// Columns of letters of 7 points beside each other on A4, its long side across.
  private static let widthOfPage = 220.0

  /// As wide as the values, as the longest word of the head; long texts are broken into lines.
  private static func widths(_ sheet: Sheet, _ language: Language) -> [Double] {
    // A day as a head is short: 13, or 13.10 where no month stands over it.
    let natural = sheet.naturalWidths(language, limit: 48) { $0.group == nil ? 5 : 2 }
    return natural.map { Double(min(max($0, 3), 48)) * 1.05 + 1.7 }
  }
}

/// Looks of cells, and values as the format has them.
enum SheetStyle {
  static let plain = Worksheet.Style()
  static let title = made { ($0.isBold, $0.points) = (true, 14) }
  static let soft = made { $0.isSoft = true }
  static let cell = made { $0.hasBorder = true }
  static let head = made {
    ($0.isBold, $0.isHead, $0.hasBorder) = (true, true, true)
    $0.wraps = true
  }

  static func leading(_ format: String) -> Worksheet.Style {
    made { ($0.side, $0.numberFormat) = (.leading, format) }
  }

  private static func made(_ change: (inout Worksheet.Style) -> Void) -> Worksheet.Style {
    var style = Worksheet.Style()
    change(&style)
    return style
  }

  /// A value and the code of its number format.
  ///
  /// A percentage is a share with a sign, as spreadsheets count; yes and no are words; nothing is an empty cell.
  static func value(_ cell: Cell, _ language: Language) -> (value: Worksheet.Value, format: String) {
    switch cell {
    case .text(let text): (text.isEmpty ? .empty : .text(text), "")
    case .symbols(let symbols): (symbols.isEmpty ? .empty : .text(symbols.joined(separator: " ")), "")
    case .flag(let value), .alarm(let value):
      (.text(value ? CommonLabel.yes(language) : CommonLabel.no(language)), "")
    case .integer(let value):
      // Beyond 2⁵³ a number of the format loses its last digits.
      value.magnitude <= 1 << 53 ? (.number(Double(value)), "[>=10000]#,##0;0") : (.text(String(value)), "")
    case .mark(let mark, let isCorrected): (.number(Double(mark)), isCorrected ? "0\"*\"" : "0")
    case .decimal(let value, let digits): number(value, "0" + fraction(digits))
    case .percent(let value, let digits): number(value / 100, "0" + fraction(digits) + "%")
    case .day(let day): self.day(day, language)
    case .moment(let moment, let offset): self.moment(moment, offset, language)
    case .null: (.empty, "")
    }
  }

  private static func number(_ value: Double, _ format: String) -> (value: Worksheet.Value, format: String) {
    value.isFinite ? (.number(value), format) : (.empty, "")
  }

  private static func fraction(_ digits: Int) -> String {
    digits > 0 ? "." + String(repeating: "0", count: digits) : ""
  }

  private static func pattern(_ language: Language) -> String {
    language == .ru ? "dd.mm.yyyy" : "yyyy-mm-dd"
  }

  /// The format counts days from 1900 and believes in a 29 February of that year: earlier days are texts.
  private static func day(_ day: Day, _ language: Language) -> (value: Worksheet.Value, format: String) {
    guard day != .none else { return (.empty, "") }
    guard let serial = serial(day) else { return (.text(NumberFormat(language).day(day)), "") }
    return (.number(Double(serial)), pattern(language))
  }

  private static func moment(
    _ moment: Moment, _ offsetSeconds: Int, _ language: Language
  ) -> (value: Worksheet.Value, format: String) {
    guard moment != .none else { return (.empty, "") }
    let local = moment.local(offsetSeconds: offsetSeconds)
    guard let serial = serial(local.day) else {
      return (.text(NumberFormat(language).moment(moment, offsetSeconds: offsetSeconds)), "")
    }
    return (.number(Double(serial) + Double(local.secondOfDay) / 86_400), pattern(language) + " hh:mm")
  }

  /// 1 is 1 January 1900; from 1 March 1900 to the end of 9999 it counts right.
  private static func serial(_ day: Day) -> Int? {
    let serial = Int(day.number) + 25_569
    return (61...2_958_465).contains(serial) ? serial : nil
  }
}
