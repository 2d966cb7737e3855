internal import EventLog
public import Projections
public import School

/// The paper archive of a class: the pages of its register and sheets, as a book that is laid out for print and
/// written as tables (domain.md 1.4).
public struct ArchiveDocument {
  let archive: ClassArchive
  let naming: Naming
  let stamp: ArchiveStamp
  let language: Language
  /// A text of a person out of the vault: a day of birth, a contact.
  let personal: (PersonalPlace) -> String?
  let numbers: NumberFormat

  /// An archive with the names of its day.
  public init(
    _ archive: ClassArchive, _ naming: Naming, _ stamp: ArchiveStamp, _ language: Language,
    personal: @escaping (PersonalPlace) -> String? = { _ in nil }
  ) {
    self.archive = archive
    self.naming = naming
    self.stamp = stamp
    self.language = language
    self.personal = personal
    numbers = NumberFormat(language)
  }

  /// What it is called: `Классный журнал 7А, 1-я четверть, 2025/2026 учебный год`.
  public var title: String {
    // A year's own name says what the school year says.
    let parts = [archive.classKey, archive.term.kind == .year ? "" : term, year].filter { !$0.isEmpty }
    return word(.register) + " " + parts.joined(separator: ", ")
  }

  /// The whole archive.
  public func book() -> PaperBook {
    var sections = [cover(), PaperSection("contents", title: word(.contents), entry: "", blocks: contents)]
    for course in archive.courses { sections += spreads(course) }
    sections += [progress(), attendance()] + missedLessons() + [people(), remarks(), certification()]
    return PaperBook(title: title, sections: sections)
  }

  private var contents: [PaperBlock] { [.text(word(.contents), .heading), .space(6), .contents] }

  /// The edges of its pages: what they were made of, and a code that proves it.
  public func frame() -> PaperFrame {
    let (classKey, termKey) = (archive.classKey, archive.term.key)
    let checkpoint = stamp.checkpoint
    return PaperFrame(head: title, foot: foot, isBound: true) { place in
      PageCode(checkpoint, classKey: classKey, termKey: termKey, page: place.page, of: place.count).text
    }
  }

  private var foot: [String] {
    let position = numbers.integer(Int(clamping: stamp.size) - 1)
    let time = numbers.moment(stamp.time, offsetSeconds: stamp.offsetSeconds)
    let policies = archive.policies.prefix(2).map { "\($0.key.title[language]): \($0.text)" }
    return [
      "\(word(.log)) \(stamp.origin) · \(CommonLabel.position(language)) \(position) · \(time)",
      "\(word(.root)) \(stamp.root)", "\(word(.policy)) \(policies.joined(separator: " · "))",
    ]
  }

  // Words and names that many pages need.

  func word(_ label: ArchiveLabel) -> String { label(language) }

  var term: String { archive.term.title.isEmpty ? archive.term.key : archive.term.title }

  var year: String {
    let (first, last) = (archive.schoolYear.lowerBound, archive.schoolYear.upperBound)
    let years = first == last ? String(first) : "\(first)/\(last)"
    return language == .ru ? years + " учебный год" : "school year " + years
  }

  func name(_ person: ActorNumber) -> String { naming.name(person) ?? naming.key(person) ?? "—" }

  func initials(_ staff: StaffNumber) -> String {
    staff.isNone ? "" : naming.name(.staff(staff)).map(Naming.initials) ?? naming.key(staff) ?? ""
  }

  /// People in the order of their names.
  func sorted(_ pupils: [(PupilNumber, key: String)]) -> [PersonLine] {
    PersonLine.sorted(pupils, ReportFrame(on: archive.span.through, size: stamp.size, names: naming.name))
  }

  /// The places to sign under a sheet.
  var signatures: PaperBlock {
    .signatures([
      PaperSignature(word(.classTeacher), name: initials(archive.teacher)), PaperSignature(word(.deputy)),
      PaperSignature(word(.director)),
    ])
  }

  static func column(
    _ id: String, _ title: String, group: String = "", _ alignment: Alignment = .center,
    width: PaperColumn.Width = .natural, isTurned: Bool = false, day: Day? = nil
  ) -> PaperColumn {
    PaperColumn(id, title, group: group, alignment, width: width, isTurned: isTurned, day: day)
  }
}
