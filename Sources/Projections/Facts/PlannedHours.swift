internal import EventLog
internal import School

extension Chronicle {
  /// The hours of the thematic plan in force on a day for each course that has one: that with the latest first
  /// day, of several the one recorded last.
  func plannedHours(on day: Day) -> [CourseNumber: Int] {
    var latest: [CourseNumber: ThematicPlanApproved] = [:]
    for event in facts(ThematicPlanApproved.self) where event.fact.from <= day {
      if let other = latest[event.fact.course], other.from > event.fact.from { continue }
      latest[event.fact.course] = event.fact
    }
    return latest.mapValues { Int($0.hours) }
  }
}
