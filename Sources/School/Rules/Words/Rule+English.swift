extension Rule {
  /// The sentence in English; `%1` is the refusal's first value.
  var english: String {
    switch self {
    case .whoUnknown: "refused: %1 is nobody this school knows. Check the key; register the person first."
    case .whoRole:
      "%1 refused: %2 holds no role that may record it. It is for %3. Ask the administrator for a role."
    case .whoScope:
      "%1 refused: the roles of %2 do not cover this class or course. It is for %3. Ask a deputy for a grant."
    case .whoGone: "refused: %1 does not work at the school on %2. Somebody who does must record it."
    case .whoImport:
      "%1 refused: the system %2 is not granted import of it on %3. The administrator grants the role import."
    default: englishOfFacts
    }
  }

  private var englishOfFacts: String {
    switch self {
    case .schoolNotActivated: "%1 refused: the school has not started its journal. Run: journal init"
    case .schoolActivatedAlready: "SchoolActivated refused: a journal starts once. Restate it to correct it."
    case .sourceUnknown: "refused: the source %1 is not declared. Record SourceDeclared first."
    case .dayMissing: "%1 refused: a day is missing. Give it."
    case .dayAhead: "%1 refused: %2 has not come yet, today is %3. Record it on the day or later."
    case .spanReversed: "refused: the span from %1 to %2 ends before it begins. Swap the days."
    case .thingUnknown: "refused: there is no such thing: %1. Check the key; enter it first."
    case .thingNumber: "refused: %1 has not the next free number, which is %2. Let journal number it."
    case .keyMissing: "refused: a new %1 needs a school key. Give one."
    case .keyTaken: "refused: another %1 has the key %2. Choose another key."
    case .textMissing: "refused: the text %1 is empty. Write it."
    case .valueRange: "refused: %1 is %2; it must lie in %3. Correct the value."
    case .eventUnknown: "refused: there is no event type %1. See: journal record --help"
    case .chainMissing: "%1 refused: it amends an event. Name the position that it amends."
    case .chainUnexpected: "%1 refused: it amends nothing. Leave the position out, or restate the event."
    case .chainUnknown: "refused: there is no event at position %1. Check it with: journal log"
    case .chainType: "%1 refused: it cannot amend %2 at position %3. Use the correction made for it."
    case .chainNotLatest:
      "refused: a later event amends position %1 already. Amend the latest; see: journal audit"
    case .chainOtherFact: "%1 refused: its fields are not those of position %2. Repeat the fact amended."
    case .chainOld: "refused: position %1 says %2, not %3. Look at it again and correct what stands."
    case .chainUnchanged: "refused: nothing differs from position %1. Leave it, or change something."
    case .chainOwnCorrection: "refused: %1 is corrected and annulled by events of its own. Use those."
    case .chainNever: "refused: %1 cannot be annulled. Record what is true now."
    case .chainInUse: "refused: %1 cannot be annulled: other facts (%2) refer to it. Annul those first."
    case .reasonMissing: "refused: position %1 was entered on %2; a later change needs a reason. Give one."
    case .lockDays:
      "refused: the chain of position %1 was entered on %2, more than %3 school days ago. Ask for a grant."
    case .lockClosed: "%1 refused: %2 is closed for %3. Ask a deputy to reopen it."
    case .policyUnknown: "refused: there is no setting %1. See: journal record PolicyChanged --help"
    case .policyValue: "refused: %1 cannot be «%2»; a value is for example «%3». Correct it."
    case .termOutsideParent: "refused: %1 to %2 is not inside %3. Correct the days."
    case .bellSlots: "refused: «%1» are no bells. Write: 1 08:30-09:15; 2 09:25-10:10"
    case .termOverlap: "refused: %1 to %2 overlaps %3 of the same kind. Correct the days or the year groups."
    case .calendarDaySame: "refused: the lessons of %1 cannot be moved to the same day. Name another day."
    case .calendarDayTaken: "refused: %1 is moved or cancelled for them already. Restate that or annul it."
    default: englishOfPeople
    }
  }

  private var englishOfPeople: String {
    switch self {
    case .roleSelf: "%1 refused: nobody grants it to himself (%2). Somebody else must."
    case .roleDirector: "refused: %1 may not make or unmake a director. A director or the operator must."
    case .rolePerson: "%1 refused: %2 is not the kind of person for it. Choose another."
    case .staffGone: "refused: %1 does not work at the school on %2. Choose somebody who does."
    case .pupilElsewhere: "refused: %1 is not in %2 on %3. Name the class where the pupil is."
    case .pupilEnrolledAlready: "refused: %1 is in %2 on %3 already. Nothing is to be done."
    case .pupilNotLeft:
      "refused: %1 is in %2 on %3. Who comes back is enrolled on a day after leaving. Give a new pupil another key."
    case .pupilNotInClass: "refused: %1 is not in %2 on %3. Check pupil, class and day."
    case .pupilNotInSubgroup: "refused: %1 is not in %2 on %3. Check pupil, subgroup and day."
    case .subgroupJoinedAlready: "refused: %1 is in %2 on %3 already. Nothing is to be done."
    case .subgroupOtherClass: "refused: %1 is not in the class of %2 on %3. Check pupil, subgroup and day."
    case .subgroupOther: "refused: %1 is in %2, which has the subject of %3. Leave that subgroup first."
    case .guardianLinkedAlready: "refused: %1 answers for %2 already. Nothing is to be done."
    case .guardianNotLinked: "refused: %1 does not answer for %2 on %3. Link them first."
    case .courseTeacherSame: "refused: %1 has %2 as teacher already. Name another."
    case .courseTeacherOther: "refused: %1 is not taught by %2 on %3. Name its teacher."
    case .lessonTaken: "refused: %1 has a lesson number %3 on %2. Give the second one another index."
    case .lessonCancelled: "refused: lesson %3 of %1 on %2 is cancelled. Annul the cancellation first."
    case .lessonHeldAlready: "refused: lesson %3 of %1 on %2 was held. Annul the lesson first."
    case .lessonSubstitutedAlready:
      "refused: lesson %3 of %1 on %2 has a substitute. Annul that substitution first."
    case .lessonOther: "refused: %1 does not belong to %2 on %3. Check both and the day."
    default: englishOfLessons
    }
  }

  private var englishOfLessons: String {
    switch self {
    case .programmeTopics: "refused: line %1 of the topics cannot be read. Write a topic, or 3× and a topic."
    case .programmeHours: "refused: the topics take %2 lessons, not %1. Correct the hours or the topics."
    case .lessonSamePlace: "refused: lesson %3 of %1 is on %2 already. Name another day or number."
    case .lessonRescheduledAlready:
      "refused: lesson %3 of %1 on %2 is moved to another time. Annul that first."
    case .ictTwice: "refused: «%2» is noted for %1 already. Nothing is to be done."
    case .assessmentTwice: "refused: %1 has an assessment on %2 in lesson %3 already. Restate that one."
    default: englishOfRegister
    }
  }

  private var englishOfRegister: String {
    switch self {
    case .absenceTwice: "refused: %1 is absent from %2 on %3 already. Correct that absence."
    case .absenceLate: "refused: %1 came late to %2 on %3. Annul the lateness first."
    case .latenessTwice: "refused: %1 came late to %2 on %3 already. Restate that lateness."
    case .latenessAbsent: "refused: %1 is absent from %2 on %3. Annul the absence first."
    case .attendanceTwice: "refused: attendance of %1 is confirmed already. Restate it to correct it."
    case .excuseCode: "refused: «%1» excuses nothing. Give the reason of the absence."
    case .homeworkDue: "refused: homework given on %2 cannot be due on %1. Correct the day."
    case .markMissing: "refused: there is no mark. Give one."
    case .markScale: "refused: %1 is not in the scale «%2» of %3. Give a mark of the scale."
    case .markYearGroupOne: "refused: %1 is of year group 1, which has no marks. Leave it out."
    case .markUngraded: "refused: no marks are given in %1. Leave it out."
    case .termMarkScale: "refused: %1 is no outcome in the scale «%2» of %3. Give a whole mark or a word."
    case .termMarkTwice: "refused: %1 has an outcome in %2 for %3. Correct that one."
    case .termMarkEarly: "refused: %1 begins on %2. Set the outcome then or later."
    case .termYearGroup: "refused: %1 is not for year group %2. Choose its own term."
    case .debtTwice: "refused: %1 owes a work in %2 already. Clear that debt first."
    case .behaviourScheme: "refused: «%1» is no mark of the scale «%2». Choose a mark of the scale."
    case .behaviourTwice: "refused: the behaviour of %1 in %2 has a mark already. Restate that one."
    case .councilTerm: "refused: %1 is no school year. Name the term of the year."
    case .councilYearGroup: "refused: %1 from year group %2 cannot lead to year group %3. Correct it."
    case .councilTwice: "refused: the council has decided on %1 for %2 already. Restate that decision."
    case .markBroughtHere: "refused: %1 was in %2 on %3, not at another school. Set a mark instead."
    case .scopeKind: "refused: a %1 is neither closed nor reopened. Name a course, class or term."
    case .scopeClosedAlready: "refused: %1 is closed for %2 already. Nothing is to be done."
    case .scopeOrder: "refused: %1 is closed after %2. Close %2 first."
    case .scopeParts: "refused: %1 of %2 is still open. Close it first."
    case .applicationTwice:
      "refused: the application of %1 for %2 is registered already. Nothing is to be done."
    case .consentTwice: "refused: %1 has given consent for %2, and it holds. Withdraw or restate it."
    case .credentialBasis: "refused: %1 has neither application nor consent. Register one first."
    case .activationCredential: "refused: %1 has no credential. Issue one first."
    case .activationTwice: "refused: the account of %1 is active already. Nothing is to be done."
    case .sessionActivation: "refused: the account of %1 is not active. Activate it first."
    case .targetBand: "refused: %1 to %2 is no band inside 0 to 10000 hundredths of a percent. Correct it."
    case .planDone: "refused: %1 is done already. Restate it to correct it."
    default: englishOfService
    }
  }
}
