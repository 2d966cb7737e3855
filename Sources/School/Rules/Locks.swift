internal import EventLog

/// What closing and time forbid (semantics.md, "Who may record").
extension SchoolState {
  /// Whether a place of the register is closed, and whether the actor holds a grant for it.
  struct Lock {
    var isClosed = false
    var isGranted = false
  }

  func lock(_ place: Place, _ request: Request) -> Lock {
    guard let aspect = place.aspect, !(scopes.isOpen && scopes.isUngranted) else { return Lock() }
    let schoolClass = self.schoolClass(of: place.course)
    let terms =
      place.term.isNone
      ? self.terms(covering: request.occurredOn, yearGroup: yearGroup(of: schoolClass)) : [place.term]
    let isClosed = terms.contains { term in
      scopes.isClosed(.course(place.course, term), aspect)
        || scopes.isClosed(.schoolClass(schoolClass, term), aspect) || scopes.isClosed(.term(term), aspect)
    }
    let isGranted = scopes.isGranted(
      to: request.actor, aspect, place.course, schoolClass, in: terms, on: request.today)
    return Lock(isClosed: isClosed, isGranted: isGranted)
  }

  /// School days of a class after `start` up to `end`, counted no further than `limit`.
  func schoolDays(after start: Day, through end: Day, limit: Int, schoolClass: ClassNumber) -> Int {
    let weekDays = policies.number(.weekDays, on: end)
    let study = StudyDays(
      calendar, directory, yearGroup: yearGroup(of: schoolClass), schoolClass: schoolClass)
    var count = 0
    var day = start + 1
    // A year's worth of days at the most: beyond that every span of the policy is over.
    while day <= end, count < limit {
      if day - start > 400 { return limit }
      if study.isSchoolDay(day, weekDays: weekDays) { count += 1 }
      day = day + 1
    }
    return count
  }
}
