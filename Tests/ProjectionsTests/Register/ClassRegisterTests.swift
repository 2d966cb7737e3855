import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private func register(
  _ school: RegisterSchool, _ rule: CourseSelection.Rule = .course(key: "7А-алгебра"),
  _ days: ReportDays = .term(key: "1ч"), extent: Extent = .all
) throws -> ClassRegister {
  try school.history.flush()
  let pass = try ReportPass.run(rule, ClassRegister.kinds, over: school.history.store, extent: extent)
  return try ClassRegister(pass.facts, pass.directory, days: days)
}

extension ClassRegister {
  /// Symbols of a pupil's cells.
  fileprivate func symbols(_ pupil: PupilNumber) -> [[String]] {
    pupils.first { $0.pupil == pupil }?.cells.map { $0.marks.map(\.mark.symbol) } ?? []
  }
}

@Suite struct ClassRegisterTests {
  @Test func lessonsStandByDayNumberAndIndexWhateverTheOrderOfRecording() throws {
    let school = try RegisterSchool()
    try school.lesson(school.algebra, "2025-09-03", number: 2)
    try school.lesson(school.algebra, "2025-09-01", number: 4, index: 1)
    try school.lesson(school.algebra, "2025-09-01", number: 4)
    try school.lesson(school.algebraB, "2025-09-01", number: 1)
    let keys = try register(school).lessons.map(\.key)
    #expect(keys == ["2025-09-01/7А-алгебра/4", "2025-09-01/7А-алгебра/4.2", "2025-09-03/7А-алгебра/2"])
  }

