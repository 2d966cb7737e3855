import PDF
import School
import TestSupport
import Testing

@testable import Documents

/// Checks that hold for the pages of any book.
struct PageCheck {
  /// What is wrong with the pages, a sentence each.
  static func faults(_ pages: PaperPages) -> [String] {
    var faults: [String] = []
    for (number, page) in pages.pages.enumerated() {
      let paper = PaperBox(x: 20, y: 15, width: page.width - 40, height: page.height - 30)
      for text in page.texts {
        if text.size < 7 { faults.append("page \(number + 1): «\(text.text)» is smaller than 7 points") }
        if !text.frame.holds(text.box) {
          faults.append("page \(number + 1): «\(text.text)» leaves its frame")
        }
        if !paper.holds(text.box) { faults.append("page \(number + 1): «\(text.text)» leaves the paper") }
      }
      faults += overlaps(page).map { "page \(number + 1): \($0)" }
      if let code = page.code, !paper.holds(code.box) {
        faults.append("page \(number + 1): the code leaves it")
      }
    }
    return faults
  }

  /// Pairs of texts, or a text and the code, with an area in common.
  private static func overlaps(_ page: PaperPage) -> [String] {
    let sorted = page.texts.sorted { $0.box.y < $1.box.y }
    var faults: [String] = []
    for (index, text) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.box.y >= text.box.bottom { break }
        if text.box.overlaps(other.box) { faults.append("«\(text.text)» overlaps «\(other.text)»") }
      }
      if let code = page.code, code.box.overlaps(text.box) {
        faults.append("«\(text.text)» overlaps the code")
      }
    }
    return faults
  }
}

@Suite("Paper layout")
struct PaperLayoutTests {
  private let layout: PaperLayout
  private let fonts: PDFFonts

  init() throws {
    fonts = try PDFFonts()
    layout = PaperLayout(fonts, .ru)
  }

  private let frame = PaperFrame(
    head: "Классный журнал 7А, 1-я четверть, 2025/2026 учебный год, и ещё немного, чтобы не хватило места",
    foot: ["Журнал событий school.example/journal · позиция 309 990", String(repeating: "f", count: 64)],
    isBound: true
  ) { place in "JOURNAL1 \(place.section.utf8.count) \(place.page)/\(place.count)" }

  /// A register of 35 pupils with names of 30 letters, as a spread, and topics of 200 letters.
  private func register() -> PaperBook {
    let name = "Констант-Преображенская Мария А"
    #expect(name.count >= 30)
    let topic = String(String(repeating: "Степень с натуральным показателем; ", count: 7).prefix(200))
    let days = (1...11).map {
      PaperColumn("d\($0)", "\($0 + 10)", group: "сентябрь", .center, width: .fixed(26))
    }
    let left = PaperTable(
      columns: [
        PaperColumn("n", "№", .trailing, width: .fixed(20)),
        PaperColumn("name", "Фамилия, имя ученика", width: .flexible),
      ] + days,
      rows: (1...35).map { number in
        PaperRow([.integer(number), .text(name)] + days.map { _ in .text("н/5*") }, isTotal: number == 35)
      }, repeatedColumns: 2, rowHeightMin: 15.5)
    let right = PaperTable(
      columns: [
        PaperColumn("date", "дата", width: .fixed(50)), PaperColumn("h", "ч", .center, width: .fixed(18)),
        PaperColumn("topic", "Содержание урока", width: .flexible),
        PaperColumn("homework", "Задание на дом", width: .flexible),
      ],
      rows: (1...11).map { _ in PaperRow([.text("13.10.2025"), .integer(1), .text(topic), .text(topic)]) },
      rowHeightMin: 34)
    return PaperBook(
      title: "Журнал",
      sections: [
        PaperSection("cover", title: "", blocks: [.space(100), .text("Классный журнал", .cover)]),
        PaperSection("contents", title: "Содержание", entry: "", blocks: [.contents]),
        PaperSection(
          "algebra/1/left", title: "Алгебра", entry: "Алгебра (\(name))", start: .leftPage,
          blocks: [.text("Алгебра", .heading), .table(left)]),
        PaperSection("algebra/1/right", title: "Алгебра", entry: "", blocks: [.table(right)]),
        PaperSection(
          "end", title: "Конец",
          blocks: [
            .count("листов {sheets}, страниц {pages}"),
            .signatures([
              PaperSignature("Заместитель директора по учебно-воспитательной работе", name: name),
              PaperSignature("Директор"),
            ]),
          ]),
      ])
  }

