public import EventLog

/// Why a day was cancelled.
public enum DayOffReason: UInt8, Code {
  /// Frost (актированный день).
  case cold = 1
  /// Quarantine.
  case quarantine = 2
  /// An accident or another emergency.
  case emergency = 3
  /// Something else.
  case other = 4

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .cold: "cold"
    case .quarantine: "quarantine"
    case .emergency: "emergency"
    case .other: "other"
    }
  }
}
