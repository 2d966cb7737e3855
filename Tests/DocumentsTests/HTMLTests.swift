import EventLog
import School
import Testing

@testable import Documents

@Suite("A page of HTML")
struct HTMLTests {
  private let sheet = Sheet(
    heading: ["Итоги · 7А          на 05.11.2025"],
    columns: [.init("name", Label(ru: "имя", en: "name")), .init("n", Label("N"), .trailing)],
    rows: [[.text("<b>&\"'"), .integer(1_234)], [.null]], notes: ["качество = 100·(n5+n4)/N"])

  @Test("text of the log is escaped and never becomes markup")
  func escapes() {
    let page = sheet.text(.html)
    #expect(!page.contains("<b>"))
    #expect(page.contains("&lt;b&gt;&amp;"))
  }

  @Test("heading, labels, cells and notes stand in it, in the language asked for")
  func holdsEverything() {
    let page = sheet.text(.html, language: .en)
    for part in [
      "lang=\"en\"", "<h1>Итоги · 7А на 05.11.2025</h1>", ">name</th>", "<td class=\"n\">1,234</td>",
      "<p>качество = 100·(n5+n4)/N</p>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("a book tells its title, day, position, root, rules and policies")
  func tellsWhatItWasMadeOf() throws {
    var book = Book(
      "Итоги", subtitles: ["7А"], parts: [Book.Part("Первая", sheet), Book.Part("Вторая", sheet)],
      rules: ["качество = …"])
    book.frame = ReportFrame(on: try #require(Day("2025-11-05")), size: 1_235, root: "00ff")
    let page = HTMLWriter(language: .ru).text(book)
    for part in [
      "<title>Итоги</title>", "<h1>Итоги</h1>", "<p>7А</p>", "на 05.11.2025, позиция 1234", "00ff",
      "<h2>Первая</h2>", "<h2>Вторая</h2>", "<p>качество = …</p>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("a table too wide for paper is cut between groups into pieces that repeat the fixed columns")
  func cutsForPaper() {
    var wide = Sheet(columns: [.init("name", Label("имя"))])
    wide.fixedColumns = 1
    for group in 0..<12 {
      for index in 0..<6 {
        wide.columns.append(.init("\(group)/\(index)", Label("xxxx"), group: Label("g\(group)")))
      }
    }
    wide.rows = [[.text("Иванова")] + (0..<72).map { .integer($0) }]
    let paper = HTMLPaper(wide, .ru)
    #expect(paper.style == "p7" && paper.pieces.count > 1)
    #expect(paper.pieces.allSatisfy { $0.columns[0].id == "name" && ($0.columns.count - 1) % 6 == 0 })
    #expect(paper.pieces.flatMap { $0.columns.dropFirst().map(\.id) } == wide.columns.dropFirst().map(\.id))
    #expect(paper.pieces.flatMap { $0.rows[0].dropFirst() } == Array(wide.rows[0].dropFirst()))
    wide.columns.removeLast(60)
    #expect(HTMLPaper(wide, .ru).pieces == [wide])
  }

  @Test("a column wider than paper stands alone, and nothing is lost")
  func cutsWideColumns() {
    let sheet = Sheet(
      columns: (0..<3).map { .init("\($0)", Label("c")) }, rows: [(0..<3).map { .integer($0) }])
    let pieces = sheet.cut([500, 900, 100], room: 700)
    #expect(pieces.map { $0.columns.map(\.id) } == [["0"], ["1"], ["2"]])
    #expect(pieces.map { $0.rows[0] } == [[.integer(0)], [.integer(1)], [.integer(2)]])
  }

  @Test("it asks nothing of the network and runs nothing")
  func isSelfContained() {
    let page = sheet.text(.html)
    for part in ["<script", "http:", "https:", "src=", "@import", "url("] {
      #expect(!page.contains(part), "\(part)")
    }
  }
}