  @Test(
    "35 pupils, names of 30 letters and topics of 200 fit: nothing overlaps, leaves its cell or is below 7 points"
  )
  func fullRegister() {
    let pages = layout.pages(register(), frame)
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("A check of the boxes sees what overlaps and what leaves its frame")
  func checkSees() throws {
    var pages = layout.pages(register(), frame)
    let text = try #require(pages.pages[0].texts.first)
    pages.pages[0].texts.append(text)
    #expect(PageCheck.faults(pages).contains { $0.contains("overlaps") })
    pages = layout.pages(register(), frame)
    pages.pages[0].texts[0].box.width += 1000
    #expect(PageCheck.faults(pages).contains { $0.contains("leaves its frame") })
    pages.pages[0].texts[0].size = 6
    #expect(PageCheck.faults(pages).contains { $0.contains("smaller") })
  }

  @Test("The contents name the page on which each part begins, spreads begin on left pages")
  func contentsAndSpreads() throws {
    let pages = layout.pages(register(), frame)
    let spread = try #require(pages.outline.first { $0.title.hasPrefix("Алгебра") })
    #expect((spread.page + 1).isMultiple(of: 2))
    let contents = try #require(pages.pages.first { !$0.links.isEmpty })
    #expect(contents.links.map(\.target) == pages.outline.map(\.page))
    #expect(contents.texts.contains { $0.text == String(spread.page + 1) })
    let last = try #require(pages.pages.last)
    #expect(last.texts.contains { $0.text == "с. \(pages.pages.count) из \(pages.pages.count)" })
    #expect(
      last.texts.contains {
        $0.text == "листов \((pages.pages.count + 1) / 2), страниц \(pages.pages.count)"
      })
  }

