/// What `journal stat` tells of a store, by the names of its fields.
public enum StatLabel: String, CaseIterable, Labelled {
  case school, origin, events, root, bytes, formatVersion, appends, recordedAt, timeZone, language, demo, seed
  case mapBytes, readers, readersMax

  /// The text in every language.
  public var label: Label {
    switch self {
    case .school: Label(ru: "школа", en: "school")
    case .origin: Label(ru: "имя журнала", en: "origin")
    case .events: Label(ru: "событий", en: "events")
    case .root: Label(ru: "корень", en: "root")
    case .bytes: Label(ru: "байт занято", en: "bytes used")
    case .formatVersion: Label(ru: "версия формата", en: "format version")
    case .appends: Label(ru: "дозаписей", en: "appends")
    case .recordedAt: Label(ru: "последняя запись", en: "last recorded")
    case .timeZone: Label(ru: "часовой пояс", en: "time zone")
    case .language: Label(ru: "язык", en: "language")
    case .demo: Label(ru: "пример", en: "demo")
    case .seed: Label(ru: "зерно", en: "seed")
    case .mapBytes: Label(ru: "байт отведено", en: "bytes mapped")
    case .readers: Label(ru: "читают сейчас", en: "readers now")
    case .readersMax: Label(ru: "читателей самое большее", en: "readers at most")
    }
  }
}
