import EventLog
import School

/// The same facts by the plainest means: every event decoded, chains in dictionaries, no thought of speed.
///
/// Shares no code with the projections; it reads by the event's own description.
struct NaiveSchool {
  struct Fact {
    let first: Position
    let day: Day
    let event: any Event
    let isChanged: Bool
  }

  /// What the latest event of each chain says; chains taken back are gone.
  private(set) var facts: [Fact] = []

  init(_ store: EventStore) throws {
    var first: [Position: Position] = [:]
    var latest: [Position: Fact] = [:]
    try store.scan { block in
      try block.forEach { position, record in
        let event = try EventRegistry.decodeAny(record)
        let start = first[record.amends] ?? position
        first[position] = start
        if event is MarkAnnulled || event is FactAnnulled {
          latest[start] = nil
        } else {
          // What moves to another pupil or course begins anew there.
          let before = latest[start]
          let stays = before.map { RandomHistory.subject(of: $0.event) == RandomHistory.subject(of: event) }
          latest[start] = Fact(
            first: stays == true ? before?.first ?? position : position, day: record.occurredOn, event: event,
            isChanged: start != position)
        }
      }
    }
    facts = latest.values.sorted { $0.first < $1.first }
  }

  struct Cell: Hashable {
    var marks: [String] = []
    var corrected: [Bool] = []
    var absence: AbsenceCode?
    var late: Int?
  }

  /// A lesson's number, or its day where it has none.
  enum Column: Hashable {
    case lesson(LessonNumber)
    case day(Day)
  }

  /// Lessons of a course that stand: number, day, place in the day.
  private func lessons(_ course: CourseNumber) -> [(lesson: LessonNumber, day: Day, order: Int)] {
    facts.compactMap { fact in
      guard let held = fact.event as? LessonHeld, held.course == course else { return nil }
      return (
        held.lesson, fact.day, (Int(held.number) * 256 + Int(held.index)) << 20 + Int(held.lesson.number)
      )
    }
  }

  private func column(_ lesson: LessonNumber, _ course: CourseNumber, _ day: Day) -> (Column, Day) {
    let lessons = lessons(course)
    if let named = lessons.first(where: { $0.lesson == lesson }) { return (.lesson(lesson), named.day) }
    let first = lessons.filter { $0.day == day }.min { $0.order < $1.order }
    return (first.map { .lesson($0.lesson) } ?? .day(day), day)
  }

  /// Cells of a course with something in them, and Σ mark·weight, Σ weight.
  func register(_ course: CourseNumber, _ days: ClosedRange<Day>) -> (
    cells: [PupilNumber: [Column: Cell]], sums: [PupilNumber: (marks: Int, weight: Int)]
  ) {
    var cells: [PupilNumber: [Column: Cell]] = [:]
    var sums: [PupilNumber: (marks: Int, weight: Int)] = [:]
    func change(
      _ pupil: PupilNumber, _ lesson: LessonNumber, _ of: CourseNumber, _ day: Day,
      _ body: (inout Cell) -> Void
    ) -> Bool {
      guard of == course else { return false }
      let (column, day) = column(lesson, course, day)
      guard days.contains(day) else { return false }
      body(&cells[pupil, default: [:]][column, default: Cell()])
      return true
    }
    func add(_ pupil: PupilNumber, _ mark: Mark, _ weight: UInt8) {
      guard let number = mark.number else { return }
      let sum = sums[pupil] ?? (0, 0)
      sums[pupil] = (sum.marks + number * Int(weight), sum.weight + Int(weight))
    }
    for fact in facts {
      switch fact.event {
      case let mark as MarkSet:
        let isHere = change(mark.pupil, mark.lesson, mark.course, fact.day) {
          $0.marks.append(mark.mark.symbol)
          $0.corrected.append(fact.isChanged)
        }
        if isHere { add(mark.pupil, mark.mark, mark.weight) }
      case let mark as MarkCorrected:
        let isHere = change(mark.pupil, mark.lesson, mark.course, fact.day) {
          $0.marks.append(mark.mark.symbol)
          $0.corrected.append(true)
        }
        if isHere { add(mark.pupil, mark.mark, mark.weight) }
      case let absence as AbsenceRecorded:
        _ = change(absence.pupil, absence.lesson, absence.course, fact.day) { $0.absence = absence.code }
      case let absence as AbsenceCorrected:
        _ = change(absence.pupil, absence.lesson, absence.course, fact.day) { $0.absence = absence.code }
      case let late as LatenessRecorded:
        _ = change(late.pupil, late.lesson, late.course, fact.day) { $0.late = Int(late.minutes) }
      default: break
      }
    }
    return (cells, sums)
  }

  /// The outcome of a course for a term, by pupil.
  func termMarks(_ course: CourseNumber, _ term: TermNumber) -> [PupilNumber: Mark] {
    var found: [PupilNumber: Mark] = [:]
    for case let mark as TermMarkSet in facts.map(\.event) where mark.course == course && mark.term == term {
      found[mark.pupil] = mark.mark
    }
    return found
  }

  /// Lessons missed by a pupil in courses, by reason: the latest excuse that covers the day, else the code.
  func missed(_ pupil: PupilNumber, _ courses: [CourseNumber], _ days: ClosedRange<Day>) -> [AbsenceCode: Int]
  {
    let excuses = facts.compactMap { fact -> (ClosedRange<Day>, AbsenceCode)? in
      guard let excuse = fact.event as? AbsenceExcused, excuse.pupil == pupil, fact.day <= excuse.through
      else { return nil }
      return (fact.day...excuse.through, excuse.code)
    }
    var counts: [AbsenceCode: Int] = [:]
    for course in courses {
      for (column, cell) in register(course, days).cells[pupil] ?? [:] {
        guard let absence = cell.absence else { continue }
        let day: Day =
          switch column {
          case .day(let day): day
          case .lesson(let lesson): lessons(course).first { $0.lesson == lesson }?.day ?? .none
          }
        counts[excuses.last { $0.0.contains(day) }?.1 ?? absence, default: 0] += 1
      }
    }
    return counts
  }
}
