import EventLog
import School
import TestSupport

@testable import Intake

/// A pupil's week as another system exports it at night, made up by a test.
struct Night {
  /// A mark of a lesson.
  struct Work: Hashable {
    var id: Int
    var mark: Int
    var isHomework = false
  }

  /// A lesson of algebra.
  struct Lesson: Hashable {
    var day: Int
    var number: Int
    var homework: String?
    var works: [Work] = []
  }

  var pupil = 9001
  var lessons: [Lesson] = []

  /// The diary as «Сетевой Город» writes it, Monday 2025-10-13 through Sunday.
  var json: [UInt8] {
    let days = Dictionary(grouping: lessons, by: \.day).sorted { $0.key < $1.key }
    let text = days.map { day, lessons in
      """
      {"date": "2025-10-\(day)T00:00:00", "lessons": [\(lessons.map(lesson).joined(separator: ",\n"))]}
      """
    }
    return Array(
      """
      {"weekStart": "2025-10-13T00:00:00", "weekEnd": "2025-10-19T00:00:00", "className": "7А", "weekDays": [
      \(text.joined(separator: ",\n"))]}

      """.utf8)
  }

  private func lesson(_ lesson: Lesson) -> String {
    let due = "\"weight\": 0, \"dueDate\": \"2025-10-\(lesson.day)T00:00:00\""
    let id = lesson.day * 100 + lesson.number
    var works = lesson.works.map { work in
      """
      {"id": \(work.id), "typeId": \(work.isHomework ? 3 : 10), "assignmentName": "", \(due),
       "mark": {"studentId": \(pupil), "mark": \(work.mark), "dutyMark": false}}
      """
    }
    if let homework = lesson.homework {
      works.append("{\"id\": 9\(id), \"typeId\": 3, \"assignmentName\": \"\(homework)\", \(due)}")
    }
    return """
      {"classmeetingId": \(id), "number": \(lesson.number), "subjectName": "Алгебра", "isEaLesson": false,
       "assignments": [\(works.joined(separator: ", "))]}
      """
  }

  /// A week with a mark on each of its lessons.
  static func first(pupil: Int = 9001) -> Night {
    var night = Night(pupil: pupil)
    for day in 13...17 {
      night.lessons.append(
        Lesson(day: day, number: 1, homework: "№ \(day)", works: [Work(id: day * 10, mark: 5)]))
    }
    return night
  }
}

extension ImportStore {
  /// Takes the exports of one night as a snapshot.
  @discardableResult
  func night(
    _ nights: [Night], _ change: (inout SnapshotOptions) -> Void = { _ in }
  ) throws -> ImportRun {
    try snapshot(nights.map { ("\($0.pupil).json", $0.json) }, change)
  }

  /// Takes files as a snapshot.
  @discardableResult
  func snapshot(
    _ files: [(name: String, bytes: [UInt8])], _ change: (inout SnapshotOptions) -> Void = { _ in }
  ) throws -> ImportRun {
    var options = options()
    var snapshot = SnapshotOptions()
    change(&snapshot)
    options.snapshot = snapshot
    return try take(files, options)
  }

  /// The marks that hold, folded from the events alone: `2025-10-13/1 5`, with `h` for homework; sorted.
  func marks(of pupil: String = "sgo-9001") throws -> [String] {
    let number = state.directory.pupils.number(key: pupil)
    var marks: [Position: String] = [:]
    try store.scan { block in
      try block.forEach { position, record in
        if record.amends != .none { marks[record.amends] = nil }
        guard let fact = try EventRegistry.decodeAny(record) as? any MarkFields, fact.pupil == number else {
          return
        }
        let slot = state.directory.lessons[fact.lesson]?.slot
        marks[position] =
          "\(record.occurredOn)/\(slot?.number ?? 0) \(fact.mark.symbol)\(fact.work == .homework ? "h" : "")"
      }
    }
    return marks.values.sorted()
  }

  /// The events from a position on, in short.
  func trail(from size: UInt64) throws -> [String] {
    var trail: [String] = []
    try store.scan(from: Position(size)) { block in
      try block.forEach { _, record in
        let name = EventRegistry.entry(code: record.type)?.type.name ?? ""
        guard record.type != EventCode.sourceDeclared else { return }
        let value =
          switch try EventRegistry.decodeAny(record) {
          case let mark as MarkCorrected: "\(mark.old.symbol)→\(mark.mark.symbol)"
          case let mark as any MarkFields: mark.mark.symbol
          case let annulled as MarkAnnulled: annulled.mark.symbol
          case let homework as HomeworkPosted: homework.text
          case let homework as HomeworkAmended: homework.text
          case let lesson as LessonHeld: lesson.topic
          case let annulled as FactAnnulled:
            EventRegistry.entry(code: annulled.factType)?.type.name ?? ""
          default: ""
          }
        trail.append("\(name) \(record.occurredOn) \(value)")
      }
    }
    return trail
  }
}

private protocol MarkFields {
  var pupil: PupilNumber { get }
  var lesson: LessonNumber { get }
  var mark: Mark { get }
  var work: WorkKind { get }
}

extension MarkSet: MarkFields {}
extension MarkCorrected: MarkFields {}
