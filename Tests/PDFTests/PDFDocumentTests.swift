import TestSupport
import Testing

@testable import PDF

@Suite("PDF/A documents")
struct PDFDocumentTests {
  private let fonts: PDFFonts
  private let folder: TemporaryFolder

  init() throws {
    fonts = try PDFFonts()
    folder = try TemporaryFolder()
  }

  private func document(_ pages: Int = 2) throws -> PDFDocument {
    var document = PDFDocument(
      PDFInfo(
        title: "Классный журнал 7А & <год>", author: "Школа № 1",
        made: PDFMoment(year: 2025, month: 10, day: 26, hour: 20)), fonts)
    let code = try QRCode("journal/A1 7A p.1")
    for number in 0..<pages {
      document.addPage(width: number == 0 ? 595.28 : 841.89, height: number == 0 ? 841.89 : 595.28) {
        canvas in
        canvas.fill(x: 40, y: 40, width: 200, height: 20, gray: 0.92)
        canvas.rule(fromX: 40, fromY: 60, toX: 240, toY: 60, thickness: 0.5)
        canvas.rule(fromX: 40, fromY: 64, toX: 240, toY: 64, thickness: 0.5, gray: 0.5, isDashed: true)
        canvas.text("Ёлкина Анна — «Алгебра», 4,67", x: 44, y: 55, .regular, size: 10)
        canvas.text("Сводная ведомость", x: 44, y: 80, .bold, size: 12)
        canvas.text("узкий 13.10.2025 ▲ → ✓", x: 44, y: 96, .narrow, size: 7, gray: 0.3)
        canvas.text("Обществознание", x: 300, y: 200, .narrowBold, size: 8, isTurned: true)
        canvas.code(code, x: 400, y: 100, side: 60)
      }
      document.addBookmark("Страница \(number + 1)", level: min(number, 1), page: number)
    }
    document.addLink(on: 0, x: 40, y: 40, width: 200, height: 20, to: pages - 1)
    return document
  }

  private func file(_ document: PDFDocument) throws -> String {
    let path = folder.path("a.pdf")
    try writeFile(path, try document.bytes())
    return path
  }

  @Test("A document with text, lines, boxes, links, an outline and a code is a valid PDF/A-1b")
  func conformance() throws {
    let path = try file(document())
    let complaints = try PDFTools.preflight(path)
    #expect(complaints == "")
    #expect(try PDFTools.check(path) == "")
  }

  @Test("A damaged document is not valid: the validator can say no")
  func validatorSaysNo() throws {
    let path = try file(document())
    var bytes = try readFile(path)
    let part = try #require(bytes.firstRange(of: Array("<pdfaid:part>1".utf8)))
    bytes[part.upperBound - 1] = UInt8(ascii: "9")
    try writeFile(path, bytes)
    #expect(try PDFTools.preflight(path) != "")
  }

  @Test("Text comes back as it was written, also signs that the first face lacks")
  func textComesBack() throws {
    let text = try PDFTools.text(file(document()))
    for piece in ["Ёлкина Анна — «Алгебра», 4,67", "Сводная ведомость", "узкий 13.10.2025 ▲ → ✓"] {
      #expect(text.contains(piece))
    }
    let info = try PDFTools.info(folder.path("a.pdf"))
    #expect(info.contains("Классный журнал 7А & <год>"))
    #expect(info.contains("Pages:           2"))
    #expect(info.contains("595.28 x 841.89 pts (A4)"))
  }

  @Test("The same pages give the same bytes, others give others")
  func deterministic() throws {
    #expect(try document().bytes() == document().bytes())
    #expect(try document().bytes() != document(3).bytes())
  }

  @Test("Text is black again after a grey area: what is drawn before does not shade it")
  func shades() throws {
    var document = try PDFDocument(
      PDFInfo(title: "", author: "", made: PDFMoment(year: 2025, month: 1, day: 1)), PDFFonts())
    document.addPage(width: 100, height: 100) { canvas in
      canvas.text("а", x: 10, y: 20, .regular, size: 9)
      canvas.fill(x: 0, y: 0, width: 50, height: 50, gray: 0.93)
      canvas.text("б", x: 10, y: 40, .regular, size: 9, gray: 0.5)
    }
    let lines = String(decoding: document.pages[0].operators, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasSuffix(" g") } == ["0.93 g", "0 g", "0.5 g"])
    #expect(try #require(lines.firstIndex(of: "0 g")) < (try #require(lines.firstIndex(of: "BT"))))
  }

  @Test("A document without pages and one without text are made, too")
  func emptyPages() throws {
    let info = PDFInfo(title: "", author: "", made: PDFMoment(year: 2025, month: 1, day: 1))
    var document = PDFDocument(info, fonts)
    document.addPage(width: 595.28, height: 841.89) { _ in }
    document.addBookmark("nowhere", page: 9)
    document.addLink(on: 5, x: 0, y: 0, width: 1, height: 1, to: 0)
    #expect(try PDFTools.check(file(document)) == "")
  }

  @Test("A character that no face has is measured and drawn as one that they have")
  func missingCharacters() throws {
    let replaced = fonts.width("\u{FFFD}", .regular, size: 10)
    #expect(replaced > 0)
    #expect(fonts.width("語", .regular, size: 10) == replaced)
    #expect(fonts.width("👍", .narrow, size: 10) == replaced)
    #expect(fonts.width("", .regular, size: 10) == 0)
    var document = try document(1)
    document.addPage(width: 200, height: 200) { $0.text("а語👍б", x: 10, y: 20, .regular, size: 9) }
    #expect(try PDFTools.preflight(file(document)) == "")
  }

  @Test("A width is the sum of its characters and grows with the size")
  func widths() {
    let word = "Ведомость"
    let sum = word.reduce(0) { $0 + fonts.width(String($1), .bold, size: 10) }
    #expect(abs(fonts.width(word, .bold, size: 10) - sum) < 0.001)
    #expect(abs(fonts.width(word, .bold, size: 20) - 2 * sum) < 0.001)
    #expect(fonts.width(word, .narrow, size: 10) < fonts.width(word, .regular, size: 10))
  }

  @Test("Without the fonts the refusal names the file and the package")
  func missingFonts() throws {
    do {
      _ = try PDFFonts(folder: folder.path)
      Issue.record("fonts were found in an empty folder")
    } catch {
      #expect(error.description.contains(folder.path))
      #expect(error.description.contains("fonts-paratype"))
    }
  }

  @Test("A file that is no font is refused")
  func damagedFont() throws {
    try FontFolder.fill(folder)
    try writeFile(folder.path("paratype/PTS75F.ttf"), Array("no font".utf8))
    do {
      _ = try PDFFonts(folder: folder.path)
      Issue.record("a file without a font was read")
    } catch {
      #expect(error.description.contains("PTS75F.ttf"))
    }
  }
}

/// Copies of the fonts, to be damaged.
private enum FontFolder {
  static func fill(_ folder: TemporaryFolder) throws {
    for name in ["paratype", "dejavu"] {
      try copyFolder(PDFFonts.debianFolder + "/" + name, to: folder.path(name))
    }
  }
}
