import EventLog
import School
import TestSupport
import Testing

@testable import Intake

/// A delta to the small roster: tables with the header of the standard and the rows that changed.
private struct Delta {
  var tables: [String: [String]]
  /// One o'clock on the 10th at the school.
  private static let when = "2025-10-09T22:00:00.000Z"
  private static let headers = [
    "academicSessions":
      "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "attendance":
      "sourcedId,status,dateLastModified,classSourcedId,userSourcedId,date,lessonNumber,lessonIndex,attendanceStatus,code,minutes,present",
    "classes":
      "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    "courses":
      "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
    "enrollments":
      "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    "lineItems":
      "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax,metadata.lessonNumber",
    "orgs": "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
    "relationships":
      "sourcedId,status,dateLastModified,userSourcedId,relationshipUserSourcedId,relationshipRole",
    "results":
      "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment",
    "users":
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
  ]

  /// - Parameter tables: rows by table; `-` in front of a row deletes it, on 2025-10-10.
  init(_ tables: [String: [String]]) { self.tables = tables }

  /// The files; `note` makes them other files that say the same.
  func files(_ note: String = "", version: String = "1.1") -> [String: String] {
    var files: [String: String] = [:]
    var manifest = "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version)\n"
    for (name, rows) in tables {
      let lines = rows.map { row in
        let isDeleted = row.hasPrefix("-")
        let (id, rest) = (row.drop { $0 == "-" }.prefix { $0 != "," }, row.drop { $0 != "," })
        return "\(id),\(isDeleted ? "tobedeleted" : "active"),\(Self.when)\(rest)"
      }
      files[name + ".csv"] = ([Self.headers[name] ?? ""] + lines).joined(separator: "\n") + "\n"
      if name != "attendance" { manifest += "file.\(name),delta\n" }
    }
    files["manifest.csv"] = manifest + "source.systemName,\(note)\n"
    return files
  }
}

@Suite("Deleting by a OneRoster delta")
struct OneRosterDeltaTests {
  private let school: ImportStore

  init() throws {
    school = try ImportStore()
    var files = SmallRoster.files
    files["attendance.csv"] = """
      sourcedId,status,dateLastModified,classSourcedId,userSourcedId,date,lessonNumber,lessonIndex,attendanceStatus,code,minutes,present
      a1,,,alg,s1,2025-09-12,2,0,absent,ill,,
      a2,,,alg,s1,2025-09-15,2,0,late,,5,
      a3,,,alg,,2025-09-12,2,0,taken,,,1

      """
    // A homeroom, a course of its own and a term that nothing refers to.
    files["classes.csv", default: ""] += "\nh9,,,9В,09,,,homeroom,,o1,y,,,"
    files["courses.csv", default: ""] += "\nk3,,,y,Логика,,,o1,,"
    files["classes.csv", default: ""] += "\nlog,,,Логика 8,,k3,,scheduled,,o1,y,,,"
    files["enrollments.csv", default: ""] +=
      "\ne12,,,log,o1,s3,student,,2025-09-01,\ne14,,,log,o1,s2,student,,2025-10-01,\ne13,,,log,o1,t1,teacher,,2025-09-01,"
    files["academicSessions.csv", default: ""] += "\nq2,,,2,gradingPeriod,2025-10-27,2025-12-28,y,2026"
    let run = try school.take(roster: files)
    #expect(run.problems.map { $0.text(.en) } == [])
  }

  private var directory: Directory { school.state.directory }
  private static let day = Day.of("2025-10-10")

  /// Takes the delta twice, in files that differ: the second time adds nothing. Returns what is wrong with it.
  private func take(_ tables: [String: [String]], version: String = "1.1") throws -> [String] {
    let delta = Delta(tables)
    let run = try school.take(roster: delta.files(version: version))
    let size = school.state.size
    let again = try school.take(roster: delta.files("again", version: version))
    #expect(again.problems.map { $0.text(.en) } == run.problems.map { $0.text(.en) })
    #expect(school.state.size == size)
    #expect(try school.verified())
    return run.problems.map { $0.text(.en) }
  }

