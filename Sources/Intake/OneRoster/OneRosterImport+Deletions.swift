internal import EventLog
internal import School

// What a delta deletes: who goes leaves, what was stated is taken back. Each by an event of its own, decided by the
// ordinary rules. What the log does not have is passed over, so that a delta may come twice.
extension OneRosterImport {
  /// Facts go before what they are about.
  private static let deletionOrder = [
    "attendance", "lineItems", "relationships", "enrollments", "users", "classes", "courses",
    "academicSessions",
  ]

  /// Everything deleted but results, which were taken back with their like.
  func takeDeletions() throws {
    let others = set.tables.keys.filter { $0 != "results" && !Self.deletionOrder.contains($0) }.sorted()
    for name in others {
      for row in deleted(name) { fail(name, row, .deletion(.table(name))) }
    }
    for name in Self.deletionOrder {
      let rows = deleted(name)
      guard !rows.isEmpty else { continue }
      guard isDelta(name) else {
        for row in rows { fail(name, row, .deletion(.bulk(table: name))) }
        continue
      }
      try delete(rows, of: name)
    }
  }

  private func deleted(_ table: String) -> [RosterTable.Row] {
    (set.tables[table]?.rows ?? []).filter(\.isDeleted)
  }

  /// Attendance stands beside the standard: no manifest has to name it.
  func isDelta(_ table: String) -> Bool {
    set.tables[table]?.mode == .delta || (table == "attendance" && set.isDelta)
  }

  private func delete(_ rows: [RosterTable.Row], of table: String) throws {
    switch table {
    case "attendance": for row in rows { try takeBack(attendance: row) }
    case "lineItems": for row in rows { try takeBack(lineItem: row) }
    case "relationships": for row in rows { try unlink(row) }
    case "enrollments": for row in rows { try unenrol(row, day(of: row, table)) }
    case "users": for row in rows { try leave(row, day(of: row, table)) }
    case "classes":
      try takeBack(classes: rows.filter { !isHomeroom($0) })
      try takeBack(homerooms: rows.filter { isHomeroom($0) })
    case "courses": try takeBack(subjects: rows)
    default: try takeBack(sessions: rows)
    }
  }

  /// The day on which a row was deleted: the first day on which its thing is no more.
  private func day(of row: RosterTable.Row, _ table: String) -> Day {
    // A moment of the evening in UTC is the school's next day.
    if let moment = row["dateLastModified"].flatMap({ Moment($0) }) { return run.options.localDay(moment) }
    return day("dateLastModified", table, row) ?? run.options.day
  }

  private func leave(_ row: RosterTable.Row, _ day: Day) throws {
    guard let id = need("sourcedId", "users", row) else { return }
    if let pupil = directory.pupils.number(key: id) {
      guard let schoolClass = directory.pupils[pupil]?.schoolClass(on: day) else { return }
      var fact = PupilLeft()
      (fact.pupil, fact.schoolClass) = (pupil, schoolClass)
      try state(fact, on: day, "users", row)
    } else if let staff = directory.staff.number(key: id) {
      guard directory.staff[staff]?.leftOn == Day.none else { return }
      var fact = StaffLeft()
      fact.staff = staff
      try state(fact, on: day, "users", row)
    } else if let guardian = directory.guardians.number(key: id) {
      for link in directory.guardians[guardian]?.links ?? [] where link.span.through == .none {
        try unlink(guardian, link, on: day, "users", row)
      }
    } else {
      passOver("users", .notThere)
    }
  }

  private func unlink(_ row: RosterTable.Row) throws {
    let table = "relationships"
    guard let pupil = need("userSourcedId", table, row),
      let guardian = need("relationshipUserSourcedId", table, row)
    else { return }
    guard let number = directory.guardians.number(key: guardian),
      let child = directory.pupils.number(key: pupil),
      let link = directory.guardians[number]?.links.last(where: { $0.pupil == child }),
      link.span.through == .none
    else { return passOver(table, .notThere) }
    try unlink(number, link, on: day(of: row, table), table, row)
  }

  /// Ends a link; one that had not begun by then is taken back.
  private func unlink(
    _ guardian: GuardianNumber, _ link: GuardianLink, on day: Day, _ table: String, _ row: RosterTable.Row
  ) throws {
    guard link.span.from < day else { return try takeBack(link.position, table, row) }
    var fact = GuardianUnlinked()
    (fact.guardian, fact.pupil) = (guardian, link.pupil)
    try recording(table)?.record(fact, on: day, line: row.line, amends: link.position)
  }

  private func unenrol(_ row: RosterTable.Row, _ day: Day) throws {
    let table = "enrollments"
    guard let id = need("userSourcedId", table, row), let section = need("classSourcedId", table, row) else {
      return
    }
    let homeroom = directory.classes.number(key: RosterCodes.key(section, "class"))
    if let pupil = directory.pupils.number(key: id) {
      if let homeroom { return try leave(homeroom, pupil, day, row) }
      return try leaveCourse(section, pupil, day, row)
    }
    guard let staff = directory.staff.number(key: id) else { return passOver(table, .notThere) }
    let teaches = courses(of: section).contains { directory.courses[$0]?.teacher(on: day) == staff }
    let leads = homeroom.map { directory.classes[$0]?.teacher == staff } ?? false
    if teaches || leads { fail(table, row, .deletion(.noSuccessor)) }
  }

  /// Ends a pupil's time in a class; one that had not begun by then is taken back.
  private func leave(
    _ schoolClass: ClassNumber, _ pupil: PupilNumber, _ day: Day, _ row: RosterTable.Row
  ) throws {
    let begin = self.day("beginDate", "enrollments", row)
    let own = (directory.pupils[pupil]?.memberships ?? []).filter { $0.schoolClass == schoolClass }
    guard let member = own.last(where: { begin == nil || $0.span.from == begin }) else {
      return passOver("enrollments", .notThere)
    }
    // Who went on to another class has left this one already.
    guard member.span.through == .none else { return }
    guard member.span.from < day else { return try takeBack(member.position, "enrollments", row) }
    var fact = PupilLeft()
    (fact.pupil, fact.schoolClass) = (pupil, schoolClass)
    try state(fact, on: day, "enrollments", row)
  }

  private func leaveCourse(
    _ section: String, _ pupil: PupilNumber, _ day: Day, _ row: RosterTable.Row
  ) throws {
    guard let course = course(section, of: pupil, on: day) else {
      return passOver("enrollments", .notThere)
    }
    guard let subgroup = directory.courses[course]?.subgroup, !subgroup.isNone else {
      // Who left the class is taught its courses no more.
      let isThere = directory.pupils[pupil]?.schoolClass(on: day) == directory.courses[course]?.schoolClass
      if isThere { fail("enrollments", row, .deletion(.wholeClass)) }
      return
    }
    guard directory.subgroups[subgroup]?.has(pupil, on: day) == true else { return }
    var fact = SubgroupLeft()
    (fact.subgroup, fact.pupil) = (subgroup, pupil)
    try state(fact, on: day, "enrollments", row)
  }

  /// The courses that a class of the roster is here: one, or one in each class.
  func courses(of section: String) -> [CourseNumber] {
    let key = RosterCodes.key(section, "course")
    return directory.courses.all.filter { number in
      guard let own = directory.key(number) else { return false }
      return own == key || own.hasPrefix(key + "/")
    }
  }
}
