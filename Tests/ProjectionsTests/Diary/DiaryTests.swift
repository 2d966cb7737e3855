import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private func diary(
  _ school: RegisterSchool, _ key: String? = "p-0", _ days: ReportDays = .days(.always)
) throws -> Diary {
  try school.history.flush()
  let pass = try ReportPass.run(.pupil(key: key), Diary.kinds, over: school.history.store)
  return try Diary(pass.facts, pass.directory, days: days)
}

@Suite struct DiaryTests {
  @Test func thereIsARowForEachLessonOfThePupilsCoursesAndSubgroup() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.join(pupil, school.group2)
    try school.lesson(school.english1, "2025-09-01", number: 1)
    try school.lesson(school.english2, "2025-09-01", number: 1, topic: "Colours")
    try school.lesson(school.algebra, "2025-09-01", number: 2, topic: "Дроби")
    try school.lesson(school.algebraB, "2025-09-01", number: 3)
    let rows = try diary(school).rows
    #expect(rows.map(\.subject) == ["Английский", "Алгебра"])
    #expect(rows.map(\.topic) == ["Colours", "Дроби"])
    #expect(rows.map(\.number) == [1, 2])
  }

  @Test func homeworkStandsAtTheLessonItIsDueFor() throws {
    let school = try RegisterSchool()
    try school.enrol(school.classA)
    let given = try school.lesson(school.algebra, "2025-09-01")
    try school.homework("§ 1", school.algebra, given: given, on: "2025-09-01", due: "2025-09-03")
    try school.homework("§ 2", school.algebra, given: given, on: "2025-09-01", due: "2025-09-04")
    try school.lesson(school.algebra, "2025-09-03")
    let rows = try diary(school).rows
    #expect(rows.map(\.homework) == [[], ["§ 1"], ["§ 2"]])
    #expect(rows.map(\.number) == [1, 1, nil])
    #expect(rows.map(\.day) == [.of("2025-09-01"), .of("2025-09-03"), .of("2025-09-04")])
  }

  @Test func marksAndAbsencesAreThePupilsOwn() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let other = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-01")
    try school.mark("5", pupil, school.algebra, lesson, "2025-09-01")
    try school.mark("2", other, school.algebra, lesson, "2025-09-01")
    try school.absence(other, school.algebra, lesson, "2025-09-01")
    let row = try diary(school).rows[0]
    #expect(row.marks.map(\.mark.symbol) == ["5"])
    #expect(row.absence == nil)
  }

  @Test func aNewcomersDiaryShowsLessonsRecordedBeforeTheEnrolmentWas() throws {
    let school = try RegisterSchool()
    try school.enrol(school.classB)
    let lesson = try school.lesson(school.algebra, "2025-09-03", topic: "Дроби")
    try school.homework("§ 1", school.algebra, given: lesson, on: "2025-09-03", due: "2025-09-03")
    try school.history.flush()
    // Recorded later, true from the second: the lesson of the third was passed over in the first pass.
    let pupil = PupilNumber(0)
    try school.history.record(
      PupilTransferred {
        $0.pupil = pupil
        $0.toClass = school.classA
      }, on: .of("2025-09-02"))
    try school.history.flush()
    let rows = try diary(school).rows
    #expect(rows.map(\.topic) == ["Дроби"])
    #expect(rows.map(\.homework) == [["§ 1"]])
    #expect(try diary(school).classKey == "7А")
  }

  @Test func theLatestWeekEndsOnASundayAndHoldsTheLastLessonUpToADay() throws {
    // Given lessons on a Monday, the Friday after it and the next Wednesday.
    let school = try RegisterSchool()
    try school.enrol(school.classA)
    for day in ["2025-09-01", "2025-09-05", "2025-09-10"] { try school.lesson(school.algebra, day) }
    let whole = try diary(school)
    // When the latest week is asked for on several days.
    // Then it is the one of the last lesson so far; before the first lesson, the first one.
    let week = whole.latestWeek(on: .of("2025-09-09"))
    #expect(week.rows.map(\.day) == [.of("2025-09-01"), .of("2025-09-05")])
    #expect(week.span == DaySpan(from: .of("2025-09-01"), through: .of("2025-09-07")))
    #expect(whole.latestWeek(on: .of("2025-12-31")).rows.map(\.day) == [.of("2025-09-10")])
    #expect(whole.latestWeek(on: .of("2025-08-01")).rows == week.rows)
  }

  @Test func thePupilMayBeLeftOutWhereThereIsOne() throws {
    let school = try RegisterSchool()
    try school.enrol(school.classA)
    try school.lesson(school.algebra, "2025-09-01")
    #expect(try diary(school, nil).key == "p-0")
    #expect(try diary(school, nil).rows.count == 1)
    try school.enrol(school.classA)
    #expect(throws: UnknownKey(kind: "pupil", key: "")) { try diary(school, nil) }
    #expect(throws: UnknownKey(kind: "pupil", key: "p-9")) { try diary(school, "p-9") }
  }

  @Test func onlyTheDaysAskedForAreShown() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for day in ["2025-09-01", "2025-09-08"] {
      let lesson = try school.lesson(school.algebra, day)
      try school.mark("5", pupil, school.algebra, lesson, day)
    }
    let week = DaySpan(from: .of("2025-09-08"), through: .of("2025-09-14"))
    #expect(try diary(school, "p-0", .days(week)).rows.map(\.day) == [.of("2025-09-08")])
  }
}