  @Test("a guardian's links end")
  func guardian() throws {
    let guardian = try #require(directory.guardians.number(key: "g1"))
    #expect(try take(["users": ["-g1,true,o1,parent,g1,,Ада,Липина,,,,,,,,"]]) == [])
    let links = directory.guardians[guardian]?.links ?? []
    #expect(links.map(\.span.through) == [Self.day - 1, Self.day - 1])
    #expect(try school.facts(GuardianUnlinked.self).count == 2)
  }

  @Test("one relationship ends")
  func relationship() throws {
    let guardian = try #require(directory.guardians.number(key: "g1"))
    #expect(try take(["relationships": ["-x1,s2,g1,guardian", "-x2,s3,g1,guardian"]]) == [])
    let open = (directory.guardians[guardian]?.links ?? []).filter { $0.span.through == .none }
    #expect(open.map { directory.key($0.pupil) } == ["s1"])
  }

  @Test("a pupil whose enrolment in a homeroom is deleted leaves; one that had not begun is taken back")
  func homeroom() throws {
    let (one, other) = (directory.pupils.number(key: "s1"), directory.pupils.number(key: "s3"))
    #expect(
      try take([
        "enrollments": ["-e1,h7,o1,s1,student,,2025-09-01,", "e4b,h7,o1,s3,student,,2025-10-15,"]
      ]) == [])
    #expect(directory.pupils[try #require(one)]?.memberships.last?.span.through == Self.day - 1)
    let pupil = try #require(other)
    #expect(directory.pupils[pupil]?.memberships.count == 2)
    #expect(try take(["enrollments": ["-e4b,h7,o1,s3,student,,2025-10-15,"]]) == [])
    #expect(directory.pupils[pupil]?.memberships.map { directory.key($0.schoolClass) } == ["h8"])
    #expect(directory.pupils[pupil]?.memberships.last?.span.through == Day.none)
  }

  @Test("a pupil whose enrolment is deleted beside a new one has moved and not left")
  func moved() throws {
    let pupil = try #require(directory.pupils.number(key: "s1"))
    #expect(
      try take([
        "enrollments": ["-e1,h7,o1,s1,student,,2025-09-01,", "e1b,h8,o1,s1,student,,2025-10-10,"]
      ]) == [])
    #expect(directory.pupils[pupil]?.memberships.map { directory.key($0.schoolClass) } == ["h7", "h8"])
    #expect(try school.facts(PupilLeft.self).isEmpty)
  }

  @Test("a teacher follows; one whom nobody follows stays")
  func teacher() throws {
    let stays = ["-e7,alg,o1,t1,teacher,true,2025-09-01,"]
    let refused =
      "enrollments.csv:2: not deleted: somebody else must teach from then on; add the enrolment of the next teacher"
    #expect(try take(["enrollments": stays]) == [refused])
    let next = "e7b,alg,o1,t2,teacher,true,2025-10-10,"
    let user = "t2,true,o1,teacher,t2,,Юлия,Ветрова,,,,,,,,"
    #expect(try take(["users": [user], "enrollments": stays + [next]]) == [])
    let course = try #require(directory.courses.number(key: "alg"))
    #expect(directory.courses[course]?.teacher(on: Self.day) == directory.staff.number(key: "t2"))
  }

  @Test("a result without a score takes its mark back; so does its work, with all its marks")
  func marks() throws {
    let first = "l1,Контрольная,,2025-09-10,2025-09-12,alg,,q1,1,5,"
    #expect(
      try take(["lineItems": [first], "results": ["-r1,l1,s1,fully graded,,2025-09-12,"]]) == [])
    #expect(try school.facts(MarkAnnulled.self).map(\.mark.symbol) == ["5"])
    #expect(try take(["lineItems": ["-l2,Опрос,,2025-09-15,2025-09-15,fiz,,q1,1,5,"]]) == [])
    #expect(try school.facts(MarkAnnulled.self).map(\.mark.symbol) == ["5", "4"])
  }

  @Test("of works alike nobody knows which is deleted")
  func alike() throws {
    let item = "Опрос,,2025-09-15,2025-09-15,fiz,,q1,1,5,"
    #expect(
      try take([
        "lineItems": ["l3,\(item)"], "results": ["r4,l3,s1,fully graded,3,2025-09-15,"],
      ]) == [
        "results.csv:2: MarkSet: the log says something else of the same fact; --update records it as a change"
      ]
    )
    let pupil = try #require(directory.pupils.number(key: "s1"))
    let course = try #require(directory.courses.number(key: "fiz/h7"))
    var recorder = school.recorder()
    let request = Request(
      actor: .system(SystemNumber(0)), occurredOn: .of("2025-09-15"), clock: ImportStore.clock,
      today: ImportStore.today, source: SourceNumber(0))
    try recorder.record(
      MarkSet { ($0.pupil, $0.course, $0.mark, $0.weight) = (pupil, course, Mark(3) ?? .none, 1) }, request)
    try school.append(recorder.takeBatch())
    #expect(
      try take(["lineItems": ["-l2,\(item)"]]) == [
        "lineItems.csv:2: not deleted: the log has several works alike on that day; delete their results instead"
      ])
  }

  @Test("an outcome, an absence, a lateness and a look at a class are taken back")
  func attendance() throws {
    let item = "tm,1ч,,2025-10-17,2025-10-17,alg,termMark,q1,1,5,"
    let result = "r9,tm,s1,fully graded,4,2025-10-17,"
    #expect(try take(["lineItems": [item], "results": [result]]) == [])
    #expect(try school.facts(TermMarkSet.self).count == 1)
    #expect(try take(["lineItems": [item], "results": ["-" + result]]) == [])
    #expect(
      try take([
        "attendance": [
          "-a1,alg,s1,2025-09-12,2,0,absent,ill,,", "-a2,alg,s1,2025-09-15,2,0,late,,5,",
          "-a3,alg,,2025-09-12,2,0,taken,,,1",
        ], "users": [],
      ]) == [])
    let types = try school.facts(FactAnnulled.self).map(\.factType)
    #expect(
      types == [
        EventCode.termMarkSet, EventCode.absenceRecorded, EventCode.latenessRecorded,
        EventCode.attendanceConfirmed,
      ])
  }

  @Test(
    "a class, a course with its subject, a term go where nothing refers to them", arguments: ["1.1", "1.2"])
  func things(version: String) throws {
    #expect(
      try take(
        [
          "classes": ["-h9,9В,09,,,homeroom,,o1,y,,,", "-log,Логика 8,,k3,,scheduled,,o1,y,,,"],
          "courses": ["-k3,y,Логика,,,o1,,"],
          "academicSessions": ["-q2,2,gradingPeriod,2025-10-27,2025-12-28,y,2026"],
        ], version: version) == [])
    #expect(directory.classes.number(key: "h9") == nil)
    #expect(directory.courses.number(key: "log") == nil)
    #expect(directory.subjects.number(key: "k3") == nil)
    #expect(directory.terms.number(key: "q2") == nil)
  }

  @Test("what facts refer to stays, by name of a fact")
  func inUse() throws {
    let stays = "not deleted: facts of the log refer to it"
    #expect(
      try take([
        "classes": ["-h7,7А,07,,,homeroom,,o1,y,,,", "-alg,Алгебра 7,,k1,,scheduled,,o1,y,,,"],
        "courses": ["-k1,y,Алгебра,,,o1,,"],
        "academicSessions": ["-y,2025/26,schoolYear,2025-09-01,2026-05-31,,2026"],
      ]) == [
        "classes.csv:3: \(stays) (LessonHeld); delete these first",
        "classes.csv:2: \(stays) (PupilEnrolled); delete these first",
        "courses.csv:2: \(stays) (SubgroupFormed); delete these first",
        "academicSessions.csv:2: \(stays) (TermDefined); delete these first",
      ])
  }

  @Test("what no event takes back is refused with its reason")
  func refused() throws {
    #expect(
      try take(["orgs": ["-o1,Школа,school,,"]]) == [
        "orgs.csv:2: not deleted: no event takes back a row of orgs"
      ])
    #expect(
      try take(["enrollments": ["-e12,log,o1,s3,student,,2025-09-01,"]]) == [
        "enrollments.csv:2: not deleted: the course has no subgroup: who is in the class is taught it"
      ])
  }
}
