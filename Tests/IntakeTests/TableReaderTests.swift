import Testing

@testable import Intake

@Suite("Reading tables")
struct TableReaderTests {
  private func read(_ text: String) throws -> TableFile {
    try TableReader.read(DecodedText(file: "f", text: text))
  }

  @Test("the separator is the most frequent one of the header", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let table = try read(
      ["a", "\"b,;\t\"", "c"].joined(separator: separator) + "\n1\(separator)2\(separator)3")
    #expect(table.separator == Character(separator))
    #expect(table.records == [TableRecord(line: 2, fields: ["1", "2", "3"])])
    #expect(table.header.fields[1] == "b,;\t")
  }

  @Test(
    "lines end in LF, CRLF or CR; quotes keep separators, quotes and line ends",
    arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = try read(["a,b", "\"x, \"\"y\"\"\",\"1\(end)2\"", "", ",z", ""].joined(separator: end))
    #expect(
      table.records == [
        TableRecord(line: 2, fields: ["x, \"y\"", "1\(end)2"]), TableRecord(line: 5, fields: ["", "z"]),
      ])
    #expect(table.errors.isEmpty)
  }

  @Test("a record that does not fit is named, and the next is read")
  func fieldCounts() throws {
    let table = try read("a,b\n1\n1,2,3\n1,2,\n5,6\n")
    #expect(table.records.map(\.line) == [4, 5])
    #expect(
      table.errors == [
        IntakeError(file: "f", line: 2, .fieldCount(expected: 2, actual: 1)),
        IntakeError(file: "f", line: 3, .fieldCount(expected: 2, actual: 3)),
      ])
  }

  @Test("an unclosed quote is named by the line it starts on")
  func unclosedQuote() throws {
    let table = try read("a,b\n1,2\n3,\"4\n5,6\n")
    #expect(table.records.map(\.line) == [2])
    #expect(table.errors == [IntakeError(file: "f", line: 3, .unclosedQuote)])
  }

  @Test("a quote inside a field is named", arguments: ["x\"y", "\"x\"y"])
  func strayQuotes(field: String) throws {
    let table = try read("a,b\n\(field),2\n3,4\n")
    #expect(table.errors == [IntakeError(file: "f", line: 2, .strayQuote)])
    #expect(table.records.map(\.line) == [3])
  }

  @Test("a file without a header is refused", arguments: ["", "\n\n", "  \r\n"])
  func noHeader(text: String) {
    #expect(throws: IntakeError(file: "f", .noHeader)) { try read(text) }
  }

  @Test("each record of a generated table comes back whole", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["а", "Ё", ",", ";", "\t", "\"", "\n", "\r\n", " ", "x", "7"]
    let rows = (0..<50).map { _ in
      (0..<4).map { column in
        (column == 0 ? "к" : "")
          + (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? ""
          }
          .joined()
      }
    }
    let text = (["a,b,c,d"] + rows.map { $0.map(quoted).joined(separator: ",") }).joined(separator: "\n")
    let table = try read(text)
    #expect(table.records.map(\.fields) == rows, "seed \(seed)")
    #expect(table.errors.isEmpty, "seed \(seed)")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
