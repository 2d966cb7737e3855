import EventLog
import School

/// The end of a term: its outcomes, after the last term those of the year, and closing in order.
struct DemoTerms {
  var random: DemoRandom

  init(random: DemoRandom) { self.random = random }

  mutating func run(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ yearEnd: inout DemoYearEnd, on day: Day
  ) throws {
    var second = 20 * 3600
    for classIndex in school.classes.indices {
      let schoolClass = school.classes[classIndex]
      guard
        let term = DemoSchool.terms(of: schoolClass.yearGroup).first(where: { lastSchoolDay(of: $0) == day }),
        let number = school.terms[term.key]
      else { continue }
      let isLast = term.end == DemoCalendar.end
      for index in schoolClass.courses {
        let course = school.courses[index]
        second += 1
        if course.isGraded {
          for pupil in course.pupils {
            let outcome = try termMark(&writer, &school, pupil, course, number, day: day, second: second)
            school.count(outcome)
            try yearEnd.debt(
              &writer, outcome, course.teacher, on: day, at: DemoCalendar.moment(day, secondOfDay: second))
          }
          if isLast { try yearMarks(&writer, &school, course, day: day, second: second) }
        }
        try close(&writer, school, course, number, day: day, second: second)
      }
      try yearEnd.behaviour(
        &writer, school, classIndex, number, on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    }
  }

  private func lastSchoolDay(of term: (key: String, start: Day, end: Day)) -> Day {
    var day = term.end
    while !DemoCalendar.isSchoolDay(day) { day = day - 1 }
    return day
  }

  private mutating func termMark(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ pupil: PupilNumber, _ course: DemoSchool.Course,
    _ term: TermNumber, day: Day, second: Int
  ) throws -> TermMarkSet {
    let total = school.sum(pupil, course.number)
    school.sums[UInt64(pupil.number) << 32 | UInt64(course.number.number)] = nil
    var fact = TermMarkSet()
    fact.pupil = pupil
    fact.course = course.number
    fact.term = term
    fact.formula = 1
    if total.weight == 0 {
      fact.computed = .notAttested
    } else {
      // The nearest whole mark, halves up.
      fact.computed = Mark((total.sum * 2 + total.weight) / (total.weight * 2)) ?? .notAttested
    }
    fact.mark = fact.computed
    if random.chance(perMille: 15), let better = Mark(Int(fact.computed.rawValue & 0xFF) + 1),
      fact.computed == Mark(3) || fact.computed == Mark(4)
    {
      fact.mark = better
    }
    try writer.put(
      fact, by: .staff(course.teacher), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    return fact
  }

  /// The outcomes of the year, as the school's formula makes them of those of its terms.
  private func yearMarks(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ course: DemoSchool.Course, day: Day, second: Int
  ) throws {
    guard let year = school.terms["год"] else { return }
    let proposal = TermMarkProposal(writer.recorder.state.policies, on: day)
    for pupil in course.pupils {
      let terms = school.outcomes(pupil, course.number)
      var fact = TermMarkSet()
      fact.pupil = pupil
      fact.course = course.number
      fact.term = year
      fact.computed = proposal.mark(hundredths: terms.sum * 100, weight: terms.count, lowest: terms.lowest)
      fact.formula = TermMarkProposal.version
      fact.mark = fact.computed
      if fact.mark == Mark(2) || fact.mark == .notAttested { school.failed[pupil, default: 0] += 1 }
      try writer.put(
        fact, by: .staff(course.teacher), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    }
  }

  private mutating func close(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ course: DemoSchool.Course, _ term: TermNumber,
    day: Day,
    second: Int
  ) throws {
    for aspect in [Aspect.lessons, .marks, .programme, .remarks, .termMarks] {
      var fact = ScopeClosed()
      fact.scopeKind = .course
      fact.aspect = aspect
      fact.course = course.number
      fact.schoolClass = school.classes[course.classIndex].number
      fact.term = term
      try writer.put(
        fact, by: .staff(school.deputy), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    }
  }
}
