internal import EventLog
internal import School

/// The keys of a run's own recorder, with lessons by their slots: a file may name lessons that it states itself and
/// that the log does not know yet.
struct SnapshotKeys: KeyResolver {
  private final class Slots {
    var all: [LessonSlot] = []
    var numbers: [LessonSlot: UInt32] = [:]
  }

  let run: ImportRun
  private let slots = Slots()

  init(run: ImportRun) { self.run = run }

  private var directory: Directory { run.recorder.state.directory }

  /// The slot of a lesson that was named; nil for none.
  func slot(_ lesson: LessonNumber) -> LessonSlot? {
    !lesson.isNone && lesson.index < slots.all.count ? slots.all[lesson.index] : nil
  }

  func number(kind: UInt8, _ key: String) -> UInt32? {
    guard kind == LessonReference.code else { return directory.number(kind: kind, key) }
    guard let slot = directory.lessonSlot(key) else { return nil }
    if let number = slots.numbers[slot] { return number }
    let number = UInt32(slots.all.count)
    slots.numbers[slot] = number
    slots.all.append(slot)
    return number
  }

  func person(_ text: String) -> ActorNumber? { directory.person(text) }

  func introduce(kind: UInt8, _ key: String) -> UInt32 { directory.nextNumber(kind: kind) }

  func enter(_ lesson: LessonNumber, _ slot: LessonSlot) {}

  /// The number of the thing with a key, of a kind by its name; nil for what the log does not know.
  func known(_ kind: String, _ key: String) -> UInt32? {
    Self.kinds[kind].flatMap { directory.number(kind: $0, key) }
  }

  private static let kinds: [String: UInt8] = [
    PupilReference.name: PupilReference.code, StaffReference.name: StaffReference.code,
    GuardianReference.name: GuardianReference.code, SourceSystemReference.name: SourceSystemReference.code,
    SchoolClassReference.name: SchoolClassReference.code, SubgroupReference.name: SubgroupReference.code,
    SubjectReference.name: SubjectReference.code, CourseReference.name: CourseReference.code,
    TermReference.name: TermReference.code, PlanItemReference.name: PlanItemReference.code,
    BuildingReference.name: BuildingReference.code, RoomReference.name: RoomReference.code,
    SourceReference.name: SourceReference.code,
  ]
}

/// The keys of a run, with lessons by their slots in a snapshot.
enum RunKeys: KeyResolver {
  case recorded(RecordedKeys)
  case snapshot(SnapshotKeys)

  /// The keys as the run's import needs them.
  init(_ run: ImportRun) {
    self = run.options.snapshot == nil ? .recorded(RecordedKeys(run: run)) : .snapshot(SnapshotKeys(run: run))
  }

  func number(kind: UInt8, _ key: String) -> UInt32? {
    switch self {
    case .recorded(let keys): keys.number(kind: kind, key)
    case .snapshot(let keys): keys.number(kind: kind, key)
    }
  }

  func person(_ text: String) -> ActorNumber? {
    switch self {
    case .recorded(let keys): keys.person(text)
    case .snapshot(let keys): keys.person(text)
    }
  }

  mutating func introduce(kind: UInt8, _ key: String) -> UInt32 {
    switch self {
    case .recorded(var keys): keys.introduce(kind: kind, key)
    case .snapshot(let keys): keys.introduce(kind: kind, key)
    }
  }

  func enter(_ lesson: LessonNumber, _ slot: LessonSlot) {}
}
