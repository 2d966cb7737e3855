public import EventLog

/// Kind of a term; outcomes are given per term.
public enum TermKind: UInt8, Code {
  /// Quarter (четверть).
  case quarter = 1
  /// Trimester.
  case trimester = 2
  /// Half-year.
  case halfYear = 3
  /// School year.
  case year = 4
  /// Examination.
  case exam = 5
  /// Intermediate attestation (промежуточная).
  case midtermAttestation = 6
  /// Final outcome (итоговая).
  case finalAttestation = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .quarter: "quarter"
    case .trimester: "trimester"
    case .halfYear: "halfYear"
    case .year: "year"
    case .exam: "exam"
    case .midtermAttestation: "midtermAttestation"
    case .finalAttestation: "finalAttestation"
    }
  }
}
