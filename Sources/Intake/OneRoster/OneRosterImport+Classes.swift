internal import EventLog
internal import School

// Classes and the pupils in them.
extension OneRosterImport {
  /// Learns who is enrolled where, and in which class every pupil is.
  func takeSpans() throws {
    for row in rows("classes") {
      guard let id = need("sourcedId", "classes", row) else { continue }
      guard sections.updateValue(row, forKey: id) == nil else { return fail("classes", row, .sameID(id)) }
    }
    for row in rows("enrollments") { enrol(row) }
    for pupil in inOrder(.pupil)
    where spans[pupil.key] == nil && directory.pupils.number(key: pupil.key) == nil {
      guard let schoolClass = classWithoutHomeroom(pupil) else {
        fail("users", pupil.row, .noClass(pupil: pupil.key))
        continue
      }
      spans[pupil.key] = [
        RosterSpan(
          pupil: pupil.key, schoolClass: schoolClass, from: since, through: .none, row: pupil.row,
          table: "users")
      ]
    }
    for pupil in spans.keys { spans[pupil]?.sort { ($0.from, $0.row.line) < ($1.from, $1.row.line) } }
  }

  private func enrol(_ row: RosterTable.Row) {
    let table = "enrollments"
    guard let section = need("classSourcedId", table, row), let user = need("userSourcedId", table, row),
      let role = need("role", table, row)
    else { return }
    guard let kind = RosterCodes.person(role) else { return fail(table, row, .role(role)) }
    guard sections[section] != nil || isOfLog(section) else {
      return unknown(table, row, "classSourcedId", section, in: "classes.csv")
    }
    guard let person = people[user]?.kind ?? kindInLog(user) else {
      return unknown(table, row, "userSourcedId", user, in: "users.csv")
    }
    guard kind == person else { return passOver(table, .otherRole) }
    guard kind == .pupil else { return }
    let span = RosterSpan(
      pupil: user, schoolClass: RosterCodes.key(section, "class"),
      from: day("beginDate", table, row) ?? since, through: day("endDate", table, row) ?? .none, row: row,
      table: table)
    if sections[section].map(isHomeroom) ?? isHomeroomInLog(section) {
      spans[user, default: []].append(span)
    } else {
      members[section, default: []].append(span)
    }
  }

  /// True where a table is not all there is: what it does not name may be in the log.
  private func isPart(_ table: String) -> Bool { set.isDelta && set.tables[table]?.mode != .bulk }

  private func isHomeroomInLog(_ section: String) -> Bool {
    directory.classes.number(key: RosterCodes.key(section, "class")) != nil
  }

  private func isOfLog(_ section: String) -> Bool {
    isPart("classes") && (isHomeroomInLog(section) || !courses(of: section).isEmpty)
  }

  /// Who a user is that a delta need not name again.
  private func kindInLog(_ user: String) -> RosterCodes.Person? {
    guard isPart("users") else { return nil }
    if directory.pupils.number(key: user) != nil { return .pupil }
    if directory.staff.number(key: user) != nil { return .staff }
    return directory.guardians.number(key: user) == nil ? nil : .guardian
  }

  func isHomeroom(_ row: RosterTable.Row) -> Bool { row["classType"]?.lowercased() == "homeroom" }

  /// The class named in the command, else one of the grade.
  private func classWithoutHomeroom(_ pupil: RosterPerson) -> String? {
    pupil.yearGroup.map { String($0) } ?? run.options.schoolClass.map { ClassName.entered($0) }
  }

  /// The class in which a pupil is on a day, as the roster says, else as the log says.
  func schoolClass(of pupil: String, on day: Day) -> String? {
    if let span = spans[pupil]?.last(where: { $0.from <= day }) ?? spans[pupil]?.first {
      return span.schoolClass
    }
    guard let number = directory.pupils.number(key: pupil) else { return nil }
    return directory.pupils[number]?.schoolClass(on: day).flatMap { directory.key($0) }
  }

  func takeClasses() throws {
    for row in rows("classes") where isHomeroom(row) {
      guard let id = row["sourcedId"] else { continue }
      let key = RosterCodes.key(id, "class")
      let teacher = rows("enrollments").first { own in
        own["classSourcedId"] == id && RosterCodes.teaches(own["role"] ?? "")
      }
      let from = teacher.flatMap { day("beginDate", "enrollments", $0) }
      try form(key, yearGroup(row, key), teacher?["userSourcedId"], "classes", row, on: from)
    }
    for pupil in inOrder(.pupil) {
      for span in spans[pupil.key] ?? [] where span.table == "users" {
        let year =
          pupil.yearGroup ?? run.options.schoolClass.flatMap { ClassName.yearGroup(ClassName.entered($0)) }
        try form(span.schoolClass, year, nil, "users", pupil.row)
      }
    }
  }

