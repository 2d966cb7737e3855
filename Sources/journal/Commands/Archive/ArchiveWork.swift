import Crypto
import Documents
import EventLog
import Foundation
import PDF
import Projections
import Replay
import School

/// What an archive is asked to be: with the log, all that its bytes depend on.
struct ArchiveOrder {
  enum Time: Hashable {
    /// A term, by its key.
    case term(String)
    /// The school year that begins in a year.
    case year(Int)
  }

  let schoolClass: String?
  let time: Time
  let language: Language
  let formats: [ArchiveFormat]
  /// Events of the log that it is made of.
  let size: UInt64
}

/// Makes the files of an archive: one pass over the log for all classes, then class by class.
struct ArchiveWork {
  private let order: ArchiveOrder
  private let material: ReportMaterial
  private let names: NameBook
  private let naming: Naming
  private let stamp: ArchiveStamp
  private let fonts: PDFFonts
  private let day: Day
  private let zone: Zone
  /// The class and term of each part, in order.
  private let parts: [(schoolClass: ClassNumber, key: String, term: String)]

  /// - Parameter signed: the checkpoint of its size, where it is there already; else the log's key signs it.
  init(
    _ order: ArchiveOrder, _ session: Session, _ zone: Zone, signed: SignedCheckpoint? = nil
  ) throws {
    self.order = order
    self.zone = zone
    fonts = try Fonts.load()
    let store = session.store
    material = try ReportMaterial.gather(
      ClassArchive.needs(classKey: order.schoolClass), over: store, extent: Extent(size: order.size))
    parts = try Self.parts(order, material.directory)
    let time = try store.withRecord(at: Position(order.size - 1)) { $0.recordedAt } ?? .none
    stamp = ArchiveStamp(
      checkpoint: try signed
        ?? SignedCheckpoint(
          Checkpoint(origin: store.origin, size: order.size, root: store.rootAt(order.size)),
          signedBy: session.signer()), time: time, offsetSeconds: zone.offsetSeconds(at: time))
    let directory = material.directory
    let ends = parts.compactMap { part in
      directory.terms.number(key: part.term).flatMap { directory.terms[$0]?.end }
    }
    day = min(ends.max() ?? zone.local(time).day, zone.local(time).day)
    let names = NameBook(store, directory, on: day)
    self.names = names
    naming = Naming(
      directory, name: names.found, offsetSeconds: { zone.offsetSeconds(at: $0) })
    try fetchTexts()
  }

  /// The class and term of each part: for a year each class's own.
  private static func parts(
    _ order: ArchiveOrder, _ directory: Directory
  ) throws -> [(schoolClass: ClassNumber, key: String, term: String)] {
    var classes = directory.classes.all.filter { directory.classes[$0]?.isAnnulled == false }
    if let key = order.schoolClass {
      guard let number = directory.find(key, SchoolClassReference.self) else {
        throw UnknownKey(kind: SchoolClassReference.name, key: key)
      }
      classes = [number]
    }
    let entries = classes.compactMap { number in directory.classes[number].map { (number, $0) } }
      .sorted { ($0.1.yearGroup, $0.1.key) < ($1.1.yearGroup, $1.1.key) }
    let parts = entries.compactMap { number, entry in
      term(order.time, entry, directory).map { (schoolClass: number, key: entry.key, term: $0) }
    }
    if parts.isEmpty {
      switch order.time {
      case .term(let key):
        if directory.terms.number(key: key) == nil { throw UnknownKey(kind: TermReference.name, key: key) }
        throw CommandFailure("the term \(key) is none of \(order.schoolClass ?? "any class").")
      case .year(let year):
        throw CommandFailure("no school year begins in \(year). journal find '' lists the terms.")
      }
    }
    return parts
  }

  private static func term(
    _ time: ArchiveOrder.Time, _ entry: ClassEntry, _ directory: Directory
  ) -> String? {
    switch time {
    case .term(let key):
      guard let number = directory.terms.number(key: key), let term = directory.terms[number],
        term.yearGroups.contains(entry.yearGroup)
      else { return nil }
      return term.key
    case .year(let year):
      return directory.terms.all.compactMap { directory.terms[$0] }.first {
        $0.kind == .year && !$0.isAnnulled && $0.start.civil.year == year
          && $0.yearGroups.contains(entry.yearGroup)
      }?.key
    }
  }

