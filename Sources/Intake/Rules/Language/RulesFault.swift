/// What is wrong with a rules file, or with a value that its rules meet. Values of personal columns are shown as
/// their shape only.
public enum RulesFault: Hashable, Sendable {
  /// Something else should stand here.
  case expected(String, found: String)
  /// A directive that there is not.
  case unknownDirective(String)
  /// No event has the name.
  case unknownEvent(String)
  /// The event has no such field.
  case unknownField(event: String, field: String)
  /// A field that must be stated.
  case missingField(event: String, field: String)
  /// Something is said twice.
  case twice(String)
  /// No file, map or function of the rules has the name, or it is declared further down.
  case unknownName(String)
  /// The file has no such column, and no `let` above gives the name.
  case unknownColumn(String, file: String)
  /// The rules name a file that was not given.
  case fileMissing(String)
  /// Several files that were given fit one name.
  case fileAmbiguous(String)
  /// A lookup that finds no row.
  case lookupMiss(String, file: String)
  /// A value that a map does not have.
  case mapMiss(String, map: String)
  /// A value that is no day of the format.
  case noDay(String, format: String)
  /// A value that is no whole number.
  case notWhole(String)
  /// Two rows have the same key.
  case sameKey(String, line: Int)
  /// The row's day is missing.
  case dayMissing(String)
  /// A field of the event cannot be read, in the reader's words.
  case field(String, from: String, reason: String)
  /// A rule of the school refuses the row's event, in its words.
  case refused(event: String, reason: String)
  /// The log says something else of the same fact.
  case differs(event: String)
  /// Expressions too deep within each other.
  case tooDeep
}
