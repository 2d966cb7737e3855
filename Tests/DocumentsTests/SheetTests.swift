import EventLog
import School
import Testing

@testable import Documents

@Suite("A sheet in each format")
struct SheetTests {
  static let day = Day(number: 20374)  // 2025-10-13

  let sheet = Sheet(
    heading: ["7А · Алгебра"],
    columns: [
      .init("day", Label(ru: "дата", en: "date")),
      .init("topic", Label(ru: "тема урока", en: "topic"), wraps: true),
      .init("average", Label(ru: "средн.", en: "average"), .trailing),
      .init("marks", Label(ru: "отметки", en: "marks"), .center),
    ],
    rows: [
      [
        .day(day), .text("Линейная функция, её \"график\""), .decimal(14.0 / 3, digits: 2),
        .symbols(["5", "4"]),
      ],
      [.day(day + 1), .text("=1+1"), .null],
    ],
    notes: ["н — не был"])

  @Test("a table is aligned, rounded and in the language asked for")
  func table() {
    #expect(
      sheet.text(.table, language: .ru, width: 100) == """
        7А · Алгебра

         дата        тема урока                     средн.  отметки
         13.10.2025  Линейная функция, её "график"    4,67    5 4
         14.10.2025  =1+1                                —     —

        н — не был

        """)
    #expect(
      sheet.text(.table, language: .en).contains(" 2025-10-13  Линейная функция, её \"график\"     4.67"))
  }

  @Test("a narrow table wraps the columns that may and stays within its width")
  func narrow() {
    let text = sheet.text(.table, language: .ru, width: 50)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { Width.of($0) <= 50 })
    #expect(text.contains("Линейная функция, её    4,67"))
    #expect(text.contains("             \"график\"\n"))
  }

  @Test("CSV has stable names, quotes and unrounded numbers, and runs no formulas")
  func csv() {
    #expect(
      sheet.text(.csv) == """
        day,topic,average,marks
        2025-10-13,"Линейная функция, её ""график""\",4.666666666666667,5 4
        2025-10-14,'=1+1,,

        """)
  }

  @Test(
    "formulas are defused, telephones and signs are left",
    arguments: [
      ("=A1", "'=A1"), ("@x", "'@x"), ("+7 (900) 123-45-67", "+7 (900) 123-45-67"), ("-5", "-5"),
      ("-1+cmd|x", "'-1+cmd|x"), ("+", "+"), ("\tx", "'\tx"), ("Иванова", "Иванова"), ("", ""),
    ])
  func formulas(text: String, expected: String) { #expect(CSVWriter.guarded(text) == expected) }

  @Test("JSON is an array of objects with numbers unrounded and marks as an array")
  func json() {
    #expect(
      sheet.text(.json) == #"""
        [
        {"day":"2025-10-13","topic":"Линейная функция, её \"график\"","average":4.666666666666667,"marks":["5","4"]},
        {"day":"2025-10-14","topic":"=1+1","average":null,"marks":null}
        ]

        """#)
    #expect(Sheet(columns: []).text(.json) == "[]\n")
  }

  @Test("JSON Lines has one object a line, whatever the text holds")
  func jsonLines() {
    let rows = Sheet(columns: [.init("a", Label("a"))], rows: [[.text("x\ny\u{1}\\")], [.flag(true)], []])
    #expect(rows.text(.jsonl) == #"{"a":"x\ny\u0001\\"}"# + "\n{\"a\":true}\n{\"a\":null}\n")
  }

  @Test("nested JSON puts commas where they belong")
  func nested() {
    let text = JSONText.object { json in
      json.member("n", 1)
      json.array("rows") { json in
        json.object { $0.member("a", "x") }
        json.object { _ in }
        json.array { $0.value(.percent(.infinity, digits: 1)) }
      }
      json.member("none", nil as String?)
      json.member("at", .moment(Moment(microseconds: 0), offsetSeconds: 10_800))
    }
    #expect(text == #"{"n":1,"rows":[{"a":"x"},{},[null]],"none":null,"at":"1970-01-01T00:00:00Z"}"#)
  }

  @Test("a row of one empty field is not lost as a blank line")
  func emptyField() {
    #expect(Sheet(columns: [.init("a", Label("a"))], rows: [[.null]]).text(.csv) == "a\n\"\"\n")
  }
}
