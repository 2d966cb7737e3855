public import EventLog

extension Directory {
  /// True when a key may have meant another thing earlier in the log: whoever looked keys up while reading looks
  /// them up again (``Sought``).
  public var hasRenamedKeys: Bool {
    pupils.hasRenamed || classes.hasRenamed || subgroups.hasRenamed || subjects.hasRenamed
      || courses.hasRenamed || terms.hasRenamed
  }

  /// The pupils of a class on a day, in order of introduction.
  ///
  /// - Complexity: O(pupils who were ever in the class).
  public func pupils(in schoolClass: ClassNumber, on day: Day) -> [PupilNumber] {
    entrants.pupils(of: schoolClass).filter { pupil in
      guard let entry = pupils[pupil], !entry.isAnnulled else { return false }
      return entry.schoolClass(on: day) == schoolClass
    }
  }

  /// The pupils who were in a class on some day of a span.
  ///
  /// - Parameter through: the last day, or none for an open end.
  /// - Complexity: O(pupils who were ever in the class).
  public func pupils(in schoolClass: ClassNumber, from: Day, through: Day) -> [PupilNumber] {
    entrants.pupils(of: schoolClass).filter { pupil in
      guard let entry = pupils[pupil], !entry.isAnnulled else { return false }
      let days = DaySpan(from: from, through: through)
      return entry.memberships.contains { $0.schoolClass == schoolClass && $0.span.overlaps(days) }
    }
  }

  /// True when a pupil is taught a course on a day: in its class and, where it has one, in its subgroup.
  public func isTaught(_ pupil: PupilNumber, _ course: CourseNumber, on day: Day) -> Bool {
    guard let entry = courses[course], pupils[pupil]?.schoolClass(on: day) == entry.schoolClass else {
      return false
    }
    return entry.subgroup.isNone || subgroups[entry.subgroup]?.has(pupil, on: day) == true
  }

  /// The guardians of a pupil on a day.
  public func guardians(of pupil: PupilNumber, on day: Day) -> [GuardianNumber] {
    (pupils[pupil]?.guardians ?? []).filter { guardian in
      guard let entry = guardians[guardian], !entry.isAnnulled else { return false }
      return entry.link(to: pupil, on: day) != nil
    }
  }

  /// The terms of a year group that contain a day, of one kind or of all.
  public func terms(on day: Day, yearGroup: UInt8, kind: TermKind? = nil) -> [TermNumber] {
    terms.all.filter { number in
      guard let term = terms[number] else { return false }
      return term.contains(day) && term.yearGroups.contains(yearGroup) && (kind ?? term.kind) == term.kind
    }
  }

  /// The courses of a class, in order of introduction.
  public func courses(of schoolClass: ClassNumber) -> [CourseNumber] {
    courses.all.filter { courses[$0]?.schoolClass == schoolClass }
  }

  /// The bells of a shift on a day, or nil.
  public func bells(shift: UInt8, on day: Day) -> BellSchedule? {
    bells.last { $0.shift == shift && $0.day <= day }
  }

  /// A key that nothing of the kind has yet, after the next number: `p-0413`.
  public func freeKey(kind: UInt8, prefix: String) -> String {
    var number = nextNumber(kind: kind)
    while true {
      let key = Directory.defaultKey(number, prefix)
      if self.number(kind: kind, key) == nil, people[KeyFold.normalise(key)] == nil { return key }
      number += 1
    }
  }
}