  @Test("A table goes on over pages with its heading again and every row once")
  func longTable() {
    let table = PaperTable(
      columns: [PaperColumn("n", "Номер"), PaperColumn("t", "Текст", width: .flexible)],
      rows: (1...200).map { PaperRow([.text("строка-\($0)"), .text("слово")]) })
    let pages = layout.pages(
      PaperBook(title: "т", sections: [PaperSection("a", title: "А", blocks: [.table(table)])]), frame)
    #expect(pages.pages.count > 2)
    for page in pages.pages { #expect(page.texts.count { $0.text == "Номер" } == 1) }
    let rows = pages.pages.flatMap(\.texts).map(\.text).filter { $0.hasPrefix("строка-") }
    #expect(rows == (1...200).map { "строка-\($0)" })
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("A table too wide for a page is cut between columns; each piece begins with the repeated ones")
  func wideTable() {
    let columns =
      [PaperColumn("name", "Имя")] + (1...60).map { PaperColumn("c\($0)", "кол-\($0)", .center) }
    let table = PaperTable(
      columns: columns,
      rows: (1...3).map { row in
        PaperRow([.text("ученик-\(row)")] + (1...60).map { .text("\(row * 100 + $0)") })
      })
    let pages = layout.pages(
      PaperBook(title: "т", sections: [PaperSection("a", title: "А", blocks: [.table(table)])]), frame)
    #expect(pages.pages.count > 1)
    for page in pages.pages { #expect(page.texts.count { $0.text == "ученик-2" } == 1) }
    let numbers = pages.pages.flatMap(\.texts).map(\.text).filter { Int($0).map { $0 > 100 } == true }
    #expect(Set(numbers).count == 180)
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("A cut leaves the columns of a group together and gives running text its width")
  func cutBetweenGroups() throws {
    // Given 16 subjects with five terms each, and what the council decided
    let groups = (1...16).flatMap { subject in
      (1...5).map { PaperColumn("\(subject)/\($0)", "\($0)ч", group: "Предмет-\(subject)", .center) }
    }
    let decision = "переведён в следующий класс условно"
    let table = PaperTable(
      columns: [PaperColumn("name", "Имя")] + groups
        + [PaperColumn("decision", "Решение", .leading, width: .flexible)],
      rows: (1...9).map {
        PaperRow([.text("ученик-\($0)")] + groups.map { _ in .text("4") } + [.text(decision)])
      },
      repeatedColumns: 1)
    // When no page holds them all
    let pages = layout.pages(
      PaperBook(title: "т", sections: [PaperSection("a", title: "А", isWide: true, blocks: [.table(table)])]),
      frame)
    // Then each subject stands on one piece only, and the decision in one line
    #expect(pages.pages.count > 1)
    let texts = pages.pages.flatMap(\.texts)
    for subject in 1...16 { #expect(texts.count { $0.text == "Предмет-\(subject)" } == 1, "\(subject)") }
    #expect(texts.count { $0.text == decision } == 9)
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("Signatures stand on a page with rows of the table that is signed", arguments: 10...60)
  func signaturesWithRows(count: Int) throws {
    let table = PaperTable(
      columns: [PaperColumn("n", "Номер"), PaperColumn("t", "Текст", width: .flexible)],
      rows: (1...count).map { PaperRow([.text("строка-\($0)"), .text("слово")]) }, rowHeightMin: 15)
    let blocks: [PaperBlock] = [
      .table(table), .text("примечание", .note),
      .signatures(["Классный руководитель", "Заместитель", "Директор"].map { PaperSignature($0) }),
      .text("М. П.", .note),
    ]
    let pages = layout.pages(
      PaperBook(title: "т", sections: [PaperSection("a", title: "А", isWide: true, blocks: blocks)]), frame)
    let signed = try #require(pages.pages.first { page in page.texts.contains { $0.text == "Директор" } })
    for word in ["Классный руководитель", "М. П.", "примечание", "строка-\(count)", "строка-\(count - 2)"] {
      #expect(signed.texts.contains { $0.text == word }, "\(word) of \(count) rows")
    }
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("A row taller than a page is cut between its lines and loses none")
  func tallRow() {
    let words = (1...4000).map { "слово\($0)" }
    let table = PaperTable(
      columns: [PaperColumn("t", "Текст", width: .flexible)],
      rows: [
        PaperRow([.text("до")]), PaperRow([.text(words.joined(separator: " "))]), PaperRow([.text("после")]),
      ])
    let pages = layout.pages(
      PaperBook(title: "т", sections: [PaperSection("a", title: "А", blocks: [.table(table)])]), frame)
    let found = pages.pages.flatMap(\.texts).flatMap { $0.text.split(separator: " ") }.filter {
      $0.hasPrefix("слово")
    }
    #expect(found.map(String.init) == words)
    #expect(PageCheck.faults(pages) == [])
  }

  @Test("Random tables in random widths never overlap, leave their cells or lose a word", arguments: 0..<40)
  func randomTables(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text(_ words: Int) -> String {
      (0..<Int.random(in: 0...words, using: &random)).map { _ in
        String(
          repeating: "ж",
          count: Int.random(in: 1...(Int.random(in: 0...9, using: &random) == 0 ? 60 : 9), using: &random))
      }.joined(separator: " ")
    }
    let count = Int.random(in: 1...14, using: &random)
    let columns = (0..<count).map { index in
      PaperColumn(
        "c\(index)", text(3), group: index % 3 == 1 ? "группа" : "",
        [.leading, .center, .trailing][Int.random(in: 0...2, using: &random)],
        width: Bool.random(using: &random) ? .natural : .flexible, isTurned: Bool.random(using: &random))
    }
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      PaperRow(columns.map { .text(text($0.alignment == .leading ? 12 : 2)) })
    }
    let table = PaperTable(columns: columns, rows: rows)
    let isWide = Bool.random(using: &random)
    let pages = layout.pages(
      PaperBook(
        title: "т",
        sections: [
          PaperSection("a", title: "А", isWide: isWide, blocks: [.text(text(90), .body), .table(table)])
        ]),
      frame)
    #expect(PageCheck.faults(pages) == [], "seed \(seed)")
    let letters = rows.flatMap(\.cells).reduce(0) { $0 + $1.display(.ru).filter { $0 == "ж" }.count }
    let shown = pages.pages.flatMap(\.texts).filter { $0.face == .narrow }.reduce(0) {
      $0 + $1.text.filter { $0 == "ж" }.count
    }
    #expect(shown >= letters, "seed \(seed)")
  }

  @Test("Slips stand two beside each other in dashed boxes, each whole on its page")
  func slips() {
    let slip = [
      PaperLine("Школа № 2 · 7А", .note), PaperLine("Преображенская-Константинопольская Мария", .strong),
    ]
    let pages = layout.pages(
      PaperBook(
        title: "с",
        sections: [PaperSection("s", title: "Доступ", blocks: [.slips(Array(repeating: slip, count: 41))])]),
      frame)
    #expect(PageCheck.faults(pages) == [])
    #expect(pages.pages.flatMap(\.texts).count { $0.text == "Школа № 2 · 7А" } == 41)
    #expect(pages.pages.flatMap(\.rules).count(where: \.isDashed) == 41 * 4)
  }

  @Test("The pages are a valid PDF/A-1b, the same twice, with every word in it")
  func file() throws {
    let pages = layout.pages(register(), frame)
    let info = PDFInfo(title: "Журнал", author: "Школа", made: PDFMoment(year: 2025, month: 10, day: 26))
    let bytes = try pages.pdf(info, fonts)
    #expect(bytes == (try pages.pdf(info, fonts)))
    let folder = try TemporaryFolder()
    let path = folder.path("a.pdf")
    try writeFile(path, bytes)
    let complaints = try PDFTools.preflight(path)
    #expect(complaints == "")
    #expect(try PDFTools.check(path) == "")
    let text = try PDFTools.text(path)
    #expect(text.contains("Алгебра"))
    #expect(text.contains("показателем"))
  }
}
