import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Filtering the log")
struct LogMatchesTests {
  func matches(
    _ history: SchoolHistory, _ fill: (inout LogFilter, Running<Directory>) -> Void = { _, _ in }
  ) throws -> LogMatches {
    try history.flush()
    let directory = Running(Directory())
    var filter = LogFilter()
    fill(&filter, directory)
    let fold = Running(LogMatches(filter))
    try Replay.run([directory, fold], over: history.store)
    return fold.model
  }

  func types(_ matches: LogMatches, _ history: SchoolHistory) throws -> [String] {
    var names: [String] = []
    try LogMatches.visit(matches.positions, in: history.store) { _, record in
      names.append(EventRegistry.entry(code: record.type)?.type.name ?? "?")
    }
    return names
  }

  @Test func `without a filter every event fits`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let all = try matches(history)
    #expect(all.positions == (0...positions[2].rawValue).map { Position($0) })
  }

  @Test func `types, actor, days and moments narrow it down`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let marks = try matches(history) { filter, _ in filter.types = [EventCode.markSet] }
    #expect(try types(marks, history) == ["MarkSet", "MarkSet"])
    let director = try matches(history) { filter, directory in
      filter.findActor = { directory.model.person("d-01") }
    }
    #expect(director.positions == [positions[2]])
    #expect(try matches(history) { filter, _ in filter.findActor = { nil } }.positions.isEmpty)
    let first = try matches(history) { filter, _ in filter.through = .of("2025-09-30") }
    #expect(first.count == Int(positions[0].rawValue) - 1)
    let late = try matches(history) { filter, _ in
      filter.recordedFrom = Moment(day: SmallSchool.day + 1, secondOfDay: 0)
      filter.recordedBefore = Moment(day: SmallSchool.day + 20, secondOfDay: 58_800)
    }
    #expect(late.positions == [positions[1]])
  }

  @Test func `a class has its own events and those of its courses and pupils`() throws {
    let history = try SmallSchool.history()
    try history.record(SmallSchool.mark("5", pupil: 3, course: 1), on: SmallSchool.day)
    try history.record(SmallSchool.mark("4", pupil: 0, course: 0), on: SmallSchool.day)
    let excused = AbsenceExcused {
      $0.pupil = PupilNumber(3)
      $0.through = SmallSchool.day
    }
    try history.record(excused, on: SmallSchool.day)
    let entered = SessionStarted { $0.person = .pupil(PupilNumber(3)) }
    try history.record(entered, on: SmallSchool.day)
    let found = try matches(history) { $0.schoolClass = Sought(key: "7б", in: $1) }
    #expect(
      try types(found, history) == [
        "ClassFormed", "TeachingAssigned", "PupilEnrolled", "MarkSet", "AbsenceExcused", "SessionStarted",
      ])
    let pupil = try matches(history) { $0.pupil = Sought(key: "p-0501", in: $1) }
    #expect(
      try types(pupil, history) == ["PupilEnrolled", "MarkSet", "AbsenceExcused", "SessionStarted"])
    let subject = try matches(history) { $0.subject = Sought(key: "физика", in: $1) }
    #expect(try types(subject, history) == ["SubjectAdded", "TeachingAssigned", "MarkSet"])
    #expect(try matches(history) { $0.schoolClass = Sought(key: "9Я", in: $1) }.positions.isEmpty)
  }

  @Test func `an annulment belongs to what it annuls`() throws {
    let history = try SmallSchool.history()
    let mark = try history.record(SmallSchool.mark("5", pupil: 3, course: 1), on: SmallSchool.day)
    let annulled = try history.annul(EventCode.markSet, 3, 1, at: mark, on: SmallSchool.day)
    let found = try matches(history) { $0.course = Sought(key: "7Б-физика", in: $1) }
    #expect(found.positions.suffix(2) == [mark, annulled])
    #expect(try matches(history) { $0.pupil = Sought(key: "p-0501", in: $1) }.positions.last == annulled)
    #expect(try matches(history) { $0.pupil = Sought(key: "p-0412", in: $1) }.positions.last != annulled)
  }

  @Test func `a limit keeps the first or the last and counts all`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let size = Int(positions[2].rawValue) + 1
    for limit in [0, 1, 3, size, size + 5] {
      let first = try matches(history) { filter, _ in filter.limit = .first(limit) }
      let last = try matches(history) { filter, _ in filter.limit = .last(limit) }
      let all = (0..<size).map { Position(UInt64($0)) }
      #expect(first.positions == Array(all.prefix(limit)) && last.positions == Array(all.suffix(limit)))
      #expect(first.count == size && last.count == size)
    }
  }

  @Test func `a pass can go on where the last one ended`() throws {
    let history = try SmallSchool.history()
    try history.flush()
    let fold = Running(LogMatches(LogFilter()))
    let size = try Replay.run([fold], over: history.store).size
    try history.record(SmallSchool.mark("5"), on: SmallSchool.day)
    try history.flush()
    try Replay.run([fold], over: history.store, from: Position(size))
    #expect(fold.model.positions == (0...size).map { Position($0) })
  }

  @Test func `far and near positions are visited alike`() throws {
    let (history, _) = try SmallSchool.corrections()
    for pupil in 0..<UInt32(5_000) {
      try history.record(SmallSchool.mark("5", pupil: pupil % 3), on: SmallSchool.day)
    }
    try history.flush()
    for wanted in [[0, 4_500], [0, 1, 2, 4_900], Array(100..<200)] {
      var seen: [Position] = []
      let positions = wanted.map { Position(UInt64($0)) }
      try LogMatches.visit(positions, in: history.store) { position, _ in seen.append(position) }
      #expect(seen == positions)
    }
  }
}
