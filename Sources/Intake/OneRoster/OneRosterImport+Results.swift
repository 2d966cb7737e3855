internal import EventLog
internal import School

// Attendance and marks.
extension OneRosterImport {
  /// The table beside the standard: a row for each look at a class, absence and lateness.
  func takeAttendance() throws {
    let table = "attendance"
    for row in rows(table) {
      guard let section = need("classSourcedId", table, row), let what = need("attendanceStatus", table, row),
        need("date", table, row) != nil, let day = day("date", table, row)
      else { continue }
      let pupil = row["userSourcedId"].flatMap { directory.pupils.number(key: $0) }
      guard let course = course(section, of: pupil, on: day) else {
        unknown(table, row, "classSourcedId", section, in: "classes.csv")
        continue
      }
      let lesson = try lesson(course, day, table, row) ?? .none
      if what == "taken" {
        var fact = AttendanceConfirmed()
        (fact.lesson, fact.course) = (lesson, course)
        fact.present = row["present"].flatMap { UInt16($0) } ?? 0
        try state(fact, on: day, table, row)
        continue
      }
      guard let id = need("userSourcedId", table, row) else { continue }
      guard let pupil else {
        unknown(table, row, "userSourcedId", id, in: "users.csv")
        continue
      }
      try takeAbsence(what, pupil, course, lesson, day, row)
    }
  }

  private func takeAbsence(
    _ what: String, _ pupil: PupilNumber, _ course: CourseNumber, _ lesson: LessonNumber, _ day: Day,
    _ row: RosterTable.Row
  ) throws {
    let table = "attendance"
    switch what {
    case "absent":
      let name = row["code"] ?? AbsenceCode.unexcused.name
      guard let code = AbsenceCode(name: name) else {
        return fail(table, row, .badValue(column: "code", value: name))
      }
      var fact = AbsenceRecorded()
      (fact.pupil, fact.course, fact.lesson, fact.code) = (pupil, course, lesson, code)
      try state(fact, on: day, table, row)
    case "late":
      var fact = LatenessRecorded()
      (fact.pupil, fact.course, fact.lesson) = (pupil, course, lesson)
      fact.minutes = row["minutes"].flatMap { UInt8($0) } ?? 0
      try state(fact, on: day, table, row)
    default: fail(table, row, .badValue(column: "attendanceStatus", value: what))
    }
  }

  /// The lesson that a row names by number, held if the log has none; nil where it names none.
  private func lesson(
    _ course: CourseNumber, _ day: Day, _ table: String, _ row: RosterTable.Row
  ) throws -> LessonNumber? {
    guard let slot = slot(course, day, table, row) else { return nil }
    if let known = directory.lessons.find(slot) { return known }
    var fact = LessonHeld()
    (fact.lesson, fact.course) = (directory.lessons.next, course)
    (fact.number, fact.index) = (slot.number, slot.index)
    try state(fact, on: day, table, row)
    return directory.lessons.find(slot)
  }

  /// Where the lesson stands that a row names by number; nil where it names none.
  func slot(
    _ course: CourseNumber, _ day: Day, _ table: String, _ row: RosterTable.Row
  ) -> LessonSlot? {
    guard let text = row["metadata.lessonNumber"] ?? row["lessonNumber"] else { return nil }
    let indexText = row["metadata.lessonIndex"] ?? row["lessonIndex"] ?? "0"
    guard let number = UInt8(text), let index = UInt8(indexText) else {
      fail(table, row, .badValue(column: "lessonNumber", value: text))
      return nil
    }
    return LessonSlot(course: course, day: day, number: number, index: index)
  }

  func takeResults() throws {
    let table = "results"
    var items: [String: RosterTable.Row] = [:]
    // What a delta deletes, results may still name.
    for row in set.tables["lineItems"]?.rows ?? [] {
      guard let id = need("sourcedId", "lineItems", row) else { continue }
      guard items.updateValue(row, forKey: id) == nil else {
        fail("lineItems", row, .sameID(id))
        continue
      }
    }
    for row in set.tables[table]?.rows ?? [] {
      guard let itemID = need("lineItemSourcedId", table, row),
        let user = need("studentSourcedId", table, row)
      else { continue }
      guard let item = items[itemID], row.isDeleted || !item.isDeleted else {
        unknown(table, row, "lineItemSourcedId", itemID, in: "lineItems.csv")
        continue
      }
      guard let pupil = directory.pupils.number(key: user) else {
        unknown(table, row, "studentSourcedId", user, in: "users.csv")
        continue
      }
      try takeResult(row, item, pupil)
    }
  }

  private func takeResult(_ row: RosterTable.Row, _ item: RosterTable.Row, _ pupil: PupilNumber) throws {
    let table = "results"
    guard !row.isDeleted else { return try takeBack(result: row, item, pupil) }
    guard let section = need("classSourcedId", "lineItems", item) else { return }
    let status = row["scoreStatus"] ?? "fully graded"
    let isOutcome = item["categorySourcedId"] == "termMark"
    let own = row["metadata.mark"]
    // A work that is not handed in, or not marked: nothing to state yet. Only an outcome can be «н/а».
    if own == nil, row["score"] == nil, !isOutcome { return passOver(table, .notScored) }
    guard let mark = RosterCodes.mark(status: status, score: row["score"], own: own), !mark.isNone else {
      return fail(table, row, .score(own ?? row["score"] ?? status))
    }
    guard let day = day("scoreDate", table, row) ?? day("dueDate", "lineItems", item) else {
      return fail(table, row, .missingValue("scoreDate"))
    }
    guard let course = course(section, of: pupil, on: day) else {
      return unknown("lineItems", item, "classSourcedId", section, in: "classes.csv")
    }
    if row["comment"] != nil { passOver(table, .comment) }
    if isOutcome { return try takeOutcome(row, item, pupil, course, mark, day) }
    var fact = MarkSet()
    (fact.pupil, fact.course, fact.mark) = (pupil, course, mark)
    fact.lesson = try lesson(course, day, "lineItems", item) ?? .none
    (fact.work, fact.weight) = work(item)
    try state(fact, on: day, table, row)
  }

  /// The kind of work of a line item, and its weight.
  func work(_ item: RosterTable.Row) -> (kind: WorkKind, weight: UInt8) {
    let kind = item["categorySourcedId"].flatMap { WorkKind(name: RosterCodes.key($0, "work")) }
    return (kind ?? .unspecified, item["metadata.weight"].flatMap { UInt8($0) } ?? 1)
  }

  private func takeOutcome(
    _ row: RosterTable.Row, _ item: RosterTable.Row, _ pupil: PupilNumber, _ course: CourseNumber,
    _ mark: Mark, _ day: Day
  ) throws {
    guard let period = need("gradingPeriodSourcedId", "lineItems", item) else { return }
    guard let term = directory.terms.number(key: RosterCodes.key(period, "term")) else {
      return unknown("lineItems", item, "gradingPeriodSourcedId", period, in: "academicSessions.csv")
    }
    var fact = TermMarkSet()
    (fact.pupil, fact.course, fact.term, fact.mark) = (pupil, course, term, mark)
    try state(fact, on: day, "results", row)
  }
}
