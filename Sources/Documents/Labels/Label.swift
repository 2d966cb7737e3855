public import School

/// One text in every language.
public struct Label: Hashable, Sendable {
  /// In Russian.
  public var ru: String
  /// In English.
  public var en: String

  /// One text in every language.
  public init(ru: String, en: String) {
    self.ru = ru
    self.en = en
  }

  /// The same in every language: names, keys, signs.
  public init(_ text: String) { self.init(ru: text, en: text) }

  /// The text in a language.
  public subscript(language: Language) -> String { language == .ru ? ru : en }
}

/// Something that has a name for people.
public protocol Labelled {
  /// Its name in every language.
  var label: Label { get }
}

extension Labelled {
  /// Its name in a language.
  public func callAsFunction(_ language: Language) -> String { label[language] }
}

/// Counts with their nouns.
public enum Plural {
  /// Picks the Russian form: `Plural.russian(21, "событие", "события", "событий")` is `событие`.
  public static func russian(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    switch (count.magnitude % 10, count.magnitude % 100) {
    case (_, 11...14): many
    case (1, _): one
    case (2...4, _): few
    default: many
    }
  }

  /// Picks the English form.
  public static func english(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? one : many
  }
}
