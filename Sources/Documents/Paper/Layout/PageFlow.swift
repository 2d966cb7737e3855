internal import PDF

/// Pages of one part while they are filled from the top.
struct PageFlow {
  let isWide: Bool
  let body: PaperBox
  private(set) var pages: [PaperPage]
  /// Where the next thing goes.
  var y: Double

  /// Room from the edge of the paper to what stands on it: 15 mm.
  static let margin = 42.52
  /// Room for the running head.
  static let head = 24.0

  /// Pages whose last `foot` points stay free.
  init(isWide: Bool, foot: Double) {
    self.isWide = isWide
    let page = PaperPage(isWide: isWide)
    let top = Self.margin * 0.75 + Self.head
    body = PaperBox(
      x: Self.margin, y: top, width: page.width - 2 * Self.margin,
      height: page.height - top - Self.margin * 0.75 - foot)
    pages = [page]
    y = body.y
  }

  /// Points left on the page.
  var room: Double { body.bottom - y }

  /// True when nothing stands on the page yet.
  var isFresh: Bool { y <= body.y }

  mutating func newPage() {
    pages.append(PaperPage(isWide: isWide))
    y = body.y
  }

  /// Goes on on a new page when `height` does not fit; what fits on no page begins on one of its own.
  mutating func need(_ height: Double) {
    if height > room, !isFresh { newPage() }
  }

  mutating func fill(_ box: PaperBox) { pages[pages.count - 1].fills.append(box) }

  mutating func rule(
    _ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double, thickness: Double, gray: Double = 0,
    isDashed: Bool = false
  ) {
    pages[pages.count - 1].rules.append(
      PaperRule(
        fromX: fromX, fromY: fromY, toX: toX, toY: toY, thickness: thickness, gray: gray, isDashed: isDashed))
  }

  mutating func link(_ box: PaperBox, to page: Int) {
    pages[pages.count - 1].links.append(PaperLink(box: box, target: page))
  }

  /// Puts one line of text into a frame.
  mutating func text(
    _ text: String, in frame: PaperBox, _ face: PDFFace, _ size: Double, _ alignment: Alignment,
    _ setter: TextSetter, gray: Double = 0
  ) {
    guard !text.isEmpty else { return }
    pages[pages.count - 1].texts.append(
      Line.placed(text, in: frame, face, size, alignment, setter, gray: gray))
  }

  /// Puts lines of text that run upwards into the middle of a frame.
  mutating func turned(_ lines: [String], in frame: PaperBox, _ size: Double, _ setter: TextSetter) {
    let leading = size * 1.15
    var x = frame.x + (frame.width - leading * Double(lines.count)) / 2
    for line in lines where !line.isEmpty {
      let width = setter.width(line, .narrowBold, size)
      let box = PaperBox(
        x: x + (leading - size * Line.extent) / 2, y: frame.bottom - 3 - width, width: size * Line.extent,
        height: width)
      pages[pages.count - 1].texts.append(
        PaperText(text: line, box: box, frame: frame, face: .narrowBold, size: size, isTurned: true))
      x += leading
    }
  }
}

/// The measures of a line of text.
enum Line {
  /// Above the baseline, as part of the type size: Й has a breve.
  static let ascent = 0.84
  /// Below the baseline.
  static let descent = 0.22
  /// Together.
  static let extent = ascent + descent

  /// A line in a frame, its measured box in the middle of the frame's height.
  static func placed(
    _ text: String, in frame: PaperBox, _ face: PDFFace, _ size: Double, _ alignment: Alignment,
    _ setter: TextSetter, gray: Double = 0
  ) -> PaperText {
    let width = setter.width(text, face, size)
    let x =
      switch alignment {
      case .leading: frame.x
      case .trailing: frame.right - width
      case .center: frame.x + (frame.width - width) / 2
      }
    let box = PaperBox(
      x: x, y: frame.y + (frame.height - size * extent) / 2, width: width, height: size * extent)
    return PaperText(text: text, box: box, frame: frame, face: face, size: size, gray: gray)
  }
}