  @Test func anAverageLeavesOutWeightZeroAndWords() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-03")
    for (symbol, weight) in [("5", 1), ("4", 3), ("2", 0), ("осв", 1)] {
      try school.mark(symbol, pupil, school.algebra, lesson, "2025-09-03", weight: UInt8(weight))
    }
    let row = try register(school).pupils[0]
    #expect(row.cells.map { $0.marks.map(\.mark.symbol) } == [["5", "4", "2", "осв"]])
    #expect(row.average.value == 17.0 / 4)
  }

  @Test func withoutMarksThereIsNoAverage() throws {
    let school = try RegisterSchool()
    try school.enrol(school.classA)
    #expect(try register(school).pupils.map(\.average.value) == [nil])
  }

  @Test func aCorrectedMarkShowsItsLastValueAndIsFlagged() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-03")
    let set = try school.mark("3", pupil, school.algebra, lesson, "2025-09-03")
    let first = try school.correct(set, to: "4", pupil, school.algebra, lesson, "2025-09-03")
    try school.correct(first, to: "5", pupil, school.algebra, lesson, "2025-09-03")
    let cell = try register(school).pupils[0].cells[0]
    #expect(cell.marks.map(\.mark.symbol) == ["5"])
    #expect(cell.marks.map(\.isCorrected) == [true])
    #expect(cell.marks.map(\.position) == [set])
    let before = try register(school, extent: .asOf(first)).pupils[0].cells[0]
    #expect(before.marks.map(\.mark.symbol) == ["4"])
  }

  @Test func annulledFactsAreGone() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-03")
    let first = try school.mark("2", pupil, school.algebra, lesson, "2025-09-03")
    let second = try school.mark("3", pupil, school.algebra, lesson, "2025-09-03")
    try school.mark("4", pupil, school.algebra, lesson, "2025-09-03")
    let corrected = try school.correct(second, to: "5", pupil, school.algebra, lesson, "2025-09-03")
    let absent = try school.absence(pupil, school.algebra, lesson, "2025-09-03")
    try school.history.record(
      MarkAnnulled {
        $0.pupil = pupil
        $0.course = school.algebra
      }, on: .of("2025-09-03"), amends: first)
    try school.history.annul(EventCode.markCorrected, pupil.number, at: corrected, on: .of("2025-09-03"))
    try school.history.annul(EventCode.absenceRecorded, pupil.number, at: absent, on: .of("2025-09-03"))
    let cell = try register(school).pupils[0].cells[0]
    #expect(cell.marks.map(\.mark.symbol) == ["4"])
    #expect(cell.absence == nil)
  }

  @Test func aRestatedMarkMovesToItsOtherCourse() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let there = try school.lesson(school.algebraB, "2025-09-03")
    let here = try school.lesson(school.algebra, "2025-09-03")
    let wrong = try school.mark("5", pupil, school.algebraB, there, "2025-09-03")
    let right = try school.mark("4", pupil, school.algebra, here, "2025-09-03")
    for (position, course, lesson) in [(wrong, school.algebra, here), (right, school.algebraB, there)] {
      try school.history.record(
        MarkSet {
          $0.pupil = pupil
          $0.course = course
          $0.lesson = lesson
          $0.mark = Mark(3) ?? .none
          $0.weight = 1
        }, on: .of("2025-09-03"), amends: position, flags: .restatement)
    }
    #expect(try register(school).symbols(pupil) == [["3"]])
    #expect(try register(school, .course(key: "7Б-алгебра")).symbols(pupil) == [["3"]])
  }

  @Test func aMarkWithoutALessonStandsAtTheFirstLessonOfItsDayOrByItself() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.lesson(school.algebra, "2025-09-03", number: 3)
    try school.lesson(school.algebra, "2025-09-03", number: 2)
    try school.mark("5", pupil, school.algebra, .none, "2025-09-03")
    try school.mark("4", pupil, school.algebra, .none, "2025-09-04")
    let page = try register(school)
    #expect(page.lessons.map(\.number) == [2, 3, nil])
    #expect(page.lessons.last?.key == "2025-09-04/7А-алгебра")
    #expect(page.symbols(pupil) == [["5"], [], ["4"]])
  }

  @Test func homeworkStandsAtTheGivingLessonElseAtTheDueOne() throws {
    let school = try RegisterSchool()
    let first = try school.lesson(school.algebra, "2025-09-01", topic: "Дроби")
    try school.lesson(school.algebra, "2025-09-03")
    try school.homework("§ 1", school.algebra, given: first, on: "2025-09-01", due: "2025-09-03")
    let posted = try school.homework(
      "§ 2", school.algebra, given: .none, on: "2025-09-03", due: "2025-09-03")
    try school.history.record(
      HomeworkAmended {
        $0.course = school.algebra
        $0.dueOn = .of("2025-09-03")
        $0.text = "§ 3"
      }, on: .of("2025-09-03"), amends: posted)
    let page = try register(school)
    #expect(page.lessons.map(\.homework) == [["§ 1"], ["§ 3"]])
    #expect(page.lessons.map(\.topic) == ["Дроби", nil])
  }

  @Test func aPupilWhoLeftKeepsTheRowWithBothDates() throws {
    let school = try RegisterSchool()
    let stays = try school.enrol(school.classA)
    let moves = try school.enrol(school.classA, on: "2025-09-10")
    let other = try school.enrol(school.classB)
    try school.lesson(school.algebra, "2025-09-03")
    try school.lesson(school.algebra, "2025-10-20")
    try school.history.record(
      PupilTransferred {
        $0.pupil = moves
        $0.fromClass = school.classA
        $0.toClass = school.classB
      }, on: .of("2025-10-01"))
    let page = try register(school)
    #expect(page.pupils.map(\.pupil) == [stays, moves])
    #expect(!page.pupils.contains { $0.pupil == other })
    #expect(page.pupils.map(\.arrived) == [nil, .of("2025-09-10")])
    #expect(page.pupils.map(\.left) == [nil, .of("2025-10-01")])
    #expect(page.pupils[1].cells.map(\.isMember) == [false, false])
  }

  @Test func whoComesBackIsNoMemberOfTheDaysAway() throws {
    // Given one who left 7А and came back, and one who was in 7Б for a time,
    let school = try RegisterSchool()
    let returns = try school.enrol(school.classA)
    let visits = try school.enrol(school.classA, on: "2025-09-03")
    try school.leave(returns, school.classA, on: "2025-09-08")
    try school.history.record(
      PupilEnrolled { ($0.pupil, $0.key, $0.schoolClass) = (returns, "p-0", school.classA) },
      on: .of("2025-09-15"))
    try school.transfer(visits, to: school.classB, on: "2025-09-05")
    try school.transfer(visits, to: school.classA, on: "2025-09-10")
    try school.transfer(visits, to: school.classB, on: "2025-09-20")
    for day in ["2025-09-01", "2025-09-05", "2025-09-08", "2025-09-12", "2025-09-15", "2025-09-22"] {
      try school.lesson(school.algebra, day)
    }
    // when the page of the term is made,
    let page = try register(school)
    // then their cells of the days away are as those of days before and after the class,
    #expect(
      page.pupils.map { $0.cells.map(\.isMember) } == [
        [true, true, false, false, true, true], [false, false, false, true, true, false],
      ])
    // and the page knows when they went and came.
    #expect(page.pupils.map(\.arrived) == [nil, .of("2025-09-03")])
    #expect(page.pupils.map(\.left) == [nil, .of("2025-09-20")])
    let away = [("2025-09-08", "2025-09-14"), ("2025-09-05", "2025-09-09")].map {
      [DaySpan(from: .of($0), through: .of($1))]
    }
    #expect(page.pupils.map(\.away) == away)
  }

  @Test func aSubgroupShowsItsOwnPupilsAndLessons() throws {
    let school = try RegisterSchool()
    let one = try school.enrol(school.classA)
    let two = try school.enrol(school.classA)
    try school.join(one, school.group1)
    try school.join(two, school.group2)
    try school.lesson(school.english1, "2025-09-03")
    try school.lesson(school.english2, "2025-09-03")
    let half = try register(
      school,
      .subject(classKey: "7а", subjectKey: "Английский", subgroupKey: "7А-английский-2"))
    #expect(half.pupils.map(\.pupil) == [two])
    #expect(half.lessons.map(\.key) == ["2025-09-03/7А-английский-2/1"])
    let whole = try register(school, .subject(classKey: "7А", subjectKey: "английский"))
    #expect(whole.pupils.map(\.pupil) == [one, two])
    #expect(whole.pupils.map { $0.cells.map(\.isMember) } == [[true, false], [false, true]])
  }

  @Test func anExcuseStandsBesideTheAbsence() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for day in ["2025-09-01", "2025-09-03"] {
      let lesson = try school.lesson(school.algebra, day)
      try school.absence(pupil, school.algebra, lesson, day)
    }
    try school.excuse(pupil, .ill, "2025-09-02", "2025-09-03")
    let cells = try register(school).pupils[0].cells
    #expect(cells.map(\.absence) == [.unexcused, .unexcused])
    #expect(cells.map(\.excuse) == [nil, .ill])
  }

  @Test func termMarksAreThoseOfTheTermAskedFor() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for (term, number) in [(school.quarter1, 4), (school.year, 5)] {
      try school.history.record(
        TermMarkSet {
          $0.pupil = pupil
          $0.course = school.algebra
          $0.term = term
          $0.mark = Mark(number) ?? .none
        }, on: .of("2025-10-24"))
    }
    #expect(try register(school).pupils.map(\.termMark) == [Mark(4)])
    let days = DaySpan(from: .of("2025-09-01"), through: .of("2025-10-26"))
    #expect(try register(school, .course(key: "7А-алгебра"), .days(days)).pupils.map(\.termMark) == [nil])
  }

  @Test func anUnknownKeyIsNamed() throws {
    let school = try RegisterSchool()
    #expect(throws: UnknownKey(kind: "course", key: "7В-алгебра")) {
      try register(school, .course(key: "7В-алгебра"))
    }
    #expect(throws: UnknownKey(kind: "subject", key: "физика")) {
      try register(school, .subject(classKey: "7А", subjectKey: "физика"))
    }
    #expect(throws: UnknownKey(kind: "term", key: "9ч")) {
      try register(school, .course(key: "7А-алгебра"), .term(key: "9ч"))
    }
  }
}
