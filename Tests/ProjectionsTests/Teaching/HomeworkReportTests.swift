import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct HomeworkReportTests {
  @Test func lessonsWithoutHomeworkAndMeanMinutesAreCounted() throws {
    // Given three lessons: homework of 30 minutes, one without an estimate and without its lesson, and none.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    let first = try school.held(0, algebra, "2025-09-01")
    let second = try school.held(1, algebra, "2025-09-02")
    let third = try school.held(2, algebra, "2025-09-03")
    try school.homework(algebra, "2025-09-01", due: "2025-09-02", minutes: 30, lesson: LessonNumber(0))
    try school.homework(algebra, "2025-09-02", due: "2025-09-03")

    // When September is looked at.
    let table = try school.september(HomeworkReport.self)

    // Then one of three is without, and the mean knows of one estimate.
    #expect(table.values("7А-алгебра", ["lessons", "without"]) == [.count(3), .count(1)])
    #expect(table.value("7А-алгебра", "share") == .share(1, of: 3))
    #expect(table.value("7А-алгебра", "minutes") == .decimal(30))
    #expect(table.figure(row: "7А-алгебра", column: "without")?.positions == [third])
    #expect(table.figure(row: "7А-алгебра", column: "lessons")?.positions == [first, second, third])
  }

  @Test func homeworkIsDueAnHourAfterTheLastLessonOfTheClass() throws {
    // Given a class whose second and last lesson, of English, ends at 10:10; algebra is its first.
    let school = try TeachingSchool()
    try school.bells()
    try school.slot(school.register.algebra, weekday: 1)
    try school.slot(school.register.english1, weekday: 1, number: 2)
    try school.held(0, school.register.algebra, "2025-09-08")
    // When algebra posts at 11:00 of one Monday and at 12:00 of the next.
    try school.homework(
      school.register.algebra, "2025-09-08", due: "2025-09-15", lesson: LessonNumber(0), afterHours: 11)
    try school.held(1, school.register.algebra, "2025-09-15")
    let late = try school.homework(
      school.register.algebra, "2025-09-15", due: "2025-09-22", lesson: LessonNumber(1), afterHours: 12)
    let table = try school.september(HomeworkReport.self)

    // Then the second came after 11:10.
    #expect(table.value("7А-алгебра", "late") == .count(1))
    #expect(table.figure(row: "7А-алгебра", column: "late")?.positions.contains(late) == true)
  }

  @Test func anotherCoursesLessonThatWasNotDueIsTheLastOfTheDay() throws {
    // Given algebra as the only lesson due on Mondays, and bells by which lesson 2 ends at 10:10,
    let school = try TeachingSchool()
    try school.bells()
    try school.slot(school.register.algebra, weekday: 1)
    for (number, day) in ["2025-09-08", "2025-09-15"].enumerated() {
      let lesson = UInt32(number)
      try school.held(lesson, school.register.algebra, day)
      // when algebra posts at 11:00 of two Mondays,
      try school.homework(
        school.register.algebra, day, due: "2025-09-22", lesson: LessonNumber(lesson), afterHours: 11)
    }
    // and on the second one English is held as lesson 2, of which the timetable knows nothing,
    try school.held(2, school.register.english1, "2025-09-15", number: 2)
    // then only the first post came more than an hour after the class's last lesson.
    let table = try school.september(HomeworkReport.self)
    #expect(table.value("7А-алгебра", "late") == .count(1))
  }

  @Test func withoutBellsHomeworkIsDueToTheEndOfTheDay() throws {
    // Given no bells, a post at 23:00 and one at 1:00 of the next day.
    let school = try TeachingSchool()
    try school.homework(school.register.algebra, "2025-09-01", due: "2025-09-08", afterHours: 23)
    try school.homework(school.register.algebra, "2025-09-02", due: "2025-09-08", afterHours: 25)

    // When September is looked at.
    let table = try school.september(HomeworkReport.self)

    // Then the second is late.
    #expect(table.value("7А-алгебра", "late") == .count(1))
  }

  @Test func theLoadOfADayTakesTheSubgroupWithMostToDo() throws {
    // Given 100 minutes of algebra, 30 and 60 of the two subgroups of English for one day of year group 7.
    let school = try TeachingSchool()
    let positions = [
      try school.homework(school.register.algebra, "2025-09-01", due: "2025-09-04", minutes: 100),
      try school.homework(school.register.english1, "2025-09-02", due: "2025-09-04", minutes: 30),
      try school.homework(school.register.english2, "2025-09-02", due: "2025-09-04", minutes: 60),
    ]

    // When days and classes are looked at.
    let table = try school.september(HomeworkReport.self) { $0.grouping = "classDay" }

    // Then 160 minutes stand against the norm of 150.
    #expect(table.keys == ["2025-09-04/7А"])
    #expect(
      table.values("2025-09-04/7А", ["tasks", "minutes", "norm", "over"])
        == [2, 160, 150, 10].map { .count($0) })
    #expect(table.figure(row: "2025-09-04/7А", column: "minutes")?.positions == positions)
  }

  @Test func aLoadWithinTheNormIsNotOver() throws {
    // Given 150 minutes for one day.
    let school = try TeachingSchool()
    try school.homework(school.register.algebra, "2025-09-01", due: "2025-09-04", minutes: 150)

    // When days and classes are looked at.
    let table = try school.september(HomeworkReport.self) { $0.grouping = "classDay" }

    // Then nothing is over.
    #expect(table.value("2025-09-04/7А", "over") == FigureValue.none)
  }
}
