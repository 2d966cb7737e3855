internal import EventLog
internal import FoundationEssentials

/// Reads the diary JSON of «Сетевой Город», and of the other large service.
public enum DiaryReader {
  /// The week of a file.
  public static func read(_ bytes: [UInt8], file: String) throws(IntakeError) -> DiaryWeek {
    do {
      let data = Data(bytes)
      if let other = try JSONDecoder().decode(RawFormat.self, from: data).weeks {
        guard other > 0, var week = try JSONDecoder().decode(RawWeeks.self, from: data).week else {
          throw IntakeError(file: file, .badJSON("no week in 'weeks'"))
        }
        week.lessons = ordered(week.lessons)
        return week
      }
      return try JSONDecoder().decode(RawWeek.self, from: data).week(ordered)
    } catch let error as IntakeError {
      throw error
    } catch let error as DecodingError {
      throw IntakeError(file: file, .badJSON(place(error)))
    } catch {
      throw IntakeError(file: file, .badJSON("not JSON"))
    }
  }

  /// By day and number, lessons of one number kept in the order of the file and counted.
  private static func ordered(_ lessons: [DiaryLesson]) -> [DiaryLesson] {
    let sorted = lessons.enumerated().sorted {
      ($0.element.day, $0.element.number, $0.offset) < ($1.element.day, $1.element.number, $1.offset)
    }
    var result: [DiaryLesson] = []
    for (_, lesson) in sorted {
      var lesson = lesson
      if let last = result.last, last.day == lesson.day, last.number == lesson.number {
        lesson.index = last.index + 1
      }
      result.append(lesson)
    }
    return result
  }

  private static func place(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return "no '\(key.stringValue)' in '\(path(context))'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "an unexpected value in '\(path(context))'"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "not JSON" : "an unreadable value in '\(path(context))'"
    @unknown default: return "unreadable"
    }
  }
}

private struct RawWeek: Decodable {
  var weekStart: RawDay
  var weekEnd: RawDay
  var className: String?
  var termName: String?
  var weekDays: [RawWeekDay]

  func week(_ ordered: ([DiaryLesson]) -> [DiaryLesson]) -> DiaryWeek {
    let lessons = weekDays.flatMap { day in day.lessons.map { $0.lesson(day.date.day) } }
    return DiaryWeek(
      service: .netCity, start: weekStart.day, end: weekEnd.day, className: className, termName: termName,
      lessons: ordered(lessons))
  }
}

/// Tells the formats apart: one has `weeks`.
private struct RawFormat: Decodable {
  var weeks: Int?

  private enum CodingKeys: String, CodingKey {
    case weeks
  }

  private struct Anything: Decodable {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    weeks = try container.decodeIfPresent([Anything].self, forKey: .weeks)?.count
  }
}

private struct RawWeekDay: Decodable {
  var date: RawDay
  var lessons: [RawLesson]
}

private struct RawLesson: Decodable {
  var classmeetingId: Int64?
  var day: RawDay?
  var number: Int
  var relay: Int?
  var room: String?
  var startTime: String?
  var endTime: String?
  var subjectName: String
  var assignments: [RawAssignment]?
  var isEaLesson: Bool?

  func lesson(_ date: Day) -> DiaryLesson {
    DiaryLesson(
      sourceID: classmeetingId, day: day?.day ?? date, number: number, index: 0, shift: relay ?? 1,
      startsAt: startTime, endsAt: endTime, room: room, subject: subjectName,
      topic: nil, isCancelled: false, isExtracurricular: isEaLesson ?? false,
      assignments: (assignments ?? []).map { $0.assignment(date) })
  }
}

private struct RawAssignment: Decodable {
  var id: Int64
  var typeId: Int
  var assignmentName: String
  var weight: Int?
  var dueDate: RawDay?
  var mark: RawMark?

  func assignment(_ date: Day) -> DiaryAssignment {
    DiaryAssignment(
      sourceID: id, type: typeId, text: assignmentName, weight: weight == 0 ? nil : weight,
      dueOn: dueDate?.day ?? date,
      mark: mark.map {
        DiaryMark(pupilSourceID: $0.studentId, symbol: $0.mark?.text, isOwed: $0.dutyMark ?? false)
      })
  }
}

private struct RawMark: Decodable {
  var studentId: Int64
  var mark: RawSymbol?
  var dutyMark: Bool?
}

/// A mark is written as a number, or as text where it is no number.
struct RawSymbol: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}

/// `2022-01-24T00:00:00`: a local day; the hour carries nothing.
struct RawDay: Decodable {
  var day: Day

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text.prefix(10)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self.day = day
  }
}
