import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private let term = RegisterSchool.start...Day.of("2025-10-26")
private let keys = ["7А-алгебра", "7Б-алгебра", "7А-английский-1", "7А-английский-2"]

@Suite struct RandomHistoryTests {
  @Test(arguments: UInt64(1)...40)
  func theRegisterEqualsTheNaiveOneCellByCell(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    try history.grow(220)
    let store = history.school.history.store
    let naive = try NaiveSchool(store)
    for (index, key) in keys.enumerated() {
      let course = CourseNumber(UInt32(index))
      let pass = try ReportPass.run(.course(key: key), ClassRegister.kinds, over: store)
      let page = try ClassRegister(pass.facts, pass.directory, days: .term(key: "1ч"))
      let (cells, sums) = naive.register(course, term)
      var shown: [PupilNumber: [NaiveSchool.Column: NaiveSchool.Cell]] = [:]
      for row in page.pupils {
        for (lesson, cell) in zip(page.lessons, row.cells) where !cell.isEmpty {
          let column: NaiveSchool.Column = lesson.lesson.isNone ? .day(lesson.day) : .lesson(lesson.lesson)
          shown[row.pupil, default: [:]][column] = NaiveSchool.Cell(
            marks: cell.marks.map(\.mark.symbol), corrected: cell.marks.map(\.isCorrected),
            absence: cell.absence, late: cell.late)
        }
        let sum = sums[row.pupil] ?? (0, 0)
        let average = sum.weight == 0 ? nil : Double(sum.marks) / Double(sum.weight)
        #expect(row.average.value == average, "seed \(seed), \(key), \(row.key)")
      }
      #expect(shown == cells, "seed \(seed), \(key)")
      let outcomes = naive.termMarks(course, TermNumber(0))
      let shownOutcomes = page.pupils.compactMap { row in row.termMark.map { (row.pupil, $0) } }
      #expect(Dictionary(uniqueKeysWithValues: shownOutcomes) == outcomes, "seed \(seed), \(key)")
    }
  }

  @Test(arguments: UInt64(1)...20)
  func theCountsOfMissedLessonsEqualTheNaiveOnes(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    try history.grow(220)
    let store = history.school.history.store
    let naive = try NaiveSchool(store)
    let pass = try ReportPass.run(.schoolClass(key: "7А"), AttendanceSummary.kinds, over: store)
    let summary = try AttendanceSummary(
      pass.facts, pass.directory, classKey: "7А", spans: [.term(key: "1ч")])
    let courses = [CourseNumber(0), CourseNumber(2), CourseNumber(3)]
    for row in summary.pupils {
      let missed = naive.missed(row.pupil, courses, term)
      let counts = row.counts[0]
      #expect(counts.lessons == missed.values.reduce(0, +), "seed \(seed), \(row.key)")
      #expect(counts.lessonsIll == missed[.ill] ?? 0, "seed \(seed), \(row.key)")
      #expect(counts.lessonsUnexcused == missed[.unexcused] ?? 0, "seed \(seed), \(row.key)")
      #expect(counts.lessonsExcused == counts.lessons - counts.lessonsIll - counts.lessonsUnexcused)
    }
    #expect(summary.totals[0].lessons == summary.pupils.map { $0.counts[0].lessons }.reduce(0, +))
  }

  @Test(arguments: UInt64(1)...20)
  func addingBlocksAsTheyComeEqualsReadingAllAndReadingTwice(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    let rules: [CourseSelection.Rule] = [
      .all, .course(key: "7А-алгебра"), .schoolClass(key: "7Б"),
      .subject(classKey: "7А", subjectKey: "английский"),
    ]
    let kinds: CourseFacts.Kinds = [.marks, .attendance, .lessons, .homework, .termMarks, .texts]
    let directory = Running(Directory())
    let growing = rules.map { Running(CourseFacts(CourseSelection($0, following: directory), kinds)) }
    var reached: UInt64 = 0
    for step in 1...11 {
      try history.grow(step * 3)
      let summary = try Replay.run(
        [directory] + growing, over: history.school.history.store, from: Position(reached))
      reached = summary.size
    }
    for (rule, facts) in zip(rules, growing) {
      let passes = try (0..<2).map { _ in
        try ReportPass.run(rule, kinds, over: history.school.history.store)
      }
      let pages = try passes.map { try ClassRegister($0.facts, $0.directory) }
      #expect(pages[0] == pages[1], "seed \(seed), \(rule)")
      #expect(try ClassRegister(facts.model, directory.model) == pages[0], "seed \(seed), \(rule)")
    }
  }
}
