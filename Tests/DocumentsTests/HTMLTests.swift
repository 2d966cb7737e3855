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

  @Test("it asks nothing of the network and runs nothing")
  func isSelfContained() {
    let page = sheet.text(.html)
    for part in ["<script", "http:", "https:", "src=", "@import", "url("] {
      #expect(!page.contains(part), "\(part)")
    }
  }
}
