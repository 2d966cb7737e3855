public import EventLog
public import Replay
public import School

/// What one pass over the log gathered for one or several reports.
public struct ReportMaterial {
  /// Who and what there is.
  public var directory: Directory
  /// What happened in the selected courses.
  public var facts: CourseFacts
  /// The school's settings.
  public var policies: Policies
  /// Events of which there are few.
  public var chronicle: Chronicle
  /// Corrections, where a report needs them.
  public var corrections: CorrectionsFold?
  /// Applications, credentials, activations, where a report needs them.
  public var activation: ActivationFold?
  /// The roll-out plan, where a report needs it.
  public var plan: RolloutPlanFold?
  /// What the log says of the calendar, where a report needs it.
  public var calendar: CalendarFacts?
  /// Roles, credentials, sessions, where a report needs them.
  public var access: AccessFold?
  /// What speaks for the integrity of the log, where a report needs it.
  public var evidence: EvidenceFold?
  /// Which lessons have a confirmation of who was there, where a report needs it.
  public var rollCalls: RollCallFold?
  /// The root of the tree of the events that were read, in hexadecimal digits, where ``evidence`` is needed.
  public var root: String?
  /// How much of the log was read.
  public var summary: PassSummary

  /// Gathers what `needs` names, in one pass.
  ///
  /// - Complexity: O(bytes of the log); see ``CourseReading`` for when a second pass is needed.
  public static func gather(
    _ needs: ReportNeeds, over store: EventStore, extent: Extent = .all,
    progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> ReportMaterial {
    let reading = try MaterialReading(needs, of: store)
    let summary = try Replay.run(reading.projections, over: store, extent: extent, progress: progress)
    return try reading.material(summary, extent.narrowing)
  }

  /// Gathers the same at two states of the log and uses each: the log is read once, up to the later one.
  ///
  /// - Parameters:
  ///   - sizes: the events of the earlier and of the later state.
  ///   - use: what is made of each; called for the earlier state before more is read.
  /// - Complexity: as one gathering up to the later state.
  public static func gather<T>(
    _ needs: ReportNeeds, over store: EventStore, at sizes: (UInt64, UInt64),
    _ use: (ReportMaterial) throws -> T
  ) throws -> (T, T) {
    let reading = try MaterialReading(needs, of: store)
    let (first, second) = (min(sizes.0, sizes.1), max(sizes.0, sizes.1))
    let summary = try Replay.run(reading.projections, over: store, extent: Extent(size: first))
    let earlier = try use(try reading.material(summary, nil))
    let further = try Replay.run(
      reading.projections, over: store, extent: Extent(size: second), from: Position(first))
    return (earlier, try use(try reading.material(further, nil)))
  }

  /// Gathers the same with and without some events: the log is read once.
  public static func gather(
    _ needs: ReportNeeds, over store: EventStore, size: UInt64, without leftOut: [Position]
  ) throws -> (with: ReportMaterial, without: ReportMaterial) {
    let (whole, narrowed) = (try MaterialReading(needs, of: store), try MaterialReading(needs, of: store))
    let narrowing = Narrowing.without(leftOut)
    let branches = [
      ReplayBranch(whole.projections), ReplayBranch(narrowed.projections, narrowing: narrowing),
    ]
    let summary = try Replay.run(branches, over: store, size: size)
    return (try whole.material(summary, nil), try narrowed.material(summary, narrowing))
  }
}
