internal import CHaru
internal import Crypto

/// A document of libharu while it is written, with what it leaves out or gets wrong for a PDF/A mended.
///
/// libharu's own conformance call omits CapHeight and CIDSet, writes a ToUnicode that programs cannot read, and an
/// identifier from the clock; here the caller supplies each of them (see docs of ``mend(_:_:_:)``).
@safe
struct HaruDocument: ~Copyable {
  private let handle: HPDF_Doc
  private let title: String

  init(_ title: String) throws(PDFError) {
    guard let handle = unsafe HPDF_New(nil, nil) else {
      throw PDFError(.library(step: "HPDF_New", 0), on: title)
    }
    unsafe self.handle = handle
    self.title = title
  }

  deinit { unsafe HPDF_Free(handle) }

  /// The file of `document`.
  func write(_ document: PDFDocument) throws(PDFError) -> [UInt8] {
    try check("compression", unsafe HPDF_SetCompressionMode(handle, HPDF_UINT(HPDF_COMP_ALL)))
    unsafe handle.pointee.pdf_version = HPDF_VER_14
    try check("UTF-8", unsafe HPDF_UseUTFEncodings(handle))
    guard unsafe HPDF_SetCurrentEncoder(handle, "UTF-8") == HPDF_STATUS(HPDF_OK) else {
      throw failure("encoder")
    }
    try inform(document.info)
    let fonts = try unsafe loadFonts(document)
    try unsafe addPages(document, fonts)
    try addBookmarks(document)
    try declareColours()
    try addMetadata(document.info)
    for unsafe(face, font) in unsafe fonts { try unsafe mend(font, face, document) }
    try identify(document)
    try check("writing", unsafe HPDF_SaveToStream(handle))
    return try contents()
  }

  private func inform(_ info: PDFInfo) throws(PDFError) {
    try check("title", unsafe HPDF_SetInfoAttr(handle, HPDF_INFO_TITLE, info.title))
    try check("author", unsafe HPDF_SetInfoAttr(handle, HPDF_INFO_AUTHOR, info.author))
    try check("producer", unsafe HPDF_SetInfoAttr(handle, HPDF_INFO_PRODUCER, Metadata.producer))
    var date = HPDF_Date()
    let made = info.made
    (date.year, date.month, date.day) = (HPDF_INT(made.year), HPDF_INT(made.month), HPDF_INT(made.day))
    (date.hour, date.minutes, date.seconds) = (
      HPDF_INT(made.hour), HPDF_INT(made.minute), HPDF_INT(made.second)
    )
    date.ind = CChar(UInt8(ascii: "+"))
    try check("date", unsafe HPDF_SetInfoDateAttr(handle, HPDF_INFO_CREATION_DATE, date))
    try check("date", unsafe HPDF_SetInfoDateAttr(handle, HPDF_INFO_MOD_DATE, date))
  }

  /// The faces that the document draws with, their used characters marked: the rest is not embedded.
  private func loadFonts(_ document: PDFDocument) throws(PDFError) -> [(PDFFace, HPDF_Font)] {
    var fonts: [(PDFFace, HPDF_Font)] = unsafe []
    for face in PDFFace.allCases {
      let used = document.used.characters(face)
      guard !used.isEmpty else { continue }
      let path = document.fonts.path(face)
      guard let name = unsafe HPDF_LoadTTFontFromFile(handle, path, HPDF_BOOL(HPDF_TRUE)),
        let definition = unsafe HPDF_GetFontDef(handle, name),
        let font = unsafe HPDF_GetFont(handle, name, "UTF-8")
      else { throw PDFError(.fontUnreadable(unsafe HPDF_GetError(handle)), on: path) }
      for unit in used { _ = unsafe HPDF_TTFontDef_GetCharWidth(definition, unit) }
      unsafe fonts.append((face, font))
    }
    return unsafe fonts
  }

  private func addPages(_ document: PDFDocument, _ fonts: [(PDFFace, HPDF_Font)]) throws(PDFError) {
    for source in document.pages {
      guard let page = unsafe HPDF_AddPage(handle) else { throw failure("page") }
      try check("width", unsafe HPDF_Page_SetWidth(page, HPDF_REAL(source.width)))
      try check("height", unsafe HPDF_Page_SetHeight(page, HPDF_REAL(source.height)))
      try unsafe offer(fonts, to: page)
      guard let raw = unsafe page.pointee.attr,
        let stream = unsafe raw.assumingMemoryBound(to: HPDF_PageAttr_Rec.self).pointee.stream
      else { throw failure("page") }
      let status = unsafe source.operators.withUnsafeBufferPointer { bytes in
        unsafe HPDF_Stream_Write(stream, bytes.baseAddress, HPDF_UINT(bytes.count))
      }
      try check("page", status)
    }
    for (index, source) in document.pages.enumerated() {
      for link in source.links { try add(link, on: index, source.height) }
    }
  }

