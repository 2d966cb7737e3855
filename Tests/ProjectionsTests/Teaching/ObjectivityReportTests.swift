import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct ObjectivityReportTests {
  @Test func outcomesAreComparedWithTheFormulaAndWithControlWorks() throws {
    // Given outcomes 5, 4, 4 where 4, 4, 3 were computed, and control works 3 and 4 beside an answer.
    let school = try TeachingSchool()
    let pupils = try (0..<3).map { _ in try school.register.enrol(school.register.classA) }
    try school.outcome("5", computed: "4", pupils[0])
    try school.outcome("4", computed: "4", pupils[1])
    try school.outcome("4", computed: "3", pupils[2])
    try school.work("3", .controlWork, pupils[0], "2025-09-10")
    try school.work("4", .administrativeControl, pupils[1], "2025-09-10")
    try school.work("2", .answer, pupils[2], "2025-09-10")

    // When the term is looked at.
    let table = try school.table(ObjectivityReport.self) { $0.term = "1ч" }

    // Then two of three were forced and the means lie 13/3 − 7/2 = 5/6 apart.
    #expect(table.keys == ["7А-алгебра"])
    #expect(table.value("7А-алгебра", "outcomes") == .count(3))
    #expect(table.value("7А-алгебра", "computed") == .count(3))
    #expect(table.value("7А-алгебра", "forced") == .count(2))
    #expect(table.value("7А-алгебра", "share") == .share(2, of: 3))
    #expect(table.value("7А-алгебра", "controlMean") == .decimal(3.5))
    #expect(table.value("7А-алгебра", "outcomeMean") == .decimal(13 / 3))
    #expect(table.value("7А-алгебра", "difference") == .decimal(13 / 3 - 3.5))
    #expect(table.value("7А-алгебра", "flagged") == .word("yes"))
  }

  @Test func whatIsNoNumberHasNoPartInMeans() throws {
    // Given an exempt pupil, one not attested although 3 was computed, and no control work.
    let school = try TeachingSchool()
    let pupils = try (0..<2).map { _ in try school.register.enrol(school.register.classA) }
    try school.outcome("осв", computed: "", pupils[0])
    try school.outcome("н/а", computed: "3", pupils[1])

    // When the term is looked at.
    let table = try school.table(ObjectivityReport.self) { $0.term = "1ч" }

    // Then there is no mean, and «н/а» instead of 3 is forced.
    #expect(table.value("7А-алгебра", "outcomes") == .count(0))
    #expect(table.value("7А-алгебра", "forced") == .count(1))
    #expect(table.value("7А-алгебра", "outcomeMean") == FigureValue.none)
    #expect(table.value("7А-алгебра", "difference") == FigureValue.none)
    #expect(table.value("7А-алгебра", "flagged") == FigureValue.none)
  }

  @Test func aCorrectedOutcomeIsComparedWithWhatWasComputedAtFirst() throws {
    // Given an outcome as computed, corrected after closing.
    let school = try TeachingSchool()
    let pupil = try school.register.enrol(school.register.classA)
    let position = try school.outcome("4", computed: "4", pupil)
    try school.history.record(
      TermMarkCorrected {
        $0.pupil = pupil
        $0.course = school.register.algebra
        $0.term = school.register.quarter1
        $0.mark = Mark(5) ?? .none
        $0.old = Mark(4) ?? .none
      }, on: .of("2025-11-10"), amends: position, reason: .appeal, flags: .afterClose)

    // When the term is looked at.
    let table = try school.table(ObjectivityReport.self) { $0.term = "1ч" }

    // Then it counts as forced, and the setting event explains it.
    #expect(table.value("7А-алгебра", "forced") == .count(1))
    #expect(table.figure(row: "7А-алгебра", column: "forced")?.positions == [position])
    #expect(table.value("7А-алгебра", "outcomeMean") == .decimal(5))
  }

  @Test func outcomesOfAFormerTeacherStayWithThem() throws {
    // Given a control work under t-0, then t-4 takes over and sets the outcome.
    let school = try TeachingSchool()
    let pupil = try school.register.enrol(school.register.classA)
    try school.work("3", .controlWork, pupil, "2025-09-10")
    try school.history.record(
      TeacherChanged {
        $0.course = school.register.algebra
        $0.from = StaffNumber(0)
        $0.to = StaffNumber(4)
      }, on: .of("2025-10-01"))
    try school.outcome("4", computed: "4", pupil)

    // When it is asked by teacher.
    let table = try school.table(ObjectivityReport.self) {
      $0.term = "1ч"
      $0.grouping = "teacher"
    }

    // Then each has their own, and with a teacher asked for only theirs is counted.
    #expect(table.keys == ["t-0", "t-4"])
    #expect(table.value("t-0", "controlMean") == .decimal(3))
    #expect(table.value("t-4", "outcomes") == .count(1))
    let one = try school.table(ObjectivityReport.self) {
      $0.term = "1ч"
      $0.teacher = "t-0"
      $0.grouping = "teacher"
    }
    #expect(one.keys == ["t-0"])
  }
}

extension TeachingSchool {
  @discardableResult
  fileprivate func outcome(_ mark: String, computed: String, _ pupil: PupilNumber) throws -> Position {
    try history.record(
      TermMarkSet {
        $0.pupil = pupil
        $0.course = register.algebra
        $0.term = register.quarter1
        $0.mark = Mark(symbol: mark) ?? .none
        $0.computed = Mark(symbol: computed) ?? .none
      }, on: .of("2025-10-24"))
  }

  fileprivate func work(_ mark: String, _ kind: WorkKind, _ pupil: PupilNumber, _ day: String) throws {
    try history.record(
      MarkSet {
        $0.pupil = pupil
        $0.course = register.algebra
        $0.mark = Mark(symbol: mark) ?? .none
        $0.weight = 1
        $0.work = kind
      }, on: .of(day))
  }
}
