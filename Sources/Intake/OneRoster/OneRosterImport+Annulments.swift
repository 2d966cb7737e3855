internal import EventLog
internal import School

// What a delta takes back: marks, outcomes, attendance, and things that nothing refers to.
extension OneRosterImport {
  /// Takes back a fact by the rules of its kind.
  func takeBack(_ position: Position, _ table: String, _ row: RosterTable.Row) throws {
    guard let recording = recording(table), let amended = try run.recorder.fact(at: position) else { return }
    try recording.record(
      amended.annulment(), on: amended.occurredOn, line: row.line, amends: position, reason: .sourceChange)
  }

  /// Takes back the fact that is told by the same fields, if the log has it.
  private func takeBack(like fact: any Event, on day: Day, _ table: String, _ row: RosterTable.Row) throws {
    let identity = Self.identities[type(of: fact).type.name] ?? []
    guard let known = intake.takeAlike(fact, on: day, by: identity) else {
      return passOver(table, .notThere)
    }
    try takeBack(known.position, table, row)
  }

  /// Takes back the mark or outcome of a result.
  func takeBack(result row: RosterTable.Row, _ item: RosterTable.Row, _ pupil: PupilNumber) throws {
    let table = "results"
    guard isDelta(table) else { return fail(table, row, .deletion(.bulk(table: table))) }
    guard let section = need("classSourcedId", "lineItems", item) else { return }
    guard let day = day("scoreDate", table, row) ?? day("dueDate", "lineItems", item) else {
      return fail(table, row, .missingValue("scoreDate"))
    }
    guard let course = course(section, of: pupil, on: day) else { return passOver(table, .notThere) }
    if item["categorySourcedId"] == "termMark" {
      guard let term = period(item) else { return passOver(table, .notThere) }
      var fact = TermMarkSet()
      (fact.pupil, fact.course, fact.term) = (pupil, course, term)
      return try takeBack(like: fact, on: day, table, row)
    }
    var fact = MarkSet()
    (fact.pupil, fact.course) = (pupil, course)
    (fact.work, fact.weight) = work(item)
    if let slot = slot(course, day, "lineItems", item) {
      guard let lesson = directory.lessons.find(slot) else { return passOver(table, .notThere) }
      fact.lesson = lesson
    }
    try takeBack(like: fact, on: day, table, row)
  }

  private func period(_ item: RosterTable.Row) -> TermNumber? {
    item["gradingPeriodSourcedId"].flatMap { directory.terms.number(key: RosterCodes.key($0, "term")) }
  }

  /// Takes back the marks of a work: those of its course, day, kind, weight and lesson. The log keeps no line items.
  func takeBack(lineItem row: RosterTable.Row) throws {
    let table = "lineItems"
    guard let section = need("classSourcedId", table, row) else { return }
    let courses = Set(courses(of: section))
    let day = day("dueDate", table, row) ?? day("assignDate", table, row)
    let found: [FactLedger.Fact]
    if row["categorySourcedId"] == "termMark" {
      guard let term = period(row) else { return passOver(table, .notThere) }
      found = intake.takeAll { known in
        guard let fact = known.fact as? TermMarkSet else { return false }
        return fact.term == term && courses.contains(fact.course)
      }
    } else {
      guard let day else { return fail(table, row, .missingValue("dueDate")) }
      let (kind, weight) = work(row)
      let slots = courses.sorted().compactMap { slot($0, day, table, row) }
      let lessons = Set(slots.compactMap { directory.lessons.find($0) })
      found = intake.takeAll { known in
        guard known.day == day, let fact = known.fact as? MarkSet, courses.contains(fact.course) else {
          return false
        }
        let isThere = slots.isEmpty ? fact.lesson.isNone : lessons.contains(fact.lesson)
        return isThere && fact.work == kind && fact.weight == weight
      }
      // Two marks of a pupil are of two works: nothing tells which of them is deleted.
      let pupils = found.compactMap { ($0.fact as? MarkSet)?.pupil }
      guard Set(pupils).count == pupils.count else { return fail(table, row, .deletion(.alike)) }
    }
    if found.isEmpty { passOver(table, .notThere) }
    for fact in found { try takeBack(fact.position, table, row) }
  }

