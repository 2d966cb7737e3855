import Testing

@testable import PDF

@Suite("QR codes")
struct QRCodeTests {
  @Test("A code has its three finders, and its runs are its dark modules")
  func finders() throws {
    let code = try QRCode("journal 195 bytes at level M" + String(repeating: "x", count: 167))
    #expect(code.side == 57)  // Version 10 is 17 + 4 · 10 modules wide.
    for (row, column) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      for offset in 0..<7 {
        #expect(code.isDark(row: row, column: column + offset))
        #expect(code.isDark(row: row + 6, column: column + offset))
      }
      #expect(!code.isDark(row: row + 1, column: column + 1))
      #expect(code.isDark(row: row + 3, column: column + 3))
    }
    for row in 0..<code.side {
      let dark = (0..<code.side).filter { code.isDark(row: row, column: $0) }
      #expect(code.runs(row: row).flatMap { Array($0) } == dark)
    }
  }

  @Test("What no reader takes the same way, or no code holds, is refused")
  func refused() {
    #expect(throws: PDFError.self) { try QRCode("журнал") }
    #expect(throws: PDFError.self) { try QRCode(String(repeating: "x", count: 2332)) }
    #expect(throws: PDFError.self) { try QRCode("") }
  }
}
