internal import EventLog
internal import School

/// Takes in a roster: OneRoster 1.1 and 1.2 CSV, and the school-data exports close to it.
///
/// A `homeroom` class is a class here, any other class is a course of the class its pupils are in (of each, where
/// they come from several), with a subgroup where only some of them are enrolled. Pupils without a homeroom are in a
/// class of their grade. What the log has under the same key is not stated again; a name, a class or a mark that
/// differs is.
final class OneRosterImport {
  let run: ImportRun
  let set: RosterSet
  let intake: FactIntake
  private var recordings: [String: FileRecording] = [:]
  /// Users by identifier.
  var people: [String: RosterPerson] = [:]
  /// Days in a class by pupil's key, in order; from homerooms and grades.
  var spans: [String: [RosterSpan]] = [:]
  /// Rows of `classes.csv` by identifier.
  var sections: [String: RosterTable.Row] = [:]
  /// Pupils of each class that is no homeroom, with their days.
  var members: [String: [RosterSpan]] = [:]
  /// Rows passed over, by file and reason.
  private var passedOver: [PassedOver: Int] = [:]

  private struct PassedOver: Hashable {
    let file: String
    let because: ImportNote.Because
  }

  /// What facts are told by.
  static let identities: [String: [String]] = [
    TermDefined.type.name: ["term"], SubjectAdded.type.name: ["subject"], StaffHired.type.name: ["staff"],
    ClassFormed.type.name: ["class"], PupilEnrolled.type.name: ["pupil"],
    PupilTransferred.type.name: [], PupilLeft.type.name: [], StaffLeft.type.name: [],
    GuardianRegistered.type.name: ["guardian"], GuardianLinked.type.name: ["guardian", "pupil"],
    TeachingAssigned.type.name: ["course"], TeacherChanged.type.name: [],
    SubgroupFormed.type.name: ["subgroup"], SubgroupJoined.type.name: [], SubgroupLeft.type.name: [],
    LessonHeld.type.name: ["on", "course", "number", "index"], NameChanged.type.name: [],
    AttendanceConfirmed.type.name: ["lesson"],
    AbsenceRecorded.type.name: ["on", "pupil", "course", "lesson"],
    LatenessRecorded.type.name: ["on", "pupil", "course", "lesson"],
    MarkSet.type.name: ["on", "pupil", "course", "lesson", "work", "weight"],
    TermMarkSet.type.name: ["pupil", "course", "term"],
  ]

  /// What a roster states, and what the deltas after it end and take back: then there is staff, and nothing is
  /// granted by itself.
  private static let system: ForeignSystem = {
    var types = identities.keys.sorted().compactMap { EventRegistry.entry(name: $0)?.type }
    types += [
      MarkCorrected.type, MarkAnnulled.type, TermMarkCorrected.type, AbsenceCorrected.type,
      GuardianUnlinked.type, FactAnnulled.type,
    ]
    return ForeignSystem(key: "oneroster", title: "OneRoster", eventTypes: types)
  }()

  init(_ run: ImportRun, _ set: RosterSet) throws {
    (self.run, self.set) = (run, set)
    intake = try FactIntake(run, identities: Self.identities)
  }

  var directory: Directory { run.recorder.state.directory }
  /// What is no plan for days to come is known today at the latest.
  var known: Day { min(since, run.options.today) }
  /// From when things are there where the roster does not say: the first day it names.
  private(set) lazy var since: Day = {
    let starts = [("academicSessions", "startDate"), ("enrollments", "beginDate")]
    let days = starts.flatMap { table, column in
      (set.tables[table]?.rows ?? []).compactMap { $0[column].flatMap { Day($0.prefix(10)) } }
    }
    return days.min() ?? run.options.day
  }()

  func takeAll() throws {
    if !set.passedOver.isEmpty { run.notes.append(.notInRules(files: set.passedOver)) }
    let before = run.problems.count
    let steps = [
      takeTerms, takePeople, takeSpans, takeStaff, takeClasses, takePupils, takeGuardians, takeCourses,
      takeMembers, takeAttendance, takeResults, takeDeletions,
    ]
    for step in steps where run.problems.count - before < ImportRun.problemsMax { try step() }
    try intake.settle()
    for (what, count) in passedOver.sorted(by: { ($0.key.file, $0.value) < ($1.key.file, $1.value) }) {
      run.notes.append(.rowsPassedOver(file: what.file, count: count, because: what.because))
    }
  }

  /// The rows of a table that say what is there.
  func rows(_ table: String) -> [RosterTable.Row] {
    (set.tables[table]?.rows ?? []).filter { !$0.isDeleted }
  }

  func passOver(_ table: String, _ because: ImportNote.Because) {
    guard let file = set.tables[table]?.file.name else { return }
    passedOver[PassedOver(file: file, because: because), default: 0] += 1
  }

  func fail(_ table: String, _ row: RosterTable.Row?, _ code: IntakeError.Code) {
    run.problems.append(IntakeError(file: set.tables[table]?.file.name ?? "", line: row?.line, code))
  }

  func fail(_ table: String, _ row: RosterTable.Row?, _ fault: RosterFault) {
    fail(table, row, .import(.roster(fault)))
  }

  func unknown(_ table: String, _ row: RosterTable.Row, _ column: String, _ id: String, in file: String) {
    fail(table, row, .import(.rosterUnknown(column: column, id: id, file: file)))
  }

  /// A column that must have a value; nil and a problem where it has none.
  func need(_ column: String, _ table: String, _ row: RosterTable.Row) -> String? {
    if let value = row[column] { return value }
    fail(table, row, .missingValue(column))
    return nil
  }

  /// A day; nil where the column is empty, and a problem where it is none.
  func day(_ column: String, _ table: String, _ row: RosterTable.Row) -> Day? {
    guard let text = row[column] else { return nil }
    if let day = Day(text.prefix(10)) { return day }
    fail(table, row, .badValue(column: column, value: text))
    return nil
  }

  /// States a fact of a row.
  func state(_ fact: any Event, on day: Day, _ table: String, _ row: RosterTable.Row) throws {
    guard let recording = recording(table) else { return }
    let type = type(of: fact).type.name
    try intake.state(fact, on: day, by: Self.identities[type] ?? [], recording) { failure in
      self.tell(failure, type, table, row)
    }
  }

  func tell(_ failure: FactIntake.Failure, _ type: String, _ table: String, _ row: RosterTable.Row) {
    switch failure {
    case .refused(let reason): fail(table, row, .refused(event: type, reason: reason))
    case .differs, .keyTaken: fail(table, row, .differs(event: type))
    }
  }

  /// One recording a file.
  func recording(_ table: String) -> FileRecording? {
    guard let file = set.tables[table]?.file else { return nil }
    if let known = recordings[file.name] { return known }
    let made = FileRecording(run, file, by: Self.system)
    recordings[file.name] = made
    return made
  }
}

/// A user.
struct RosterPerson {
  let kind: RosterCodes.Person
  let key: String
  let table: String
  let row: RosterTable.Row
  /// Surname, given name and patronymic, or nil when the roster has none.
  let name: String?
  let contact: String
  let yearGroup: UInt8?
}

/// Days of a pupil in something.
struct RosterSpan {
  let pupil: String
  let schoolClass: String
  let from: Day
  /// The last day, or none.
  let through: Day
  let row: RosterTable.Row
  let table: String
}
