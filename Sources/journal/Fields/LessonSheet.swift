import EventLog
import School

/// What a teacher notes of the pupils in one lesson.
struct LessonSheet {
  private var marks: [(pupil: String, mark: Mark)] = []
  private var absences: [(pupil: String, code: AbsenceCode)] = []
  private var late: [(pupil: String, minutes: UInt8)] = []

  /// `p-0412=5,p-0413=4-`
  mutating func add(marks text: String) throws {
    for (pupil, value) in try pairs(text, option: "--marks") {
      guard let mark = Mark(symbol: value) else {
        throw CommandFailure("--marks: \(value) is not a mark such as 5, 4- or зач.")
      }
      marks.append((pupil, mark))
    }
  }

  /// `p-0420,p-0421`
  mutating func add(absent text: String) throws {
    for pupil in text.split(separator: ",") { absences.append((String(pupil), .unexcused)) }
  }

  /// `p-0422=10`
  mutating func add(late text: String) throws {
    for (pupil, value) in try pairs(text, option: "--late") {
      guard let minutes = UInt8(value) else {
        throw CommandFailure("--late: \(value) is not a number of minutes.")
      }
      late.append((pupil, minutes))
    }
  }

  /// Lines `pupil<TAB>value`; empty lines and those that begin with # are passed over.
  mutating func add(lines text: String, file: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2 else {
        throw CommandFailure("\(file), line \(index + 1): not `pupil<TAB>value`.")
      }
      try add(String(fields[0]), String(fields[1]), place: "\(file), line \(index + 1)")
    }
  }

  private mutating func add(_ pupil: String, _ value: String, place: String) throws {
    switch value {
    case "н", "Н", "n": absences.append((pupil, .unexcused))
    case "б": absences.append((pupil, .ill))
    case "уп": absences.append((pupil, .excused))
    default:
      if value.first == "о", let minutes = UInt8(value.dropFirst()) {
        late.append((pupil, minutes))
      } else if let mark = Mark(symbol: value) {
        marks.append((pupil, mark))
      } else {
        throw CommandFailure("\(place): \(value) is neither a mark nor н, б, уп or оN.")
      }
    }
  }

  /// Records absences, lateness, the confirmation, and the marks.
  func record(
    _ recorder: inout Recorder, _ request: Request, _ lesson: LessonNumber, _ course: CourseNumber,
    work: WorkKind, weight: UInt8
  ) throws {
    for entry in absences {
      var fact = AbsenceRecorded()
      fact.pupil = try pupil(entry.pupil, recorder)
      fact.course = course
      fact.lesson = lesson
      fact.code = entry.code
      try recorder.record(fact, request)
    }
    for entry in late {
      var fact = LatenessRecorded()
      fact.pupil = try pupil(entry.pupil, recorder)
      fact.course = course
      fact.lesson = lesson
      fact.minutes = entry.minutes
      try recorder.record(fact, request)
    }
    let directory = recorder.state.directory
    let taught = directory.courses[course].map { entry in
      directory.pupils(in: entry.schoolClass, on: request.occurredOn)
        .count { directory.isTaught($0, course, on: request.occurredOn) }
    }
    var confirmed = AttendanceConfirmed()
    confirmed.lesson = lesson
    confirmed.course = course
    confirmed.present = UInt16(clamping: (taught ?? 0) - absences.count)
    try recorder.record(confirmed, request)
    for entry in marks {
      var fact = MarkSet()
      fact.pupil = try pupil(entry.pupil, recorder)
      fact.course = course
      fact.lesson = lesson
      fact.mark = entry.mark
      fact.weight = weight
      fact.work = work
      try recorder.record(fact, request)
    }
  }

  private func pupil(_ key: String, _ recorder: Recorder) throws -> PupilNumber {
    guard let pupil = recorder.state.directory.find(key, PupilReference.self) else {
      throw CommandFailure("there is no pupil \(key). journal find \(key) looks for it.")
    }
    return pupil
  }

  private func pairs(_ text: String, option: String) throws -> [(String, String)] {
    try text.split(separator: ",").map { pair in
      guard let equals = pair.firstIndex(of: "=") else {
        throw CommandFailure("\(option): \(pair) is not pupil=value.")
      }
      return (String(pair[..<equals]), String(pair[pair.index(after: equals)...]))
    }
  }
}