  private func yearGroup(_ row: RosterTable.Row, _ key: String) -> UInt8? {
    let said = row.list("grades").first.flatMap { RosterCodes.yearGroup($0) }
    let named = [row["classCode"], row["title"], key, run.options.schoolClass].lazy
      .compactMap { $0 }.compactMap { ClassName.yearGroup(ClassName.entered($0)) }.first
    return said ?? named
  }

  private func form(
    _ key: String, _ yearGroup: UInt8?, _ teacher: String?, _ table: String, _ row: RosterTable.Row,
    on day: Day? = nil
  ) throws {
    guard directory.classes.number(key: key) == nil else { return }
    guard let yearGroup else { return fail(table, row, .import(.classUnclear(key))) }
    var fact = ClassFormed()
    (fact.schoolClass, fact.key, fact.yearGroup) = (directory.classes.next, key, yearGroup)
    if let teacher, let number = directory.staff.number(key: teacher) { fact.teacher = number }
    try state(fact, on: day ?? since, table, row)
  }

  /// Enrols pupils and moves them.
  func takePupils() throws {
    let births = Dictionary(
      rows("demographics").map { ($0["sourcedId"] ?? $0["userSourcedId"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    for (key, own) in spans.sorted(by: { $0.key < $1.key }) where people[key] == nil {
      if let number = directory.pupils.number(key: key) { try move(number, own) }
    }
    for person in inOrder(.pupil) {
      let own = spans[person.key] ?? []
      if let number = directory.pupils.number(key: person.key) {
        try compare(person, .pupil(number))
        try move(number, own)
        continue
      }
      guard let first = own.first else { continue }
      guard let schoolClass = directory.classes.number(key: first.schoolClass) else { continue }
      var fact = PupilEnrolled()
      (fact.pupil, fact.key, fact.schoolClass) = (directory.pupils.next, person.key, schoolClass)
      fact.name = Personal(person.name)
      if let row = births[person.key], let birth = day("birthDate", "demographics", row) {
        fact.birth = Personal(birth.description)
      }
      let number = fact.pupil
      try state(fact, on: first.from, first.table, first.row)
      guard directory.pupils[number] != nil else { continue }
      try move(number, own)
    }
  }

  /// States the movements that the log does not have.
  private func move(_ pupil: PupilNumber, _ spans: [RosterSpan]) throws {
    for (index, span) in spans.enumerated() {
      guard let next = directory.classes.number(key: span.schoolClass),
        let entry = directory.pupils[pupil]
      else { continue }
      let known = entry.memberships.contains { $0.schoolClass == next && $0.span.from == span.from }
      if !known, let present = entry.schoolClass(on: span.from) ?? entry.schoolClass(on: span.from - 1) {
        // A roster that does not date its enrolments says where a pupil is now.
        let day = span.row["beginDate"] == nil ? run.options.day : span.from
        if present != next {
          var fact = PupilTransferred()
          (fact.pupil, fact.fromClass, fact.toClass) = (pupil, present, next)
          try state(fact, on: day, span.table, span.row)
        }
      } else if !known {
        try readmit(pupil, entry.key, next, span)
      }
      guard span.through != .none, Self.isLeaving(span, before: spans.dropFirst(index + 1).first),
        directory.pupils[pupil]?.schoolClass(on: span.through + 1) != nil
      else { continue }
      var fact = PupilLeft()
      (fact.pupil, fact.schoolClass) = (pupil, next)
      try state(fact, on: span.through + 1, span.table, span.row)
    }
  }

  /// Enrols a pupil again who was in no class before: one who left and came back.
  private func readmit(
    _ pupil: PupilNumber, _ key: String, _ schoolClass: ClassNumber, _ span: RosterSpan
  ) throws {
    var fact = PupilEnrolled()
    (fact.pupil, fact.key, fact.schoolClass) = (pupil, key, schoolClass)
    try recording(span.table)?.record(fact, on: span.from, line: span.row.line)
  }

  /// True where a pupil leaves the school after a span: it is the last one, the roster says so, or the next is in
  /// the same class some days later. Between two classes the days may be the holidays between two years.
  private static func isLeaving(_ span: RosterSpan, before next: RosterSpan?) -> Bool {
    guard let next, span.row["metadata.left"] != "true" else { return true }
    return next.schoolClass == span.schoolClass && next.from > span.through + 1
  }
}
