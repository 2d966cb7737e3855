public import EventLog
internal import School

extension ClassArchive {
  /// What an archive needs of the log; one pass serves every class of a school.
  public static func needs(classKey: String?) -> ReportNeeds {
    ReportNeeds(
      courses: classKey.map { .schoolClass(key: $0) } ?? .all,
      kinds: ClassRegister.kinds.union(TermSummary.kinds).union(AttendanceSummary.kinds),
      events: [
        EventCode.councilDecisionRecorded, EventCode.remarkRaised, EventCode.remarkAnswered,
        EventCode.remarkRelieved,
      ])
  }

  /// The archive of a class for a term or year.
  ///
  /// - Parameter material: what one pass gathered, of this class alone where there are several
  ///   (``MaterialByClass``).
  /// - Throws: ``UnknownKey`` when the log knows no such class or term.
  /// - Complexity: O(facts of the class · its courses).
  public init(
    _ material: ReportMaterial, classKey: String, termKey: String, on day: Day
  ) throws(UnknownKey) {
    let directory = material.directory
    guard let number = directory.classes.number(key: classKey), let entry = directory.classes[number] else {
      throw UnknownKey(kind: SchoolClassReference.name, key: classKey)
    }
    guard let termNumber = directory.terms.number(key: termKey), let term = directory.terms[termNumber] else {
      throw UnknownKey(kind: TermReference.name, key: termKey)
    }
    let span = DaySpan(from: term.start, through: term.end)
    let maker = ArchiveMaker(material, number, entry.yearGroup, span)
    let terms = maker.parts(of: termNumber)
    let year = maker.schoolYear(of: term)
    let own = material.facts(.schoolClass(key: entry.key))
    schoolClass = number
    self.classKey = entry.key
    yearGroup = entry.yearGroup
    teacher = entry.teacher
    self.term = TermLabel(termNumber, term)
    self.span = span
    schoolYear = year.from.civil.year...max(year.from.civil.year, year.through.civil.year)
    courses = try maker.courses(terms, sign: material.policies.signHundredths(on: day))
    summary = try TermSummary(
      own, directory, classKey: entry.key, days: DaySpan(from: year.from, through: term.end))
    decisions = maker.decisions(DaySpan(from: year.from, through: term.end))
    // The sheet of a year has its quarters or half-years and the year.
    let spans = terms.count > 1 ? terms + [term.key] : terms
    attendance = try AttendanceSummary(
      own, directory, classKey: entry.key, spans: spans.map { .term(key: $0) })
    missed = maker.months(own)
    pupils = maker.pupils()
    remarks = maker.remarks()
    policies = [.marksScale, .marksSignHundredths, .registerYears, .summaryYears].map {
      PolicyUse($0, material.policies, on: day)
    }
  }
}

/// Finds what belongs to a class's archive.
private struct ArchiveMaker {
  private let material: ReportMaterial
  private let directory: Directory
  private let schoolClass: ClassNumber
  private let yearGroup: UInt8
  private let span: DaySpan

  init(_ material: ReportMaterial, _ schoolClass: ClassNumber, _ yearGroup: UInt8, _ span: DaySpan) {
    (self.material, directory) = (material, material.directory)
    (self.schoolClass, self.yearGroup, self.span) = (schoolClass, yearGroup, span)
  }

  /// The quarters, trimesters or half-years of a year in order; a term that has none stands for itself.
  func parts(of term: TermNumber) -> [String] {
    let parts = directory.terms.all.compactMap { number -> TermEntry? in
      guard let entry = directory.terms[number], !entry.isAnnulled, number != term,
        entry.yearGroups.contains(yearGroup), span.contains(entry.start), span.contains(entry.end)
      else { return nil }
      return [.quarter, .trimester, .halfYear].contains(entry.kind) ? entry : nil
    }
    // Of terms within terms, quarters in half-years, the shorter ones hold the lessons.
    let leaves = parts.filter { part in
      !parts.contains {
        $0.key != part.key && part.start <= $0.start && $0.end <= part.end
          && ($0.end - $0.start) < (part.end - part.start)
      }
    }
    let sorted = leaves.sorted { ($0.start, $0.key) < ($1.start, $1.key) }.map(\.key)
    return sorted.isEmpty ? [directory.terms[term]?.key].compactMap { $0 } : sorted
  }

  /// The days of the school year that a term lies in, or its own.
  func schoolYear(of term: TermEntry) -> DaySpan {
    let years = directory.terms.all.compactMap { directory.terms[$0] }.filter {
      $0.kind == .year && !$0.isAnnulled && $0.start <= term.start && term.end <= $0.end
        && $0.yearGroups.contains(yearGroup)
    }
    let year = years.min { ($0.start, $0.key) < ($1.start, $1.key) } ?? term
    return DaySpan(from: year.start, through: year.end)
  }

