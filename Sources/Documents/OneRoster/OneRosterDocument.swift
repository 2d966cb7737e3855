public import EventLog
public import Projections
public import School

/// The school as OneRoster CSV, 1.1 or 1.2, with `attendance.csv` beside it (domain.md 5).
///
/// The log's latest state in bulk: a class is a `homeroom`, a course a `scheduled` class, a work of a course on a day a
/// line item, a mark a result. What the standard has no place for stands in `metadata.` columns, which it allows, so
/// that an import loses nothing of it. The same state gives the same bytes.
public struct OneRosterDocument {
  /// The version of the standard.
  public enum Version: String, CaseIterable, Sendable {
    /// 1.1
    case v1_1 = "1.1"
    /// 1.2: roles in a table of their own.
    case v1_2 = "1.2"
  }

  /// What is known of a person beside the key.
  public struct Person: Sendable {
    /// Surname, given name and patronymic.
    public var name: String
    /// Telephone and address.
    public var contact: String
    /// ISO date, or empty.
    public var birth: String

    /// A person's texts.
    public init(name: String = "", contact: String = "", birth: String = "") {
      (self.name, self.contact, self.birth) = (name, contact, birth)
    }
  }

  /// A file of the export.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// Its text.
    public let text: String
  }

  let directory: Directory
  let facts: RosterFacts
  let version: Version
  /// A person's texts, or nil for an export without names.
  let person: ((ActorNumber) -> Person)?

  /// A document of a state.
  ///
  /// - Parameter person: opens a person's texts; nil for keys instead of names.
  public init(
    _ directory: Directory, _ facts: RosterFacts, _ version: Version,
    person: ((ActorNumber) -> Person)? = nil
  ) {
    (self.directory, self.facts, self.version, self.person) = (directory, facts, version, person)
  }

  static let common = ["sourcedId", "status", "dateLastModified"]
  static let school = "school"

  /// Every file, the manifest first, then by name.
  public var files: [File] {
    var sheets = [orgs, sessions, courses, classes, users, enrollments, categories, lineItems, results]
    if version == .v1_2 { sheets.append(roles) }
    if person != nil { sheets.append(demographics) }
    let texts = (sheets + [attendance]).sorted { $0.name < $1.name }.map {
      File(name: $0.name + ".csv", text: $0.sorted.text)
    }
    return [File(name: "manifest.csv", text: manifest(sheets.map(\.name)))] + texts
  }

  private func manifest(_ present: [String]) -> String {
    let names = [
      "academicSessions", "categories", "classes", "classResources", "courses", "courseResources",
      "demographics",
      "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
      "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
      "userResources", "users",
    ]
    let later: Set = [
      "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds",
      "resultScoreScales",
      "roles", "scoreScales", "userProfiles", "userResources",
    ]
    var sheet = RosterSheet("manifest", ["propertyName", "value"])
    sheet.add(["propertyName": "manifest.version", "value": "1.0"])
    sheet.add(["propertyName": "oneroster.version", "value": version.rawValue])
    for name in names where version == .v1_2 || !later.contains(name) {
      sheet.add(["propertyName": "file.\(name)", "value": present.contains(name) ? "bulk" : "absent"])
    }
    sheet.add(["propertyName": "source.systemName", "value": "journal"])
    sheet.add(["propertyName": "source.systemCode", "value": directory.settings.origin])
    return sheet.text
  }

  private var orgs: RosterSheet {
    var sheet = RosterSheet("orgs", Self.common + ["name", "type", "identifier", "parentSourcedId"])
    sheet.add(["sourcedId": Self.school, "name": directory.settings.name, "type": "school"])
    return sheet
  }

  private var sessions: RosterSheet {
    var sheet = RosterSheet(
      "academicSessions",
      Self.common + ["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]
        + ["metadata.kind", "metadata.yearGroupFrom", "metadata.yearGroupThrough"])
    for number in directory.terms.all {
      guard let term = directory.terms[number] else { continue }
      let type =
        switch term.kind {
        case .quarter, .trimester: "gradingPeriod"
        case .halfYear: "semester"
        case .year: "schoolYear"
        default: "term"
        }
      let (year, month, _) = term.end.civil
      sheet.add([
        "sourcedId": "term/\(term.key)", "title": term.title, "type": type, "startDate": "\(term.start)",
        "endDate": "\(term.end)", "parentSourcedId": directory.key(term.parent).map { "term/\($0)" } ?? "",
        "schoolYear": String(month >= 9 ? year + 1 : year), "metadata.kind": term.kind.name,
        "metadata.yearGroupFrom": String(term.yearGroups.lowerBound),
        "metadata.yearGroupThrough": String(term.yearGroups.upperBound),
      ])
    }
    return sheet
  }

  private var courses: RosterSheet {
    var sheet = RosterSheet(
      "courses",
      Self.common
        + [
          "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes",
        ])
    let used = Set(directory.courses.all.compactMap { directory.courses[$0]?.subject })
    for number in used {
      guard let subject = directory.subjects[number] else { continue }
      sheet.add([
        "sourcedId": "subject/\(subject.key)", "title": subject.title, "courseCode": subject.key,
        "orgSourcedId": Self.school, "subjects": subject.title.replacing(",", with: " "),
      ])
    }
    return sheet
  }

  private var classes: RosterSheet {
    var sheet = RosterSheet(
      "classes",
      Self.common
        + [
          "title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId",
          "termSourcedIds", "subjects", "subjectCodes", "periods",
        ] + [
          "metadata.homeroomSourcedId", "metadata.subgroup", "metadata.subgroupTitle", "metadata.graded",
        ])
    for number in directory.classes.all {
      guard let own = directory.classes[number] else { continue }
      sheet.add([
        "sourcedId": "class/\(own.key)", "title": own.key, "grades": grade(own.yearGroup),
        "classCode": own.key,
        "classType": "homeroom", "schoolSourcedId": Self.school, "termSourcedIds": terms(own.yearGroup),
      ])
    }
    for number in directory.courses.all {
      guard let course = directory.courses[number], let own = directory.classes[course.schoolClass],
        let subject = directory.subjects[course.subject]
      else { continue }
      let subgroup = directory.subgroups[course.subgroup]
      sheet.add([
        "sourcedId": "course/\(course.key)", "title": "\(own.key)·\(subject.title)",
        "grades": grade(own.yearGroup), "courseSourcedId": "subject/\(subject.key)", "classCode": course.key,
        "classType": "scheduled", "schoolSourcedId": Self.school, "termSourcedIds": terms(own.yearGroup),
        "subjects": subject.title.replacing(",", with: " "), "metadata.homeroomSourcedId": "class/\(own.key)",
        "metadata.subgroup": subgroup?.key ?? "", "metadata.subgroupTitle": subgroup?.title ?? "",
        "metadata.graded": course.graded ? "true" : "false",
      ])
    }
    return sheet
  }

  /// `07`, as the vocabulary of the standard writes it.
  func grade(_ yearGroup: UInt8) -> String { (yearGroup < 10 ? "0" : "") + String(yearGroup) }

  private func terms(_ yearGroup: UInt8) -> String {
    directory.terms.all.filter { directory.terms[$0]?.yearGroups.contains(yearGroup) == true }
      .compactMap { directory.key($0) }.sorted().map { "term/\($0)" }.joined(separator: ",")
  }

  private var categories: RosterSheet {
    var sheet = RosterSheet("categories", Self.common + ["title"])
    for work in Set(facts.marks.map(\.fact.work)) {
      sheet.add(["sourcedId": "work/\(work.name)", "title": work.name])
    }
    if !facts.outcomes.isEmpty { sheet.add(["sourcedId": "termMark", "title": "termMark"]) }
    return sheet
  }
}
