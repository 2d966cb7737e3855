public import EventLog

/// What decisions need to know: a pure fold over the log.
///
/// Only facts that a rule asks about are kept; marks, homework and sessions cost a bit or nothing.
public struct SchoolState: Sendable {
  /// Who and what there is.
  public private(set) var directory = Directory()
  /// The settings.
  public private(set) var policies = Policies()
  /// Days off, moved days, the timetable.
  public private(set) var calendar = CalendarFacts()
  /// Number of events applied.
  public private(set) var size: UInt64 = 0
  /// True after ``SchoolActivated``.
  public private(set) var isActivated = false
  /// Positions of events that a later event amends: only the last of a chain may be amended.
  private(set) var amended = PositionSet()
  private var endings = Endings()
  private(set) var roles = RoleGrants()
  private(set) var scopes = ScopeState()
  private(set) var access = AccessState()
  private(set) var facts = FactTable()
  private(set) var uses = UseCounts()
  private(set) var substitutes: [Position: StaffNumber] = [:]
  /// What councils decided, by event.
  private var decisions: [Position: CouncilDecisionRecorded] = [:]

  /// The state of an empty log.
  public init() {}

  /// Applies one event.
  ///
  /// - Complexity: a few nanoseconds for types that no rule asks about.
  public mutating func apply(_ position: Position, _ record: borrowing RecordView) {
    size = position.rawValue + 1
    if record.amends != .none {
      amended.insert(record.amends)
      endings.note(position, record)
    }
    switch record.type {
    case EventCode.markSet, EventCode.markAnnulled, EventCode.homeworkPosted:
      uses.apply(record)
    case EventCode.markCorrected, EventCode.sessionStarted,
      EventCode.homeworkAmended, EventCode.absenceExcused, EventCode.sessionEnded,
      EventCode.notificationRead, EventCode.accountLinkFailed, EventCode.credentialRevoked,
      EventCode.workScheduleSet, EventCode.debtCleared, EventCode.markBrought:
      return
    case EventCode.absenceRecorded, EventCode.absenceCorrected, EventCode.latenessRecorded,
      EventCode.attendanceConfirmed, EventCode.termMarkSet, EventCode.termMarkCorrected:
      applyRegister(position, record)
    case EventCode.thematicPlanApproved, EventCode.ictUsed, EventCode.assessmentScheduled,
      EventCode.debtSet, EventCode.behaviourMarkSet, EventCode.councilDecisionRecorded:
      applyOnce(position, record)
    case EventCode.parentApplicationRegistered, EventCode.consentGiven, EventCode.credentialIssued,
      EventCode.accountActivated, EventCode.parentApplicationDecided:
      applyAccess(position, record)
    default:
      applyRest(position, record)
      directory.apply(position, record)
      calendar.apply(position, record)
    }
  }

  /// True when the event at a position still holds: nothing amends it.
  func isLive(_ position: Position?) -> Bool {
    guard let position else { return false }
    return !amended.contains(position)
  }

  /// True when a live fact has the key.
  func holds(_ key: FactKey) -> Bool { isLive(facts[key]) }

  /// True when a live fact other than `except` has the key.
  func holds(_ key: FactKey, except: Position) -> Bool {
    guard let position = facts[key], position != except else { return false }
    return isLive(position)
  }

  private mutating func applyRegister(_ position: Position, _ record: borrowing RecordView) {
    switch record.type {
    case EventCode.attendanceConfirmed:
      facts.set(.lesson(.attendance, record.reference(AttendanceConfirmed.Layout.lesson)), position)
    case EventCode.termMarkSet, EventCode.termMarkCorrected:
      typealias Layout = TermMarkSet.Layout
      facts.set(
        .termMark(
          record.reference(Layout.pupil), record.reference(Layout.course), record.reference(Layout.term)),
        position)
    default:
      typealias Layout = AbsenceRecorded.Layout
      facts.set(
        .pupil(
          record.type == EventCode.latenessRecorded ? .lateness : .absence, record.reference(Layout.pupil),
          record.reference(Layout.course), record.reference(Layout.lesson), record.occurredOn),
        position)
    }
  }

  /// Facts of which there is one for a pupil, a lesson or a place in a day.
  private mutating func applyOnce(_ position: Position, _ record: borrowing RecordView) {
    switch record.type {
    case EventCode.thematicPlanApproved:
      typealias Layout = ThematicPlanApproved.Layout
      let slot = LessonSlot(
        course: record.reference(Layout.course), day: record.day(Layout.from), number: 0)
      facts.set(.slot(.programme, slot), position)
    case EventCode.ictUsed:
      typealias Layout = IctUsed.Layout
      facts.set(.ict(record.reference(Layout.lesson), kind: record.u8(Layout.kind)), position)
    case EventCode.assessmentScheduled:
      typealias Layout = AssessmentScheduled.Layout
      let slot = LessonSlot(
        course: record.reference(Layout.course), day: record.occurredOn, number: record.u8(Layout.number))
      facts.set(.slot(.assessment, slot), position)
    case EventCode.debtSet:
      typealias Layout = DebtSet.Layout
      facts.set(
        .debt(
          record.reference(Layout.pupil), record.reference(Layout.course), record.reference(Layout.term)),
        position)
    case EventCode.behaviourMarkSet:
      typealias Layout = BehaviourMarkSet.Layout
      facts.set(
        .term(.behaviour, record.reference(Layout.pupil), record.reference(Layout.term)), position)
    default:
      typealias Layout = CouncilDecisionRecorded.Layout
      facts.set(.term(.council, record.reference(Layout.pupil), record.reference(Layout.term)), position)
      decisions[position] = try? RecordDecoder.decode(CouncilDecisionRecorded.self, record)
    }
  }

