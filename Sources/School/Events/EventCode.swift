/// Stored type codes: family × 100 + number; released codes are never reused.
///
/// Folds switch on these constants; they cost nothing.
public enum EventCode {
  // Setup
  /// ``SourceDeclared``
  @inlinable public static var sourceDeclared: UInt16 { 101 }
  /// ``SchoolActivated``
  @inlinable public static var schoolActivated: UInt16 { 102 }
  /// ``PolicyChanged``
  @inlinable public static var policyChanged: UInt16 { 103 }

  // Calendar
  /// ``TermDefined``
  @inlinable public static var termDefined: UInt16 { 201 }
  /// ``BellScheduleSet``
  @inlinable public static var bellScheduleSet: UInt16 { 202 }
  /// ``HolidaySet``
  @inlinable public static var holidaySet: UInt16 { 203 }
  /// ``DayMoved``
  @inlinable public static var dayMoved: UInt16 { 204 }
  /// ``DayCancelled``
  @inlinable public static var dayCancelled: UInt16 { 205 }

  // Places
  /// ``BuildingAdded``
  @inlinable public static var buildingAdded: UInt16 { 301 }
  /// ``RoomAdded``
  @inlinable public static var roomAdded: UInt16 { 302 }
  /// ``SubjectAdded``
  @inlinable public static var subjectAdded: UInt16 { 303 }

  // Classes
  /// ``ClassFormed``
  @inlinable public static var classFormed: UInt16 { 401 }
  /// ``SubgroupFormed``
  @inlinable public static var subgroupFormed: UInt16 { 402 }
  /// ``SubgroupJoined``
  @inlinable public static var subgroupJoined: UInt16 { 403 }
  /// ``SubgroupLeft``
  @inlinable public static var subgroupLeft: UInt16 { 404 }

  // Staff
  /// ``StaffHired``
  @inlinable public static var staffHired: UInt16 { 501 }
  /// ``DutyAssigned``
  @inlinable public static var dutyAssigned: UInt16 { 502 }
  /// ``RoleGranted``
  @inlinable public static var roleGranted: UInt16 { 503 }
  /// ``RoleRevoked``
  @inlinable public static var roleRevoked: UInt16 { 504 }
  /// ``SystemRegistered``
  @inlinable public static var systemRegistered: UInt16 { 505 }
  /// ``StaffLeft``
  @inlinable public static var staffLeft: UInt16 { 506 }

  // Pupils
  /// ``PupilEnrolled``
  @inlinable public static var pupilEnrolled: UInt16 { 601 }
  /// ``PupilTransferred``
  @inlinable public static var pupilTransferred: UInt16 { 602 }
  /// ``PupilLeft``
  @inlinable public static var pupilLeft: UInt16 { 603 }
  /// ``NameChanged``
  @inlinable public static var nameChanged: UInt16 { 604 }
  /// ``ContactChanged``
  @inlinable public static var contactChanged: UInt16 { 605 }

  // Guardians
  /// ``GuardianRegistered``
  @inlinable public static var guardianRegistered: UInt16 { 701 }
  /// ``GuardianLinked``
  @inlinable public static var guardianLinked: UInt16 { 702 }
  /// ``GuardianUnlinked``
  @inlinable public static var guardianUnlinked: UInt16 { 703 }

  // Courses
  /// ``TeachingAssigned``
  @inlinable public static var teachingAssigned: UInt16 { 801 }
  /// ``TeacherChanged``
  @inlinable public static var teacherChanged: UInt16 { 802 }
  /// ``TimetableSlotSet``
  @inlinable public static var timetableSlotSet: UInt16 { 803 }
  /// ``ThematicPlanApproved``
  @inlinable public static var thematicPlanApproved: UInt16 { 804 }

  // Lessons
  /// ``LessonHeld``
  @inlinable public static var lessonHeld: UInt16 { 901 }
  /// ``LessonCancelled``
  @inlinable public static var lessonCancelled: UInt16 { 902 }
  /// ``LessonSubstituted``
  @inlinable public static var lessonSubstituted: UInt16 { 903 }
  /// ``LessonRescheduled``
  @inlinable public static var lessonRescheduled: UInt16 { 904 }
  /// ``IctUsed``
  @inlinable public static var ictUsed: UInt16 { 905 }
  /// ``AssessmentScheduled``
  @inlinable public static var assessmentScheduled: UInt16 { 906 }

  // Attendance
  /// ``AttendanceConfirmed``
  @inlinable public static var attendanceConfirmed: UInt16 { 1001 }
  /// ``AbsenceRecorded``
  @inlinable public static var absenceRecorded: UInt16 { 1002 }
  /// ``LatenessRecorded``
  @inlinable public static var latenessRecorded: UInt16 { 1003 }
  /// ``AbsenceExcused``
  @inlinable public static var absenceExcused: UInt16 { 1004 }
  /// ``AbsenceCorrected``
  @inlinable public static var absenceCorrected: UInt16 { 1005 }

  // Homework
  /// ``HomeworkPosted``
  @inlinable public static var homeworkPosted: UInt16 { 1101 }
  /// ``HomeworkAmended``
  @inlinable public static var homeworkAmended: UInt16 { 1102 }

