internal import EventLog

extension Promotion {
  /// What the year would become.
  ///
  /// - Parameter directory: the school as it is.
  /// - Throws: ``Refusal``: there is no year before, the new one is there already, or its days do not fit.
  /// - Complexity: O(pupils · classes).
  public init(of directory: Directory, _ options: Options) throws {
    let years = directory.terms.all.filter { directory.terms[$0]?.kind == .year }
    let last = years.max { (directory.terms[$0]?.start ?? .none) < (directory.terms[$1]?.start ?? .none) }
    guard let last, let old = directory.terms[last] else {
      throw Refusal(.promotionYear, .number(options.year), .number(options.year - 1))
    }
    guard old.start.civil.year < options.year else {
      throw Refusal(.promotionTwice, .number(options.year), .thing(last))
    }
    guard old.start.civil.year == options.year - 1 else {
      throw Refusal(.promotionYear, .number(options.year), .number(options.year - 1))
    }
    let start = options.start ?? options.terms[old.key]?.lowerBound ?? Promotion.next(old.start)
    guard start > old.end else { throw Refusal(.spanReversed, .day(old.end), .day(start)) }
    oldYear = last
    year = options.year
    self.start = start
    leavingOn = old.end + 1
    suffix = "-\(old.start.civil.year)"
    order = options.order
    terms = Promotion.terms(directory, last, old, options, start)
    let present = Promotion.pupilsByClass(directory, on: start)
    var leavers: [Leavers] = []
    var classes: [Class] = []
    var repeating: [(yearGroup: UInt8, key: String, pupil: PupilNumber)] = []
    for number in directory.classes.all {
      guard let entry = directory.classes[number], entry.from <= old.end, let pupils = present[number] else {
        continue
      }
      let staying = pupils.filter { options.repeating.contains($0) }
      repeating += staying.map { (entry.yearGroup, entry.key, $0) }
      let moving = pupils.filter { !options.repeating.contains($0) }
      let isLast = entry.yearGroup >= options.lastYearGroup
      let gone = moving.filter { isLast || options.leaving.contains($0) }
      if !gone.isEmpty { leavers.append(Leavers(schoolClass: number, pupils: gone)) }
      guard !isLast else { continue }
      classes.append(Promotion.next(number, entry, moving.filter { !gone.contains($0) }, directory, start))
    }
    Promotion.place(repeating, in: &classes)
    self.leavers = leavers
    self.classes = classes.sorted { ($0.yearGroup, $0.key) < ($1.yearGroup, $1.key) }
  }

  /// The pupils of each class on a day, by number.
  private static func pupilsByClass(_ directory: Directory, on day: Day) -> [ClassNumber: [PupilNumber]] {
    var pupils: [ClassNumber: [PupilNumber]] = [:]
    for pupil in directory.pupils.all {
      guard let schoolClass = directory.pupils[pupil]?.schoolClass(on: day) else { continue }
      pupils[schoolClass, default: []].append(pupil)
    }
    return pupils
  }

  private static func terms(
    _ directory: Directory, _ year: TermNumber, _ old: TermEntry, _ options: Options, _ start: Day
  ) -> [Term] {
    let parts = directory.terms.all.filter { number in
      guard number != year, let term = directory.terms[number] else { return false }
      return term.parent == year || old.start <= term.start && term.end <= old.end
    }
    return ([year] + parts).compactMap { number in
      guard let term = directory.terms[number] else { return nil }
      let given = options.terms[term.key]
      let first = given?.lowerBound ?? (term.start == old.start ? start : next(term.start))
      return Term(old: number, key: term.key, start: first, end: given?.upperBound ?? next(term.end))
    }
  }

  private static func next(
    _ number: ClassNumber, _ entry: ClassEntry, _ pupils: [PupilNumber], _ directory: Directory, _ start: Day
  ) -> Class {
    func works(_ staff: StaffNumber) -> Bool { directory.staff[staff]?.isEmployed(on: start) == true }
    let courses = directory.courses(of: number)
    let vacant = courses.count { course in
      !(directory.courses[course].map { works($0.teacher(on: start)) } ?? false)
    }
    return Class(
      old: number, key: nextKey(entry.key, entry.yearGroup), yearGroup: entry.yearGroup + 1,
      teacher: works(entry.teacher) ? entry.teacher : .none, pupils: pupils, courses: courses, vacant: vacant)
  }

  /// Who repeats goes into the new class with the key of the old one; where nobody moves up to it, it is formed.
  private static func place(
    _ repeating: [(yearGroup: UInt8, key: String, pupil: PupilNumber)], in classes: inout [Class]
  ) {
    for (yearGroup, key, pupil) in repeating {
      let folded = KeyFold.normalise(key)
      if let index = classes.firstIndex(where: { KeyFold.normalise($0.key) == folded }) {
        classes[index].repeating.append(pupil)
      } else {
        classes.append(
          Class(
            old: .none, key: key, yearGroup: yearGroup, teacher: .none, pupils: [], repeating: [pupil],
            courses: [], vacant: 0))
      }
    }
  }
}
