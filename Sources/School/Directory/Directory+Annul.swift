import EventLog

extension Directory {
  /// Takes back what the amended event stated; what it introduced keeps its number and loses its key.
  mutating func factAnnulled(_ record: borrowing RecordView) {
    let type = record.u16(FactAnnulled.Layout.factType)
    guard type < 1001 || type > 1499 else { return }
    let first = record.u32(FactAnnulled.Layout.first)
    let fact = record.amends
    switch type {
    case EventCode.lessonHeld: lessons.annul(LessonNumber(first))
    case EventCode.pupilEnrolled, EventCode.pupilTransferred, EventCode.pupilLeft: takeBackMovement(fact)
    case EventCode.nameChanged, EventCode.contactChanged:
      updatePerson(ActorNumber(rawValue: first)) { $0.annul(fact) }
    case EventCode.guardianLinked: takeBackLink(fact, wholeLink: true)
    case EventCode.guardianUnlinked: takeBackLink(fact, wholeLink: false)
    case EventCode.subgroupJoined, EventCode.subgroupLeft: takeBackSubgroupFact(fact)
    case EventCode.teacherChanged: courses.update(CourseNumber(first)) { $0.teachers.annul(fact) }
    case EventCode.staffLeft:
      staff.update(StaffNumber(first)) {
        if $0.leftAt == fact { ($0.leftOn, $0.leftAt) = (.none, .none) }
      }
    case EventCode.planItemCompleted:
      planItems.update(PlanItemNumber(first)) {
        if $0.completedAt == fact { ($0.completedOn, $0.completedAt) = (.none, .none) }
      }
    case EventCode.planItemWaived:
      planItems.update(PlanItemNumber(first)) {
        if $0.waivedAt == fact { ($0.waivedOn, $0.waivedAt) = (.none, .none) }
      }
    case EventCode.bellScheduleSet: bells.annul(fact)
    default: annulIntroduction(type, first)
    }
  }

  private mutating func annulIntroduction(_ type: UInt16, _ number: UInt32) {
    switch type {
    case EventCode.sourceDeclared: sources.annul(SourceNumber(number))
    case EventCode.termDefined: terms.annul(TermNumber(number))
    case EventCode.buildingAdded: buildings.annul(BuildingNumber(number))
    case EventCode.roomAdded: rooms.annul(RoomNumber(number))
    case EventCode.subjectAdded: subjects.annul(SubjectNumber(number))
    case EventCode.classFormed: classes.annul(ClassNumber(number))
    case EventCode.subgroupFormed: subgroups.annul(SubgroupNumber(number))
    case EventCode.teachingAssigned: courses.annul(CourseNumber(number))
    case EventCode.planItemScheduled: planItems.annul(PlanItemNumber(number))
    case EventCode.staffHired:
      if let key = staff[StaffNumber(number)]?.key { forgetPerson(.staff(StaffNumber(number)), key) }
      staff.annul(StaffNumber(number))
    case EventCode.systemRegistered:
      if let key = systems[SystemNumber(number)]?.key { forgetPerson(.system(SystemNumber(number)), key) }
      systems.annul(SystemNumber(number))
    case EventCode.guardianRegistered:
      let guardian = GuardianNumber(number)
      if let key = guardians[guardian]?.key { forgetPerson(.guardian(guardian), key) }
      guardians.annul(guardian)
    default: break
    }
  }

  /// Takes back a movement of whichever pupil; one without an enrolment left is annulled.
  mutating func takeBackMovement(_ position: Position) {
    for index in 0..<UInt32(pupils.count) {
      let pupil = PupilNumber(index)
      guard pupils[pupil]?.hasMovement(position) == true else { continue }
      pupils.update(pupil) {
        $0.annulMovement(position)
        $0.person.annul(position)
      }
      if let entry = pupils[pupil], !entry.hasEnrolment {
        forgetPerson(.pupil(pupil), entry.key)
        pupils.annul(pupil)
      }
      return
    }
  }

  mutating func takeBackLink(_ position: Position, wholeLink: Bool) {
    for index in 0..<UInt32(guardians.count) {
      var isFound = false
      guardians.update(GuardianNumber(index)) { isFound = $0.annul(position, wholeLink: wholeLink) }
      if isFound { return }
    }
  }

  mutating func takeBackSubgroupFact(_ position: Position) {
    for index in 0..<UInt32(subgroups.count) {
      var isFound = false
      subgroups.update(SubgroupNumber(index)) { isFound = $0.annulMember(position) }
      if isFound { return }
    }
  }
}