  /// Puts the fonts under names of ours in a page's resources: the operators are written before libharu sees them.
  private func offer(_ fonts: [(PDFFace, HPDF_Font)], to page: HPDF_Page) throws(PDFError) {
    guard let raw = unsafe HPDF_Page_GetInheritableItem(page, "Resources", UInt16(HPDF_OCLASS_DICT)),
      let dictionary = unsafe HPDF_Dict_New(handle.pointee.mmgr)
    else { throw failure("resources") }
    let resources = unsafe raw.assumingMemoryBound(to: HPDF_Dict_Rec.self)
    try check("resources", unsafe HPDF_Dict_Add(resources, "Font", dictionary))
    for unsafe(face, font) in unsafe fonts {
      try check("font", unsafe HPDF_Dict_Add(dictionary, "F\(face.rawValue)", font))
    }
  }

  private func add(_ link: PDFDocument.Link, on index: Int, _ height: Double) throws(PDFError) {
    guard let page = unsafe HPDF_GetPageByIndex(handle, HPDF_UINT(index)),
      let target = unsafe HPDF_GetPageByIndex(handle, HPDF_UINT(max(0, link.target))),
      let destination = unsafe HPDF_Page_CreateDestination(target)
    else { throw failure("link") }
    try check("link", unsafe HPDF_Destination_SetFit(destination))
    let rectangle = HPDF_Rect(
      left: HPDF_REAL(link.x), bottom: HPDF_REAL(height - link.y - link.height),
      right: HPDF_REAL(link.x + link.width), top: HPDF_REAL(height - link.y))
    guard let note = unsafe HPDF_Page_CreateLinkAnnot(page, rectangle, destination) else {
      throw failure("link")
    }
    try unsafe lead(note, to: link.target)
    // A PDF/A annotation prints (bit 3) and has no border of its own here.
    try check("link", unsafe HPDF_Dict_AddNumber(note, "F", 4))
    try check("link", unsafe HPDF_LinkAnnot_SetBorderStyle(note, 0, 0, 0))
  }

  /// Makes an entry lead to a page. libharu puts the destination into an object of its own, which validators do not
  /// follow; here it stands in the entry.
  private func lead(_ entry: HPDF_Dict, to index: Int) throws(PDFError) {
    guard let page = unsafe HPDF_GetPageByIndex(handle, HPDF_UINT(max(0, index))),
      let destination = unsafe HPDF_Array_New(handle.pointee.mmgr)
    else { throw failure("destination") }
    try check("destination", unsafe HPDF_Array_Add(destination, page))
    try check("destination", unsafe HPDF_Array_AddName(destination, "Fit"))
    try check("destination", unsafe HPDF_Dict_Add(entry, "Dest", destination))
  }

  private func addBookmarks(_ document: PDFDocument) throws(PDFError) {
    var parents: [HPDF_Outline?] = unsafe []
    guard let encoder = unsafe HPDF_GetEncoder(handle, "UTF-8") else { throw failure("encoder") }
    for mark in document.bookmarks where document.pages.indices.contains(mark.page) {
      let level = unsafe min(mark.level, parents.count)
      unsafe parents.removeLast(parents.count - level)
      let parent: HPDF_Outline? = unsafe parents.last ?? nil
      guard let entry = unsafe HPDF_CreateOutline(handle, parent, mark.title, encoder) else {
        throw failure("outline")
      }
      try unsafe lead(entry, to: mark.page)
      unsafe parents.append(entry)
    }
    if !document.bookmarks.isEmpty {
      try check("outline", unsafe HPDF_SetPageMode(handle, HPDF_PAGE_MODE_USE_OUTLINE))
    }
  }

  private func declareColours() throws(PDFError) {
    let profile = try unsafe stream(ICCProfile.bytes, isPacked: true)
    try check("colours", unsafe HPDF_Dict_AddNumber(profile, "N", 3))
    try check("colours", unsafe HPDF_Dict_AddName(profile, "Alternate", "DeviceRGB"))
    try check("colours", unsafe HPDF_PDFA_AppendOutputIntents(handle, "sRGB", profile))
  }

  private func addMetadata(_ info: PDFInfo) throws(PDFError) {
    let metadata = try unsafe stream(Metadata.xmp(info), isPacked: false)
    try check("metadata", unsafe HPDF_Dict_AddName(metadata, "Type", "Metadata"))
    try check("metadata", unsafe HPDF_Dict_AddName(metadata, "Subtype", "XML"))
    try check("metadata", unsafe HPDF_Dict_Add(handle.pointee.catalog, "Metadata", metadata))
  }

