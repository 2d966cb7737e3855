import TestSupport
import Testing

@testable import XLSX

@Suite("Spreadsheet files")
struct WorkbookTests {
  private func sheet(_ name: String = "A", _ rows: [[Worksheet.Value]]) -> Worksheet {
    var sheet = Worksheet(name: name)
    sheet.rows = rows.map { $0.map { Worksheet.Cell($0) } }
    return sheet
  }

  private func book(_ sheets: [Worksheet]) -> Workbook {
    Workbook(title: "Итоги", sheets: sheets, created: 1_700_000_000)
  }

  private func code(_ sheets: [Worksheet]) -> XLSXError.Code? {
    do {
      _ = try book(sheets).bytes()
      return nil
    } catch {
      return error.code
    }
  }

  /// What a reader that knows nothing of ours finds: `sheet row column value`, a line each.
  private func read(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = folder.path("a.xlsx")
    try writeFile(path, bytes)
    let script = """
      import sys
      sys.path.insert(0, sys.argv[1])
      import sheets
      for sheet in sheets.read(sys.argv[2]):
          for (row, column), value in sorted(sheet.cells.items()):
              print(sheet.name, row, column, repr(value))
          print(sheet.name, sheet.frozen, sheet.landscape, sheet.fit, sheet.area, sheet.titles)
      """
    let run = try Programs.run(
      "/usr/bin/python3", ["-c", script, repositoryRoot() + "/Tests/xlsx", path])
    #expect(run.status == 0, "\(run.message)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test("equal books are equal files, and an unequal one is another")
  func isTheSameTwice() throws {
    let one = book([sheet("А", [[.text("й"), .number(4.5)]]), sheet("Б", [[.empty]])])
    #expect(try one.bytes() == one.bytes())
    #expect(try one.bytes() != book([sheet("А", [[.text("й"), .number(4.6)]])]).bytes())
  }

  @Test("numbers come back as numbers and texts as texts, whatever they begin with")
  func texts() throws {
    let texts = [
      "=1+1", "+7", "-1", "@SUM(A1)", "http://a.b", "mailto:a@b", "1,5", "'5", " края ", "я\nж", "😀",
    ]
    let lines = try read(book([sheet("A", texts.map { [.text($0), .number(1.0 / 3)] })]).bytes())
    for (row, text) in texts.enumerated() {
      let shown = text.split(separator: "\n").joined(separator: "\\n")
      let quoted = text.contains("'") ? "\"\(shown)\"" : "'\(shown)'"
      #expect(lines.contains("A \(row) 0 \(quoted)"))
      #expect(lines.contains("A \(row) 1 0.3333333333333333"))
    }
  }

  @Test("a text that looks like a sign of the format, and signs that XML has not, do no harm to the others")
  func signs() throws {
    let texts = [
      "_x0041_", "a\u{0}b", "a\u{1}b", "a\u{FFFF}b", "a\u{FFFE}b", "a\r\nb", "a\rb", "a\u{7F}b", "end",
    ]
    let lines = try read(book([sheet("A", texts.map { [.text($0)] })]).bytes())
    let expected = ["_x0041_", "a�b", "a�b", "a�b", "a�b", "a\\nb", "a\\nb", "a�b", "end"]
    #expect(Array(lines.prefix(9)) == expected.enumerated().map { "A \($0.offset) 0 '\($0.element)'" })
  }

  @Test("what the library would cut is refused, with its place")
  func refusesWhatIsTooLong() throws {
    let longest = String(repeating: "я", count: 32_767)
    #expect(try !book([sheet("A", [[.text(longest)]])]).bytes().isEmpty)
    #expect(code([sheet("A", [[.text(longest + "я")]])]) == .text(32_768))
    // Emoji are two characters each to the format, and one to the library.
    #expect(code([sheet("A", [[.text(String(repeating: "😀", count: 16_384))]])]) == .text(32_768))
    do {
      _ = try book([sheet("A", [[.empty]]), sheet("B", [[], [.empty, .text(longest + "!")]])]).bytes()
    } catch {
      #expect((error.sheet, error.row, error.column) == (2, 2, 2))
      #expect(!error.description.contains("я"))
    }
    #expect(code([sheet("A", [[Worksheet.Value](repeating: .empty, count: 16_385)])]) == .columns(16_385))
    #expect(code([sheet("A", [[.number(.nan)]])]) == .number)
    #expect(code([sheet("A", [[.number(-.infinity)]])]) == .number)
    var footed = sheet("A", [[.empty]])
    footed.footer = String(repeating: "&", count: 130)
    #expect(code([footed]) == .footer(275))
    #expect(code([]) == .noSheet)
  }

  @Test(
    "names that the format does not take are refused",
    arguments: [
      "", "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "a\nb", "History", "Журнал",
      String(repeating: "я", count: 32),
    ])
  func names(_ name: String) {
    #expect(code([sheet(name, [])]) == .name)
    #expect(SheetName.isValid(SheetName.fitted([name])[0]))
  }

  @Test("two sheets of one name are refused, letters' case aside")
  func namesOnce() {
    #expect(code([sheet("Класс", []), sheet("КЛАСС", [])]) == .nameTwice)
  }

  @Test("wishes become names: forbidden signs, long ones, the same ones")
  func fitsNames() {
    let long = String(repeating: "а", count: 40)
    let names = SheetName.fitted(["7А/алгебра", "7А_алгебра", long, long, "", "'x'", "😀" + long])
    #expect(
      names == [
        "7А_алгебра", "7А_алгебра (2)", String(repeating: "а", count: 30) + "…",
        String(repeating: "а", count: 26) + "… (2)", "_", "x", "😀" + String(repeating: "а", count: 28) + "…",
      ])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy(SheetName.isValid))
  }

  @Test("heads stay, are repeated on paper, and only the printed columns are printed, across and in width")
  func page() throws {
    var made = sheet(
      "Лист", [[.text("a")], [.text("b"), .text("c"), .text("d")], [.number(1), .number(2)]])
    (made.frozenRows, made.frozenColumns, made.repeatedRows) = (2, 1, 1..<2)
    made.printedColumns = 2
    let last = try #require(try read(book([made]).bytes()).last)
    #expect(last == "Лист (2, 1) True True 'Лист'!$A$1:$B$3 'Лист'!$A:$A,'Лист'!$2:$2")
  }

  @Test("a cell over several columns keeps its value")
  func spans() throws {
    var made = Worksheet(name: "A")
    made.rows = [
      [Worksheet.Cell(.text("месяц"), span: 2), Worksheet.Cell(.empty), Worksheet.Cell(.number(3))],
      [Worksheet.Cell(.number(7), span: 3)],
    ]
    let lines = try read(book([made]).bytes())
    #expect(lines.prefix(3) == ["A 0 0 'месяц'", "A 0 2 3.0", "A 1 0 7.0"])
  }
}
