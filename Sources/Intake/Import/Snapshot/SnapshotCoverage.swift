internal import EventLog
internal import School

/// What a file is about: only what it covers can be missing from it.
struct SnapshotCoverage {
  /// Whose facts it holds; nil for everybody's.
  var pupil: PupilNumber?
  /// The class it belongs to; nil where it names courses.
  var schoolClass: ClassNumber?
  /// The courses it names; empty for all of the pupil's.
  var courses: Set<CourseNumber> = []
  /// What it would hold.
  let kinds: Set<SnapshotKind>
  let days: ClosedRange<Day>
  /// True when the file holds nothing at all.
  var isEmpty = false
  let recording: FileRecording

  /// True when it would hold the fact itself.
  func holds(_ place: SnapshotPlace) -> Bool {
    kinds.contains(place.kind) && (place.day == .none || days.contains(place.day))
      && (pupil == nil || pupil == place.pupil) && (courses.isEmpty || courses.contains(place.course))
  }
}

/// Everything that the files of one import cover.
struct SnapshotCoverages {
  var all: [SnapshotCoverage] = []
  let directory: Directory

  /// The file that would hold a fact, or nil.
  ///
  /// What belongs to a whole class is covered by diaries only when they are those of all its pupils that day: a
  /// lesson or homework that one diary does not show may be another pupil's.
  func file(of place: SnapshotPlace) -> FileRecording? {
    if let found = all.first(where: { $0.holds(place) }) { return found.recording }
    guard place.pupil.isNone, Self.ofClass.contains(place.kind) else { return nil }
    let schoolClass = directory.courses[place.course]?.schoolClass ?? .none
    let diaries = all.filter { $0.schoolClass == schoolClass && $0.days.contains(place.day) }
    guard let first = diaries.first, isWhole(schoolClass, diaries, place.day) else { return nil }
    return first.recording
  }

  /// True for what belongs to a class of which some diaries are there.
  func isOfClass(_ place: SnapshotPlace) -> Bool {
    let schoolClass = directory.courses[place.course]?.schoolClass ?? .none
    return place.pupil.isNone && Self.ofClass.contains(place.kind)
      && all.contains { $0.schoolClass == schoolClass && $0.days.contains(place.day) }
  }

  /// True when the diaries of all pupils of a class are there.
  private func isWhole(_ schoolClass: ClassNumber, _ diaries: [SnapshotCoverage], _ day: Day) -> Bool {
    let there = Set(diaries.compactMap(\.pupil))
    return directory.pupils(in: schoolClass, from: day, through: day).allSatisfy(there.contains)
  }

  private static let ofClass: Set<SnapshotKind> = [.lesson, .cancellation, .homework]
}
