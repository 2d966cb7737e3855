public import EventLog

/// Language of labels.
public enum Language: UInt8, Code {
  /// Russian.
  case ru = 1
  /// English.
  case en = 2

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .ru: "ru"
    case .en: "en"
    }
  }
}

/// Kind of way by which events come.
public enum SourceKind: UInt8, Code {
  /// A command.
  case command = 1
  /// A file of another system.
  case `import` = 2
  /// A repeated exchange.
  case sync = 3
  /// The demo.
  case demo = 4

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .command: "command"
    case .import: "import"
    case .sync: "sync"
    case .demo: "demo"
    }
  }
}
