internal import EventLog
internal import School

/// Takes in a week of one pupil's diary: class, subjects, courses and pupil where they are missing; lessons with
/// their topics, homework and marks.
///
/// What the file does not say is not made up: courses have no teacher, the kind of a work is told only for
/// homework, a class or pupil that is new is there from 1 September of the file's school year.
struct DiaryImport {
  let run: ImportRun
  let recording: FileRecording
  let week: DiaryWeek
  let lines: SourceLines
  private let system: ForeignSystem
  private var courses: [String: CourseNumber] = [:]

  init(_ run: ImportRun, _ file: ImportFile, _ bytes: [UInt8], _ week: DiaryWeek) {
    self.run = run
    self.week = week
    lines = SourceLines(bytes: bytes)
    system = week.service == .netCity ? .netCity : .dnevnik
    recording = FileRecording(run, file, by: system)
  }

  private var since: Day { week.start.schoolYearStart }

  /// The class, the pupil, and the lessons that are over.
  struct Place {
    let schoolClass: ClassNumber
    let pupil: PupilNumber
    let lessons: [DiaryLesson]
  }

  mutating func takeAll() throws {
    guard let place = try place(), let first = place.lessons.first, let last = place.lessons.last else {
      return
    }
    let dues = place.lessons.flatMap(\.assignments).map(\.dueOn)
    let days = min(first.day, dues.min() ?? first.day)...max(last.day, dues.max() ?? last.day)
    var lessons = DiaryLessons(recording, lines, place.pupil, try DiaryLedger(run, place.pupil, days))
    try visit(place) { try lessons.take($0, $1) }
  }

  /// Finds class and pupil, which may be new; nil when there is nothing to take in, or a problem.
  func place() throws -> Place? {
    guard let name = run.options.schoolClass ?? week.className else {
      recording.fail(nil, .classMissing)
      return nil
    }
    let past = week.lessons.filter { $0.day <= run.options.today }
    if past.count < week.lessons.count {
      run.notes.append(
        .lessonsAhead(file: recording.file.name, count: week.lessons.count - past.count))
    }
    let owed = past.flatMap(\.assignments).count { $0.mark?.isOwed == true && $0.mark?.symbol == nil }
    if owed > 0 { run.notes.append(.worksOwed(file: recording.file.name, count: owed)) }
    guard !past.isEmpty, let schoolClass = try recording.schoolClass(name, on: since, line: nil),
      let pupil = try pupil(of: schoolClass)
    else { return nil }
    return Place(schoolClass: schoolClass, pupil: pupil, lessons: past)
  }

  /// Visits every lesson with its slot; courses that are new are recorded on the way.
  mutating func visit(_ place: Place, _ body: (DiaryLesson, LessonSlot) throws -> Void) throws {
    var indices: [LessonSlot: UInt8] = [:]
    for lesson in place.lessons {
      guard let number = UInt8(exactly: lesson.number), number <= 20 else {
        recording.fail(lines.line(of: lesson.sourceID), .value(.number, String(lesson.number)))
        continue
      }
      guard let course = try course(lesson, place.schoolClass, place.pupil) else { continue }
      // Lessons of one number are kept apart by the index within their course.
      var slot = LessonSlot(course: course, day: lesson.day, number: number)
      let index = indices[slot, default: 0]
      indices[slot] = index &+ 1
      slot = LessonSlot(course: course, day: lesson.day, number: number, index: index)
      try body(lesson, slot)
    }
  }

  /// Whose diary it is.
  private func pupil(of schoolClass: ClassNumber) throws -> PupilNumber? {
    if let key = run.options.pupil {
      let known = recording.directory.pupils.number(key: key)
      if known == nil { recording.fail(nil, .pupilUnknown(key)) }
      return known
    }
    let ids = Set(week.lessons.flatMap(\.assignments).compactMap(\.mark?.pupilSourceID))
    guard ids.count <= 1 else {
      recording.fail(nil, .severalPupils)
      return nil
    }
    let key = ids.first.map { "\(system.key)-\($0)" }
    if let key, let known = recording.directory.pupils.number(key: key) { return known }
    let present = recording.directory.pupils(in: schoolClass, from: week.start, through: week.end)
    if key == nil, present.count == 1 { return present[0] }
    // A class of pupils from other sources may hold this one under another key.
    let prefix = "\(system.key)-"
    let isOurs = present.allSatisfy { recording.directory.key($0)?.hasPrefix(prefix) == true }
    guard present.isEmpty || (key != nil && isOurs) else {
      recording.fail(nil, .pupilUnclear(schoolClass: recording.directory.key(schoolClass) ?? ""))
      return nil
    }
    var fact = PupilEnrolled()
    fact.pupil = recording.directory.pupils.next
    fact.key = key ?? recording.directory.freeKey(kind: PupilReference.code, prefix: "p-")
    fact.schoolClass = schoolClass
    return try recording.record(fact, on: since, line: nil) == nil ? nil : fact.pupil
  }

  /// The course of a lesson: one that the pupil is taught, else a new one of the whole class.
  private mutating func course(
    _ lesson: DiaryLesson, _ schoolClass: ClassNumber, _ pupil: PupilNumber
  ) throws -> CourseNumber? {
    let title = lesson.subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let line = lines.line(of: lesson.sourceID)
    guard !title.isEmpty else {
      recording.fail(line, .value(.number, "—"))
      return nil
    }
    if let known = courses[title] { return known }
    guard let subject = try subject(title, line) else { return nil }
    let directory = recording.directory
    let taught = directory.courses(of: schoolClass).filter { directory.courses[$0]?.subject == subject }
    if let known = taught.first(where: { directory.isTaught(pupil, $0, on: lesson.day) }) {
      courses[title] = known
      return known
    }
    var fact = TeachingAssigned()
    fact.course = directory.courses.next
    fact.key = freeCourseKey("\(directory.key(schoolClass) ?? "")-\(title.lowercased())", directory)
    fact.subject = subject
    fact.schoolClass = schoolClass
    fact.graded = week.lessons.contains { $0.subject == lesson.subject && !$0.isExtracurricular }
    guard try recording.record(fact, on: since, line: line) != nil else { return nil }
    courses[title] = fact.course
    return fact.course
  }

  private func freeCourseKey(_ key: String, _ directory: Directory) -> String {
    var free = key
    var count = 1
    while directory.courses.number(key: free) != nil {
      count += 1
      free = "\(key)-\(count)"
    }
    return free
  }

  private func subject(_ title: String, _ line: Int?) throws -> SubjectNumber? {
    let directory = recording.directory
    let folded = KeyFold.normalise(title)
    if let known = directory.subjects.number(key: title) { return known }
    let known = directory.subjects.all.first {
      KeyFold.normalise(directory.subjects[$0]?.title ?? "") == folded
    }
    if let known { return known }
    var fact = SubjectAdded()
    fact.subject = directory.subjects.next
    fact.key = title.lowercased()
    fact.title = title
    return try recording.record(fact, on: min(since, run.options.today), line: line) == nil
      ? nil : fact.subject
  }
}
