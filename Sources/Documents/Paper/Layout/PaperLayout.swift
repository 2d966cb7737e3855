public import PDF
public import School

/// What stands at the edges of every page of a book.
public struct PaperFrame {
  /// Above, at the left; the part's title stands at the right.
  public var head: String
  /// Below, at the left: as of when, from what, by which policy.
  public var foot: [String]
  /// What the code of a page says, in ASCII; nil for pages without a code.
  public var code: ((PaperPlace) -> String)?
  /// True for a book that is stitched: the inner margin is wider.
  public var isBound: Bool

  /// The edges of pages.
  public init(
    head: String, foot: [String], isBound: Bool = false, code: ((PaperPlace) -> String)? = nil
  ) {
    self.head = head
    self.foot = foot
    self.isBound = isBound
    self.code = code
  }
}

/// Which page of a book it is.
public struct PaperPlace: Hashable, Sendable {
  /// The part's stable name.
  public var section: String
  /// Number of the page from 1.
  public var page: Int
  /// Pages of the book.
  public var count: Int
}

/// A book laid out: pages with everything in its place.
public struct PaperPages: Hashable, Sendable {
  /// An entry of the outline.
  public struct Entry: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// 0 for a part.
    public var level: Int
    /// Its page, counted from 0.
    public var page: Int
  }

  /// The pages.
  public var pages: [PaperPage] = []
  /// The title of the part that each page is of; empty for a cover and for a page that stays empty.
  public var titles: [String] = []
  /// The outline.
  public var outline: [Entry] = []
}

/// Lays a book out: paginates, numbers, fills in the contents.
public struct PaperLayout {
  private let fonts: PDFFonts
  private let language: Language

  /// A layout in a language.
  public init(_ fonts: PDFFonts, _ language: Language) {
    self.fonts = fonts
    self.language = language
  }

  /// The pages of a book.
  ///
  /// - Complexity: O(text).
  public func pages(_ book: PaperBook, _ frame: PaperFrame) -> PaperPages {
    let foot = frame.code == nil ? max(1, Double(frame.foot.count)) * 9 + 12 : 66
    var setter = SectionSetter(setter: TextSetter(fonts: fonts), language: language, foot: foot)
    // The contents are as long with any numbers, so they are set twice: first to know the pages.
    setter.contents = book.sections.filter { !$0.entry.isEmpty }.map {
      .init(title: $0.entry, level: $0.level, page: 0)
    }
    var parts = book.sections.map { setter.pages($0) }
    let starts = starts(book, parts)
    let pairs = zip(book.sections, starts).filter { !$0.0.entry.isEmpty }
    setter.contents = pairs.map { .init(title: $0.entry, level: $0.level, page: $1) }
    setter.pageCount = (starts.last ?? 0) + (parts.last?.count ?? 0)
    for (index, section) in book.sections.enumerated() where section.isCounting {
      parts[index] = setter.pages(section)
    }
    var result = PaperPages()
    result.outline = pairs.map { .init(title: $0.entry, level: $0.level, page: $1) }
    var sections: [PaperSection?] = []
    for (index, section) in book.sections.enumerated() {
      while result.pages.count < starts[index] {
        result.pages.append(PaperPage(isWide: false))
        sections.append(nil)
      }
      result.pages += parts[index]
      sections += Array(repeating: section, count: parts[index].count)
    }
    result.titles = sections.map { $0?.title ?? "" }
    let edges = EdgeSetter(frame, TextSetter(fonts: fonts), language, foot: foot, count: result.pages.count)
    for index in result.pages.indices { edges.set(index, sections[index], &result.pages[index]) }
    return result
  }

  /// The page on which each part begins, counted from 0.
  private func starts(_ book: PaperBook, _ parts: [[PaperPage]]) -> [Int] {
    var page = 0
    return zip(book.sections, parts).map { section, pages in
      // Page numbers are from 1: a left page has an odd index.
      if section.start == .leftPage, page.isMultiple(of: 2) { page += 1 }
      defer { page += pages.count }
      return page
    }
  }
}

extension PaperSection {
  /// True when what stands in it depends on the pages of the book.
  fileprivate var isCounting: Bool {
    blocks.contains { block in
      switch block {
      case .contents, .count: true
      default: false
      }
    }
  }
}

/// Writes head, foot, number and code of a page.
private struct EdgeSetter {
  let frame: PaperFrame
  let setter: TextSetter
  let language: Language
  let foot: Double
  let count: Int

  init(_ frame: PaperFrame, _ setter: TextSetter, _ language: Language, foot: Double, count: Int) {
    (self.frame, self.setter, self.language, self.foot, self.count) = (frame, setter, language, foot, count)
  }

  func set(_ index: Int, _ section: PaperSection?, _ page: inout PaperPage) {
    let left = PageFlow.margin
    let right = page.width - PageFlow.margin
    let top = page.height - PageFlow.margin * 0.75 - foot + 6
    if section?.title.isEmpty == false {
      setHead(section?.title ?? "", left: left, right: right, &page)
    }
    page.rules.append(PaperRule(fromX: left, fromY: top, toX: right, toY: top, thickness: 0.4, gray: 0.55))
    var edge = right
    if let code = frame.code {
      let place = PaperPlace(section: section?.id ?? "", page: index + 1, count: count)
      // The quiet zone is part of the margin around it.
      let side = foot - 12
      page.code = PaperCode(
        text: code(place), box: PaperBox(x: right - side, y: top + 4, width: side, height: side))
      edge = right - side - 10
    }
    let number = language == .ru ? "с. \(index + 1) из \(count)" : "page \(index + 1) of \(count)"
    let wide = setter.width(number, .regular, 8) + 8
    write(number, PaperBox(x: edge - wide, y: top + 3, width: wide, height: 10), .trailing, 8, &page)
    var y = top + 3
    for line in frame.foot {
      for piece in setter.lines(line, .regular, 7, width: edge - wide - left - 6) where y + 9 <= top + foot {
        write(piece, PaperBox(x: left, y: y, width: edge - wide - left - 6, height: 9), .leading, 7, &page)
        y += 9
      }
    }
    if frame.isBound, page.width < page.height { page.move(x: index.isMultiple(of: 2) ? 14 : -14) }
  }

  private func setHead(_ title: String, left: Double, right: Double, _ page: inout PaperPage) {
    let y = PageFlow.margin * 0.75
    let half = (right - left) / 2
    let book = shortened(frame.head, half - 4)
    let part = shortened(title, half - 4)
    write(book, PaperBox(x: left, y: y, width: half - 4, height: 10), .leading, 8, &page)
    write(part, PaperBox(x: left + half + 4, y: y, width: half - 4, height: 10), .trailing, 8, &page)
    page.rules.append(
      PaperRule(fromX: left, fromY: y + 12, toX: right, toY: y + 12, thickness: 0.4, gray: 0.55))
  }

  /// A running head is an abbreviation where it must be: the whole stands on the page.
  private func shortened(_ text: String, _ width: Double) -> String {
    if setter.width(text, .regular, 8) <= width { return text }
    return setter.lines(text, .regular, 8, width: width - setter.width("…", .regular, 8))[0] + "…"
  }

  private func write(
    _ text: String, _ box: PaperBox, _ alignment: Alignment, _ size: Double, _ page: inout PaperPage
  ) {
    guard !text.isEmpty else { return }
    page.texts.append(Line.placed(text, in: box, .regular, size, alignment, setter, gray: 0.25))
  }
}
