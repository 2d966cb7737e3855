internal import EventLog

/// What rules ask of the directory; things whose introduction was annulled do not exist.
extension SchoolState {
  /// True for a thing that exists.
  func knows<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> Bool {
    let number = reference.number
    return switch Kind.code {
    case PupilReference.code: directory.pupils[Reference(number)]?.isAnnulled == false
    case StaffReference.code: directory.staff[Reference(number)]?.isAnnulled == false
    case GuardianReference.code: directory.guardians[Reference(number)]?.isAnnulled == false
    case SourceSystemReference.code: directory.systems[Reference(number)]?.isAnnulled == false
    case SchoolClassReference.code: directory.classes[Reference(number)]?.isAnnulled == false
    case SubgroupReference.code: directory.subgroups[Reference(number)]?.isAnnulled == false
    case SubjectReference.code: directory.subjects[Reference(number)]?.isAnnulled == false
    case CourseReference.code: directory.courses[Reference(number)]?.isAnnulled == false
    case LessonReference.code: directory.lessons[Reference(number)]?.isHeld == true
    case TermReference.code: directory.terms[Reference(number)]?.isAnnulled == false
    case PlanItemReference.code: directory.planItems[Reference(number)]?.isAnnulled == false
    case BuildingReference.code: directory.buildings[Reference(number)]?.isAnnulled == false
    case RoomReference.code: directory.rooms[Reference(number)]?.isAnnulled == false
    case SourceReference.code: directory.sources[Reference(number)]?.isAnnulled == false
    default: false
    }
  }

  /// True for the operator and every person who exists.
  func knows(person: ActorNumber) -> Bool {
    if person == .operator { return true }
    if let staff = person.asStaff { return knows(staff) }
    if let guardian = person.asGuardian { return knows(guardian) }
    if let pupil = person.asPupil { return knows(pupil) }
    return person.asSystem.map { knows($0) } ?? false
  }

  /// True when a member of staff is employed on a day.
  func works(_ staff: StaffNumber, on day: Day) -> Bool {
    directory.staff[staff]?.isEmployed(on: day) ?? false
  }

  /// The class of a course, or none.
  func schoolClass(of course: CourseNumber) -> ClassNumber {
    directory.courses[course]?.schoolClass ?? .none
  }

  /// The teacher of a course on a day, or none.
  func teacher(of course: CourseNumber, on day: Day) -> StaffNumber {
    directory.courses[course]?.teacher(on: day) ?? .none
  }

  /// Year group of a class, 0 for none.
  func yearGroup(of schoolClass: ClassNumber) -> UInt8 { directory.classes[schoolClass]?.yearGroup ?? 0 }

  /// The class of a subgroup, or none.
  func schoolClass(ofSubgroup subgroup: SubgroupNumber) -> ClassNumber {
    directory.subgroups[subgroup]?.schoolClass ?? .none
  }

  /// The class of a pupil on a day, or none.
  func schoolClass(of pupil: PupilNumber, on day: Day) -> ClassNumber {
    directory.pupils[pupil]?.schoolClass(on: day) ?? .none
  }

  /// True when a pupil is in a subgroup on a day.
  func isMember(_ pupil: PupilNumber, of subgroup: SubgroupNumber, on day: Day) -> Bool {
    directory.subgroups[subgroup]?.has(pupil, on: day) ?? false
  }

  /// The slot of a lesson that stands, or nil.
  func slot(of lesson: LessonNumber) -> LessonSlot? {
    guard let entry = directory.lessons[lesson], entry.isHeld else { return nil }
    return entry.slot
  }

  /// True when terms are defined.
  var hasTerms: Bool { directory.terms.count > 0 }

  /// The terms of a year group that contain a day.
  func terms(covering day: Day, yearGroup: UInt8) -> [TermNumber] {
    directory.terms(on: day, yearGroup: yearGroup)
  }

  /// First and last day of a term, or nil.
  func span(of term: TermNumber) -> (start: Day, end: Day)? {
    directory.terms[term].map { ($0.start, $0.end) }
  }

  /// True when a guardian answers for a pupil on a day.
  func isLinked(_ guardian: GuardianNumber, _ pupil: PupilNumber, on day: Day) -> Bool {
    directory.guardians[guardian]?.link(to: pupil, on: day) != nil
  }

  /// The classes that a person belongs to on a day: a pupil's own, those of a guardian's pupils.
  func classes(of person: ActorNumber, on day: Day) -> [ClassNumber] {
    if let pupil = person.asPupil { return classes(of: pupil, on: day) }
    guard let guardian = person.asGuardian else { return [] }
    let links = directory.guardians[guardian]?.links ?? []
    return links.filter { $0.span.contains(day) }.flatMap { classes(of: $0.pupil, on: day) }
  }

  /// The class of a pupil on a day; of one enrolled for a later day the class to come.
  private func classes(of pupil: PupilNumber, on day: Day) -> [ClassNumber] {
    guard let entry = directory.pupils[pupil] else { return [] }
    if let schoolClass = entry.schoolClass(on: day) { return [schoolClass] }
    let next = entry.memberships.first { $0.span.from > day }
    return next.map { [$0.schoolClass] } ?? []
  }

  /// True when a member of staff is class teacher of some class.
  func leadsClass(_ staff: StaffNumber) -> Bool {
    directory.classes.all.contains { directory.classes[$0]?.teacher == staff }
  }
}
