internal import EventLog
internal import School
internal import Testing

@Suite("CloudEvents")
struct CloudEventWriterTests {
  private func lines(_ log: FoldedLog, origin: String = "school.example/journal") throws -> [String] {
    let writer = CloudEventWriter(origin: origin)
    var directory = Directory()
    var lines: [String] = []
    try log.forEach { position, record in
      directory.apply(position, record)
      lines.append(try writer.line(position, record, directory))
    }
    return lines
  }

  private func marked() throws -> FoldedLog {
    var log = try FoldedLog.small()
    let mark = MarkSet {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.mark = Mark(symbol: "4+") ?? .none
      $0.weight = 2
      $0.work = .test
    }
    let position = try log.record(mark, on: FoldedLog.day(14))
    try log.record(
      MarkCorrected {
        ($0.pupil, $0.course) = (mark.pupil, mark.course)
        ($0.old, $0.oldWeight, $0.work) = (mark.mark, mark.weight, mark.work)
        $0.mark = Mark(symbol: "5") ?? .none
        $0.weight = 2
      }, on: FoldedLog.day(14), amends: position, flags: [.afterClose])
    return log
  }

  @Test func `a mark and its correction are written with every attribute`() throws {
    let written = try lines(marked()).suffix(2)
    #expect(
      written.first == """
        {"specversion":"1.0","id":"school.example/journal/9","source":"school.example/journal",\
        "type":"journal.MarkSet","subject":"pupil/p-0412","time":"2025-09-14T00:00:00Z",\
        "datacontenttype":"application/json","dataschema":"urn:journal:event:MarkSet:1","position":9,\
        "occurredon":"2025-09-14","actor":"operator","via":"journal record","append":0,"data":{"pupil":"p-0412",\
        "course":"7А-физика","lesson":null,"mark":"4+","weight":2,"work":"test"}}
        """)
    #expect(
      written.last?.contains(#""position":10,"occurredon":"2025-09-14","actor":"operator","amends":9,"#)
        == true)
    #expect(written.last?.contains(#""flags":"afterClose""#) == true)
  }

  @Test func `subjects are what an event introduces, its person, or its first thing`() throws {
    let subjects = try lines(marked()).map { line in
      line.firstMatch(of: /"subject":"([^"]*)"/).map { String($0.output.1) }
    }
    #expect(
      subjects == [
        "source/journal record", nil, "staff/t-011", "class/7А", "class/7Б", "subject/физика",
        "course/7А-физика", "pupil/p-0412", "guardian/g-0001", "pupil/p-0412", "pupil/p-0412",
      ])
  }

  @Test func `a line does not change when what it names gets another key`() throws {
    var log = try marked()
    let before = try lines(log)
    try log.record(
      ClassFormed {
        $0.schoolClass = ClassNumber(0)
        $0.key = "7К"
        $0.yearGroup = 7
      }, amends: Position(3), flags: [.restatement])
    let after = try lines(log)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.last?.contains(#""subject":"class/7К""#) == true)
  }

  @Test func `the source of any origin is a reference of ASCII, its id the origin itself`() throws {
    let line = try #require(try lines(FoldedLog.small(), origin: "школа 5:8/a%~").first)
    #expect(line.contains(#""source":"%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%205%3A8/a%25~""#))
    #expect(line.contains(#""id":"школа 5:8/a%~/0""#))
  }

  @Test func `no line holds a personal text`() throws {
    let all = try lines(marked()).joined()
    for text in ["Петров", "Иванова", "2012-02-29", "900"] { #expect(!all.contains(text)) }
    #expect(all.contains("commitment"))
  }
}
