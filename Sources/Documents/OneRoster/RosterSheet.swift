/// A table of OneRoster CSV: UTF-8, commas, `\n`; a field is quoted where it must be.
///
/// Nothing is put before a text that looks like a formula: the standard's readers are programs.
struct RosterSheet {
  let name: String
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ name: String, _ columns: [String]) { (self.name, self.columns) = (name, columns) }

  /// Adds a row by column; what is not given is empty.
  mutating func add(_ fields: [String: String]) { rows.append(columns.map { fields[$0] ?? "" }) }

  /// Rows in order of their identifiers, so that nothing depends on the order of recording.
  var sorted: RosterSheet {
    var sheet = self
    sheet.rows.sort { left, right in
      for (one, other) in zip(left, right) where one != other {
        return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
      }
      return false
    }
    return sheet
  }

  var text: String {
    var text = columns.joined(separator: ",") + "\n"
    for row in rows { text += row.map(Self.quoted).joined(separator: ",") + "\n" }
    return text
  }

  private static func quoted(_ text: String) -> String {
    let needs = text.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard needs || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
