internal import EventLog
internal import School

// Courses, subgroups and who is in them.
extension OneRosterImport {
  func takeCourses() throws {
    for row in rows("classes") where !isHomeroom(row) {
      guard let id = row["sourcedId"] else { continue }
      let teachers = self.teachers(of: id)
      let parts = self.parts(id, row)
      if parts.isEmpty { passOver("classes", .noPupils) }
      for part in parts { try assign(id, part, row, teachers) }
    }
    // A delta need not name a class again to give it another teacher.
    let others = Set(rows("enrollments").compactMap { $0["classSourcedId"] }).filter { sections[$0] == nil }
    for id in others.sorted() {
      for course in courses(of: id) { try follow(course, teachers(of: id)) }
    }
  }

  /// A class of the roster as far as its pupils are in one class of the school.
  struct Part {
    /// Key of the course.
    let key: String
    /// Key of the class.
    let schoolClass: String
    /// Key of the subgroup, or nil for the whole class.
    let subgroup: String?
  }

  /// One for each class that its pupils are in; the same for as long as the roster is read.
  func parts(_ id: String, _ row: RosterTable.Row) -> [Part] {
    let key = RosterCodes.key(id, "course")
    if let home = row["metadata.homeroomSourcedId"] {
      return [
        Part(
          key: key, schoolClass: RosterCodes.key(home, "class"),
          subgroup: row["metadata.subgroup"])
      ]
    }
    let enrolled = members[id] ?? []
    var byClass: [String: Set<String>] = [:]
    for span in enrolled {
      guard let own = schoolClass(of: span.pupil, on: span.from) else { continue }
      byClass[own, default: []].insert(span.pupil)
    }
    return byClass.keys.sorted().map { own in
      let name = byClass.count == 1 ? key : "\(key)/\(own)"
      let all = Set(
        spans.values.filter { $0.contains { $0.schoolClass == own } }.compactMap { $0.first?.pupil })
      return Part(
        key: name, schoolClass: own, subgroup: all.isSubset(of: byClass[own] ?? []) ? nil : name)
    }
  }

  private func teachers(of id: String) -> [(from: Day, staff: StaffNumber, row: RosterTable.Row)] {
    rows("enrollments").filter { row in
      row["classSourcedId"] == id && RosterCodes.teaches(row["role"] ?? "")
    }.compactMap { row in
      guard let user = row["userSourcedId"], let staff = directory.staff.number(key: user) else { return nil }
      return (day("beginDate", "enrollments", row) ?? since, staff, row)
    }.sorted { ($0.from, $0.row.line) < ($1.from, $1.row.line) }
  }

  private func assign(
    _ id: String, _ part: Part, _ row: RosterTable.Row,
    _ teachers: [(from: Day, staff: StaffNumber, row: RosterTable.Row)]
  ) throws {
    guard let schoolClass = directory.classes.number(key: part.schoolClass) else {
      return unknown("classes", row, "metadata.homeroomSourcedId", part.schoolClass, in: "classes.csv")
    }
    guard let subject = try subject(row) else { return }
    let isKnown = directory.courses.number(key: part.key) != nil
    if !isKnown {
      var fact = TeachingAssigned()
      (fact.course, fact.key) = (directory.courses.next, part.key)
      (fact.subject, fact.schoolClass) = (subject, schoolClass)
      fact.graded = row["metadata.graded"] != "false"
      if let subgroup = part.subgroup {
        guard let number = try self.subgroup(subgroup, subject, schoolClass, row) else { return }
        fact.subgroup = number
      }
      fact.teacher = teachers.first?.staff ?? .none
      try state(fact, on: teachers.first?.from ?? since, "classes", row)
    }
    guard let course = directory.courses.number(key: part.key) else { return }
    // A delta names only who is new.
    try follow(course, isKnown && set.isDelta ? teachers : Array(teachers.dropFirst()))
  }

  /// Gives a course its next teachers. Only dated enrolments tell that one followed another.
  private func follow(
    _ course: CourseNumber, _ teachers: [(from: Day, staff: StaffNumber, row: RosterTable.Row)]
  ) throws {
    for next in teachers where next.row["beginDate"] != nil {
      let present = directory.courses[course]?.teacher(on: next.from) ?? .none
      guard present != next.staff, !present.isNone else { continue }
      var fact = TeacherChanged()
      (fact.course, fact.from, fact.to) = (course, present, next.staff)
      try state(fact, on: next.from, "enrollments", next.row)
    }
  }