  func courses(_ terms: [String], sign: Int) throws(UnknownKey) -> [ArchivedCourse] {
    var found: [(order: String, course: ArchivedCourse)] = []
    for number in directory.courses(of: schoolClass) {
      guard let entry = directory.courses[number], !entry.isAnnulled else { continue }
      let facts = material.facts(.course(key: entry.key))
      var registers: [ArchivedRegister] = []
      for term in terms {
        let register = try ClassRegister(facts, directory, days: .term(key: term), sign: sign)
        guard !register.lessons.isEmpty || register.pupils.contains(where: { $0.termMark != nil }) else {
          continue
        }
        registers.append(ArchivedRegister(register: register, weights: weights(register)))
      }
      guard !registers.isEmpty else { continue }
      let course = ArchivedCourse(
        course: number, key: entry.key, subject: entry.subject, subgroup: entry.subgroup,
        registers: registers)
      found.append((directory.subjects[entry.subject]?.title ?? "", course))
    }
    return found.sorted { ($0.order, $0.course.key) < ($1.order, $1.course.key) }.map(\.course)
  }

  private func weights(_ register: ClassRegister) -> [[Int]] {
    var weights = Array(repeating: Set<Int>(), count: register.lessons.count)
    for pupil in register.pupils {
      for (index, cell) in pupil.cells.enumerated() {
        for mark in cell.marks { weights[index].insert(mark.weight) }
      }
    }
    return weights.map { $0.sorted() }
  }

  func decisions(_ days: DaySpan) -> [PupilNumber: Stated<CouncilDecisionRecorded>] {
    var decisions: [PupilNumber: Stated<CouncilDecisionRecorded>] = [:]
    for stated in material.chronicle.facts(CouncilDecisionRecorded.self)
    where stated.fact.schoolClass == schoolClass && days.contains(stated.day) {
      decisions[stated.fact.pupil] = stated
    }
    return decisions
  }

  func pupils() -> [ArchivedPupil] {
    directory.pupils(in: schoolClass, from: span.from, through: span.through).sorted().map { pupil in
      let movement = Movement(
        directory.pupils[pupil]?.spans(in: schoolClass) ?? [], within: span, first: nil)
      return ArchivedPupil(
        pupil: pupil, key: directory.key(pupil) ?? "p-\(pupil.number)",
        guardians: directory.guardians(of: pupil, on: span.through).sorted(), arrived: movement.arrived,
        left: movement.left, away: movement.away)
    }
  }

  func remarks() -> [ArchivedRemark] {
    material.chronicle.facts(RemarkRaised.self).compactMap { stated in
      let fact = stated.fact
      guard span.contains(stated.day), !fact.course.isNone,
        directory.courses[fact.course]?.schoolClass == schoolClass
      else { return nil }
      return ArchivedRemark(
        raisedOn: stated.day, check: fact.check, staff: fact.staff, course: fact.course, text: fact.text,
        dueOn: fact.dueOn, answeredOn: stated.followUp(RemarkAnswered.self)?.event.day,
        relievedOn: stated.followUp(RemarkRelieved.self)?.event.day)
    }
  }

  /// Lessons missed, month by month; months in which the class had no lesson are left out.
  func months(_ facts: CourseFacts) -> [ArchivedMonth] {
    let own = Set(directory.courses(of: schoolClass))
    let book = AttendanceBook(facts, LessonPlaces(directory), own, span)
    var held: Set<Day> = []
    for lesson in facts.lessons.alive where own.contains(lesson.course) && span.contains(lesson.day) {
      held.insert(lesson.day)
    }
    var missed: [PupilNumber: [AttendanceBook.Line]] = [:]
    for line in book.missed {
      missed[line.pupil, default: []].append(line)
      held.insert(line.day)
    }
    let members = Set(directory.pupils(in: schoolClass, from: span.from, through: span.through))
    let people = members.union(missed.keys).sorted()
    let byMonth = Dictionary(grouping: held) { Month($0) }
    return byMonth.sorted { $0.key < $1.key }.map { month, days in
      let days = days.sorted()
      let columns = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($0.element, $0.offset) })
      let rows = people.map { pupil in
        var row = ArchivedMonth.Row(
          pupil: pupil, counts: Array(repeating: 0, count: days.count), ill: 0)
        for line in missed[pupil] ?? [] {
          guard let column = columns[line.day] else { continue }
          row.counts[column] += 1
          if line.code == .ill { row.ill += 1 }
        }
        return row
      }
      return ArchivedMonth(year: month.year, month: month.month, days: days, rows: rows)
    }
  }

  private struct Month: Hashable, Comparable {
    let year, month: Int
    init(_ day: Day) { (year, month, _) = day.civil }
    static func < (left: Month, right: Month) -> Bool {
      (left.year, left.month) < (right.year, right.month)
    }
  }
}
