import EventLog
import Projections
import Replay
import School
import TestSupport

extension SchoolHistory {
  /// The plan that the log holds, on a day.
  func plan(on day: String) throws -> RolloutPlan {
    try flush()
    let fold = Running(RolloutPlanFold())
    try Replay.run([fold], over: store)
    return fold.model.finish(on: .of(day))
  }
}

extension PlanFinding {
  /// `prerequisiteLater A2.6 A2.5`, with what exactly where the days do not say it.
  var line: String {
    let place = (item ?? clause) + (other.map { " " + $0 } ?? "")
    return detail.isEmpty ? "\(kind.name) \(place)" : "\(kind.name) \(place): \(detail)"
  }
}
