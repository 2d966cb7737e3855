/// A record of a table file: its fields and the line it starts on.
public struct TableRecord: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The fields, without quotes, otherwise as they stand.
  public var fields: [String]

  /// A record.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// A table file: its header, the records that fit it, and what is wrong with the rest.
public struct TableFile: Hashable, Sendable {
  /// The file as it was named by the person.
  public var file: String
  /// The separator found in the header: `,`, `;` or a tab.
  public var separator: Character
  /// The names of the columns.
  public var header: TableRecord
  /// The records with exactly one field for each column.
  public var records: [TableRecord]
  /// Every bad record, in the order of the file; each record of the file is in `records` or here.
  public var errors: [IntakeError]
}

/// Reads CSV and TSV as RFC 4180 says, strictly: no field is dropped, padded or mended.
///
/// Lines end in LF, CRLF or CR. Blank lines are passed over. Fields beyond the header are let pass only when
/// they are empty, as spreadsheets write them.
public enum TableReader {
  /// Reads a whole file; throws only when there is no header to read it by.
  ///
  /// - Parameter separator: the sign between fields; nil for the one found in the header.
  public static func read(
    _ source: DecodedText, separator declared: UInt8? = nil
  ) throws(IntakeError) -> TableFile {
    let bytes = Array(source.text.utf8)
    let separator = declared ?? sniff(bytes)
    var scanner = TableScanner(bytes: bytes, separator: separator)
    guard let first = nextNotBlank(&scanner) else { throw IntakeError(file: source.file, .noHeader) }
    var header = try unwrap(first, source.file)
    while header.fields.last?.isEmpty == true { header.fields.removeLast() }
    var table = TableFile(
      file: source.file, separator: Character(Unicode.Scalar(separator)), header: header, records: [],
      errors: [])
    while let next = nextNotBlank(&scanner) {
      do {
        table.records.append(try fitted(unwrap(next, source.file), header.fields.count, source.file))
      } catch {
        table.errors.append(error)
      }
    }
    return table
  }

  private static func nextNotBlank(_ scanner: inout TableScanner) -> TableScanner.Outcome? {
    while let next = scanner.next() {
      if case .record(let record) = next, record.isBlank { continue }
      return next
    }
    return nil
  }

  private static func unwrap(
    _ outcome: TableScanner.Outcome, _ file: String
  ) throws(IntakeError) -> TableRecord {
    switch outcome {
    case .record(let record): return record
    case .failure(let line, let code): throw IntakeError(file: file, line: line, code)
    }
  }

  private static func fitted(
    _ record: TableRecord, _ count: Int, _ file: String
  ) throws(IntakeError) -> TableRecord {
    let extra = record.fields.dropFirst(count)
    guard record.fields.count >= count, extra.allSatisfy(\.isEmpty) else {
      throw IntakeError(
        file: file, line: record.line, .fieldCount(expected: count, actual: record.fields.count))
    }
    return TableRecord(line: record.line, fields: Array(record.fields.prefix(count)))
  }

  /// The separator that is most frequent outside quotes in the first line that is not blank.
  static func sniff(_ bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D, !isQuoted {
        if isBlank { continue }
        break
      }
      isBlank = false
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 0]
  }
}
