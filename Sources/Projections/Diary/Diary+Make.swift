internal import EventLog
public import School

extension Diary {
  /// What a diary needs of the log.
  public static let kinds: CourseFacts.Kinds = [.marks, .attendance, .lessons, .homework, .texts]

  /// The diary of the pupil that `facts` were selected for.
  ///
  /// - Throws: ``UnknownKey`` when there is no such pupil, or when none was named and there are several.
  public init(
    _ facts: CourseFacts, _ directory: Directory, days: ReportDays = .days(.always)
  ) throws(UnknownKey) {
    guard case .pupil(let asked) = facts.selection.rule, let pupil = directory.pupil(key: asked),
      let entry = directory.pupils[pupil], asked != nil || directory.pupils.all.count == 1
    else { throw facts.selection.rule.unknown(directory) }
    let span = try days.resolved(directory).span
    let last = entry.memberships.last { span.through == .none || $0.span.from <= span.through }
    let maker = DiaryMaker(facts, directory, pupil, span)
    self.init(
      pupil: pupil, key: entry.key, classKey: last.flatMap { directory.key($0.schoolClass) }, span: span,
      rows: maker.rows())
  }
}

/// Lays a pupil's facts out by lessons.
struct DiaryMaker {
  private let facts: CourseFacts
  private let directory: Directory
  private let pupil: PupilNumber
  private let span: DaySpan
  private let book: LessonBook
  private let taught: [CourseNumber: [DaySpan]]
  private let touched: Set<LessonNumber>

  init(_ facts: CourseFacts, _ directory: Directory, _ pupil: PupilNumber, _ span: DaySpan) {
    let courses = CourseSelection.courses(.pupil(key: directory.key(pupil)), directory)
    (self.facts, self.directory, self.pupil, self.span) = (facts, directory, pupil, span)
    book = LessonBook(facts.lessons, courses: Set(courses))
    touched = Set(facts.marks.alive.filter { $0.pupil == pupil }.map(\.lesson))
      .union(facts.absences.alive.filter { $0.pupil == pupil }.map(\.lesson))
      .union(facts.lateness.alive.filter { $0.pupil == pupil }.map(\.lesson))
    taught = Dictionary(uniqueKeysWithValues: courses.map { ($0, directory.taughtSpans(pupil, $0)) })
  }

  private func isTaught(_ course: CourseNumber, on day: Day) -> Bool {
    taught[course]?.contains { $0.contains(day) } == true
  }

  /// True where something of the pupil's belongs to a lesson, whatever the class list says.
  private func isMarked(_ lesson: LessonNumber) -> Bool { touched.contains(lesson) }

  /// One row for each lesson the pupil was taught and each place that holds something of the pupil's.
  func rows() -> [DiaryRow] {
    var rows: [LessonBook.Place: DiaryRow] = [:]
    let excuses = ExcuseBook(facts.excuses)
    for (place, fact) in book.lessons where span.contains(place.day) {
      guard isTaught(place.course, on: place.day) || isMarked(place.lesson) else { continue }
      rows[place] = row(place, topic: fact.topic)
    }
    for fact in facts.homework.alive where taught[fact.course] != nil && !fact.text.isEmpty {
      let place = book.duePlace(fact)
      guard span.contains(place.day), isTaught(place.course, on: place.day) else { continue }
      rows[place, default: row(place)].homework.append(fact.text)
    }
    for fact in facts.marks.alive where fact.pupil == pupil && taught[fact.course] != nil {
      change(&rows, fact.lesson, fact.course, fact.day) { $0.marks.append(RegisterMark(fact)) }
    }
    for fact in facts.absences.alive where fact.pupil == pupil && taught[fact.course] != nil {
      change(&rows, fact.lesson, fact.course, fact.day) {
        $0.absence = fact.code
        $0.excuse = excuses.code(pupil, on: $0.day)
      }
    }
    for fact in facts.lateness.alive where fact.pupil == pupil && taught[fact.course] != nil {
      change(&rows, fact.lesson, fact.course, fact.day) { $0.late = Int(fact.minutes) }
    }
    return rows.sorted { LessonBook.Place.precedes($0.key, $1.key) }.map(\.value)
  }

  private func change(
    _ rows: inout [LessonBook.Place: DiaryRow], _ lesson: LessonNumber, _ course: CourseNumber, _ day: Day,
    _ body: (inout DiaryRow) -> Void
  ) {
    let place = book.place(lesson, course, day)
    guard span.contains(place.day) else { return }
    body(&rows[place, default: row(place)])
  }

  private func row(_ place: LessonBook.Place, topic: String = "") -> DiaryRow {
    let subject = directory.courses[place.course].flatMap { directory.subjects[$0.subject] }
    return DiaryRow(
      day: place.day, number: place.hasLesson ? Int(place.number) : nil, index: Int(place.index),
      course: place.course, subject: subject.map { $0.title.isEmpty ? $0.key : $0.title } ?? "",
      topic: topic.isEmpty ? nil : topic, homework: [], marks: [])
  }
}

extension LessonBook {
  /// Homework stands at the first lesson of its course on the day it is due; at its own lesson where that is on
  /// that day, as in the files of other journals, and where no such day is known.
  func duePlace(_ fact: KeptHomework) -> Place {
    fact.dueOn == .none || (fact.dueOn == fact.day && !fact.lesson.isNone)
      ? place(fact.lesson, fact.course, fact.day) : place(fact.course, fact.dueOn)
  }
}
