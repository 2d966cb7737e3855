internal import EventLog
internal import School

extension RulesSamples {
  static func days(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.holidaySet: Given.holiday(through: 9)
    case EventCode.dayMoved: Given.move(to: 6)
    case EventCode.dayCancelled: Given.cancelledDay()
    default: nil
    }
  }

  /// The programme, assessments, and what a year ends with.
  static func year(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.thematicPlanApproved: Given.programme("Дроби\n3× Степень", hours: 4)
    case EventCode.lessonRescheduled: Given.rescheduling(2)
    case EventCode.ictUsed: Given.ict()
    case EventCode.assessmentScheduled: Given.assessment()
    case EventCode.debtSet: Given.debt()
    case EventCode.behaviourMarkSet: Given.behaviour(.words, .exemplary)
    case EventCode.councilDecisionRecorded: Given.council(.promoted, to: 8)
    default: nil
    }
  }
}
