public import EventLog

/// The scale of a mark for behaviour (domain.md 1.1).
public enum BehaviourScheme: UInt8, Code {
  /// Passed or not passed.
  case pass = 1
  /// Exemplary, satisfactory, unsatisfactory.
  case words = 2
  /// 5 to 2.
  case five = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .pass: "pass"
    case .words: "words"
    case .five: "five"
    }
  }
}

/// A mark for behaviour.
public enum BehaviourValue: UInt8, Code {
  /// Passed: «зачёт».
  case passed = 1
  /// Not passed: «незачёт».
  case notPassed = 2
  /// Exemplary: «образцовое».
  case exemplary = 3
  /// Satisfactory: «удовлетворительное».
  case satisfactory = 4
  /// Unsatisfactory: «неудовлетворительное».
  case unsatisfactory = 5
  /// «5».
  case five = 6
  /// «4».
  case four = 7
  /// «3».
  case three = 8
  /// «2».
  case two = 9

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .passed: "passed"
    case .notPassed: "notPassed"
    case .exemplary: "exemplary"
    case .satisfactory: "satisfactory"
    case .unsatisfactory: "unsatisfactory"
    case .five: "five"
    case .four: "four"
    case .three: "three"
    case .two: "two"
    }
  }

  /// The scale that the mark is of.
  public var scheme: BehaviourScheme {
    switch self {
    case .passed, .notPassed: .pass
    case .exemplary, .satisfactory, .unsatisfactory: .words
    case .five, .four, .three, .two: .five
    }
  }
}

/// What the council decided on a pupil at the end of a year (domain.md 1.4, row 52).
public enum CouncilDecision: UInt8, Code {
  /// Goes up: «переведён».
  case promoted = 1
  /// Goes up on condition: «переведён условно».
  case conditional = 2
  /// Repeats the year: «оставлен на повторное обучение».
  case repeats = 3
  /// Has finished the school: «окончил».
  case graduated = 4
  /// Leaves with a certificate of study: «выпущен со справкой».
  case leftWithCertificate = 5
  /// Something else, told in the protocol.
  case other = 6

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .promoted: "promoted"
    case .conditional: "conditional"
    case .repeats: "repeats"
    case .graduated: "graduated"
    case .leftWithCertificate: "leftWithCertificate"
    case .other: "other"
    }
  }

  /// True when the pupil is in a class of a known year group next year.
  public var staysAtSchool: Bool { self == .promoted || self == .conditional || self == .repeats }
}
