import Documents
import EventLog
import School

/// The school's settings, read from the first events of the log: no pass over the whole of it is needed.
struct Settings {
  var origin = ""
  var name = ""
  var language = Language.ru
  var zone = "Europe/Moscow"
  var isDemo = false
  var seed: UInt64 = 0

  /// Reads `SchoolActivated`, which `init` puts among the first events.
  static func read(_ store: EventStore) throws -> Settings {
    var settings = Settings()
    try store.scan(from: Position(0), end: Position(8)) { block in
      try block.forEach { _, record in
        guard record.type == EventCode.schoolActivated else { return }
        let fact = try RecordDecoder.decode(SchoolActivated.self, record)
        settings.origin = fact.origin
        settings.name = fact.name
        settings.language = fact.language
        settings.zone = fact.timeZone
        settings.isDemo = fact.demo
        settings.seed = fact.seed
      }
    }
    return settings
  }
}

extension Settings {
  /// The moment that commands take for now: the clock's, in a demo that of its last event.
  ///
  /// A demo lives in its own year, so that its screens are the same whenever they are looked at.
  func now(_ store: EventStore) throws -> Moment {
    guard isDemo else { return Clock.now }
    let last = try store.head().lastRecordedAt
    return last == .none ? Clock.now : last
  }
}

extension LanguageChoice {
  /// The language asked for, else the school's.
  func language(_ settings: Settings) -> Language {
    switch lang {
    case .ru: .ru
    case .en: .en
    case nil: settings.language
    }
  }
}

/// A count of events with its noun.
enum EventCount {
  static func text(_ count: Int, _ language: Language) -> String {
    let number = NumberFormat(language).integer(count)
    switch language {
    case .ru: return "\(number) \(Plural.russian(count, "событие", "события", "событий"))"
    case .en: return "\(number) \(count == 1 ? "event" : "events")"
    }
  }
}
