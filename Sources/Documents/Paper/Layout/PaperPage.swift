public import PDF

/// A rectangle on a page; points from the upper left corner.
public struct PaperBox: Hashable, Sendable {
  /// Left and upper edge.
  public var x, y: Double
  /// Size.
  public var width, height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// Right edge.
  public var right: Double { x + width }
  /// Lower edge.
  public var bottom: Double { y + height }

  /// True when the other lies within, give or take a twentieth of a point.
  public func holds(_ other: PaperBox) -> Bool {
    let slack = 0.05
    return other.x >= x - slack && other.y >= y - slack && other.right <= right + slack
      && other.bottom <= bottom + slack
  }

  /// True when both have an area in common, give or take a twentieth of a point.
  public func overlaps(_ other: PaperBox) -> Bool {
    let slack = 0.05
    return x < other.right - slack && other.x < right - slack && y < other.bottom - slack
      && other.y < bottom - slack
  }

  func moved(x offset: Double) -> PaperBox { PaperBox(x: x + offset, y: y, width: width, height: height) }
}

/// One line of text where it stands.
public struct PaperText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// What it covers: measured width, ascent and descent.
  public var box: PaperBox
  /// Where it belongs and must not leave: its cell, its line.
  public var frame: PaperBox
  /// The face.
  public var face: PDFFace
  /// Type size in points.
  public var size: Double
  /// Grey of the text, 0 black.
  public var gray: Double = 0
  /// True when it runs upwards.
  public var isTurned = false
}

/// A line drawn on a page.
public struct PaperRule: Hashable, Sendable {
  /// From where.
  public var fromX, fromY: Double
  /// To where.
  public var toX, toY: Double
  /// Thickness in points.
  public var thickness: Double
  /// Grey, 0 black.
  public var gray: Double = 0
  /// True for a line to cut along.
  public var isDashed = false
}

/// A page as it is drawn: everything has a place and a measured size.
public struct PaperPage: Hashable, Sendable {
  /// Size in points.
  public var width, height: Double
  /// Grey areas below everything.
  public var fills: [PaperBox] = []
  /// Lines.
  public var rules: [PaperRule] = []
  /// Texts.
  public var texts: [PaperText] = []
  /// What the page's code says, and where; nil without one.
  public var code: PaperCode?
  /// Areas that lead to another page, counted from 0.
  public var links: [PaperLink] = []

  init(isWide: Bool) {
    (width, height) = isWide ? (841.89, 595.28) : (595.28, 841.89)
  }

  /// Shifts all that stands on it.
  mutating func move(x offset: Double) {
    guard offset != 0 else { return }
    for index in fills.indices { fills[index].x += offset }
    for index in rules.indices {
      rules[index].fromX += offset
      rules[index].toX += offset
    }
    for index in texts.indices {
      texts[index].box.x += offset
      texts[index].frame.x += offset
    }
    for index in links.indices { links[index].box.x += offset }
    code?.box.x += offset
  }
}

/// A code on a page.
public struct PaperCode: Hashable, Sendable {
  /// ASCII.
  public var text: String
  /// Where, without the quiet zone.
  public var box: PaperBox
}

/// An area that leads to another page.
public struct PaperLink: Hashable, Sendable {
  /// Where.
  public var box: PaperBox
  /// The page, counted from 0.
  public var target: Int
}
