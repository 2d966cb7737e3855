/// A family of event types: the hundreds of their codes, one folder of sources.
public enum EventFamily: UInt16, CaseIterable, Sendable {
  /// The log and the school's settings.
  case setup = 1
  /// Terms and bells, holidays, moved and cancelled days.
  case calendar = 2
  /// Buildings, rooms, subjects.
  case places = 3
  /// Classes and subgroups.
  case classes = 4
  /// Staff, roles, systems.
  case staff = 5
  /// Pupils and their movement; names and contacts.
  case pupils = 6
  /// Guardians.
  case guardians = 7
  /// Courses, their thematic plans and the timetable.
  case courses = 8
  /// Lessons and assessments.
  case lessons = 9
  /// Attendance.
  case attendance = 10
  /// Homework.
  case homework = 11
  /// Marks, outcomes of terms and years, debts.
  case marks = 12
  /// Closing and reopening.
  case scopes = 13
  /// Applications, consents, credentials, accounts.
  case access = 14
  /// Plans and targets.
  case plan = 15
  /// What applies to every family.
  case general = 16
  /// Local acts, briefings, exported documents and their keeping.
  case documents = 17
  /// Control of the register, its remarks and anomalies.
  case control = 18
  /// Backups, exchange with other systems, surveys and support.
  case service = 19

  /// The heading in documentation.
  public var title: String {
    switch self {
    case .setup: "Setup"
    case .calendar: "Calendar"
    case .places: "Places"
    case .classes: "Classes"
    case .staff: "Staff"
    case .pupils: "Pupils"
    case .guardians: "Guardians"
    case .courses: "Courses"
    case .lessons: "Lessons"
    case .attendance: "Attendance"
    case .homework: "Homework"
    case .marks: "Marks"
    case .scopes: "Scopes"
    case .access: "Access"
    case .plan: "Plan"
    case .general: "General"
    case .documents: "Documents"
    case .control: "Control"
    case .service: "Service"
    }
  }
}
