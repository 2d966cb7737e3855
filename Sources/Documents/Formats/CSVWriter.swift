/// RFC 4180 with `,`, UTF-8 without a byte order mark, and `\n` as line end so that line tools see it whole.
///
/// Text that a spreadsheet would run as a formula (it begins with `=`, `@`, a tab or a carriage return, or with
/// `+` or `-` and is no number or telephone) gets `'` in front: the file is opened by people more often than by
/// programs, and programs have JSON, where nothing is changed.
enum CSVWriter {
  static func text(_ sheet: Sheet) -> String {
    var output = sheet.columns.map { quoted($0.id) }.joined(separator: ",") + "\n"
    for row in sheet.rows {
      let fields = sheet.columns.indices.map { field(sheet.cell(row, $0)) }
      // A line with one empty field would read as a blank line.
      output += fields == [""] ? "\"\"\n" : fields.joined(separator: ",") + "\n"
    }
    return output
  }

  static func field(_ cell: Cell) -> String {
    switch cell {
    case .text, .symbols: quoted(guarded(cell.plain))
    default: quoted(cell.plain)
    }
  }

  static func guarded(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return "'" + text
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return text.utf8.dropFirst().allSatisfy(isTelephone) ? text : "'" + text
    default: return text
    }
  }

  private static func isTelephone(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || " ().-".utf8.contains(byte)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    var output: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    return String(decoding: output + [0x22], as: UTF8.self)
  }
}
