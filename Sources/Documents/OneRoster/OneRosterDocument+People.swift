internal import EventLog
internal import Projections
internal import School

// Users, their roles, and where they are enrolled.
extension OneRosterDocument {
  /// A user of the export.
  struct User {
    let actor: ActorNumber
    let id: String
    let role: String
  }

  var everybody: [User] {
    let pupils = directory.pupils.all.map { (ActorNumber.pupil($0), "student") }
    let guardians = directory.guardians.all.map { (ActorNumber.guardian($0), "guardian") }
    let staff = directory.staff.all.map { (ActorNumber.staff($0), "teacher") }
    return (pupils + guardians + staff).compactMap { actor, role in
      directory.text(of: actor).map { User(actor: actor, id: $0, role: role) }
    }
  }

  var users: RosterSheet {
    let own = [
      "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password",
      "metadata.agentRelations",
    ]
    let columns =
      version == .v1_1
      ? [
        "enabledUser", "orgSourcedIds", "role", "username", "userIds", "givenName", "familyName",
        "middleName",
      ] + own
      : [
        "enabledUser", "username", "userIds", "givenName", "familyName", "middleName",
      ] + own + [
        "userMasterIdentifier", "preferredGivenName", "preferredMiddleName", "preferredFamilyName",
        "primaryOrgSourcedId", "pronouns",
      ]
    var sheet = RosterSheet("users", Self.common + columns)
    for user in everybody {
      var row = [
        "sourcedId": user.id, "enabledUser": "true", "orgSourcedIds": Self.school, "role": user.role,
        "username": user.id, "primaryOrgSourcedId": Self.school,
      ]
      names(user, &row)
      if let pupil = user.actor.asPupil { agents(pupil, &row) }
      sheet.add(row)
    }
    return sheet
  }

  /// Without names the key stands for the surname: the standard has no users without one.
  private func names(_ user: User, _ row: inout [String: String]) {
    let texts = person?(user.actor) ?? Person()
    let words = texts.name.split(separator: " ", maxSplits: 2).map(String.init)
    row["familyName"] = words.first ?? user.id
    row["givenName"] = words.count > 1 ? words[1] : "-"
    row["middleName"] = words.count > 2 ? words[2] : ""
    let contacts = texts.contact.split(separator: ";").map { $0.trimmingSpaces }
    row["email"] = contacts.filter { $0.contains("@") }.joined(separator: "; ")
    row["phone"] = contacts.filter { !$0.contains("@") }.joined(separator: "; ")
  }

  private func agents(_ pupil: PupilNumber, _ row: inout [String: String]) {
    var links: [(id: String, relation: String)] = []
    for guardian in directory.pupils[pupil]?.guardians ?? [] {
      guard let entry = directory.guardians[guardian], !entry.isAnnulled,
        let link = entry.links.last(where: { $0.pupil == pupil }), link.span.through == .none,
        let id = directory.text(of: .guardian(guardian))
      else { continue }
      links.append((id, link.relation.name))
    }
    links.sort { $0.id.unicodeScalars.lexicographicallyPrecedes($1.id.unicodeScalars) }
    row["agentSourcedIds"] = links.map(\.id).joined(separator: ",")
    row["metadata.agentRelations"] = links.map(\.relation).joined(separator: ",")
    let year = directory.pupils[pupil]?.memberships.last.flatMap {
      directory.classes[$0.schoolClass]?.yearGroup
    }
    row["grades"] = year.map(grade) ?? ""
  }

  var roles: RosterSheet {
    var sheet = RosterSheet(
      "roles",
      Self.common
        + [
          "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId",
        ])
    for user in everybody {
      sheet.add([
        "sourcedId": "role/\(user.id)", "userSourcedId": user.id, "roleType": "primary", "role": user.role,
        "orgSourcedId": Self.school,
      ])
    }
    return sheet
  }

  var demographics: RosterSheet {
    var sheet = RosterSheet(
      "demographics",
      Self.common + [
        "birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces",
        "hispanicOrLatinoEthnicity", "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth",
        "publicSchoolResidenceStatus",
      ])
    for user in everybody where user.role == "student" {
      let birth = person?(user.actor).birth ?? ""
      if !birth.isEmpty { sheet.add(["sourcedId": user.id, "birthDate": birth]) }
    }
    return sheet
  }

  var enrollments: RosterSheet {
    var sheet = RosterSheet(
      "enrollments",
      Self.common
        + ["classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"]
        + ["metadata.left"])
    for number in directory.classes.all {
      guard let own = directory.classes[number], let teacher = directory.text(of: .staff(own.teacher)) else {
        continue
      }
      enrol(teacher, "teacher", "class/\(own.key)", DaySpan(from: own.from), &sheet)
    }
    for pupil in directory.pupils.all { enrol(pupil, &sheet) }
    for number in directory.courses.all {
      guard let course = directory.courses[number] else { continue }
      for (index, span) in course.teachers.enumerated() {
        guard let teacher = directory.text(of: .staff(span.teacher)) else { continue }
        let next = course.teachers.dropFirst(index + 1).first?.day
        let days = DaySpan(from: span.day, through: next.map { $0 - 1 } ?? .none)
        enrol(teacher, "teacher", "course/\(course.key)", days, &sheet)
      }
    }
    return sheet
  }

  private func enrol(_ pupil: PupilNumber, _ sheet: inout RosterSheet) {
    guard let entry = directory.pupils[pupil], let id = directory.text(of: .pupil(pupil)) else { return }
    for (index, member) in entry.memberships.enumerated() {
      guard let own = directory.key(member.schoolClass) else { continue }
      let next = entry.memberships.dropFirst(index + 1).first
      let hasLeft = member.span.through != .none && next?.span.from != member.span.through + 1
      enrol(id, "student", "class/\(own)", member.span, left: hasLeft, &sheet)
      for number in directory.courses(of: member.schoolClass) {
        guard let course = directory.courses[number], !course.isAnnulled else { continue }
        for span in spans(pupil, course, member.span) {
          enrol(id, "student", "course/\(course.key)", span, &sheet)
        }
      }
    }
  }

  /// The days of a pupil of the class in a course: all, or those in its subgroup.
  private func spans(_ pupil: PupilNumber, _ course: CourseEntry, _ inClass: DaySpan) -> [DaySpan] {
    guard !course.subgroup.isNone else { return [inClass] }
    let members = directory.subgroups[course.subgroup]?.memberships.filter { $0.pupil == pupil } ?? []
    return members.compactMap { member in
      let from = max(member.span.from, inClass.from)
      let ends = [member.span.through, inClass.through].filter { $0 != .none }
      let through = ends.min() ?? .none
      return through == .none || from <= through ? DaySpan(from: from, through: through) : nil
    }
  }

  private func enrol(
    _ user: String, _ role: String, _ section: String, _ span: DaySpan, left: Bool = false,
    _ sheet: inout RosterSheet
  ) {
    sheet.add([
      "sourcedId": "\(section)/\(user)/\(span.from)", "classSourcedId": section,
      "schoolSourcedId": Self.school,
      "userSourcedId": user, "role": role, "primary": role == "teacher" ? "true" : "",
      "beginDate": "\(span.from)",
      "endDate": span.through == .none ? "" : "\(span.through)", "metadata.left": left ? "true" : "",
    ])
  }
}

extension Substring {
  /// Without spaces at the ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
