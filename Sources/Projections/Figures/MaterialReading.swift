internal import EventLog
internal import Replay
internal import School

/// The read models that some reports need, on the way through the log.
struct MaterialReading {
  private let store: EventStore
  private let courses: CourseReading
  private let policies = Running(PoliciesFold())
  private let chronicle: Running<Chronicle>?
  private let corrections: Running<CorrectionsFold>?
  private let activation: Running<ActivationFold>?
  private let plan: Running<RolloutPlanFold>?
  private let access: Running<AccessFold>?
  private let evidence: Running<EvidenceFold>?
  private let calendar: Running<CalendarFacts>?
  private let rollCalls: Running<RollCallFold>?

  /// Those that `needs` names.
  init(_ needs: ReportNeeds, of store: EventStore) throws {
    self.store = store
    courses = try CourseReading(needs.courses, needs.kinds, of: store)
    chronicle = needs.events.isEmpty ? nil : Running(Chronicle(needs.events))
    func ifNeeded<Model>(_ fold: ReportNeeds.Folds, _ model: @autoclosure () -> Model) -> Running<Model>? {
      needs.folds.contains(fold) ? Running(model()) : nil
    }
    corrections = ifNeeded(.corrections, CorrectionsFold())
    activation = ifNeeded(.activation, ActivationFold())
    plan = ifNeeded(.plan, RolloutPlanFold())
    access = ifNeeded(.access, AccessFold())
    evidence = ifNeeded(.evidence, EvidenceFold())
    calendar = ifNeeded(.calendar, CalendarFacts())
    rollCalls = ifNeeded(.rollCalls, RollCallFold())
  }

  /// What the pass runs.
  var projections: [any AnyRunning] {
    let others: [(any AnyRunning)?] = [
      policies, chronicle, corrections, activation, plan, access, evidence, calendar, rollCalls,
    ]
    return courses.projections + others.compactMap { $0 }
  }

  /// What was gathered up to now, which `summary` tells; the reading may go on.
  func material(_ summary: PassSummary, _ narrowing: Narrowing?) throws -> ReportMaterial {
    let pass = try courses.pass(summary, narrowing)
    var corrections = self.corrections?.model
    try corrections?.complete(from: store)
    return ReportMaterial(
      directory: pass.directory, facts: pass.facts, policies: policies.model.policies,
      chronicle: chronicle?.model ?? Chronicle([]), corrections: corrections, activation: activation?.model,
      plan: plan?.model, calendar: calendar?.model, access: access?.model, evidence: evidence?.model,
      rollCalls: rollCalls?.model,
      root: try evidence.map { _ in String(describing: try store.rootAt(summary.size)) },
      summary: pass.summary)
  }
}