  /// What the council decided on a pupil for a school year, or nil.
  public func councilDecision(
    on pupil: PupilNumber, _ year: TermNumber
  ) -> (position: Position, fact: CouncilDecisionRecorded)? {
    guard let position = facts[.term(.council, pupil, year)], isLive(position) else { return nil }
    return decisions[position].map { (position, $0) }
  }

  private mutating func applyAccess(_ position: Position, _ record: borrowing RecordView) {
    let person = ActorNumber(rawValue: record.u32(ConsentGiven.Layout.person))
    switch record.type {
    case EventCode.parentApplicationRegistered, EventCode.parentApplicationDecided:
      let decision = ParentApplicationDecided.Layout.decision
      if record.type == EventCode.parentApplicationDecided,
        record.u8(decision) == ApplicationDecision.refused.rawValue
      {
        return
      }
      typealias Layout = ParentApplicationRegistered.Layout
      apply(position, application: record.reference(Layout.guardian), record.reference(Layout.pupil))
    case EventCode.consentGiven:
      typealias Layout = ConsentGiven.Layout
      let consent = AccessState.Consent(
        position: position, purpose: record.u8(Layout.purpose), through: record.day(Layout.validThrough))
      access.change(person) { $0.consents.append(consent) }
    case EventCode.credentialIssued:
      access.change(person) { $0.credentials.append(position) }
    default:
      access.change(person) { $0.activated = position }
    }
  }

  /// An application stands: registered, accepted, or undecided again.
  private mutating func apply(
    _ position: Position, application guardian: GuardianNumber, _ pupil: PupilNumber
  ) {
    facts.set(.application(guardian, pupil), position)
    access.change(.guardian(guardian)) { $0.applications.append(position) }
    access.change(.pupil(pupil)) { $0.applications.append(position) }
  }

  /// Takes back what the annulled event stated. An ending leaves the fact as it was: it may be ended again.
  private mutating func annul(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = FactAnnulled.Layout
    let before = endings.fact(before: record.amends)
    if let before { amended.remove(before) }
    switch record.u16(Layout.factType) {
    case EventCode.policyChanged: policies.annul(record.amends)
    case EventCode.roleGranted, EventCode.roleRevoked: roles.annul(record.amends)
    case EventCode.scopeClosed, EventCode.reopenGranted: scopes.annul(record.amends)
    case EventCode.parentApplicationDecided:
      guard let before else { return }
      apply(
        before,
        application: GuardianNumber(record.u32(Layout.first)), PupilNumber(record.u32(Layout.second)))
    default: break
    }
  }

  private mutating func applyRest(_ position: Position, _ record: borrowing RecordView) {
    switch record.type {
    case EventCode.schoolActivated: isActivated = true
    case EventCode.policyChanged: policies.change(position, record)
    case EventCode.roleGranted: roles.grant(position, record)
    case EventCode.roleRevoked: roles.revoke(position, record)
    case EventCode.scopeClosed: scopes.close(position, record)
    case EventCode.reopenGranted: scopes.grant(position, record)
    case EventCode.lessonCancelled: facts.set(.slot(.cancelled, slot(record)), position)
    case EventCode.lessonRescheduled: facts.set(.slot(.rescheduled, slot(record)), position)
    case EventCode.lessonSubstituted:
      typealias Layout = LessonSubstituted.Layout
      let slot = LessonSlot(
        course: record.reference(Layout.course), day: record.occurredOn, number: record.u8(Layout.number),
        index: record.u8(Layout.index))
      facts.set(.slot(.substituted, slot), position)
      substitutes[position] = record.reference(Layout.substitute)
    case EventCode.factAnnulled:
      uses.apply(record)
      annul(position, record)
    default: break
    }
  }

  /// The slot of a cancelled or rescheduled lesson: both have it at the same offsets.
  private func slot(_ record: borrowing RecordView) -> LessonSlot {
    typealias Layout = LessonCancelled.Layout
    return LessonSlot(
      course: record.reference(Layout.course), day: record.occurredOn, number: record.u8(Layout.number),
      index: record.u8(Layout.index))
  }

  /// Who substitutes in a slot, or nil.
  func substitute(in slot: LessonSlot) -> StaffNumber? {
    guard !substitutes.isEmpty, let position = facts[.slot(.substituted, slot)], isLive(position) else {
      return nil
    }
    return substitutes[position]
  }
}