  /// Adds what a PDF/A asks of an embedded font: CapHeight, the set of its characters, a way back to Unicode.
  ///
  /// libharu makes the descriptor just before it writes the font; asking for that early spares a second writing.
  private func mend(_ font: HPDF_Font, _ face: PDFFace, _ document: PDFDocument) throws(PDFError) {
    guard let raw = unsafe font.pointee.attr else { throw failure("font") }
    let attributes = unsafe raw.assumingMemoryBound(to: HPDF_FontAttr_Rec.self)
    guard let descendant = unsafe attributes.pointee.descendant_font else { throw failure("font") }
    if let prepare = unsafe font.pointee.before_write_fn { try check("font", unsafe prepare(font)) }
    if let prepare = unsafe descendant.pointee.before_write_fn {
      try check("font", unsafe prepare(descendant))
    }
    guard let item = unsafe HPDF_Dict_GetItem(descendant, "FontDescriptor", UInt16(HPDF_OCLASS_DICT)) else {
      throw failure("font descriptor")
    }
    let descriptor = unsafe item.assumingMemoryBound(to: HPDF_Dict_Rec.self)
    let capHeight = HPDF_INT32(document.fonts.capHeights[face.index])
    try check("font", unsafe HPDF_Dict_AddNumber(descriptor, "CapHeight", capHeight))
    let characters = try unsafe stream(Self.set(document.used.characters(face)), isPacked: true)
    try check("font", unsafe HPDF_Dict_Add(descriptor, "CIDSet", characters))
    let map = try unsafe stream(Metadata.toUnicode, isPacked: true)
    try check("font", unsafe HPDF_Dict_Add(font, "ToUnicode", map))
  }

  /// One bit a character, the first bit of a byte its highest; character 0 stands for a missing glyph.
  private static func set(_ characters: [UInt16]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: Int(characters.last ?? 0) / 8 + 1)
    for unit in [0] + characters { bits[Int(unit) / 8] |= 0x80 >> (UInt8(truncatingIfNeeded: unit) & 7) }
    return bits
  }

  /// An identifier that the contents alone decide.
  private func identify(_ document: PDFDocument) throws(PDFError) {
    var content = Metadata.xmp(document.info)
    for page in document.pages { content += SHA256.hash(page.operators).bytes }
    for mark in document.bookmarks { content += Array("\(mark.level) \(mark.page) \(mark.title)\n".utf8) }
    var identifier = Array(SHA256.hash(content).bytes.prefix(16))
    guard let array = unsafe HPDF_Array_New(handle.pointee.mmgr) else { throw failure("identifier") }
    for _ in 0..<2 {
      guard let binary = unsafe HPDF_Binary_New(handle.pointee.mmgr, &identifier, HPDF_UINT(identifier.count))
      else { throw failure("identifier") }
      try check("identifier", unsafe HPDF_Array_Add(array, binary))
    }
    try check("identifier", unsafe HPDF_Dict_Add(handle.pointee.trailer, "ID", array))
  }

  private func stream(_ bytes: [UInt8], isPacked: Bool) throws(PDFError) -> HPDF_Dict {
    guard let dictionary = unsafe HPDF_DictStream_New(handle.pointee.mmgr, handle.pointee.xref) else {
      throw failure("stream")
    }
    if isPacked { unsafe dictionary.pointee.filter = HPDF_UINT(HPDF_STREAM_FILTER_FLATE_DECODE) }
    let status = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe HPDF_Stream_Write(dictionary.pointee.stream, buffer.baseAddress, HPDF_UINT(buffer.count))
    }
    try check("stream", status)
    return unsafe dictionary
  }

  private func contents() throws(PDFError) -> [UInt8] {
    var size = unsafe HPDF_GetStreamSize(handle)
    var bytes = [UInt8](repeating: 0, count: Int(size))
    try check("reading back", unsafe HPDF_ResetStream(handle))
    let status = unsafe HPDF_ReadFromStream(handle, &bytes, &size)
    guard Int(size) == bytes.count, status == 0 || status == HPDF_STATUS(HPDF_STREAM_EOF) else {
      throw failure("reading back")
    }
    return bytes
  }

  private func check(_ step: String, _ status: HPDF_STATUS) throws(PDFError) {
    guard status == HPDF_STATUS(HPDF_OK) else {
      throw PDFError(.library(step: step, UInt(status)), on: title)
    }
  }

  private func failure(_ step: String) -> PDFError {
    PDFError(.library(step: step, unsafe HPDF_GetError(handle)), on: title)
  }
}
