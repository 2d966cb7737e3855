/// How rows are written: a table for people; the others stable, documented and the same in every language.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// Aligned columns, labels in the chosen language, rounded numbers.
  case table
  /// One header line of stable names, then a line a row.
  case csv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// A page for a browser and its printer, labels in the chosen language, rounded numbers.
  case html
}

extension OutputFormat {
  /// True for what people read: labels, names, rounded numbers.
  public var isForPeople: Bool { self == .table || self == .html }
}
