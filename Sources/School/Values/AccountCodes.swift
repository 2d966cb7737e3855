public import EventLog

/// What was decided on a parent's application.
public enum ApplicationDecision: UInt8, Code {
  /// Accepted.
  case accepted = 1
  /// Refused.
  case refused = 2

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .accepted: "accepted"
    case .refused: "refused"
    }
  }
}

/// Why a parent's application was refused.
public enum RefusalReason: UInt8, Code {
  /// Not refused.
  case none = 0
  /// Not by a guardian of the pupil.
  case notGuardian = 1
  /// Something is missing in it.
  case incomplete = 2
  /// The pupil is not at the school.
  case notEnrolled = 3
  /// Another application was made before.
  case duplicate = 4
  /// Another reason.
  case other = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .none: "none"
    case .notGuardian: "notGuardian"
    case .incomplete: "incomplete"
    case .notEnrolled: "notEnrolled"
    case .duplicate: "duplicate"
    case .other: "other"
    }
  }
}

/// What did not match when an account was to be linked with ЕСИА.
public enum LinkFailure: UInt8, Code {
  /// The name.
  case name = 1
  /// The insurance number (СНИЛС).
  case snils = 2
  /// The birth date.
  case birthDate = 3
  /// A child's account that a parent has not confirmed.
  case minor = 4
  /// Something else.
  case other = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .name: "name"
    case .snils: "snils"
    case .birthDate: "birthDate"
    case .minor: "minor"
    case .other: "other"
    }
  }
}

/// What hours are set for.
public enum ScheduleKind: UInt8, Code {
  /// Entry of data by teachers.
  case dataEntry = 1
  /// Open access to devices.
  case devices = 2
  /// Help.
  case help = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .dataEntry: "dataEntry"
    case .devices: "devices"
    case .help: "help"
    }
  }
}
