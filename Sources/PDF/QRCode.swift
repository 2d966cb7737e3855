internal import CQR

/// A QR code: a square of light and dark modules.
public struct QRCode: Hashable, Sendable {
  /// Modules a side, without the quiet zone of four around it.
  public let side: Int
  private let modules: [Bool]

  /// The code of an ASCII text, with a quarter of it repairable (level M holds 15 %).
  ///
  /// Other characters are refused: readers take the bytes for different alphabets.
  /// - Throws: ``PDFError`` with code `tooLongForCode`.
  public init(_ text: String) throws(PDFError) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }), bytes.count <= 2331,
      let code = unsafe QRcode_encodeData(CInt(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { throw PDFError(.tooLongForCode, on: "a text of \(bytes.count) bytes") }
    defer { unsafe QRcode_free(code) }
    let side = unsafe Int(code.pointee.width)
    guard let data = unsafe code.pointee.data else {
      throw PDFError(.tooLongForCode, on: "a text of \(bytes.count) bytes")
    }
    self.side = side
    modules = (0..<side * side).map { unsafe data[$0] & 1 == 1 }
  }

  /// True where a module is dark.
  public func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

  /// The dark runs of a row, from the left.
  func runs(row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...side {
      let isDark = column < side && modules[row * side + column]
      if isDark, start == nil { start = column }
      if !isDark, let first = start {
        runs.append(first..<column)
        start = nil
      }
    }
    return runs
  }
}
