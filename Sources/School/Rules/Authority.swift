internal import EventLog

/// Who may record what: roles, their scopes and their days.
extension SchoolState {
  /// Refuses an actor who holds none of `roles` for `place`, or nil.
  func authority(_ roles: RoleSet, _ type: EventType, _ place: Place, _ request: Request) -> Refusal? {
    let actor = request.actor
    guard knows(person: actor) else { return Refusal(.whoUnknown, .person(actor)) }
    if roles.contains(.oneself), place.person == actor { return nil }
    if let staff = actor.asStaff {
      guard works(staff, on: request.today) else {
        return Refusal(.whoGone, .person(actor), .day(request.today))
      }
      if isTeacher(staff, roles, place, request) || isClassTeacher(staff, roles, place, request) {
        return nil
      }
      return grantAuthority(roles, type, place, request)
    }
    if actor == .operator {
      if !roles.isDisjoint(with: [.administrator, .system]) { return nil }
      let bootstrap: RoleSet = [.director, .deputy, .secretary, .hr]
      if !roles.isDisjoint(with: bootstrap), !self.roles.hasDirector(on: request.today) { return nil }
    }
    if roles.contains(.system),
      self.roles.of(actor).contains(where: { $0.role == .system && $0.holds(on: request.today) })
    {
      return nil
    }
    if actor.asSystem != nil, roles.contains(.import) {
      return self.roles.lets(actor, import: type.code, on: request.today)
        ? nil : Refusal(.whoImport, .name(type.name), .person(actor), .day(request.today))
    }
    return Refusal(.whoRole, .name(type.name), .person(actor), .roles(roles))
  }

  /// The teacher of the course that day, for corrections also of today; who substitutes in the lesson.
  private func isTeacher(
    _ staff: StaffNumber, _ roles: RoleSet, _ place: Place, _ request: Request
  ) -> Bool {
    guard roles.contains(.teacher), !place.course.isNone else { return false }
    if teacher(of: place.course, on: request.occurredOn) == staff { return true }
    if request.amends != .none, teacher(of: place.course, on: request.today) == staff { return true }
    guard let slot = place.slot ?? self.slot(of: place.lesson) else { return false }
    return substitute(in: slot) == staff
  }

  private func isClassTeacher(
    _ staff: StaffNumber, _ roles: RoleSet, _ place: Place, _ request: Request
  ) -> Bool {
    guard roles.contains(.classTeacher) else { return false }
    if place.isAnyClass { return leadsClass(staff) }
    if !place.schoolClass.isNone {
      return directory.classes[place.schoolClass]?.teacher == staff
    }
    if place.person.asStaff != nil { return false }
    return classes(of: place.person, on: request.today).contains {
      directory.classes[$0]?.teacher == staff
    }
  }

  /// By a granted role: of the school, or of a scope that covers the place.
  private func grantAuthority(
    _ roles: RoleSet, _ type: EventType, _ place: Place, _ request: Request
  ) -> Refusal? {
    var isElsewhere = !roles.isDisjoint(with: [.teacher, .classTeacher])
    for grant in self.roles.of(request.actor) where grant.holds(on: request.today) {
      guard roles.contains(RoleSet(grant.role)) else { continue }
      if covers(grant, place, request.occurredOn) { return nil }
      isElsewhere = true
    }
    if isElsewhere, roles.contains(.teacher), !place.course.isNone {
      return Refusal(
        .whoScope, .name(type.name), .person(request.actor), .roles(roles), .thing(place.course),
        .person(.staff(teacher(of: place.course, on: request.occurredOn))))
    }
    return isElsewhere
      ? Refusal(.whoScope, .name(type.name), .person(request.actor), .roles(roles))
      : Refusal(.whoRole, .name(type.name), .person(request.actor), .roles(roles))
  }

  private func covers(_ grant: RoleGrant, _ place: Place, _ day: Day) -> Bool {
    var places = place.schoolClass.isNone ? [] : [place.schoolClass]
    if places.isEmpty, place.person != .nobody { places = classes(of: place.person, on: day) }
    switch grant.scopeKind {
    // A teacher teaches courses and a class teacher leads classes, whoever wrote "school" in the grant.
    case .school: return grant.role != .teacher && grant.role != .classTeacher
    case .yearGroup: return places.contains { UInt32(yearGroup(of: $0)) == grant.scope }
    case .class: return place.isAnyClass || places.contains { $0.number == grant.scope }
    case .course: return !place.course.isNone && place.course.number == grant.scope
    case .term: return !place.term.isNone && place.term.number == grant.scope
    }
  }
}