  /// Names, days of birth and contacts of the classes, read together.
  private func fetchTexts() throws {
    let directory = material.directory
    var places: [PersonalPlace] = []
    for pupil in directory.pupils.all {
      guard let entry = directory.pupils[pupil],
        parts.contains(where: { !entry.spans(in: $0.schoolClass).isEmpty })
      else { continue }
      places += [entry.person.name(on: day), entry.person.birth].compactMap { $0 }
      for guardian in entry.guardians {
        let person = directory.guardians[guardian]?.person
        places += [person?.name(on: day), person?.contact(on: day)].compactMap { $0 }
      }
    }
    places += directory.staff.all.compactMap { directory.staff[$0]?.person.name(on: day) }
    try names.fetch(Array(Set(places)))
  }

  /// Makes every file and hands it to `save`; returns what was made, in order.
  func write(
    _ progress: (UInt64, UInt64) -> Void, to save: (String, [UInt8]) throws -> Void
  ) throws -> [ArchiveManifest.File] {
    let split = parts.count > 1 ? MaterialByClass(material) : nil
    var files: [ArchiveManifest.File] = []
    for (index, part) in parts.enumerated() {
      let own = split?.material(of: part.schoolClass) ?? material
      let archive = try ClassArchive(own, classKey: part.key, termKey: part.term, on: day)
      let document = ArchiveDocument(archive, naming, stamp, order.language) { names.opened($0) }
      for (path, bytes, pages) in try contents(document, part.key) {
        try save(path, bytes)
        files.append(
          ArchiveManifest.File(
            path: path, schoolClass: part.key, term: part.term, pages: pages, bytes: bytes.count,
            sha256: SHA256.hash(bytes).hex))
      }
      progress(UInt64(index + 1), UInt64(parts.count))
    }
    try names.check()
    return files
  }

  /// The titles of the pages of one class, in order; empty for pages that stay empty.
  func pageTitles(_ part: Int = 0) throws -> [String] {
    guard parts.indices.contains(part) else { return [] }
    let own = parts.count > 1 ? MaterialByClass(material).material(of: parts[part].schoolClass) : material
    let archive = try ClassArchive(own, classKey: parts[part].key, termKey: parts[part].term, on: day)
    let document = ArchiveDocument(archive, naming, stamp, order.language) { names.opened($0) }
    let pages = PaperLayout(fonts, order.language).pages(document.book(), document.frame())
    try names.check()
    return pages.titles
  }

  private func contents(
    _ document: ArchiveDocument, _ key: String
  ) throws -> [(path: String, bytes: [UInt8], pages: Int)] {
    let book = document.book()
    let name = FileNames.safe(key)
    var files: [(path: String, bytes: [UInt8], pages: Int)] = []
    for format in order.formats {
      switch format {
      case .pdf:
        let pages = PaperLayout(fonts, order.language).pages(book, document.frame())
        let info = PDFInfo(title: book.title, author: naming.directory.settings.name, made: made)
        files.append((name + ".pdf", try pages.pdf(info, fonts), pages.pages.count))
      case .csv:
        for table in document.tables {
          files.append(("\(name)/\(table.name).csv", Array(table.sheet.text(.csv).utf8), 0))
        }
      case .xlsx: files.append((name + ".xlsx", try document.spreadsheet(book), 0))
      case .html: files.append((name + ".html", Array(document.html(book).utf8), 0))
      }
    }
    return files
  }

  /// The moment of the archive, in UTC.
  private var made: PDFMoment {
    let (day, second) = stamp.time.local(offsetSeconds: 0)
    let (year, month, number) = day.civil
    return PDFMoment(
      year: year, month: month, day: number, hour: second / 3600, minute: second / 60 % 60,
      second: second % 60)
  }

  func manifest(_ files: [ArchiveManifest.File]) -> ArchiveManifest {
    ArchiveManifest(
      format: ArchiveManifest.version, origin: stamp.origin, size: stamp.size, root: stamp.root,
      time: stamp.time.description, checkpoint: stamp.note, schoolClass: order.schoolClass,
      term: termKey, year: yearNumber, language: order.language == .ru ? "ru" : "en",
      formats: order.formats.map(\.rawValue), fonts: fonts.digests.map(\.hex), files: files)
  }

  private var termKey: String? { if case .term(let key) = order.time { key } else { nil } }
  private var yearNumber: Int? { if case .year(let year) = order.time { year } else { nil } }

  /// The event that says it was made.
  func fact(_ digest: Digest, pages: Int) -> ExportProduced {
    ExportProduced {
      $0.kind = .archive
      $0.schoolClass = parts.count == 1 ? parts[0].schoolClass : .none
      $0.term = parts.first.flatMap { material.directory.terms.number(key: $0.term) } ?? .none
      $0.size = order.size
      $0.pages = UInt16(clamping: pages)
      $0.sha256 = digest.hex
      $0.title = "archive"
    }
  }
}