  /// The subject of a class: its course where the roster has courses, else its title.
  private func subject(_ row: RosterTable.Row) throws -> SubjectNumber? {
    var key = row["title"] ?? row["sourcedId"] ?? ""
    var title = key
    if let id = row["courseSourcedId"], set.tables["courses"] != nil {
      guard let course = rows("courses").first(where: { $0["sourcedId"] == id }) else {
        unknown("classes", row, "courseSourcedId", id, in: "courses.csv")
        return nil
      }
      key = RosterCodes.key(id, "subject")
      title = course["title"] ?? key
    }
    if let known = directory.subjects.number(key: key) { return known }
    var fact = SubjectAdded()
    (fact.subject, fact.key, fact.title) = (directory.subjects.next, key, title)
    try state(fact, on: known, "classes", row)
    return directory.subjects.number(key: key)
  }

  private func subgroup(
    _ key: String, _ subject: SubjectNumber, _ schoolClass: ClassNumber, _ row: RosterTable.Row
  ) throws -> SubgroupNumber? {
    if let known = directory.subgroups.number(key: key) { return known }
    var fact = SubgroupFormed()
    (fact.subgroup, fact.key) = (directory.subgroups.next, key)
    (fact.subject, fact.schoolClass) = (subject, schoolClass)
    fact.title = row["metadata.subgroupTitle"] ?? ""
    try state(fact, on: since, "classes", row)
    return directory.subgroups.number(key: key)
  }

  /// Pupils join the subgroups of the courses that they are enrolled in.
  func takeMembers() throws {
    let named = rows("classes").filter { !isHomeroom($0) }.compactMap { row in
      row["sourcedId"].map { (id: $0, parts: parts($0, row)) }
    }
    let others = members.keys.filter { sections[$0] == nil }.sorted().map { (id: $0, parts: partsInLog($0)) }
    for (id, parts) in named + others {
      for span in members[id] ?? [] {
        guard let pupil = directory.pupils.number(key: span.pupil) else { continue }
        for part in parts {
          guard let key = part.subgroup, let subgroup = directory.subgroups.number(key: key),
            let schoolClass = directory.classes.number(key: part.schoolClass)
          else { continue }
          let own = directory.pupils[pupil]?.memberships.first { member in
            member.schoolClass == schoolClass && (span.through == .none || member.span.from <= span.through)
          }
          guard let own else { continue }
          try join(pupil, subgroup, max(span.from, own.span.from), span)
        }
      }
    }
  }

  /// The courses that a class which the roster need not name again is in the log.
  private func partsInLog(_ id: String) -> [Part] {
    courses(of: id).compactMap { number in
      guard let course = directory.courses[number], let own = directory.key(course.schoolClass) else {
        return nil
      }
      return Part(key: course.key, schoolClass: own, subgroup: directory.key(course.subgroup))
    }
  }

  private func join(
    _ pupil: PupilNumber, _ subgroup: SubgroupNumber, _ day: Day, _ span: RosterSpan
  ) throws {
    if directory.subgroups[subgroup]?.has(pupil, on: day) != true {
      var fact = SubgroupJoined()
      (fact.subgroup, fact.pupil) = (subgroup, pupil)
      try state(fact, on: day, span.table, span.row)
    }
    guard span.through != .none, directory.subgroups[subgroup]?.has(pupil, on: span.through + 1) == true
    else {
      return
    }
    var fact = SubgroupLeft()
    (fact.subgroup, fact.pupil) = (subgroup, pupil)
    try state(fact, on: span.through + 1, span.table, span.row)
  }

  /// The course of a class of the roster for a pupil on a day.
  func course(_ id: String, of pupil: PupilNumber?, on day: Day) -> CourseNumber? {
    let key = RosterCodes.key(id, "course")
    if let known = directory.courses.number(key: key) { return known }
    guard let schoolClass = pupil.flatMap({ directory.pupils[$0]?.schoolClass(on: day) }) else { return nil }
    return directory.courses.number(key: "\(key)/\(directory.key(schoolClass) ?? "")")
  }
}
