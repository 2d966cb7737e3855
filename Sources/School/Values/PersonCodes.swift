public import EventLog

/// What a guardian is to a pupil.
public enum Relation: UInt8, Code {
  /// Mother.
  case mother = 1
  /// Father.
  case father = 2
  /// Legal guardian (опекун).
  case guardian = 3
  /// Grandmother or grandfather.
  case grandparent = 4
  /// Someone else.
  case other = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .mother: "mother"
    case .father: "father"
    case .guardian: "guardian"
    case .grandparent: "grandparent"
    case .other: "other"
    }
  }
}

/// What a consent is for.
public enum ConsentPurpose: UInt8, Code {
  /// Processing of personal data.
  case personalData = 1
  /// Use of the electronic journal.
  case electronicJournal = 2
  /// Publication of photographs and works.
  case publication = 3
  /// Transfer to a third party.
  case transfer = 4
  /// Linking with ЕСИА.
  case esia = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .personalData: "personalData"
    case .electronicJournal: "electronicJournal"
    case .publication: "publication"
    case .transfer: "transfer"
    case .esia: "esia"
    }
  }
}

/// In which form a consent was given.
public enum ConsentForm: UInt8, Code {
  /// On paper.
  case paper = 1
  /// Electronically.
  case electronic = 2
  /// Through ЕСИА.
  case esia = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .paper: "paper"
    case .electronic: "electronic"
    case .esia: "esia"
    }
  }
}
