public import EventLog

/// What a copy is kept on.
public enum BackupMedia: UInt8, Code {
  /// A disk.
  case disk = 1
  /// A server.
  case server = 2
  /// A flash drive.
  case flash = 3
  /// An optical disc.
  case optical = 4
  /// A tape.
  case tape = 5
  /// A storage service.
  case cloud = 6
  /// Something else.
  case other = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .disk: "disk"
    case .server: "server"
    case .flash: "flash"
    case .optical: "optical"
    case .tape: "tape"
    case .cloud: "cloud"
    case .other: "other"
    }
  }
}
