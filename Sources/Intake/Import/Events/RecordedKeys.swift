internal import EventLog
internal import School

/// The keys of a run's own recorder: each event is recorded before the next line is read, so they are always
/// those of the moment.
struct RecordedKeys: KeyResolver {
  let run: ImportRun

  func number(kind: UInt8, _ key: String) -> UInt32? {
    run.recorder.state.directory.number(kind: kind, key)
  }

  func person(_ text: String) -> ActorNumber? { run.recorder.state.directory.person(text) }

  mutating func introduce(kind: UInt8, _ key: String) -> UInt32 {
    run.recorder.state.directory.nextNumber(kind: kind)
  }

  mutating func enter(_ lesson: LessonNumber, _ slot: LessonSlot) {}
}
