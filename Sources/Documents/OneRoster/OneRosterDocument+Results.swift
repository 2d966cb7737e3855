internal import EventLog
internal import Projections
internal import School

// Marks as line items and results; attendance beside them.
extension OneRosterDocument {
  /// What the marks of one work share.
  private struct Work: Hashable {
    let course: CourseNumber
    let day: Day
    let lesson: LessonNumber
    let kind: WorkKind
    let weight: UInt8
    /// 0, or more for a pupil's further marks of one work.
    let nth: Int
  }

  /// A mark with the work that it is for.
  private var works: [(work: Work, mark: MarkSet)] {
    var counts: [Work: [PupilNumber: Int]] = [:]
    // By value, not by position: an import may record them in another order.
    let marks = facts.marks.sorted { ($0.day, order($0.fact)) < ($1.day, order($1.fact)) }
    return marks.map { entry in
      let fact = entry.fact
      let first = Work(
        course: fact.course, day: entry.day, lesson: fact.lesson, kind: fact.work, weight: fact.weight, nth: 0
      )
      let nth = counts[first]?[fact.pupil] ?? 0
      counts[first, default: [:]][fact.pupil] = nth + 1
      let work = Work(
        course: fact.course, day: entry.day, lesson: fact.lesson, kind: fact.work, weight: fact.weight,
        nth: nth)
      return (work, fact)
    }
  }

  private func order(_ mark: MarkSet) -> Int { Int(mark.mark.rawValue) }

  private func id(_ work: Work) -> String {
    let slot = directory.lessons[work.lesson]?.slot
    let place = slot.map { "\($0.number).\($0.index)" } ?? "-"
    let key = directory.key(work.course) ?? ""
    return "\(key)/\(work.day)/\(place)/\(work.kind.name)/\(work.weight)/\(work.nth)"
  }

  private func id(_ term: TermNumber, _ course: CourseNumber) -> String {
    "\(directory.key(course) ?? "")/term/\(directory.key(term) ?? "")"
  }

  private func section(_ course: CourseNumber) -> String { "course/\(directory.key(course) ?? "")" }

  var lineItems: RosterSheet {
    var sheet = RosterSheet(
      "lineItems",
      Self.common
        + [
          "title", "description", "assignDate", "dueDate", "classSourcedId", "categorySourcedId",
          "gradingPeriodSourcedId", "resultValueMin", "resultValueMax",
        ] + ["metadata.weight", "metadata.lessonNumber", "metadata.lessonIndex"])
    for work in Set(works.map(\.work)) {
      let slot = directory.lessons[work.lesson]?.slot
      sheet.add([
        "sourcedId": id(work), "title": work.kind.name, "assignDate": "\(work.day)", "dueDate": "\(work.day)",
        "classSourcedId": section(work.course), "categorySourcedId": "work/\(work.kind.name)",
        "gradingPeriodSourcedId": period(work.course, work.day), "resultValueMin": "1",
        "resultValueMax": "100",
        "metadata.weight": String(work.weight), "metadata.lessonNumber": slot.map { String($0.number) } ?? "",
        "metadata.lessonIndex": slot.map { String($0.index) } ?? "",
      ])
    }
    var seen: Set<String> = []
    for entry in facts.outcomes {
      let item = id(entry.fact.term, entry.fact.course)
      guard seen.insert(item).inserted, let term = directory.terms[entry.fact.term] else { continue }
      sheet.add([
        "sourcedId": item, "title": term.title, "assignDate": "\(term.end)", "dueDate": "\(term.end)",
        "classSourcedId": section(entry.fact.course), "categorySourcedId": "termMark",
        "gradingPeriodSourcedId": "term/\(term.key)", "resultValueMin": "1", "resultValueMax": "100",
      ])
    }
    return sheet
  }

  /// The grading period of a day, the shortest where several hold it.
  private func period(_ course: CourseNumber, _ day: Day) -> String {
    guard let schoolClass = directory.courses[course]?.schoolClass,
      let year = directory.classes[schoolClass]?.yearGroup
    else { return "" }
    let found = directory.terms.all.compactMap { directory.terms[$0] }
      .filter { $0.contains(day) && $0.yearGroups.contains(year) }
      .min { ($0.end - $0.start, $0.key) < ($1.end - $1.start, $1.key) }
    return found.map { "term/\($0.key)" } ?? ""
  }

  var results: RosterSheet {
    var sheet = RosterSheet(
      "results",
      Self.common
        + ["lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "scoreDate", "comment"]
        + ["metadata.mark"])
    for (work, mark) in works { add(mark.pupil, mark.mark, id(work), work.day, &sheet) }
    for entry in facts.outcomes {
      add(entry.fact.pupil, entry.fact.mark, id(entry.fact.term, entry.fact.course), entry.day, &sheet)
    }
    return sheet
  }

  /// A sign or a word has no number of the standard: it stands beside it.
  private func add(
    _ pupil: PupilNumber, _ mark: Mark, _ item: String, _ day: Day, _ sheet: inout RosterSheet
  ) {
    guard let user = directory.text(of: .pupil(pupil)) else { return }
    let status =
      switch mark {
      case .exempt: "exempt"
      case .notAttested: "not submitted"
      default: "fully graded"
      }
    let score = mark.number.map { String($0) } ?? ""
    sheet.add([
      "sourcedId": "\(item)/\(user)", "lineItemSourcedId": item, "studentSourcedId": user,
      "scoreStatus": status,
      "score": score, "scoreDate": "\(day)", "metadata.mark": mark.symbol == score ? "" : mark.symbol,
    ])
  }

  var attendance: RosterSheet {
    var sheet = RosterSheet(
      "attendance",
      Self.common
        + [
          "classSourcedId", "userSourcedId", "date", "lessonNumber", "lessonIndex", "attendanceStatus",
          "code",
          "minutes", "present",
        ])
    for entry in facts.confirmations {
      let fact = entry.fact
      add(fact.course, fact.lesson, entry.day, "taken", ["present": String(fact.present)], nil, &sheet)
    }
    for entry in facts.absences {
      let fact = entry.fact
      add(fact.course, fact.lesson, entry.day, "absent", ["code": fact.code.name], fact.pupil, &sheet)
    }
    for entry in facts.latenesses {
      let fact = entry.fact
      let minutes = fact.minutes == 0 ? "" : String(fact.minutes)
      add(fact.course, fact.lesson, entry.day, "late", ["minutes": minutes], fact.pupil, &sheet)
    }
    return sheet
  }

  private func add(
    _ course: CourseNumber, _ lesson: LessonNumber, _ day: Day, _ status: String, _ own: [String: String],
    _ pupil: PupilNumber?, _ sheet: inout RosterSheet
  ) {
    let slot = directory.lessons[lesson]?.slot
    let user = pupil.flatMap { directory.text(of: .pupil($0)) } ?? ""
    let number = slot.map { String($0.number) } ?? ""
    let index = slot.map { String($0.index) } ?? ""
    let base = [
      "sourcedId": "\(directory.key(course) ?? "")/\(day)/\(number).\(index)/\(status)/\(user)",
      "classSourcedId": section(course), "userSourcedId": user, "date": "\(day)", "lessonNumber": number,
      "lessonIndex": index, "attendanceStatus": status,
    ]
    sheet.add(base.merging(own) { first, _ in first })
  }
}
