import EventLog
import Testing

@testable import Intake

@Suite("Diary weeks")
struct DiaryReaderTests {
  @Test("a lesson of the second service has its topic, homework, mark and cancellation")
  func secondFormat() throws {
    let json = """
      {"weeks": [{"firstWeekDayDate": "2025-10-13T00:00:00Z", "lastWeekDayDate": "2025-10-19T00:00:00Z", "days": [
        {"date": "2025-10-14T00:00:00Z", "lessons": [
          {"id": 1, "number": 2, "startDateTime": "2025-10-14T09:20:00Z", "theme": "Дроби", "isCanceled": true,
           "subject": {"name": "Алгебра"}, "homework": {"text": "§ 2"},
           "workMarks": [{"workId": 7, "marks": [{"id": 8, "value": "4+"}]}]}]}]}]}
      """
    let lesson = try #require(DiaryReader.read(Array(json.utf8), file: "w").lessons.first)
    #expect(lesson.topic == "Дроби")
    #expect(lesson.isCancelled)
    #expect(lesson.startsAt == "09:20")
    #expect(lesson.homework.map(\.text) == ["§ 2"])
    #expect(lesson.works.map(\.mark?.symbol) == ["4+"])
  }

  @Test("lessons come in order; two of one number are kept apart; marks and homework are where they belong")
  func week() throws {
    let week = try DiaryReader.read(Fixtures.bytes("diary-week.json"), file: "w")
    #expect(week.className == "7А")
    #expect(week.start == Day(year: 2025, month: 10, day: 13))
    #expect(week.lessons.map(\.number) == [1, 2, 2, 8])
    #expect(week.lessons.map(\.index) == [0, 0, 1, 0])
    #expect(week.lessons.map(\.isExtracurricular) == [false, false, false, true])
    let algebra = week.lessons[1]
    #expect(algebra.homework.map(\.text) == ["§ 1, № 12–15"])
    #expect(algebra.homework.map(\.weight) == [nil])
    #expect(algebra.homework.map(\.mark?.symbol) == ["5"])
    #expect(algebra.works.map(\.weight) == [3])
    #expect(algebra.works.map(\.mark) == [DiaryMark(pupilSourceID: 9001, symbol: nil, isOwed: true)])
  }

  @Test("what is not a diary is named with the place in it")
  func refusals() {
    func reason(_ text: String) -> IntakeError.Code? {
      do {
        _ = try DiaryReader.read(Array(text.utf8), file: "w")
        return nil
      } catch {
        return error.code
      }
    }
    #expect(reason("{") == .badJSON("not JSON"))
    #expect(reason("{}") == .badJSON("no 'weekStart' in ''"))
    #expect(reason("{\"weekStart\": 5}") == .badJSON("an unexpected value in 'weekStart'"))
    #expect(reason("{\"weekStart\": \"soon\"}") == .badJSON("an unreadable value in 'weekStart'"))
  }

  @Test("a real week loses nothing and invents nothing")
  func realWeek() throws {
    guard let bytes = Fixtures.shared("diary-week/week_2022-01-24.json") else { return }
    let week = try DiaryReader.read(bytes, file: "week")
    let assignments = week.lessons.flatMap(\.assignments)
    #expect(week.lessons.count == 35)
    #expect(assignments.compactMap(\.mark).count == 12)
    #expect(assignments.compactMap(\.mark?.symbol).allSatisfy { ["3", "4", "5"].contains($0) })
    #expect(
      assignments.count == String(decoding: bytes, as: UTF8.self).ranges(of: "\"assignmentName\"").count)
    #expect(week.lessons.filter { $0.index == 1 }.map(\.number) == [7])
    #expect(week.lessons.filter(\.isExtracurricular).count == 2)
  }

  @Test("a real week of the second service loses nothing and invents nothing")
  func secondRealWeek() throws {
    guard let bytes = Fixtures.shared("diary-week-b/week_2022-05-16.json") else { return }
    let week = try DiaryReader.read(bytes, file: "week")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(week.className == "7в")
    #expect(week.lessons.count == 32)
    #expect(week.lessons.compactMap(\.topic).count == 32 - text.ranges(of: "\"theme\": null").count)
    #expect(
      week.lessons.flatMap(\.works).compactMap(\.mark?.symbol).count == text.ranges(of: "\"value\"").count)
    #expect(week.lessons.flatMap(\.homework).count >= 25)
    #expect(week.lessons.first?.startsAt == "08:30")
  }

  @Test("a file of the second service without a week is named")
  func noWeeks() {
    #expect(throws: IntakeError(file: "w", .badJSON("no week in 'weeks'"))) {
      try DiaryReader.read(Array("{\"weeks\": []}".utf8), file: "w")
    }
  }
}
