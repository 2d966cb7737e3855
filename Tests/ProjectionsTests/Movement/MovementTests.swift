import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Movement of pupils")
struct MovementTests {
  private static let columns = ["start", "arrived", "left", "transferredIn", "transferredOut", "end"]

  /// Three in 7А and one in 7Б from the first day; then one comes, one changes classes and back, one leaves.
  private func school() throws -> RegisterSchool {
    let school = try RegisterSchool()
    for _ in 0..<3 { try school.enrol(school.classA) }
    try school.enrol(school.classB)
    try school.enrol(school.classB, on: "2025-10-13")
    try school.transfer(PupilNumber(0), to: school.classB, on: "2025-10-14")
    try school.transfer(PupilNumber(0), to: school.classA, on: "2025-10-20")
    try school.transfer(PupilNumber(1), to: school.classB, on: "2025-10-15")
    try school.leave(PupilNumber(2), school.classA, on: "2025-10-16")
    return school
  }

  private func table(
    _ school: RegisterSchool, by grouping: String = "class", from: String, to: String
  ) throws -> FigureTable {
    try answer(MovementReport.self, school.history) {
      ($0.grouping, $0.span) = (grouping, DaySpan(from: .of(from), through: .of(to)))
    }
  }

  @Test("a class gains and loses by transfers; the school only by who comes and goes")
  func bothDefinitions() throws {
    let school = try school()
    let classes = try table(school, from: "2025-10-01", to: "2025-10-31")
    #expect(classes.counts("7А", Self.columns) == [3, 0, 1, 1, 2, 1])
    #expect(classes.counts("7Б", Self.columns) == [1, 1, 0, 2, 1, 3])
    for grouping in ["yearGroup", "school"] {
      let whole = try table(school, by: grouping, from: "2025-10-01", to: "2025-10-31")
      #expect(whole.rows.count == 1)
      #expect(whole.counts(whole.rows[0].key, Self.columns) == [4, 1, 1, 0, 0, 4])
    }
  }

  @Test("the first day of a school has pupils and no arrivals; a later first day has")
  func firstDay() throws {
    let school = try school()
    let beginning = try table(school, from: "2025-09-01", to: "2025-09-30")
    #expect(beginning.counts("7А", Self.columns) == [3, 0, 0, 0, 0, 3])
    let later = try table(school, from: "2025-10-13", to: "2025-10-13")
    #expect(later.counts("7Б", Self.columns) == [1, 1, 0, 0, 0, 2])
    let lastDay = try table(school, from: "2025-10-16", to: "2025-10-16")
    #expect(lastDay.counts("7А", Self.columns) == [1, 0, 1, 0, 0, 0])
  }

  @Test("of one class asked for, a pupil who goes to another one has not left the school")
  func oneClass() throws {
    let school = try school()
    let table = try answer(MovementReport.self, school.history) {
      ($0.schoolClass, $0.grouping) = ("7А", "school")
      $0.span = DaySpan(from: .of("2025-10-01"), through: .of("2025-10-31"))
    }
    #expect(table.counts("school", Self.columns) == [3, 0, 1, 1, 2, 1])
  }

  @Test("a pupil who comes back has left and arrived, and each figure names its orders")
  func comesBack() throws {
    let school = try school()
    let back = try school.history.record(
      PupilEnrolled {
        $0.pupil = PupilNumber(2)
        $0.key = "p-2"
        $0.schoolClass = school.classA
      }, on: .of("2025-10-27"))
    let table = try table(school, from: "2025-10-16", to: "2025-10-31")
    #expect(table.counts("7А", Self.columns) == [1, 1, 1, 1, 0, 2])
    #expect(table.figure(row: "7А", column: "arrived")?.positions == [back])
    #expect(table.figure(row: "7А", column: "left")?.positions.count == 1)
  }

  @Test("start + arrived + from classes − left − to classes = end in every row, on all days")
  func balance() throws {
    let school = try school()
    let first = Day.of("2025-08-30")
    for offset in 0..<60 {
      for grouping in ["class", "yearGroup", "school"] {
        let table = try answer(MovementReport.self, school.history) {
          ($0.grouping, $0.span) = (grouping, DaySpan(from: first + offset, through: first + offset + 5))
        }
        for row in table.rows {
          let counts = table.counts(row.key, Self.columns)
          #expect(counts[0] + counts[1] - counts[2] + counts[3] - counts[4] == counts[5], "\(row.key)")
        }
      }
    }
  }
}
