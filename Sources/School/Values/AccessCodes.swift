public import EventLog

/// What lets a person enter.
public enum CredentialKind: UInt8, Code {
  /// An activation code.
  case code = 1
  /// A login and a password.
  case login = 2
  /// An ЕСИА account.
  case esia = 3

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .code: "code"
    case .login: "login"
    case .esia: "esia"
    }
  }
}

/// How an account was activated.
public enum ActivationMethod: UInt8, Code {
  /// With a password.
  case password = 1
  /// Through ЕСИА.
  case esia = 2

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .password: "password"
    case .esia: "esia"
    }
  }
}

/// How something came or was handed over.
public enum Channel: UInt8, Code {
  /// In person, on paper.
  case inPerson = 1
  /// Through the services portal.
  case portal = 2
  /// Through the school's site.
  case site = 3
  /// By e-mail.
  case email = 4
  /// By telephone or text message.
  case phone = 5
  /// At a meeting of parents.
  case meeting = 6
  /// Through a public service centre (МФЦ).
  case mfc = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .inPerson: "inPerson"
    case .portal: "portal"
    case .site: "site"
    case .email: "email"
    case .phone: "phone"
    case .meeting: "meeting"
    case .mfc: "mfc"
    }
  }
}
