/// A rule that can refuse an event; its name is stable and language-independent.
public enum Rule: String, CaseIterable, Sendable {
  // Who
  case whoUnknown = "who.unknown"
  case whoRole = "who.role"
  case whoScope = "who.scope"
  case whoGone = "who.gone"
  case whoImport = "who.import"

  // Any event
  case schoolNotActivated = "school.notActivated"
  case schoolActivatedAlready = "school.activatedAlready"
  case sourceUnknown = "source.unknown"
  case dayMissing = "day.missing"
  case dayAhead = "day.ahead"
  case spanReversed = "span.reversed"
  case thingUnknown = "thing.unknown"
  case thingNumber = "thing.number"
  case keyMissing = "key.missing"
  case keyTaken = "key.taken"
  case textMissing = "text.missing"
  case valueRange = "value.range"
  case eventUnknown = "event.unknown"

  // Chains of corrections
  case chainMissing = "chain.missing"
  case chainUnexpected = "chain.unexpected"
  case chainUnknown = "chain.unknown"
  case chainType = "chain.type"
  case chainNotLatest = "chain.notLatest"
  case chainOtherFact = "chain.otherFact"
  case chainOld = "chain.old"
  case chainUnchanged = "chain.unchanged"
  case chainOwnCorrection = "chain.ownCorrection"
  case chainNever = "chain.never"
  case chainInUse = "chain.inUse"
  case reasonMissing = "reason.missing"

  // Locks
  case lockDays = "lock.days"
  case lockClosed = "lock.closed"

  // Setup, calendar
  case policyUnknown = "policy.unknown"
  case policyValue = "policy.value"
  case termOutsideParent = "term.outsideParent"
  case termOverlap = "term.overlap"
  case bellSlots = "bells.slots"
  case calendarDaySame = "calendar.daySame"
  case calendarDayTaken = "calendar.dayTaken"

  // Staff and roles
  case roleSelf = "role.self"
  case roleDirector = "role.director"
  case rolePerson = "role.person"
  case staffGone = "staff.gone"

  // Pupils, classes, guardians
  case pupilElsewhere = "pupil.elsewhere"
  case pupilEnrolledAlready = "pupil.enrolledAlready"
  case pupilNotLeft = "pupil.notLeft"
  case pupilNotInClass = "pupil.notInClass"
  case pupilNotInSubgroup = "pupil.notInSubgroup"
  case subgroupJoinedAlready = "subgroup.joinedAlready"
  case subgroupOtherClass = "subgroup.otherClass"
  case subgroupOther = "subgroup.other"
  case guardianLinkedAlready = "guardian.linkedAlready"
  case guardianNotLinked = "guardian.notLinked"

  // Courses, lessons
  case courseTeacherSame = "course.teacherSame"
  case courseTeacherOther = "course.teacherOther"
  case programmeTopics = "programme.topics"
  case programmeHours = "programme.hours"
  case lessonTaken = "lesson.taken"
  case lessonCancelled = "lesson.cancelled"
  case lessonHeldAlready = "lesson.heldAlready"
  case lessonSubstitutedAlready = "lesson.substitutedAlready"
  case lessonOther = "lesson.other"
  case lessonSamePlace = "lesson.samePlace"
  case lessonRescheduledAlready = "lesson.rescheduledAlready"
  case ictTwice = "ict.twice"
  case assessmentTwice = "assessment.twice"

  // Attendance, homework
  case absenceTwice = "absence.twice"
  case absenceLate = "absence.late"
  case latenessTwice = "lateness.twice"
  case latenessAbsent = "lateness.absent"
  case attendanceTwice = "attendance.twice"
  case excuseCode = "excuse.code"
  case homeworkDue = "homework.due"

  // Marks
  case markMissing = "mark.missing"
  case markScale = "mark.scale"
  case markYearGroupOne = "mark.yearGroupOne"
  case markUngraded = "mark.ungraded"
  case termMarkScale = "termMark.scale"
  case termMarkTwice = "termMark.twice"
  case termMarkEarly = "termMark.early"
  case termYearGroup = "term.yearGroup"
  case debtTwice = "debt.twice"
  case behaviourScheme = "behaviour.scheme"
  case behaviourTwice = "behaviour.twice"
  case councilTerm = "council.term"
  case councilYearGroup = "council.yearGroup"
  case councilTwice = "council.twice"
  case markBroughtHere = "markBrought.here"

  // Scopes
  case scopeKind = "scope.kind"
  case scopeClosedAlready = "scope.closedAlready"
  case scopeOrder = "scope.order"
  case scopeParts = "scope.parts"

  // Access
  case applicationTwice = "application.twice"
  case consentTwice = "consent.twice"
  case credentialBasis = "credential.basis"
  case activationCredential = "activation.credential"
  case activationTwice = "activation.twice"
  case sessionActivation = "session.activation"

  // Plan
  case targetBand = "target.band"
  case planDone = "plan.done"
  case planWaived = "plan.waived"

  // Documents, control, service
  case digestForm = "digest.form"
  case sizeAhead = "size.ahead"
  case exportSignatory = "export.signatory"
  case retentionRuns = "retention.runs"
  case anomalyOwn = "anomaly.own"
  case backupPlace = "backup.place"
  case promotionTwice = "promotion.twice"
  case promotionYear = "promotion.year"
}
