public import School

extension BackupMedia: Labelled {
  /// What a copy is kept on.
  public var label: Label {
    switch self {
    case .disk: Label(ru: "диск", en: "disk")
    case .server: Label(ru: "сервер", en: "server")
    case .flash: Label(ru: "флеш-накопитель", en: "flash drive")
    case .optical: Label(ru: "оптический диск", en: "optical disc")
    case .tape: Label(ru: "лента", en: "tape")
    case .cloud: Label(ru: "облачное хранилище", en: "storage service")
    case .other: Label(ru: "другой носитель", en: "other medium")
    }
  }
}
