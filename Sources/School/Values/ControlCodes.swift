public import EventLog

/// The eight checks of the internal control (D, control block 1).
public enum ControlCheck: UInt8, Code {
  /// Timeliness.
  case timeliness = 1
  /// Density of marks (наполняемость).
  case density = 2
  /// Attendance.
  case attendance = 3
  /// Fulfilment of the programme.
  case programme = 4
  /// Homework is entered.
  case homework = 5
  /// Homework against the norm of the age.
  case homeworkLoad = 6
  /// Substituted and missed lessons.
  case substitutions = 7
  /// Timesheet.
  case timesheet = 8

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .timeliness: "timeliness"
    case .density: "density"
    case .attendance: "attendance"
    case .programme: "programme"
    case .homework: "homework"
    case .homeworkLoad: "homeworkLoad"
    case .substitutions: "substitutions"
    case .timesheet: "timesheet"
    }
  }
}

/// How a remark was settled.
public enum RemarkRelief: UInt8, Code {
  /// What was wrong is put right.
  case fixed = 1
  /// There was a good reason.
  case excused = 2
  /// A later run found it in order.
  case automatic = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .fixed: "fixed"
    case .excused: "excused"
    case .automatic: "automatic"
    }
  }
}

/// What looks as if the founding order was broken.
public enum AnomalyKind: UInt8, Code {
  /// Two people seem to use one login.
  case sharedLogin = 1
  /// A clock runs wrong.
  case clockSkew = 2
  /// A correction at night.
  case nightCorrection = 3
  /// Many corrections at once.
  case bulkCorrection = 4
  /// A mark jumps by several points.
  case markJump = 5
  /// A device nobody of that kind uses.
  case unusualDevice = 6

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .sharedLogin: "sharedLogin"
    case .clockSkew: "clockSkew"
    case .nightCorrection: "nightCorrection"
    case .bulkCorrection: "bulkCorrection"
    case .markJump: "markJump"
    case .unusualDevice: "unusualDevice"
    }
  }
}

/// What an anomaly turned out to be.
public enum AnomalyVerdict: UInt8, Code {
  /// It was as it looked.
  case confirmed = 1
  /// There is an innocent explanation.
  case explained = 2
  /// There was nothing.
  case falseAlarm = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .confirmed: "confirmed"
    case .explained: "explained"
    case .falseAlarm: "falseAlarm"
    }
  }
}