  // Marks
  /// ``MarkSet``
  @inlinable public static var markSet: UInt16 { 1201 }
  /// ``MarkCorrected``
  @inlinable public static var markCorrected: UInt16 { 1202 }
  /// ``MarkAnnulled``
  @inlinable public static var markAnnulled: UInt16 { 1203 }
  /// ``TermMarkSet``
  @inlinable public static var termMarkSet: UInt16 { 1204 }
  /// ``TermMarkCorrected``
  @inlinable public static var termMarkCorrected: UInt16 { 1205 }
  /// ``DebtSet``
  @inlinable public static var debtSet: UInt16 { 1206 }
  /// ``DebtCleared``
  @inlinable public static var debtCleared: UInt16 { 1207 }
  /// ``BehaviourMarkSet``
  @inlinable public static var behaviourMarkSet: UInt16 { 1208 }
  /// ``CouncilDecisionRecorded``
  @inlinable public static var councilDecisionRecorded: UInt16 { 1209 }
  /// ``MarkBrought``
  @inlinable public static var markBrought: UInt16 { 1210 }

  // Scopes
  /// ``ScopeClosed``
  @inlinable public static var scopeClosed: UInt16 { 1301 }
  /// ``ReopenGranted``
  @inlinable public static var reopenGranted: UInt16 { 1302 }

  // Access
  /// ``ParentApplicationRegistered``
  @inlinable public static var parentApplicationRegistered: UInt16 { 1401 }
  /// ``ConsentGiven``
  @inlinable public static var consentGiven: UInt16 { 1402 }
  /// ``ConsentWithdrawn``
  @inlinable public static var consentWithdrawn: UInt16 { 1403 }
  /// ``CredentialIssued``
  @inlinable public static var credentialIssued: UInt16 { 1404 }
  /// ``AccountActivated``
  @inlinable public static var accountActivated: UInt16 { 1405 }
  /// ``SessionStarted``
  @inlinable public static var sessionStarted: UInt16 { 1406 }
  /// ``ParentApplicationDecided``
  @inlinable public static var parentApplicationDecided: UInt16 { 1407 }
  /// ``AccountLinkFailed``
  @inlinable public static var accountLinkFailed: UInt16 { 1408 }
  /// ``CredentialRevoked``
  @inlinable public static var credentialRevoked: UInt16 { 1409 }
  /// ``SessionEnded``
  @inlinable public static var sessionEnded: UInt16 { 1410 }
  /// ``WorkScheduleSet``
  @inlinable public static var workScheduleSet: UInt16 { 1411 }
  /// ``NotificationRead``
  @inlinable public static var notificationRead: UInt16 { 1412 }

  // Plan
  /// ``ActivationTargetSet``
  @inlinable public static var activationTargetSet: UInt16 { 1501 }
  /// ``PlanItemScheduled``
  @inlinable public static var planItemScheduled: UInt16 { 1502 }
  /// ``PlanItemCompleted``
  @inlinable public static var planItemCompleted: UInt16 { 1503 }
  /// ``PlanItemWaived``
  @inlinable public static var planItemWaived: UInt16 { 1504 }

  // General
  /// ``FactAnnulled``
  @inlinable public static var factAnnulled: UInt16 { 1601 }

  // Documents
  /// ``LocalActAdopted``
  @inlinable public static var localActAdopted: UInt16 { 1701 }
  /// ``BriefingHeld``
  @inlinable public static var briefingHeld: UInt16 { 1702 }
  /// ``ExportProduced``
  @inlinable public static var exportProduced: UInt16 { 1703 }
  /// ``ExportAccepted``
  @inlinable public static var exportAccepted: UInt16 { 1704 }
  /// ``ArchivedOnPaper``
  @inlinable public static var archivedOnPaper: UInt16 { 1705 }
  /// ``RecordsDestroyed``
  @inlinable public static var recordsDestroyed: UInt16 { 1706 }

  // Control
  /// ``ControlCheckRun``
  @inlinable public static var controlCheckRun: UInt16 { 1801 }
  /// ``RemarkRaised``
  @inlinable public static var remarkRaised: UInt16 { 1802 }
  /// ``RemarkAnswered``
  @inlinable public static var remarkAnswered: UInt16 { 1803 }
  /// ``RemarkRelieved``
  @inlinable public static var remarkRelieved: UInt16 { 1804 }
  /// ``AnomalyRaised``
  @inlinable public static var anomalyRaised: UInt16 { 1805 }
  /// ``AnomalyResolved``
  @inlinable public static var anomalyResolved: UInt16 { 1806 }

  // Service
  /// ``BackupMade``
  @inlinable public static var backupMade: UInt16 { 1901 }
  /// ``RestoreVerified``
  @inlinable public static var restoreVerified: UInt16 { 1902 }
  /// ``SyncBatchSent``
  @inlinable public static var syncBatchSent: UInt16 { 1903 }
  /// ``SyncBatchAcknowledged``
  @inlinable public static var syncBatchAcknowledged: UInt16 { 1904 }
  /// ``SurveyAnswered``
  @inlinable public static var surveyAnswered: UInt16 { 1905 }
  /// ``SupportRequestLogged``
  @inlinable public static var supportRequestLogged: UInt16 { 1906 }
  /// ``SupportRequestSolved``
  @inlinable public static var supportRequestSolved: UInt16 { 1907 }
}
