public import EventLog

/// Everything that the log introduced: who and what there is, under which key, in which class, since when.
///
/// A pure value folded from records. It holds no personal text, only the places of such texts
/// (``PersonalPlace``), which the vault opens.
public struct Directory: Sendable {
  /// The school's settings.
  public internal(set) var settings = SchoolSettings()
  /// Pupils.
  public internal(set) var pupils = Roster<PupilReference, PupilEntry>()
  /// Staff.
  public internal(set) var staff = Roster<StaffReference, StaffEntry>()
  /// Guardians.
  public internal(set) var guardians = Roster<GuardianReference, GuardianEntry>()
  /// Source systems.
  public internal(set) var systems = Roster<SourceSystemReference, SystemEntry>()
  /// Classes.
  public internal(set) var classes = Roster<SchoolClassReference, ClassEntry>()
  /// Subgroups.
  public internal(set) var subgroups = Roster<SubgroupReference, SubgroupEntry>()
  /// Subjects.
  public internal(set) var subjects = Roster<SubjectReference, SubjectEntry>()
  /// Courses.
  public internal(set) var courses = Roster<CourseReference, CourseEntry>()
  /// Lessons.
  public internal(set) var lessons = LessonTable()
  /// Terms.
  public internal(set) var terms = Roster<TermReference, TermEntry>()
  /// Items of plans.
  public internal(set) var planItems = Roster<PlanItemReference, PlanItemEntry>()
  /// Buildings.
  public internal(set) var buildings = Roster<BuildingReference, BuildingEntry>()
  /// Rooms.
  public internal(set) var rooms = Roster<RoomReference, RoomEntry>()
  /// Ways by which events came.
  public internal(set) var sources = Roster<SourceReference, SourceEntry>()
  /// Bell schedules by first day.
  public internal(set) var bells: [BellSchedule] = []
  /// Pupils who ever entered each class, by its number: where to look, not what holds.
  var entrants = ClassEntrants()
  /// Persons of every kind by key: one namespace, the first to come has the plain key.
  var people: [String: ActorNumber] = [:]

  /// The directory of an empty log.
  public init() {}

  /// Takes in one record, in log order. Types that introduce nothing cost a comparison.
  ///
  /// - Complexity: amortised O(1); no string work for lessons.
  @inlinable
  public mutating func apply(_ position: Position, _ record: borrowing RecordView) {
    // Attendance, homework, marks, scopes and access (10xx–14xx): most of every log, nothing for us.
    let type = record.type
    guard type < 1001 || type > 1499 else { return }
    fold(type, position, record)
  }

  @usableFromInline
  mutating func fold(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.lessonHeld: lessonHeld(position, record)
    case EventCode.factAnnulled: factAnnulled(record)
    case EventCode.sourceDeclared...EventCode.policyChanged: setupEvent(type, position, record)
    case EventCode.termDefined...EventCode.subjectAdded: placesEvent(type, position, record)
    case EventCode.classFormed...EventCode.subgroupLeft: classesEvent(type, position, record)
    case EventCode.staffHired...EventCode.staffLeft: staffEvent(type, position, record)
    case EventCode.pupilEnrolled...EventCode.contactChanged: pupilsEvent(type, position, record)
    case EventCode.guardianRegistered...EventCode.guardianUnlinked: guardiansEvent(type, position, record)
    case EventCode.teachingAssigned, EventCode.teacherChanged: coursesEvent(type, position, record)
    case EventCode.planItemScheduled...EventCode.planItemWaived: planEvent(type, position, record)
    default: break
    }
  }

  private mutating func lessonHeld(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = LessonHeld.Layout
    let slot = LessonSlot(
      course: record.reference(Layout.course), day: record.occurredOn, number: record.u8(Layout.number),
      index: record.u8(Layout.index))
    lessons.put(
      record.reference(Layout.lesson),
      LessonEntry(
        slot: slot, position: position, kind: LessonKind(rawValue: record.u8(Layout.kind)) ?? .unspecified,
        minutes: record.u8(Layout.minutes), isHeld: true))
  }
}

extension RecordView {
  /// The event that this one restates, or nil.
  var restated: Position? { flags.contains(.restatement) ? amends : nil }
}
