/// One page being drawn: fills below lines below text. Points of 1/72 inch; the origin is the upper left corner,
/// as one reads.
public struct PDFCanvas {
  /// Width of the page.
  public let width: Double
  /// Height of the page.
  public let height: Double
  private let fonts: PDFFonts
  private var fills: [UInt8] = []
  private var rules: [UInt8] = []
  private var texts: [UInt8] = []
  private var lastFont: (face: PDFFace, size: Int)?
  private var lastTextShade = 0
  private var lastFillShade = -1
  private var lastRule: (width: Int, shade: Int)?
  /// Characters drawn, by face.
  private(set) var used: UsedCharacters

  init(width: Double, height: Double, fonts: PDFFonts, used: UsedCharacters) {
    self.width = width
    self.height = height
    self.fonts = fonts
    self.used = used
  }

  /// The operators of the page.
  var operators: [UInt8] {
    var output = fills + rules
    if !texts.isEmpty { output += Array("0 g\nBT\n".utf8) + texts + Array("ET\n".utf8) }
    return output
  }

  /// A filled rectangle; `gray` from 0, black, to 1.
  public mutating func fill(x: Double, y: Double, width: Double, height: Double, gray: Double) {
    let shade = hundredths(gray)
    if shade != lastFillShade {
      fills.appendNumber(shade)
      fills.append(text: " g\n")
      lastFillShade = shade
    }
    fills.appendNumbers(x, self.height - y - height, width, height)
    fills.append(text: "re f\n")
  }

  /// A straight line.
  public mutating func rule(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, gray: Double = 0,
    isDashed: Bool = false
  ) {
    let style = (hundredths(thickness), hundredths(gray) * 2 + (isDashed ? 1 : 0))
    if lastRule.map({ $0 != style }) ?? true {
      rules.appendNumbers(thickness)
      rules.append(text: "w ")
      rules.appendNumbers(gray)
      rules.append(text: isDashed ? "G [3 3] 0 d\n" : "G [] 0 d\n")
      lastRule = style
    }
    rules.appendNumbers(fromX, height - fromY)
    rules.append(text: "m ")
    rules.appendNumbers(toX, height - toY)
    rules.append(text: "l S\n")
  }

  /// One line of text, its baseline beginning at the point; `isTurned` runs it upwards.
  ///
  /// - Complexity: O(length).
  public mutating func text(
    _ text: some StringProtocol, x: Double, y: Double, _ face: PDFFace, size: Double, gray: Double = 0,
    isTurned: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let shade = hundredths(gray)
    if shade != lastTextShade {
      texts.appendNumbers(gray)
      texts.append(text: "g\n")
      lastTextShade = shade
    }
    texts.append(text: isTurned ? "0 1 -1 0 " : "1 0 0 1 ")
    texts.appendNumbers(x, height - y)
    texts.append(text: "Tm\n")
    var open: PDFFace?
    for unit in text.utf16 {
      if UTF16.isTrailSurrogate(unit) { continue }
      let glyph = fonts.glyph(unit, face)
      used.insert(glyph.unit, glyph.face)
      if open != glyph.face {
        if open != nil { texts.append(text: ">Tj\n") }
        choose(glyph.face, size)
        texts.append(0x3C)
        open = glyph.face
      }
      texts.appendHex(glyph.unit)
    }
    if open != nil { texts.append(text: ">Tj\n") }
  }

  /// A QR code as runs of black squares, its quiet zone left to the caller.
  public mutating func code(_ code: QRCode, x: Double, y: Double, side: Double) {
    let module = side / Double(max(1, code.side))
    for row in 0..<code.side {
      for run in code.runs(row: row) {
        fill(
          x: x + Double(run.lowerBound) * module, y: y + Double(row) * module,
          width: Double(run.count) * module, height: module, gray: 0)
      }
    }
  }

  private mutating func choose(_ face: PDFFace, _ size: Double) {
    let wanted = (face, hundredths(size))
    if let lastFont, lastFont == wanted { return }
    lastFont = wanted
    texts.append(text: "/F")
    texts.append(0x30 + face.rawValue)
    texts.append(0x20)
    texts.appendNumbers(size)
    texts.append(text: "Tf\n")
  }
}

/// Which characters a document draws with which face: these are embedded.
struct UsedCharacters {
  private var bits = [UInt64](repeating: 0, count: PDFFace.allCases.count << 10)

  init() {}

  private init(empty: Void) { bits = [] }

  /// Holds the place while a page has the set, so that it is not copied.
  static var none: UsedCharacters { UsedCharacters(empty: ()) }

  @inline(__always)
  mutating func insert(_ unit: UInt16, _ face: PDFFace) {
    bits[face.index << 10 | Int(unit) >> 6] |= 1 << (UInt64(unit) & 63)
  }

  /// The characters of a face in ascending order.
  func characters(_ face: PDFFace) -> [UInt16] {
    (0..<1024).flatMap { word -> [UInt16] in
      let bits = bits[face.index << 10 | word]
      guard bits != 0 else { return [] }
      return (0..<64).compactMap { bits >> UInt64($0) & 1 == 1 ? UInt16(word << 6 | $0) : nil }
    }
  }
}
