internal import EventLog
internal import School

/// Which pupils a source put into their classes itself.
struct SnapshotRoll {
  private var own: Set<Position> = []

  /// The enrolments and moves of `actor` that came by imports, in the log and in what `run` gathered.
  init(_ run: ImportRun, by actor: ActorNumber) throws {
    var own: Set<Position> = []
    func apply(_ position: Position, _ record: borrowing RecordView) {
      switch record.type {
      case EventCode.pupilEnrolled, EventCode.pupilTransferred:
        let source = run.recorder.state.directory.sources[SourceNumber(record.source)]
        if record.actor == actor, source?.kind == .import { own.insert(position) }
      default: break
      }
    }
    try run.options.scan { block in block.forEach { apply($0, $1) } }
    run.recorder.batch.forEach(base: run.recorder.base) { apply($0, $1) }
    self.own = own
  }

  /// True when the source put the pupil into the class that he or she is in on a day.
  func put(_ pupil: PupilEntry, on day: Day) -> Bool {
    guard let place = pupil.memberships.last(where: { $0.span.contains(day) }) else { return false }
    return own.contains(place.position)
  }
}
