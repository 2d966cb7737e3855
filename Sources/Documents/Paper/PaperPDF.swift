public import PDF

extension PaperPages {
  /// The pages as a PDF/A-1b file; the same pages give the same bytes.
  ///
  /// - Throws: ``PDFError``.
  /// - Complexity: O(text).
  public func pdf(_ info: PDFInfo, _ fonts: PDFFonts) throws(PDFError) -> [UInt8] {
    var document = PDFDocument(info, fonts)
    for (index, page) in pages.enumerated() {
      let code = try page.code.map { code throws(PDFError) in (try QRCode(code.text), code.box) }
      document.addPage(width: page.width, height: page.height) { canvas in
        page.draw(on: &canvas)
        if let (code, box) = code { canvas.code(code, x: box.x, y: box.y, side: box.width) }
      }
      for link in page.links {
        document.addLink(
          on: index, x: link.box.x, y: link.box.y, width: link.box.width, height: link.box.height,
          to: link.target)
      }
    }
    for entry in outline { document.addBookmark(entry.title, level: entry.level, page: entry.page) }
    return try document.bytes()
  }
}

extension PaperPage {
  fileprivate func draw(on canvas: inout PDFCanvas) {
    for box in fills { canvas.fill(x: box.x, y: box.y, width: box.width, height: box.height, gray: 0.93) }
    for rule in rules {
      canvas.rule(
        fromX: rule.fromX, fromY: rule.fromY, toX: rule.toX, toY: rule.toY, thickness: rule.thickness,
        gray: rule.gray, isDashed: rule.isDashed)
    }
    for text in texts {
      let ascent = text.size * Line.ascent
      canvas.text(
        text.text, x: text.isTurned ? text.box.x + ascent : text.box.x,
        y: text.isTurned ? text.box.bottom : text.box.y + ascent, text.face, size: text.size, gray: text.gray,
        isTurned: text.isTurned)
    }
  }
}
