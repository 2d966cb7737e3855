/// What a document says of itself: in its information, and the same in its metadata.
public struct PDFInfo: Hashable, Sendable {
  /// Title.
  public var title: String
  /// Who made it: a school.
  public var author: String
  /// When it was made; part of the bytes, so never the clock's unless the caller wants it.
  public var made: PDFMoment

  /// What a document says of itself.
  public init(title: String, author: String, made: PDFMoment) {
    (self.title, self.author, self.made) = (title, author, made)
  }
}

/// A second of UTC in the calendar.
public struct PDFMoment: Hashable, Sendable {
  /// Year, month and day.
  public var year, month, day: Int
  /// Hour, minute and second.
  public var hour, minute, second: Int

  /// A second of UTC.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }
}

/// A PDF/A-1b document: the same pages give the same bytes at any time.
public struct PDFDocument {
  struct Page {
    let width, height: Double
    let operators: [UInt8]
    var links: [Link] = []
  }

  struct Link {
    let x, y, width, height: Double
    let target: Int
  }

  struct Bookmark {
    let title: String
    let level: Int
    let page: Int
  }

  let info: PDFInfo
  let fonts: PDFFonts
  private(set) var pages: [Page] = []
  private(set) var bookmarks: [Bookmark] = []
  private(set) var used = UsedCharacters()

  /// A document without pages.
  public init(_ info: PDFInfo, _ fonts: PDFFonts) { (self.info, self.fonts) = (info, fonts) }

  /// Pages so far.
  public var pageCount: Int { pages.count }

  /// Adds a page of a size in points; A4 upright is 595.28 × 841.89.
  public mutating func addPage(width: Double, height: Double, draw: (inout PDFCanvas) -> Void) {
    var canvas = PDFCanvas(width: width, height: height, fonts: fonts, used: used)
    used = UsedCharacters.none
    draw(&canvas)
    used = canvas.used
    pages.append(Page(width: width, height: height, operators: canvas.operators))
  }

  /// Adds an entry of the outline; `level` 0 is the outermost. A page that there is not is passed over.
  public mutating func addBookmark(_ title: String, level: Int = 0, page: Int) {
    bookmarks.append(Bookmark(title: title, level: max(0, level), page: page))
  }

  /// Makes an area of the page `page` lead to the page `target`, both counted from 0.
  public mutating func addLink(
    on page: Int, x: Double, y: Double, width: Double, height: Double, to target: Int
  ) {
    guard pages.indices.contains(page) else { return }
    pages[page].links.append(Link(x: x, y: y, width: width, height: height, target: target))
  }

  /// The file.
  ///
  /// - Throws: ``PDFError``.
  /// - Complexity: O(bytes of the pages).
  public func bytes() throws(PDFError) -> [UInt8] {
    let maker = try HaruDocument(info.title)
    return try maker.write(self)
  }
}
