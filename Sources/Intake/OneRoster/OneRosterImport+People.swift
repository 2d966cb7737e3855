internal import EventLog
internal import School

// Terms, users, staff, guardians.
extension OneRosterImport {
  func takeTerms() throws {
    var ids: Set<String> = []
    let rows = rows("academicSessions")
    // Parents come first.
    var waiting = rows
    while !waiting.isEmpty {
      let ready = waiting.filter { row in
        !waiting.contains { $0["sourcedId"] == row["parentSourcedId"] && $0.line != row.line }
      }
      // Sessions that are each other's parents are named one by one.
      for row in ready.isEmpty ? waiting : ready { try takeTerm(row, &ids) }
      waiting = ready.isEmpty ? [] : waiting.filter { row in !ready.contains { $0.line == row.line } }
    }
  }

  private func takeTerm(_ row: RosterTable.Row, _ ids: inout Set<String>) throws {
    let table = "academicSessions"
    guard let id = need("sourcedId", table, row), let type = need("type", table, row) else { return }
    guard ids.insert(id).inserted else { return fail(table, row, .sameID(id)) }
    guard let kind = RosterCodes.term(type, own: row["metadata.kind"]) else {
      return fail(table, row, .badValue(column: "type", value: type))
    }
    let key = RosterCodes.key(id, "term")
    guard directory.terms.number(key: key) == nil else { return }
    guard need("startDate", table, row) != nil, need("endDate", table, row) != nil,
      let start = day("startDate", table, row), let end = day("endDate", table, row)
    else { return }
    // Other systems have sessions side by side; of one kind there is one here on a day.
    let isTaken =
      row["metadata.kind"] == nil
      && directory.terms.all.contains { number in
        guard let known = directory.terms[number], known.kind == kind else { return false }
        return known.start <= end && start <= known.end
      }
    guard !isTaken else { return passOver(table, .sessionAgain) }
    var fact = TermDefined()
    (fact.term, fact.key, fact.kind) = (directory.terms.next, key, kind)
    fact.yearGroupFrom = row["metadata.yearGroupFrom"].flatMap { UInt8($0) } ?? 1
    fact.yearGroupThrough = row["metadata.yearGroupThrough"].flatMap { UInt8($0) } ?? 12
    (fact.start, fact.end, fact.title) = (start, end, row["title"] ?? "")
    if let parent = row["parentSourcedId"] {
      guard let number = directory.terms.number(key: RosterCodes.key(parent, "term")) else {
        return unknown(table, row, "parentSourcedId", parent, in: "academicSessions.csv")
      }
      fact.parent = number
    }
    try state(fact, on: known, table, row)
  }

  /// Who the users are: by their role, else by the table of roles, else by who names them as a guardian.
  func takePeople() throws {
    let table = "users"
    var roles: [String: [String]] = [:]
    var grades: [String: String] = [:]
    for row in rows("roles") {
      guard let id = need("userSourcedId", "roles", row), let role = need("role", "roles", row) else {
        continue
      }
      roles[id, default: []].append(role)
      if let grade = row["grade"], grades[id] == nil { grades[id] = grade }
    }
    let named = Set(
      rows("relationships").compactMap { $0["relationshipUserSourcedId"] }
        + rows(table).flatMap { $0.list("agentSourcedIds") })
    for row in set.tables[table]?.rows ?? [] {
      guard let id = need("sourcedId", table, row) else { continue }
      guard people[id] == nil else { return fail(table, row, .sameID(id)) }
      let role = row["role"] ?? roles[id]?.first ?? (named.contains(id) ? "guardian" : nil)
      guard let role, let kind = RosterCodes.person(role) else {
        fail(table, row, .role(role ?? ""))
        continue
      }
      let grade = row.list("grades").first ?? row["grade"] ?? grades[id]
      people[id] = RosterPerson(
        kind: kind, key: id, table: table, row: row, name: name(row, id),
        contact: ContactText.of(row["phone"] ?? row["sms"] ?? "", row["email"] ?? ""),
        yearGroup: RosterCodes.yearGroup(grade))
    }
  }

  /// An export without names has the key for a surname.
  private func name(_ row: RosterTable.Row, _ id: String) -> String? {
    let parts = [row["familyName"], row["givenName"] == "-" ? nil : row["givenName"], row["middleName"]]
    let words = parts.compactMap(\.self)
    return words.isEmpty || words == [id] ? nil : words.joined(separator: " ")
  }

  func takeStaff() throws {
    for person in inOrder(.staff) {
      if let number = directory.staff.number(key: person.key) {
        try compare(person, .staff(number))
        continue
      }
      var fact = StaffHired()
      (fact.staff, fact.key, fact.name) = (directory.staff.next, person.key, Personal(person.name))
      try state(fact, on: since, person.table, person.row)
    }
  }

  /// Users of a kind as they stand in the file, without those who are gone.
  func inOrder(_ kind: RosterCodes.Person) -> [RosterPerson] {
    people.values.filter { $0.kind == kind && !$0.row.isDeleted }.sorted { $0.row.line < $1.row.line }
  }

  /// A person whom the log knows under another name.
  func compare(_ person: RosterPerson, _ actor: ActorNumber) throws {
    guard let name = person.name, let known = try run.text(directory.facts(of: actor)?.name()),
      PeopleIndex.folded(known) != PeopleIndex.folded(name)
    else { return }
    guard run.options.updates else {
      return fail(person.table, person.row, .differs(event: NameChanged.type.name))
    }
    var fact = NameChanged()
    (fact.person, fact.name) = (actor, Personal(name))
    try state(fact, on: run.options.today, person.table, person.row)
  }

  func takeGuardians() throws {
    for person in inOrder(.guardian) {
      if let number = directory.guardians.number(key: person.key) {
        try compare(person, .guardian(number))
        continue
      }
      var fact = GuardianRegistered()
      (fact.guardian, fact.key) = (directory.guardians.next, person.key)
      (fact.name, fact.contact) = (Personal(person.name), Personal(person.contact))
      try state(fact, on: known, person.table, person.row)
    }
    for person in inOrder(.pupil) {
      let relations = person.row.list("metadata.agentRelations")
      for (index, agent) in person.row.list("agentSourcedIds").enumerated() {
        let relation = relations.indices.contains(index) ? Relation(name: relations[index]) : nil
        try link(agent, person.key, relation ?? .other, "users", person.row, "agentSourcedIds")
      }
    }
    for row in rows("relationships") {
      guard let pupil = need("userSourcedId", "relationships", row),
        let guardian = need("relationshipUserSourcedId", "relationships", row)
      else { continue }
      let relation: Relation = row["relationshipRole"]?.lowercased() == "guardian" ? .guardian : .other
      try link(guardian, pupil, relation, "relationships", row, "relationshipUserSourcedId")
    }
  }

  private func link(
    _ guardian: String, _ pupil: String, _ relation: Relation, _ table: String, _ row: RosterTable.Row,
    _ column: String
  ) throws {
    guard let number = directory.guardians.number(key: guardian) else {
      // A pupil's agent may be a teacher or another pupil: that is no guardian.
      guard people[guardian] == nil else { return passOver(table, .notGuardian) }
      return unknown(table, row, column, guardian, in: "users.csv")
    }
    guard let child = directory.pupils.number(key: pupil) else {
      return unknown(table, row, "userSourcedId", pupil, in: "users.csv")
    }
    guard !directory.guardians(of: child, on: known).contains(number) else { return }
    var fact = GuardianLinked()
    (fact.guardian, fact.pupil, fact.relation) = (number, child, relation)
    try state(fact, on: known, table, row)
  }
}
