import EventLog
import School

/// Options such as `--pupil p-0412 --mark 5`, by the event's field names.
struct FieldArguments {
  /// Values by field name.
  private(set) var values: [String: String]
  /// The options as typed, for messages.
  private var spellings: [String: String] = [:]

  /// Reads `--name value`, `--name=value` and `name=value`; names in kebab or camel case.
  ///
  /// - Throws: ``CommandFailure`` for an option without a value or given twice.
  init(_ words: [String]) throws {
    values = [:]
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      let bare = word.hasPrefix("--") ? String(word.dropFirst(2)) : word
      let name: Substring
      let value: String
      if let equals = bare.firstIndex(of: "=") {
        name = bare[..<equals]
        value = String(bare[bare.index(after: equals)...])
      } else {
        guard word.hasPrefix("--"), index < words.count else {
          throw CommandFailure(
            "\(word) has no value. Write --field value; journal record --list names the fields.")
        }
        name = bare[...]
        value = words[index]
        index += 1
      }
      let field = FieldArguments.camelCase(name)
      guard values[field] == nil else { throw CommandFailure("\(word) is given twice.") }
      values[field] = value
      spellings[field] = word
    }
  }

  /// Fills in what was not given.
  mutating func fill(_ defaults: [String: String]) { values.merge(defaults) { given, _ in given } }

  /// True for a field that was typed, not filled in.
  func isTyped(_ field: String) -> Bool { spellings[field] != nil }

  /// The option as typed.
  func spelling(_ field: String) -> String { spellings[field] ?? "--" + field }

  /// `hours-per-week` is `hoursPerWeek`.
  private static func camelCase(_ name: Substring) -> String {
    let parts = name.split(separator: "-", omittingEmptySubsequences: true)
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { word, part in
      word + part.prefix(1).uppercased() + part.dropFirst()
    }
  }
}
