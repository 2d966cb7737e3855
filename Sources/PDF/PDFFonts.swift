internal import CHaru
public import Crypto

/// The fonts of a document: where their files are, and how wide each character is.
///
/// Characters are UTF-16 units: the library knows the basic plane only. What no face has is drawn, and measured,
/// as U+FFFD.
public struct PDFFonts: Sendable {
  /// The folder of TrueType fonts: Debian's, or another in the same shape.
  public let folder: String
  /// Advance widths in thousandths of the type size by character; −1 where the face has no such glyph.
  private let widths: [[Int16]]
  /// Height of a capital letter in thousandths of the type size, by face.
  let capHeights: [Int16]
  /// SHA-256 of each face's file: other fonts make other bytes.
  public let digests: [Digest]

  /// Where Debian keeps TrueType fonts.
  public static let debianFolder = "/usr/share/fonts/truetype"

  /// Reads the metrics of every face.
  ///
  /// - Throws: ``PDFError`` naming the package when a file is not there.
  /// - Complexity: some milliseconds; once a process.
  public init(folder: String = PDFFonts.debianFolder) throws(PDFError) {
    self.folder = folder
    var widths: [[Int16]] = []
    var capHeights: [Int16] = []
    var digests: [Digest] = []
    for face in PDFFace.allCases {
      let metrics = try FontMetrics(face, folder: folder)
      widths.append(metrics.widths)
      capHeights.append(metrics.capHeight)
      digests.append(metrics.digest)
    }
    self.widths = widths
    self.capHeights = capHeights
    self.digests = digests
  }

  /// The path of a face's file.
  public func path(_ face: PDFFace) -> String { folder + "/" + face.file }

  /// The width of `text` on one line, in points.
  ///
  /// - Complexity: O(length).
  public func width(_ text: some StringProtocol, _ face: PDFFace, size: Double) -> Double {
    var sum = 0
    for unit in text.utf16 {
      if UTF16.isTrailSurrogate(unit) { continue }
      let glyph = glyph(unit, face)
      sum += Int(widths[glyph.face.index][Int(glyph.unit)])
    }
    return Double(sum) * size / 1000
  }

  /// Which face draws a character, and as what.
  @inline(__always)
  func glyph(_ unit: UInt16, _ face: PDFFace) -> (face: PDFFace, unit: UInt16) {
    if widths[face.index][Int(unit)] >= 0 { return (face, unit) }
    if widths[PDFFace.signs.index][Int(unit)] >= 0 { return (.signs, unit) }
    return (.signs, 0xFFFD)
  }
}

/// What the library reads of a font's file.
private struct FontMetrics {
  var widths = [Int16](repeating: -1, count: 1 << 16)
  var capHeight: Int16 = 700
  let digest: Digest

  init(_ face: PDFFace, folder: String) throws(PDFError) {
    let path = folder + "/" + face.file
    digest = try FontFile(face, path).digest
    guard let document = unsafe HPDF_New(nil, nil) else {
      throw PDFError(.library(step: "HPDF_New", 0), on: path)
    }
    defer { unsafe HPDF_Free(document) }
    guard let name = unsafe HPDF_LoadTTFontFromFile(document, path, HPDF_BOOL(HPDF_TRUE)),
      let font = unsafe HPDF_GetFontDef(document, name), let raw = unsafe font.pointee.attr
    else { throw PDFError(.fontUnreadable(unsafe HPDF_GetError(document)), on: path) }
    let attributes = unsafe raw.assumingMemoryBound(to: HPDF_TTFontDefAttr_Rec.self)
    let map = unsafe attributes.pointee.cmap
    guard let starts = unsafe map.start_count, let ends = unsafe map.end_count else {
      throw PDFError(.fontUnreadable(0), on: path)
    }
    for segment in 0..<Int(unsafe map.seg_count_x2) / 2 {
      let first = unsafe Int(starts[segment])
      let last = unsafe Int(ends[segment])
      guard first <= last, last < 0xFFFF else { continue }
      for unit in first...last {
        let glyph = unsafe HPDF_TTFontDef_GetGlyphid(font, HPDF_UINT16(unit))
        if glyph != 0 { widths[unit] = unsafe HPDF_TTFontDef_GetGidWidth(font, glyph) }
      }
    }
    guard widths[0x48] >= 0, face == .signs ? widths[0xFFFD] >= 0 : widths[0x0416] >= 0 else {
      throw PDFError(.fontUnreadable(0), on: path)
    }
    let capital = unsafe HPDF_TTFontDef_GetCharBBox(font, 0x48).top
    if capital > 0, capital < 2000 { capHeight = Int16(capital) }
  }
}
