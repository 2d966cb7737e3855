/// A document for paper, before anybody decides on a format: PDF, HTML, spreadsheets are made of the same book.
public struct PaperBook: Hashable, Sendable {
  /// What it is called.
  public var title: String
  /// Its parts, in order.
  public var sections: [PaperSection]

  /// A document.
  public init(title: String, sections: [PaperSection] = []) {
    self.title = title
    self.sections = sections
  }
}

/// A part of a document that begins on a page of its own: a side of a register's spread, a summary sheet.
public struct PaperSection: Hashable, Sendable {
  /// Which page it may begin on.
  public enum Start: Hashable, Sendable {
    /// The next one.
    case anyPage
    /// A left one, with an even number: a page stays empty where need be.
    case leftPage
  }

  /// Its stable name, with `/` between levels: `алгебра/1/left`.
  public var id: String
  /// Its name above its pages; empty for a cover, which has none.
  public var title: String
  /// Its name in the contents and the outline; empty for what is not listed.
  public var entry: String
  /// 0 for a part, 1 for a part of the part before.
  public var level: Int
  /// True for landscape.
  public var isWide: Bool
  /// Which page it may begin on.
  public var start: Start
  /// What stands in it.
  public var blocks: [PaperBlock]

  /// A part of a document.
  public init(
    _ id: String, title: String, entry: String? = nil, level: Int = 0, isWide: Bool = false,
    start: Start = .anyPage, blocks: [PaperBlock] = []
  ) {
    self.id = id
    self.title = title
    self.entry = entry ?? title
    self.level = level
    self.isWide = isWide
    self.start = start
    self.blocks = blocks
  }

  /// Its tables, in order: what spreadsheets take of it.
  public var tables: [PaperTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// A piece of a section.
public enum PaperBlock: Hashable, Sendable {
  /// Lines of text, wrapped.
  case text(String, PaperStyle)
  /// Room, in points.
  case space(Double)
  /// Columns and rows; it goes on over pages with its heading repeated.
  case table(PaperTable)
  /// Places to sign: what the person is, and the name if it is known.
  case signatures([PaperSignature])
  /// Pieces to cut out along dashed lines, two side by side.
  case slips([[PaperLine]])
  /// The titles of the book's sections with their pages.
  case contents
  /// Lines of text that tell the number of sheets and of pages: `{sheets}` and `{pages}` stand for them.
  case count(String)
}

/// A line of a slip.
public struct PaperLine: Hashable, Sendable {
  /// The text.
  public var text: String
  /// How it is set.
  public var style: PaperStyle

  /// A line.
  public init(_ text: String, _ style: PaperStyle = .body) {
    self.text = text
    self.style = style
  }
}

/// A place to sign.
public struct PaperSignature: Hashable, Sendable {
  /// Office: «Директор».
  public var office: String
  /// Family name and initials; empty for a line to write on.
  public var name: String

  /// A place to sign.
  public init(_ office: String, name: String = "") {
    self.office = office
    self.name = name
  }
}
