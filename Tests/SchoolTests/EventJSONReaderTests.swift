internal import EventLog
internal import Foundation
internal import School
internal import Testing

@Suite("Events from JSON")
struct EventJSONReaderTests {
  private func read(_ json: String) throws -> EventLine {
    var reader = EventJSONReader(DirectoryKeys(try FoldedLog.small().directory))
    return try reader.read(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)))
  }

  private func failure(_ json: String) -> EventJSONError? {
    do {
      _ = try read(json)
      return nil
    } catch {
      return error as? EventJSONError
    }
  }

  private let mark = """
    {"type":"MarkSet","occurredOn":"2025-10-14","actor":"t-011","pupil":"P-0412","course":"7a-физика",\
    "lesson":null,"mark":"4+","weight":2,"work":"test"}
    """

  @Test func `a line written by hand needs type, day and fields only`() throws {
    let line = try read(mark)
    let fact = try #require(line.fact as? MarkSet)
    #expect(fact.pupil == PupilNumber(0))
    #expect(fact.mark.symbol == "4+")
    #expect(fact.work == .test)
    #expect(line.actor == .staff(StaffNumber(0)))
    #expect(line.recordedAt == nil)
    #expect(line.amends == .none)
    #expect(line.source == nil)
  }

  @Test(
    arguments: [
      ("\"4+\"", "\"9*\"", EventJSONError.Code.wrongValue, "mark"),
      ("\"4+\"", "4", .wrongValue, "mark"),
      ("\"weight\":2", "\"weight\":256", .wrongValue, "weight"),
      ("\"weight\":2", "\"weight\":-1", .wrongValue, "weight"),
      ("\"weight\":2", "\"weight\":\"2\"", .wrongValue, "weight"),
      ("\"weight\":2,", "", .missingField, "weight"),
      ("\"weight\":2", "\"weight\":2,\"weigth\":3", .unknownField, "weigth"),
      ("\"test\"", "\"tests\"", .wrongValue, "work"),
      ("2025-10-14", "2025-10-32", .wrongValue, "occurredOn"),
      ("\"occurredOn\":\"2025-10-14\",", "", .missingField, "occurredOn"),
      ("P-0412", "p-0413", .unknownKey, "pupil"),
      ("t-011", "t-012", .unknownKey, "actor"),
      ("MarkSet", "MarkSett", .unknownType, "type"),
      ("\"type\":\"MarkSet\"", "\"type\":\"MarkSet\",\"version\":2", .unknownVersion, "version"),
      ("\"weight\":2", "\"weight\":2,\"flags\":[\"late\"]", .wrongValue, "flags"),
    ])
  func `each fault is named by its field`(old: String, new: String, code: EventJSONError.Code, field: String)
  {
    let error = failure(mark.replacingOccurrences(of: old, with: new))
    #expect(error?.code == code)
    #expect(error?.field == field)
  }

  @Test func `a taken key is refused, a pupil may come back`() throws {
    let formed =
      #"{"type":"ClassFormed","occurredOn":"2025-09-01","class":"7a","yearGroup":7,"teacher":null}"#
    #expect(failure(formed)?.code == .keyTaken)
    let enrolled = """
      {"type":"PupilEnrolled","occurredOn":"2026-01-12","pupil":"p-0412","class":"7Б","name":"Петров Иван",\
      "birth":null,"order":"12"}
      """
    let fact = try #require(try read(enrolled).fact as? PupilEnrolled)
    #expect(fact.pupil == PupilNumber(0))
    #expect(fact.name.text == "Петров Иван")
  }

  @Test func `what one line introduces the next one knows`() throws {
    var reader = EventJSONReader(DirectoryKeys(try FoldedLog.small().directory))
    func next(_ json: String) throws -> any Event {
      try reader.read(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))).fact
    }
    _ = try next(
      #"{"type":"StaffHired","occurredOn":"2025-09-01","staff":"t-050","name":null,"order":""}"#)
    let lesson = try next(
      """
      {"type":"LessonHeld","occurredOn":"2025-10-14","actor":"T-050","lesson":null,"course":"7А-физика",\
      "number":3,"index":0,"kind":"lesson","minutes":40,"topic":"Сила"}
      """)
    #expect((lesson as? LessonHeld)?.lesson == LessonNumber(0))
    let confirmed = try next(
      """
      {"type":"AttendanceConfirmed","occurredOn":"2025-10-14","lesson":"2025-10-14/7a-физика/3",\
      "course":"7А-физика","present":20}
      """)
    #expect((confirmed as? AttendanceConfirmed)?.lesson == LessonNumber(0))
  }

  @Test func `JSON values are read and written`() throws {
    let text = #"{"a":[1,-2.5,true,null,"x\n\"\u0001"],"b":{},"c":9223372036854775807}"#
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    #expect(value.description == text)
    #expect(JSONValue.double(.infinity).description == "null")
  }
}