  /// Takes back an absence, a lateness, or a look at who was there.
  func takeBack(attendance row: RosterTable.Row) throws {
    let table = "attendance"
    guard let section = need("classSourcedId", table, row), let what = need("attendanceStatus", table, row),
      need("date", table, row) != nil, let day = day("date", table, row)
    else { return }
    let pupil = row["userSourcedId"].flatMap { directory.pupils.number(key: $0) }
    guard let course = course(section, of: pupil, on: day) else { return passOver(table, .notThere) }
    var lesson = LessonNumber.none
    if let slot = slot(course, day, table, row) {
      guard let known = directory.lessons.find(slot) else { return passOver(table, .notThere) }
      lesson = known
    }
    if what == "taken" {
      var fact = AttendanceConfirmed()
      (fact.lesson, fact.course) = (lesson, course)
      return try takeBack(like: fact, on: day, table, row)
    }
    guard let pupil else { return passOver(table, .notThere) }
    switch what {
    case "absent":
      var fact = AbsenceRecorded()
      (fact.pupil, fact.course, fact.lesson) = (pupil, course, lesson)
      try takeBack(like: fact, on: day, table, row)
    case "late":
      var fact = LatenessRecorded()
      (fact.pupil, fact.course, fact.lesson) = (pupil, course, lesson)
      try takeBack(like: fact, on: day, table, row)
    default: fail(table, row, .badValue(column: "attendanceStatus", value: what))
    }
  }

  func takeBack(classes rows: [RosterTable.Row]) throws {
    let found = rows.flatMap { row in
      courses(of: row["sourcedId"] ?? "").map { (number: $0, row: row) }
    }
    passOver(rows, "classes") { row in found.contains { $0.row.line == row.line } }
    let subgroups = found.compactMap { found in
      directory.courses[found.number].map { (number: $0.subgroup, row: found.row) }
    }
    try takeBack(found.map { ($0.number, directory.courses[$0.number]?.position, $0.row) }, "classes")
    // A subgroup without members was there for its course alone.
    let uses = subgroups.isEmpty ? nil : try ThingUses(of: SubgroupReference.self, run)
    for (number, row) in subgroups where !number.isNone && uses?[number.number] == nil {
      if let position = directory.subgroups[number]?.position { try takeBack(position, "classes", row) }
    }
  }

  func takeBack(homerooms rows: [RosterTable.Row]) throws {
    try takeBack(rows, "classes", "class", directory.classes)
  }

  func takeBack(subjects rows: [RosterTable.Row]) throws {
    try takeBack(rows, "courses", "subject", directory.subjects)
  }

  func takeBack(sessions rows: [RosterTable.Row]) throws {
    try takeBack(rows, "academicSessions", "term", directory.terms)
  }

  private func takeBack<Kind: ReferenceKind, Entry: DirectoryEntry>(
    _ rows: [RosterTable.Row], _ table: String, _ prefix: String, _ roster: Roster<Kind, Entry>
  ) throws {
    let found = rows.compactMap { row in
      row["sourcedId"].flatMap { roster.number(key: RosterCodes.key($0, prefix)) }.map { ($0, row) }
    }
    passOver(rows, table) { row in found.contains { $0.1.line == row.line } }
    try takeBack(found.map { ($0.0, roster[$0.0]?.position, $0.1) }, table)
  }

  private func passOver(
    _ rows: [RosterTable.Row], _ table: String, unless isThere: (RosterTable.Row) -> Bool
  ) {
    for row in rows where !isThere(row) { passOver(table, .notThere) }
  }

  /// Takes back what introduced each thing, where no fact refers to it.
  private func takeBack<Kind: ReferenceKind>(
    _ things: [(number: Reference<Kind>, position: Position?, row: RosterTable.Row)], _ table: String
  ) throws {
    var left = things
    while !left.isEmpty {
      let uses = try ThingUses(of: Kind.self, run)
      let inUse = left.filter { uses[$0.number.number] != nil }
      for (number, position, row) in left where uses[number.number] == nil {
        if let position { try takeBack(position, table, row) }
      }
      // A term may be free once the terms within it are gone.
      guard inUse.count == left.count else {
        left = inUse
        continue
      }
      for (number, _, row) in inUse {
        fail(table, row, .deletion(.inUse(event: uses[number.number] ?? "")))
      }
      return
    }
  }
}
