import EventLog
import School
import Testing
import XLSX

@testable import Documents

@Suite("Cells of a spreadsheet")
struct SpreadsheetTests {
  private func value(_ cell: Cell) -> (Worksheet.Value, String) {
    let (value, format) = SheetStyle.value(cell, .ru)
    return (value, format)
  }

  @Test("numbers, shares, days and moments are numbers with a format")
  func numbers() throws {
    #expect(value(.integer(12_345)) == (.number(12_345), "[>=10000]#,##0;0"))
    #expect(value(.decimal(3.946, digits: 2)) == (.number(3.946), "0.00"))
    #expect(value(.percent(75, digits: 1)) == (.number(0.75), "0.0%"))
    let day = try #require(Day("2025-10-13"))
    #expect(value(.day(day)) == (.number(45_943), "dd.mm.yyyy"))
    let noon = Moment(day: day, secondOfDay: 9 * 3600)
    #expect(value(.moment(noon, offsetSeconds: 3 * 3600)) == (.number(45_943.5), "dd.mm.yyyy hh:mm"))
    #expect(value(.mark(5, isCorrected: true)) == (.number(5), "0\"*\""))
  }

  @Test("what the format cannot hold as a number is a text, and nothing is an empty cell")
  func others() throws {
    #expect(value(.integer(1 << 53)) == (.number(9_007_199_254_740_992), "[>=10000]#,##0;0"))
    #expect(value(.integer(1 << 53 + 1)) == (.text("9007199254740993"), ""))
    #expect(value(.integer(.min)).0 == .text("-9223372036854775808"))
    #expect(value(.day(try #require(Day("1900-02-28")))) == (.text("28.02.1900"), ""))
    #expect(value(.day(try #require(Day("1900-03-01")))).0 == .number(61))
    #expect(value(.flag(false)).0 == .text("нет"))
    for cell in [Cell.null, .text(""), .symbols([]), .day(.none), .decimal(.nan, digits: 1)] {
      #expect(value(cell).0 == .empty)
    }
    #expect(value(.text("=1")).0 == .text("=1"))
  }

  @Test("one mark that is a number is a number; other signs stay texts")
  func marks() {
    #expect(Cell.mark(["5"]) == .mark(5, isCorrected: false))
    for (symbols, text) in [(["5", "4"], "5/4"), (["4-"], "4-"), (["05"], "05"), (["зач"], "зач")] {
      #expect(Cell.mark(symbols) == .text(text))
    }
    #expect(Cell.mark(["4-"], isCorrected: true) == .text("4-*"))
    #expect(Cell.mark([]) == .null)
  }

  @Test("a text too long for a cell is refused, not cut")
  func refuses() {
    let sheet = Sheet(
      columns: [.init("a", Label("a"))], rows: [[.text(String(repeating: "я", count: 40_000))]])
    let book = Book("т", parts: [Book.Part("т", sheet)])
    #expect(throws: XLSXError.self) { try SpreadsheetWriter(language: .ru).bytes(book) }
  }
}
