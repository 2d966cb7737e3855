import ArgumentParser
import EventLog
import Projections
import Replay
import School

/// Which mark is meant.
struct MarkOptions: ParsableArguments {
  @Option(help: "The pupil.")
  var pupil: String?

  @Option(help: "The course.")
  var course: String?

  @Option(help: "The day of the mark.")
  var on: DayOption?

  @Option(help: "Any event of the mark's life.")
  var mark: UInt64?

  /// The lives that fit, and the directory and the size of the log they were found in.
  ///
  /// - Throws: ``CommandFailure`` where none fits.
  func find(_ question: Question) throws -> (audit: MarkAudit, directory: Directory, size: UInt64) {
    var (directory, fold, size) = try read(question, KeySeeker(Running(Directory())))
    if directory.model.hasRenamedKeys, mark == nil {
      (directory, fold, size) = try read(question, KeySeeker(Running(Directory()), settled: directory.model))
    }
    let audit = fold.model.finish()
    guard !audit.lives.isEmpty else { throw CommandFailure("the log has no such mark.") }
    return (audit, directory.model, size)
  }

  private func read(
    _ question: Question, _ seeker: KeySeeker
  ) throws -> (Running<Directory>, Running<MarkLifeFold>, UInt64) {
    let fold = Running(MarkLifeFold(try self.question(question.session.store, seeker)))
    let pass = try Replay.run(
      [seeker.directory, fold], over: question.session.store, extent: question.extent)
    try fold.update { try $0.complete(from: question.session.store) }
    return (seeker.directory, fold, pass.size)
  }

  private func question(_ store: EventStore, _ seeker: KeySeeker) throws -> MarkQuestion {
    if let mark {
      let size = try store.head().size
      guard mark < size else {
        throw CommandFailure("--mark: the log has \(size) events, \(mark) lies behind its end.")
      }
      guard let question = try MarkQuestion(position: Position(mark), in: store) else {
        throw CommandFailure("--mark: event \(mark) is about no mark.")
      }
      return question
    }
    guard let pupil: Sought<PupilReference> = seeker.sought(pupil),
      let course: Sought<CourseReference> = seeker.sought(course)
    else {
      throw ValidationError("Name the mark: --pupil, --course and --on, or --mark POSITION.")
    }
    return MarkQuestion(pupil: pupil, course: course, on: on?.day)
  }
}
