import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Importing OneRoster")
struct OneRosterImportTests {
  private func faults(_ run: ImportRun) -> [String] { run.problems.map { $0.text(.en) } }

  private func files(_ name: String, _ change: (String) -> String) -> [String: String] {
    var files = SmallRoster.files
    files[name] = files[name].map(change)
    return files
  }

  @Test("homerooms are classes, other classes courses, results marks")
  func small() throws {
    let school = try ImportStore()
    let run = try school.take(roster: SmallRoster.files)
    #expect(faults(run) == [])
    let directory = school.state.directory
    #expect(directory.classes.count == 2)
    let class7 = try #require(directory.classes.number(key: "h7"))
    #expect(directory.classes[class7]?.yearGroup == 7)
    #expect(directory.classes[class7]?.teacher == directory.staff.number(key: "t1"))
    let pupil = try #require(directory.pupils.number(key: "s2"))
    #expect(directory.pupils[pupil]?.memberships.map { directory.key($0.schoolClass) } == ["h7", "h8"])
    #expect(try directory.pupils[pupil]?.person.names.map(school.text) == ["Дубов Олег Ильич"])
    let guardian = try #require(directory.guardians.number(key: "g1"))
    #expect(directory.guardians[guardian]?.links.count == 2)
    #expect(
      try directory.guardians[guardian]?.person.contacts.map(school.text) == [
        "+7 900 000-00-01; ada@mail.example"
      ])
    // Physics is taught to pupils of two classes, algebra to one of the pupils of one.
    #expect(directory.courses.all.compactMap { directory.key($0) } == ["alg", "fiz/h7", "fiz/h8"])
    let algebra = try #require(directory.courses.number(key: "alg"))
    #expect(directory.courses[algebra]?.subgroup.isNone == false)
    #expect(try school.facts(MarkSet.self).map(\.mark.symbol) == ["5", "4"])
    #expect(run.notes.contains(.rowsPassedOver(file: "results.csv", count: 1, because: .notScored)))
    #expect(run.notes.contains(.rowsPassedOver(file: "results.csv", count: 1, because: .comment)))
    #expect(try school.verified())
  }

  @Test("a second import adds nothing; another score is a difference, and a correction with --update")
  func again() throws {
    let school = try ImportStore()
    try school.take(roster: SmallRoster.files)
    let size = school.state.size
    #expect(try school.take(roster: SmallRoster.files).notes == [.known(file: "roster")])
    let spaced = files("orgs.csv") { $0 + "\n" }
    let again = try school.take(roster: spaced)
    #expect(faults(again) == [] && school.state.size == size)
    let other = files("results.csv") { $0.replacing("graded,5", with: "graded,3") }
    #expect(
      faults(try school.take(roster: other)) == [
        "results.csv:2: MarkSet: the log says something else of the same fact; --update records it as a change"
      ])
    #expect(faults(try school.take(roster: other, updates: true)) == [])
    #expect(try school.facts(MarkCorrected.self).map(\.mark.symbol) == ["3"])
  }

  @Test("a pupil enrolled in another homeroom has moved")
  func moved() throws {
    let school = try ImportStore()
    try school.take(roster: SmallRoster.files)
    let later = files("enrollments.csv") {
      $0.replacing(
        "e1,,,h7,o1,s1,student,,2025-09-01,",
        with: "e1,,,h7,o1,s1,student,,2025-09-01,2025-10-05\ne10,,,h8,o1,s1,student,,2025-10-06,")
    }
    let run = try school.take(roster: later)
    #expect(faults(run) == [])
    let pupil = try #require(school.state.directory.pupils.number(key: "s1"))
    #expect(school.state.directory.pupils[pupil]?.memberships.last?.span.from == Day.of("2025-10-06"))
  }

  @Test("a pupil enrolled twice in one homeroom has left between and come back")
  func returning() throws {
    // Given a roster in which a pupil's days in a homeroom have a gap,
    let school = try ImportStore()
    let header =
      "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"
    var files = SmallRoster.files
    files["manifest.csv"] = SmallRoster.manifest
      .replacing("lineItems,bulk", with: "lineItems,absent").replacing("results,bulk", with: "results,absent")
    (files["lineItems.csv"], files["results.csv"]) = (nil, nil)
    files["enrollments.csv"] = """
      \(header)
      e1,,,h7,o1,s1,student,,2025-09-01,2025-09-30
      e2,,,h7,o1,s1,student,,2025-10-06,
      e3,,,h7,o1,s2,student,,2025-09-01,
      e4,,,h8,o1,s3,student,,2025-09-01,
      """
    // when it is imported,
    let run = try school.take(roster: files)
    #expect(run.problems.isEmpty, "\(run.problems)")
    // then the pupil has left and is enrolled again; a second import adds nothing.
    let pupil = try #require(school.state.directory.pupils.number(key: "s1"))
    #expect(
      school.state.directory.pupils[pupil]?.memberships.map(\.span) == [
        DaySpan(from: .of("2025-09-01"), through: .of("2025-09-30")), DaySpan(from: .of("2025-10-06")),
      ])
    #expect(try school.take(roster: files).recorder.batch.isEmpty)
  }

  @Test("1.2 has its roles apart")
  func version12() throws {
    let school = try ImportStore()
    var files = SmallRoster.files
    files["manifest.csv"] =
      SmallRoster.manifest.replacing("version,1.1", with: "version,1.2") + "\nfile.roles,bulk\n"
    files["users.csv"] = """
      sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
      s1,,,true,s1,,Вера,Липина,,,,,,g1,07,,,,,,o1,
      s2,,,true,s2,,Олег,Дубов,,,,,,,07,,,,,,o1,
      s3,,,true,s3,,Яна,Осина,,,,,,,08,,,,,,o1,
      g1,,,true,g1,,Ада,Липина,,,,,,,,,,,,,o1,
      t1,,,true,t1,,Инна,Рябина,,,,,,,,,,,,,o1,
      """
    files["roles.csv"] = """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
      1,,,s1,primary,student,,,o1,
      2,,,s2,primary,student,,,o1,
      3,,,s3,primary,student,,,o1,
      4,,,t1,primary,teacher,,,o1,
      """
    #expect(faults(try school.take(roster: files)) == [])
    #expect(school.state.directory.pupils.count == 3 && school.state.directory.guardians.count == 1)
  }

  @Test("the manifest is obeyed")
  func manifest() throws {
    let cases: [(String, String, String)] = [
      (
        "oneroster.version,1.1", "oneroster.version,2.0",
        "manifest.csv:3: version 2.0 is not understood; 1.1 and 1.2 are"
      ),
      ("oneroster.version,1.1\n", "", "manifest.csv: no oneroster.version"),
      (
        "manifest.version,1.0", "manifest.version,7",
        "manifest.csv:2: version 7 is not understood; 1.1 and 1.2 are"
      ),
      (
        "demographics,absent", "demographics,bulk",
        "manifest.csv: there is no demographics.csv, which it needs"
      ),
      ("file.users,bulk", "file.users,all", "manifest.csv:11: 'file.users' cannot be read: aaa"),
    ]
    for (old, new, expected) in cases {
      let school = try ImportStore()
      let run = try school.take(roster: files("manifest.csv") { $0.replacing(old, with: new) })
      #expect(faults(run) == [expected])
      #expect(school.state.size == 2)
    }
    let school = try ImportStore()
    let absent = try school.take(
      roster: files("manifest.csv") { $0.replacing("results,bulk", with: "results,absent") })
    #expect(faults(absent) == [])
    #expect(absent.notes.contains(.notInRules(files: ["results.csv"])))
    #expect(try school.facts(MarkSet.self).isEmpty)
  }

  @Test("a delta adds, takes back and ends")
  func delta() throws {
    let school = try ImportStore()
    try school.take(roster: SmallRoster.files)
    var files = SmallRoster.files
    files["manifest.csv"] = SmallRoster.manifest.replacing("users,bulk", with: "users,delta")
      .replacing("results,bulk", with: "results,delta")
    files["users.csv"] = """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
      s3,tobedeleted,2025-10-10T08:00:00Z,true,o1,student,s3,,Яна,Осина,,,,,,,08,
      s4,active,2025-10-10T08:00:00Z,true,o1,student,s4,,Пётр,Кленов,,,,,,,08,
      """
    files["enrollments.csv"] = """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      e20,,,h8,o1,s4,student,,2025-10-10,
      """
    files["results.csv"] = """
      sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
      r1,tobedeleted,2025-10-10T08:00:00Z,l1,s1,fully graded,5,2025-09-12,
      """
    #expect(faults(try school.take(roster: files)) == [])
    let directory = school.state.directory
    let gone = try #require(directory.pupils.number(key: "s3"))
    #expect(directory.pupils[gone]?.schoolClass(on: Day.of("2025-10-10")) == nil)
    #expect(directory.pupils.number(key: "s4") != nil)
    #expect(try school.facts(MarkAnnulled.self).count == 1)
    let bulk = files["users.csv"].map { $0.replacing("s4,active", with: "s5,active") }
    files["users.csv"] = bulk
    files["manifest.csv"] = SmallRoster.manifest.replacing("results,bulk", with: "results,delta")
    #expect(
      faults(try school.take(roster: files)).contains { $0.hasPrefix("users.csv:2: not deleted: file.users") }
    )
  }

  @Test("what is wrong is named by file and line, and nothing is imported")
  func wrong() throws {
    let cases: [(String, String, String, String)] = [
      ("users.csv", "student,s1", "wizard,s1", "users.csv:2: the role 'wizard' is not known"),
      ("users.csv", "s2,,,true", "s1,,,true", "users.csv:3: sourcedId 's1' is there twice"),
      (
        "enrollments.csv", "h7,o1,s1", "h9,o1,s1",
        "enrollments.csv:2: classSourcedId 'h9' is not in classes.csv"
      ),
      (
        "enrollments.csv", "h7,o1,s1", "h7,o1,s9", "enrollments.csv:2: userSourcedId 's9' is not in users.csv"
      ),
      (
        "enrollments.csv", "student,,2025-09-01,\n", "student,,1 сентября,\n",
        "enrollments.csv:2: 'beginDate' cannot be read: 0 aaaaaaaa"
      ),
      ("classes.csv", ",k1,", ",k9,", "classes.csv:4: courseSourcedId 'k9' is not in courses.csv"),
      ("results.csv", "graded,5", "graded,4.5", "results.csv:2: '4.5' is no mark"),
      ("results.csv", ",l1,", ",l9,", "results.csv:2: lineItemSourcedId 'l9' is not in lineItems.csv"),
      ("results.csv", "graded,5", "graded,9", "results.csv:2: MarkSet: refused: 9 is not in the scale"),
      (
        "academicSessions.csv", "gradingPeriod", "week", "academicSessions.csv:2: 'type' cannot be read: aaaa"
      ),
      (
        "academicSessions.csv", ",schoolYear,2025-09-01,2026-05-31,,",
        ",schoolYear,2025-09-01,2026-05-31,q1,", "academicSessions.csv:2: parentSourcedId 'y'"
      ),
    ]
    for (file, old, new, expected) in cases {
      let school = try ImportStore()
      let run = try school.take(roster: files(file) { $0.replacing(old, with: new, maxReplacements: 1) })
      let isNamed = faults(run).contains { $0.hasPrefix(expected) }
      #expect(isNamed, "\(expected): \(faults(run))")
      #expect(school.state.size == 2)
    }
  }

  @Test(
    "rosters written by others go in whole",
    arguments: ["oneroster/minimal-1.1", "roster-sds/v2", "roster-sds/v2.1"])
  func samples(_ folder: String) throws {
    let names = RosterSet.known.map { $0 + ".csv" } + ["manifest.csv", "userFlags.csv"]
    var files: [String: [UInt8]] = [:]
    guard Fixtures.shared(folder + "/users.csv") != nil else { return }
    for name in names { files[name] = Fixtures.sharedIfThere(folder + "/" + name) }
    let school = try ImportStore()
    // Their pupils without homeroom and grade are put in one class, as the command's --class does.
    let run = try school.take(roster: files, schoolClass: "10А")
    #expect(faults(run) == [])
    let users =
      String(decoding: files["users.csv"] ?? [], as: UTF8.self).split(whereSeparator: \.isNewline).count - 1
    let directory = school.state.directory
    #expect(directory.pupils.count + directory.guardians.count + directory.staff.count == users)
    #expect(try school.verified())
  }
}

extension Fixtures {
  /// A file that others wrote, or nil.
  static func sharedIfThere(_ name: String) -> [UInt8]? {
    try? readFile(repositoryRoot() + "/../shared/data/" + name)
  }
}
