public import EventLog

/// Kind of a local act.
public enum LocalActKind: UInt8, Code {
  /// A regulation (положение, регламент).
  case regulation = 1
  /// An order.
  case order = 2
  /// An instruction.
  case instruction = 3
  /// A job description.
  case jobDescription = 4
  /// A contract.
  case contract = 5
  /// An agreement (согласование).
  case agreement = 6
  /// Another act.
  case other = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .regulation: "regulation"
    case .order: "order"
    case .instruction: "instruction"
    case .jobDescription: "jobDescription"
    case .contract: "contract"
    case .agreement: "agreement"
    case .other: "other"
    }
  }
}

/// Kind of a briefing.
public enum BriefingKind: UInt8, Code {
  /// A training.
  case training = 1
  /// A meeting.
  case meeting = 2
  /// People were made familiar with an act.
  case familiarisation = 3
  /// A consultation.
  case consultation = 4

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .training: "training"
    case .meeting: "meeting"
    case .familiarisation: "familiarisation"
    case .consultation: "consultation"
    }
  }
}

/// A kind of people as a whole.
public enum Audience: UInt8, Code {
  /// Teachers.
  case teachers = 1
  /// Pupils.
  case pupils = 2
  /// Guardians.
  case guardians = 3
  /// All the staff.
  case staff = 4

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .teachers: "teachers"
    case .pupils: "pupils"
    case .guardians: "guardians"
    case .staff: "staff"
    }
  }
}

/// What was made of the log.
public enum ExportKind: UInt8, Code {
  /// A signed archive.
  case archive = 1
  /// A class register.
  case register = 2
  /// A summary sheet.
  case summary = 3
  /// A regional quarterly file.
  case regional = 4
  /// The events.
  case events = 5
  /// Keys with their names.
  case names = 6
  /// Another report.
  case report = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .archive: "archive"
    case .register: "register"
    case .summary: "summary"
    case .regional: "regional"
    case .events: "events"
    case .names: "names"
    case .report: "report"
    }
  }
}

/// Kind of documents that are kept for a term and then destroyed.
public enum DocumentKind: UInt8, Code {
  /// Class registers.
  case register = 1
  /// Summary sheets.
  case summary = 2
  /// Parents' applications.
  case application = 3
  /// Consents.
  case consent = 4
  /// Contacts.
  case contact = 5
  /// Notes on persons.
  case note = 6
  /// Backups.
  case backup = 7
  /// Other documents.
  case other = 8
  /// Paper archives of a year.
  case archive = 9
  /// Documents of control.
  case control = 10
  /// Records of who entered the system.
  case session = 11

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .register: "register"
    case .summary: "summary"
    case .application: "application"
    case .consent: "consent"
    case .contact: "contact"
    case .note: "note"
    case .backup: "backup"
    case .other: "other"
    case .archive: "archive"
    case .control: "control"
    case .session: "session"
    }
  }
}
