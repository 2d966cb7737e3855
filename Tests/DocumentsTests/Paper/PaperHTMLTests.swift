import School
import Testing

@testable import Documents

@Suite("A book as a web page")
struct PaperHTMLTests {
  /// A sheet of a class: so many subjects with five terms each, and what the council decided.
  private func sheet(subjects: Int, isWide: Bool) -> String {
    let groups = (0..<subjects).flatMap { subject in
      (0..<5).map { PaperColumn("\(subject)/\($0)", "\($0)ч", group: "Предмет-\(subject)", .center) }
    }
    let columns =
      [PaperColumn("number", "№", .trailing, width: .fixed(20)), PaperColumn("name", "Ученик")] + groups
      + [PaperColumn("decision", "Решение", .leading, width: .flexible)]
    let rows = (1...30).map { number in
      PaperRow(
        [.integer(number), .text("Преображенская Мария \(number)")] + groups.map { _ in .text("4") }
          + [.text("переведена в следующий класс")])
    }
    let table = PaperTable(columns: columns, rows: rows, repeatedColumns: 2)
    let section = PaperSection("a", title: "А", isWide: isWide, blocks: [.table(table)])
    return PaperHTML(.ru).page(PaperBook(title: "т", sections: [section]), foot: [])
  }

  private func count(_ part: String, in text: String) -> Int { text.split(separator: part).count - 1 }

  @Test(
    "what no sheet of paper holds is printed in pieces that repeat the names, and shown whole on a screen")
  func pieces() {
    let page = sheet(subjects: 17, isWide: true)
    #expect(page.contains("<section id=\"s0\" class=\"lying\">"))
    #expect(count("<div class=\"wide screen\"", in: page) == 1)
    let pieces = page.split(separator: "<div class=\"piece\">").dropFirst()
    #expect(pieces.count > 1)
    for piece in pieces { #expect(count(">Преображенская Мария 30<", in: String(piece)) == 1) }
    // Each subject is whole on one piece, and once on the screen.
    for subject in 0..<17 {
      #expect(count("colspan=\"5\" scope=\"colgroup\">Предмет-\(subject)<", in: page) == 2)
    }
    #expect(count(">переведена в следующий класс<", in: page) == 60)
  }

  @Test("what fits is printed as it is shown; paper that stands holds less than paper that lies")
  func whole() {
    let small = sheet(subjects: 2, isWide: false)
    #expect(!small.contains("class=\"piece\"") && !small.contains("wide screen"))
    #expect(!small.contains("class=\"lying\""))
    #expect(!sheet(subjects: 5, isWide: true).contains("class=\"piece\""))
    #expect(sheet(subjects: 5, isWide: false).contains("class=\"piece\""))
  }
}
