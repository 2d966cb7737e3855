public import EventLog
public import Replay
public import School

/// One pass over a log for one selection of courses, and what it found.
public struct ReportPass {
  /// What happened in the selected courses.
  public let facts: CourseFacts
  /// Who and what there is.
  public let directory: Directory
  /// How much of the log was read.
  public let summary: PassSummary

  /// Reads `extent` of `store`.
  ///
  /// - Parameter others: further projections for the same pass; each runs once.
  public static func run(
    _ rule: CourseSelection.Rule, _ kinds: CourseFacts.Kinds, over store: EventStore, extent: Extent = .all,
    with others: [any AnyRunning] = [], progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> ReportPass {
    let reading = try CourseReading(rule, kinds, of: store)
    let summary = try Replay.run(
      reading.projections + others, over: store, extent: extent, progress: progress)
    return try reading.pass(summary, extent.narrowing)
  }
}

/// The directory and the facts of a selection of courses on the way through the log.
struct CourseReading {
  private let rule: CourseSelection.Rule
  private let kinds: CourseFacts.Kinds
  private let store: EventStore
  private let directory = Running(Directory())
  private let facts: Running<CourseFacts>

  init(_ rule: CourseSelection.Rule, _ kinds: CourseFacts.Kinds, of store: EventStore) throws {
    (self.rule, self.kinds, self.store) = (rule, kinds, store)
    var empty = CourseFacts(CourseSelection(rule, following: directory), kinds)
    if rule == .all { empty.reserve(events: try store.head().size) }
    facts = Running(empty)
  }

  /// What the pass runs, in this order.
  var projections: [any AnyRunning] { [directory, facts] }

  /// What was found up to now, which `summary` tells; the reading may go on.
  ///
  /// A second pass is needed only where events of a course were passed over before it was selected, or kept of
  /// one that is not: a pupil who came into a class later than its lessons, a course whose class was corrected, a
  /// key that a promotion gave to another class.
  func pass(_ summary: PassSummary, _ narrowing: Narrowing?) throws -> ReportPass {
    let known = directory.model
    let courses = CourseSelection.courses(rule, known)
    var found = facts.model
    if try found.selection.isComplete(courses, store) {
      found.selection.follow(Running(known))
      return ReportPass(facts: found, directory: known, summary: summary)
    }
    let following = Running(Directory())
    var selection = CourseSelection(rule, following: following)
    selection.preselect(courses)
    let again = Running(CourseFacts(selection, kinds))
    try Replay.run(
      [following, again], over: store, extent: Extent(size: summary.size, narrowing: narrowing))
    return ReportPass(facts: again.model, directory: following.model, summary: summary)
  }
}

extension CourseSelection {
  /// True when no event of `courses`, those selected by the whole log, was passed over.
  func isComplete(_ courses: [CourseNumber], _ store: EventStore) throws -> Bool {
    guard isClean, courses.allSatisfy({ wants($0) }) else { return false }
    guard let gap else { return true }
    var isPassedOver = [Bool](repeating: false, count: Int((courses.max()?.number ?? 0)) + 1)
    for course in courses { isPassedOver[course.index] = true }
    var isFound = false
    try store.scan(from: gap.lowerBound, end: gap.upperBound) { block in
      block.forEach { _, record in
        if let course = CourseFacts.course(of: record), Int(course) < isPassedOver.count {
          isFound = isFound || isPassedOver[Int(course)]
        }
      }
    }
    return !isFound
  }
}

extension CourseFacts {
  /// The course of an event that is kept by course, or nil for another event.
  static func course(of record: borrowing RecordView) -> UInt32? {
    switch record.type {
    case EventCode.markSet, EventCode.markCorrected: record.u32(MarkSet.Layout.course)
    case EventCode.absenceRecorded, EventCode.absenceCorrected: record.u32(AbsenceRecorded.Layout.course)
    case EventCode.latenessRecorded: record.u32(LatenessRecorded.Layout.course)
    case EventCode.lessonHeld: record.u32(LessonHeld.Layout.course)
    case EventCode.homeworkPosted, EventCode.homeworkAmended: record.u32(HomeworkPosted.Layout.course)
    default: nil
    }
  }
}
