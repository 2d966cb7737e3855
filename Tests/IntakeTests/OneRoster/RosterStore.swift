import Crypto
import EventLog
import School
import TestSupport

@testable import Intake

extension ImportStore {
  /// Takes in a roster; what it adds is appended when nothing is wrong.
  @discardableResult
  func take(
    roster files: [String: String], updates: Bool = false, schoolClass: String? = nil
  ) throws -> ImportRun {
    try take(roster: files.mapValues { Array($0.utf8) }, updates: updates, schoolClass: schoolClass)
  }

  /// As ``take(roster:updates:schoolClass:)`` from bytes.
  @discardableResult
  func take(
    roster files: [String: [UInt8]], updates: Bool = false, schoolClass: String? = nil
  ) throws -> ImportRun {
    let run = try read(roster: files, updates: updates, schoolClass: schoolClass)
    if run.problems.isEmpty { try append(run.recorder.batch) }
    return run
  }

  /// Reads a roster; nothing is appended.
  func read(
    roster files: [String: [UInt8]], updates: Bool = false, schoolClass: String? = nil
  ) throws -> ImportRun {
    var options = options()
    (options.updates, options.schoolClass) = (updates, schoolClass)
    let run = ImportRun(recorder(), options)
    let sorted = files.sorted { $0.key < $1.key }
    let all = sorted.flatMap { Array($0.key.utf8) + $0.value }
    try run.add(
      roster: sorted.map { name, bytes in
        let digest = SHA256.hash(all + Array("/\(name)".utf8))
        return ImportFile(name: name, identity: String(digest.hex.prefix(16)), bytes: bytes)
      }, name: "roster")
    return run
  }
}

/// A small invented roster, as other systems write them: no columns of ours.
enum SmallRoster {
  static let manifest = """
    propertyName,value
    manifest.version,1.0
    oneroster.version,1.1
    file.academicSessions,bulk
    file.classes,bulk
    file.courses,bulk
    file.enrollments,bulk
    file.lineItems,bulk
    file.orgs,bulk
    file.results,bulk
    file.users,bulk
    file.demographics,absent
    """
  static let files: [String: String] = [
    "manifest.csv": manifest,
    "orgs.csv":
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,,,Школа,school,,\n",
    "academicSessions.csv": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    q1,,,1,gradingPeriod,2025-09-01,2025-10-17,y,2026
    y,,,2025/26,schoolYear,2025-09-01,2026-05-31,,2026
    """,
    "courses.csv": """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
    k1,,,y,Алгебра,,,o1,,
    k2,,,y,Физика,,,o1,,
    """,
    "classes.csv": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
    h7,,,7А,07,,,homeroom,,o1,y,,,
    h8,,,8Б,08,,,homeroom,,o1,y,,,
    alg,,,Алгебра 7,,k1,,scheduled,,o1,y,,,
    fiz,,,Физика,,k2,,scheduled,,o1,y,,,
    """,
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    s1,,,true,o1,student,s1,,Вера,Липина,,,,,,g1,07,
    s2,,,true,o1,student,s2,,Олег,Дубов,Ильич,,,,,"g1,g2",07,
    s3,,,true,o1,student,s3,,Яна,Осина,,,,,,,08,
    g1,,,true,o1,parent,g1,,Ада,Липина,,,ada@mail.example,,+7 900 000-00-01,,,
    g2,,,true,o1,guardian,g2,,Глеб,Дубов,,,,,,,,
    t1,,,true,o1,teacher,t1,,Инна,Рябина,Львовна,,,,,,,
    """,
    "enrollments.csv": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,,,h7,o1,s1,student,,2025-09-01,
    e2,,,h7,o1,s2,student,,2025-09-01,2025-09-30
    e3,,,h8,o1,s2,student,,2025-10-01,
    e4,,,h8,o1,s3,student,,2025-09-01,
    e5,,,h7,o1,t1,teacher,,2025-09-01,
    e6,,,alg,o1,s1,student,,2025-09-01,
    e7,,,alg,o1,t1,teacher,true,2025-09-01,
    e8,,,fiz,o1,s1,student,,2025-09-01,
    e9,,,fiz,o1,s3,student,,2025-09-01,
    """,
    "lineItems.csv": """
    sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
    l1,,,Контрольная,,2025-09-10,2025-09-12,alg,,q1,1,5
    l2,,,Опрос,,2025-09-15,2025-09-15,fiz,,q1,1,5
    """,
    "results.csv": """
    sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
    r1,,,l1,s1,fully graded,5,2025-09-12,
    r2,,,l2,s1,fully graded,4.0,2025-09-15,Молодец
    r3,,,l2,s3,not submitted,,,
    """,
  ]
}
