import School
import TestSupport
import Testing

@testable import Documents

@Suite("A table in a terminal of any width")
struct TableFitTests {
  /// A sheet of random columns whose words are short enough for any part.
  private func sheet(_ generator: inout SeededGenerator) -> Sheet {
    func words(_ range: ClosedRange<Int>) -> String {
      (0..<Int.random(in: range, using: &generator)).map { _ in
        String(repeating: "ж", count: Int.random(in: 1...9, using: &generator))
      }.joined(separator: " ")
    }
    let columns = (0..<Int.random(in: 1...14, using: &generator)).map { index in
      Sheet.Column(
        "c\(index)", Label(words(1...3)), Bool.random(using: &generator) ? .leading : .trailing,
        wraps: Int.random(in: 0..<4, using: &generator) == 0)
    }
    let rows = (0..<5).map { row in
      columns.map { column -> Cell in
        column.alignment == .leading || column.wraps
          ? .text(words(0...(column.wraps ? 20 : 4))) : .integer(row * 12_345)
      }
    }
    return Sheet(columns: columns, rows: rows)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `no line is wider than the terminal, and no word is lost`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let sheet = sheet(&generator)
      let width = Int.random(in: 40...140, using: &generator)
      let text = sheet.text(.table, width: width)
      let widest = text.split(separator: "\n").map { Width.of($0) }.max() ?? 0
      #expect(widest <= width, "seed \(seed), round \(round), \(width) columns\n\(text)")
      let letters = text.filter { $0 == "ж" }.count
      let parts = max(1, TableFit.parts(of: sheet, width: width))
      let first =
        sheet.rows.map { $0[0].display(.ru).filter { $0 == "ж" }.count }.reduce(0, +)
        + sheet.columns[0].label.ru.filter { $0 == "ж" }.count
      let all =
        sheet.rows.joined().map { $0.display(.ru).filter { $0 == "ж" }.count }.reduce(0, +)
        + sheet.columns.map { $0.label.ru.filter { $0 == "ж" }.count }.reduce(0, +)
      #expect(letters == all + first * (parts - 1), "seed \(seed), round \(round)")
    }
  }

  @Test func `headings are broken before values, and stand over them`() {
    let sheet = Sheet(
      columns: [.init("a", Label("класс")), .init("b", Label("очень длинный заголовок"), .trailing)],
      rows: [[.text(String(repeating: "к", count: 30)), .integer(7)]])
    #expect(
      sheet.text(.table, width: 50) == """
                                             очень длинный
         класс                                   заголовок
         кккккккккккккккккккккккккккккк                  7

        """)
  }

  @Test func `words are not broken while a column beside has lines to give`() {
    // Given two columns of text that do not fit beside each other.
    let sheet = Sheet(
      columns: [.init("a", Label("план"), wraps: true), .init("b", Label("содержание"), wraps: true)],
      rows: [[.text("План внедрения электронного журнала"), .text("Назначение ответственного за журнал")]])
    // Then both are wrapped at spaces.
    #expect(
      sheet.text(.table, width: 40) == """
         план                содержание
         План внедрения      Назначение
         электронного        ответственного за
         журнала             журнал

        """)
  }

  @Test func `a long text has more of the width than a short one`() {
    // Given a short and a long text, both wrapped.
    let short = "отметка за период поставлена"
    let long = Array(repeating: short, count: 6).joined(separator: " ")
    let sheet = Sheet(
      columns: [.init("a", Label("событие"), wraps: true), .init("b", Label("о чём"), wraps: true)],
      rows: [[.text(short), .text(long)]])
    // Then the row is as low as it can be.
    #expect(sheet.text(.table, width: 50).split(separator: "\n").count == 1 + 6)
  }

  @Test func `a sheet cut for paper has pieces about as wide`() {
    // Given fifteen columns of which seven fit a piece.
    let columns = (0..<16).map { Sheet.Column("c\($0)", Label("")) }
    var sheet = Sheet(columns: columns, rows: [columns.map { .text($0.id) }])
    sheet.fixedColumns = 1
    let pieces = sheet.cut(Array(repeating: 10, count: 16), room: 80)
    #expect(pieces.map(\.columns.count) == [6, 6, 6])
    #expect(pieces.flatMap { $0.columns.dropFirst().map(\.id) } == columns.dropFirst().map(\.id))
  }

  @Test func `bars are never broken`() {
    let bar = String(repeating: "█", count: 30)
    let sheet = Sheet(
      columns: [.init("a", Label("")), .init("b", Label(""), isRigid: true)],
      rows: [[.text("Активация родителей школы"), .text(bar)]])
    #expect(sheet.text(.table, width: 50).contains(bar))
  }
}

extension TableFit {
  /// Into how many parts a sheet is cut.
  fileprivate static func parts(of sheet: Sheet, width: Int) -> Int {
    TableWriter(language: .ru, width: width, ansi: .plain).fit(sheet).parts.count
  }
}
