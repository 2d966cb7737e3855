internal import EventLog
internal import School

/// The classes, courses and days that a question is about, once the directory is known.
struct ReportScope {
  /// The selected courses, by number; those annulled are left out.
  let courses: [CourseNumber]
  /// The same as a set.
  let isSelected: Set<CourseNumber>
  /// The selected classes, by number.
  let classes: [ClassNumber]
  /// The term asked for, or none.
  let term: TermNumber
  /// The days asked for.
  let span: DaySpan
  /// The teacher asked for, or nil.
  let teacher: StaffNumber?
  /// The pupil asked for, or nil.
  let pupil: PupilNumber?
  /// What the question named, for the heading.
  let about: [FigureValue]

  /// - Throws: ``UnknownKey`` for a key that the log does not know.
  init(_ question: ReportQuestion, _ directory: Directory) throws(UnknownKey) {
    func number<Kind: ReferenceKind>(_ key: String?, _ kind: Kind.Type) throws(UnknownKey) -> Reference<Kind>?
    {
      guard let key else { return nil }
      guard let found = directory.find(key, kind) else { throw UnknownKey(kind: kind.name, key: key) }
      return found
    }
    let schoolClass = try number(question.schoolClass, SchoolClassReference.self)
    let subject = try number(question.subject, SubjectReference.self)
    let course = try number(question.course, CourseReference.self)
    let subgroup = try number(question.subgroup, SubgroupReference.self)
    let termNumber = try number(question.term, TermReference.self)
    let teacher = try number(question.teacher, StaffReference.self)
    let pupil = try number(question.pupil, PupilReference.self)
    let term = termNumber.flatMap { directory.terms[$0] }
    let span = term.map { DaySpan(from: $0.start, through: $0.end) } ?? question.span
    let pupilClasses = pupil.flatMap { directory.pupils[$0]?.memberships.map(\.schoolClass) }
    courses = directory.courses.all.filter { number in
      guard let entry = directory.courses[number], !entry.isAnnulled else { return false }
      let yearGroup = directory.classes[entry.schoolClass]?.yearGroup
      return (course ?? number) == number && (schoolClass ?? entry.schoolClass) == entry.schoolClass
        && (subject ?? entry.subject) == entry.subject && (subgroup ?? entry.subgroup) == entry.subgroup
        && (question.yearGroup ?? yearGroup) == yearGroup
        && (teacher.map { entry.isTaught(by: $0, in: span) } ?? true)
        && (pupilClasses?.contains(entry.schoolClass) ?? true)
        && (term.map { $0.yearGroups.contains(yearGroup ?? 0) } ?? true)
    }
    isSelected = Set(courses)
    classes = directory.classes.all.filter { number in
      guard let entry = directory.classes[number], !entry.isAnnulled else { return false }
      return (schoolClass ?? number) == number && (question.yearGroup ?? entry.yearGroup) == entry.yearGroup
        && (term.map { $0.yearGroups.contains(entry.yearGroup) } ?? true)
        && (pupilClasses?.contains(number) ?? true)
    }
    (self.term, self.span, self.teacher, self.pupil) = (termNumber ?? .none, span, teacher, pupil)
    var about: [FigureValue] = []
    if let schoolClass { about.append(.schoolClass(schoolClass)) }
    if let course { about.append(.course(course)) }
    if let subject { about.append(.subject(subject)) }
    if let pupil { about.append(.person(.pupil(pupil))) }
    if let teacher { about.append(.person(.staff(teacher))) }
    if let termNumber { about.append(.term(termNumber)) }
    self.about = about
  }
}

extension CourseEntry {
  /// True when a teacher has the course on some day of a span.
  func isTaught(by teacher: StaffNumber, in span: DaySpan) -> Bool {
    for (index, taught) in teachers.enumerated() where taught.teacher == teacher {
      let next = index + 1 < teachers.count ? teachers[index + 1].day : Day.none
      let until = next == .none ? Day.none : next - 1
      if DaySpan(from: taught.day, through: until).overlaps(span) { return true }
    }
    return false
  }
}
