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
  /// A second pass is needed only where events of a course were passed over before it was selected; see
  /// ``ReportPass``.
  /// - Complexity: O(bytes of the log).
  public static func gather(
    _ needs: ReportNeeds, over store: EventStore, extent: Extent = .all,
    progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> ReportMaterial {
    let policies = Running(PoliciesFold())
    var others: [any AnyRunning] = [policies]
    let chronicle = Running(Chronicle(needs.events))
    if !needs.events.isEmpty { others.append(chronicle) }
    let corrections = needs.folds.contains(.corrections) ? Running(CorrectionsFold()) : nil
    if let corrections { others.append(corrections) }
    let activation = needs.folds.contains(.activation) ? Running(ActivationFold()) : nil
    if let activation { others.append(activation) }
    let plan = needs.folds.contains(.plan) ? Running(RolloutPlanFold()) : nil
    if let plan { others.append(plan) }
    let access = needs.folds.contains(.access) ? Running(AccessFold()) : nil
    if let access { others.append(access) }
    let evidence = needs.folds.contains(.evidence) ? Running(EvidenceFold()) : nil
    if let evidence { others.append(evidence) }
    let calendar = needs.folds.contains(.calendar) ? Running(CalendarFacts()) : nil
    if let calendar { others.append(calendar) }
    let rollCalls = needs.folds.contains(.rollCalls) ? Running(RollCallFold()) : nil
    if let rollCalls { others.append(rollCalls) }
    let pass = try ReportPass.run(
      needs.courses, needs.kinds, over: store, extent: extent, with: others, progress: progress)
    try corrections?.update { try $0.complete(from: store) }
    return ReportMaterial(
      directory: pass.directory, facts: pass.facts, policies: policies.model.policies,
      chronicle: chronicle.model, corrections: corrections?.model, activation: activation?.model,
      plan: plan?.model, calendar: calendar?.model, access: access?.model, evidence: evidence?.model,
      rollCalls: rollCalls?.model,
      root: try evidence.map { _ in String(describing: try store.rootAt(pass.summary.size)) },
      summary: pass.summary)
  }
}
