/// Why a JSON object is no event. Equality considers code and field.
public struct EventJSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A class of failure for programs to switch on.
  public enum Code: String, Sendable, CaseIterable {
    /// The line is not a JSON object.
    case notAnObject
    /// The type is not in the registry.
    case unknownType
    /// The version of the type is not known.
    case unknownVersion
    /// A field of the type is missing.
    case missingField
    /// The type has no such field.
    case unknownField
    /// A field holds a value of another kind, or one out of range.
    case wrongValue
    /// Nothing has this key.
    case unknownKey
    /// Something else has the key that the event introduces.
    case keyTaken
  }

  /// The class of failure.
  public let code: Code
  /// The JSON name of the field concerned.
  public let field: String
  /// One sentence, in English.
  public let message: String
  private let russian: String

  init(_ code: Code, _ field: String, _ message: String, ru: String) {
    self.code = code
    self.field = field
    self.message = message
    russian = ru
  }

  /// The sentence.
  public var description: String { message }

  /// The sentence in a language.
  public func text(_ language: Language) -> String { language == .ru ? russian : message }

  /// Equality on code and field.
  public static func == (left: EventJSONError, right: EventJSONError) -> Bool {
    left.code == right.code && left.field == right.field
  }

  static func wrong(_ field: String, _ value: JSONValue, expected: String, ru: String) -> EventJSONError {
    EventJSONError(
      .wrongValue, field, "\(field) is \(value), expected \(expected).",
      ru: "\(field): \(value), а нужно: \(ru).")
  }

  static func unknownKey(_ field: String, _ key: String, _ kind: String) -> EventJSONError {
    EventJSONError(
      .unknownKey, field, "\(field): no \(kind) has the key “\(key)”.",
      ru: "\(field): ключ «\(key)» неизвестен.")
  }

  static func taken(_ field: String, _ key: String, _ kind: String) -> EventJSONError {
    EventJSONError(
      .keyTaken, field, "\(field): a \(kind) with the key “\(key)” is known already.",
      ru: "\(field): ключ «\(key)» уже есть.")
  }
}
