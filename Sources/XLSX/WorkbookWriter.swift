internal import CXLSX
internal import Glibc

extension Workbook {
  /// The file, the same bytes for equal books.
  ///
  /// It is made in memory under no name: what the library keeps meanwhile are temporary files without one.
  /// - Throws: ``XLSXError`` where the format would cut or change something, or nothing can be written.
  public func bytes() throws(XLSXError) -> [UInt8] {
    try check()
    let descriptor = cxlsx_memory_file()
    guard descriptor >= 0 else { throw XLSXError(.notWritten(Self.words(errno))) }
    defer { close(descriptor) }
    try WorkbookWriter.write(self, to: "/proc/self/fd/\(descriptor)")
    return try Self.contents(descriptor)
  }

  private static func contents(_ descriptor: CInt) throws(XLSXError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0 else { throw XLSXError(.notWritten(words(errno))) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, size - filled, off_t(filled))
      }
      guard count > 0 else { throw XLSXError(.notWritten(words(errno))) }
      filled += count
    }
    return bytes
  }

  private static func words(_ code: CInt) -> String { unsafe String(cString: strerror(code)) }
}

/// Hands a checked book to the library, cell by cell.
@safe struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Worksheet.Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  static func write(_ workbook: Workbook, to path: String) throws(XLSXError) {
    guard let book = unsafe workbook_new(path) else { throw XLSXError(.notWritten("no memory")) }
    var writer = unsafe WorkbookWriter(book: book)
    do {
      writer.setProperties(workbook)
      for (index, sheet) in workbook.sheets.enumerated() { try writer.add(sheet, number: index + 1) }
    } catch {
      unsafe lxw_workbook_free(book)
      throw error
    }
    try Self.test(unsafe workbook_close(book))
  }

  private init(book: UnsafeMutablePointer<lxw_workbook>) { unsafe self.book = unsafe book }

  /// The foot of a page: a sign of the format is `&`.
  static func footer(_ sheet: Worksheet) -> String {
    let text = sheet.footer.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    return (text.isEmpty ? "" : "&L&8" + CellText.encoded(text)) + "&R&8&P / &N"
  }

  private func setProperties(_ workbook: Workbook) {
    // The library copies the text while it is called.
    unsafe CellText.encoded(workbook.title).withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = unsafe UnsafeMutablePointer(mutating: title)
      unsafe properties.created = workbook.created
      _ = unsafe workbook_set_properties(book, &properties)
    }
  }

  private mutating func add(_ sheet: Worksheet, number: Int) throws(XLSXError) {
    guard let target = unsafe workbook_add_worksheet(book, sheet.name) else {
      throw XLSXError(.name, sheet: number)
    }
    for (index, width) in sheet.columnWidths.enumerated() {
      try Self.test(unsafe worksheet_set_column(target, UInt16(index), UInt16(index), width, nil), number)
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      try Self.test(unsafe worksheet_set_row(target, UInt32(row), height, nil), number)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try Self.test(
          unsafe write(cell, to: target, UInt32(row), UInt16(column)), number, row + 1, column + 1)
      }
    }
    try unsafe setPage(sheet, of: target, number)
  }

  private mutating func write(
    _ cell: Worksheet.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
  ) -> lxw_error {
    let format = unsafe format(cell.style)
    if cell.span > 1 {
      let last = UInt16(clamping: Int(column) + cell.span - 1)
      // Empty, so that a number can be written over its first cell.
      let result = unsafe worksheet_merge_range(sheet, row, column, row, last, "", format)
      guard result == LXW_NO_ERROR else { return result }
    }
    switch cell.value {
    case .empty:
      return unsafe cell.span > 1 ? LXW_NO_ERROR : worksheet_write_blank(sheet, row, column, format)
    case .text(let text):
      return unsafe worksheet_write_string(sheet, row, column, CellText.encoded(text), format)
    case .number(let number): return unsafe worksheet_write_number(sheet, row, column, number, format)
    }
  }

  private func setPage(
    _ sheet: Worksheet, of target: UnsafeMutablePointer<lxw_worksheet>, _ number: Int
  ) throws(XLSXError) {
    unsafe worksheet_set_paper(target, 9)  // A4
    if sheet.isLandscape { unsafe worksheet_set_landscape(target) }
    unsafe worksheet_fit_to_pages(target, UInt16(clamping: max(1, sheet.pagesAcross)), 0)
    unsafe worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    try Self.test(unsafe worksheet_set_footer(target, Self.footer(sheet)), number)
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(target, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
    }
    if !sheet.repeatedRows.isEmpty {
      let last = UInt32(sheet.repeatedRows.upperBound - 1)
      try Self.test(
        unsafe worksheet_repeat_rows(target, UInt32(sheet.repeatedRows.lowerBound), last), number)
    }
    if sheet.frozenColumns > 0 {
      try Self.test(unsafe worksheet_repeat_columns(target, 0, UInt16(sheet.frozenColumns - 1)), number)
    }
    let columns = sheet.printedColumns ?? sheet.rows.map(\.count).max() ?? 0
    if columns > 0, !sheet.rows.isEmpty {
      try Self.test(
        unsafe worksheet_print_area(target, 0, 0, UInt32(sheet.rows.count - 1), UInt16(columns - 1)), number)
    }
  }

  private mutating func format(_ style: Worksheet.Style) -> UnsafeMutablePointer<lxw_format>? {
    if style == Worksheet.Style() { return nil }
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    if style.isBold { unsafe format_set_bold(format) }
    if style.isSoft { unsafe format_set_font_color(format, 0x595959) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.hasBorder {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0xA6A6A6)
    }
    if style.isHead { unsafe format_set_bg_color(format, 0xEDEDEA) }
    if style.points != 11 { unsafe format_set_font_size(format, Double(style.points)) }
    if !style.numberFormat.isEmpty { unsafe format_set_num_format(format, style.numberFormat) }
    switch style.side {
    case .natural: break
    case .leading: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  private static func test(
    _ result: lxw_error, _ sheet: Int? = nil, _ row: Int? = nil, _ column: Int? = nil
  ) throws(XLSXError) {
    guard result != LXW_NO_ERROR else { return }
    let words = unsafe lxw_strerror(result).map { unsafe String(cString: $0) } ?? "error \(result.rawValue)"
    throw XLSXError(.notWritten(words), sheet: sheet, row: row, column: column)
  }
}
