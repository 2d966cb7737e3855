internal import EventLog

/// A table of a roster: its rows with the names of their columns.
struct RosterTable {
  /// What a manifest says of a table.
  enum Mode: String {
    /// The whole table.
    case bulk
    /// What changed since the last export.
    case delta
    /// Not there.
    case absent
  }

  /// A row.
  struct Row {
    let line: Int
    fileprivate let fields: [String: String]

    /// The value of a column without spaces at its ends; nil where it is empty or there is no such column.
    subscript(column: String) -> String? { fields[column.lowercased()] }

    /// The values of a column that holds several with commas between.
    func list(_ column: String) -> [String] {
      (self[column] ?? "").split(separator: ",").map { trimmedField(String($0)) }.filter { !$0.isEmpty }
    }

    /// True for a row that says its thing is gone.
    var isDeleted: Bool { self["status"]?.lowercased() == "tobedeleted" }
  }

  let file: ImportFile
  let mode: Mode
  let rows: [Row]
  let columns: Set<String>

  /// Reads a table strictly; columns are told by their names in any letter case.
  init(_ file: ImportFile, _ mode: Mode, _ table: TableFile) throws(IntakeError) {
    (self.file, self.mode) = (file, mode)
    let names = table.header.fields.map { trimmedField($0).lowercased() }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw IntakeError(file: file.name, line: table.header.line, .repeatedColumn(name))
    }
    columns = seen
    rows = table.records.map { record in
      var fields: [String: String] = [:]
      for (name, value) in zip(names, record.fields) {
        let value = trimmedField(value)
        if !value.isEmpty { fields[name] = value }
      }
      return Row(line: record.line, fields: fields)
    }
  }
}

/// The tables of a roster, as the manifest says.
struct RosterSet {
  /// The tables that an import reads; others of the standard are passed over and said so.
  static let known = [
    "academicSessions", "orgs", "courses", "classes", "users", "roles", "enrollments", "demographics",
    "relationships", "categories", "lineItems", "results", "attendance",
  ]

  private(set) var tables: [String: RosterTable] = [:]
  /// True where a table tells what changed, and not all there is.
  var isDelta: Bool { tables.values.contains { $0.mode == .delta } }
  /// What is wrong with the files.
  private(set) var problems: [IntakeError] = []
  /// Files that are not read.
  private(set) var passedOver: [String] = []
  /// 1.1, 1.2, or empty without a manifest.
  private(set) var version = ""
  private var modes: [String: RosterTable.Mode] = [:]
  private var manifest: String?

  /// Reads the files of a folder or zip by their names.
  init(_ files: [ImportFile], _ options: ImportOptions) throws {
    var byName: [String: ImportFile] = [:]
    for file in files { byName[RosterSet.base(file.name).lowercased()] = file }
    if let file = byName["manifest.csv"] { try readManifest(file, options) }
    for name in RosterSet.known {
      let isListed = modes[name].map { $0 != .absent }
      guard let file = byName[name.lowercased() + ".csv"] else {
        if isListed == true { fail(manifest ?? "manifest.csv", nil, .rosterFileMissing(name + ".csv")) }
        continue
      }
      // Attendance is a file of our own: no manifest of the standard can name it.
      if isListed == false || (isListed == nil && manifest != nil && name != "attendance") {
        passedOver.append(RosterSet.base(file.name))
        continue
      }
      do throws(IntakeError) {
        let read = try RosterSet.read(file, options)
        problems += read.errors
        tables[name] = try RosterTable(file, modes[name] ?? .bulk, read)
      } catch {
        problems.append(error)
      }
    }
    let others = byName.keys.filter { name in
      name != "manifest.csv" && !RosterSet.known.contains { $0.lowercased() + ".csv" == name }
    }
    passedOver = (passedOver + others).sorted()
    if tables["users"] == nil, manifest == nil, problems.isEmpty {
      fail(files.first.map { RosterSet.folder($0.name) } ?? "", nil, .rosterFileMissing("users.csv"))
    }
  }

  /// True for files that a roster has and nothing else.
  static func isRoster(_ names: [String]) -> Bool {
    let names = Set(names.map { base($0).lowercased() })
    return names.contains("users.csv") && (names.contains("orgs.csv") || names.contains("manifest.csv"))
  }

  private mutating func readManifest(_ file: ImportFile, _ options: ImportOptions) throws {
    manifest = file.name
    do throws(IntakeError) {
      let read = try RosterSet.read(file, options)
      problems += read.errors
      let table = try RosterTable(file, .bulk, read)
      for column in ["propertyName", "value"] where !table.columns.contains(column.lowercased()) {
        problems.append(IntakeError(file: file.name, line: 1, .missingColumn(column)))
      }
      for row in table.rows { property(row["propertyName"] ?? "", row["value"] ?? "", row.line) }
      if version.isEmpty { fail(file.name, nil, .rosterVersion("")) }
    } catch {
      problems.append(error)
    }
  }

  private mutating func property(_ name: String, _ value: String, _ line: Int) {
    if name == "oneroster.version" {
      version = value
      if value != "1.1", value != "1.2" { fail(manifest ?? "", line, .rosterVersion(value)) }
    } else if name == "manifest.version", value != "1.0" {
      fail(manifest ?? "", line, .rosterVersion(value))
    } else if name.hasPrefix("file.") {
      guard let mode = RosterTable.Mode(rawValue: value.lowercased()) else {
        problems.append(
          IntakeError(file: manifest ?? "", line: line, .badValue(column: name, value: value)))
        return
      }
      let table = String(name.dropFirst(5))
      guard modes.updateValue(mode, forKey: table) == nil else {
        problems.append(IntakeError(file: manifest ?? "", line: line, .repeatedColumn(name)))
        return
      }
    }
  }

  private mutating func fail(_ file: String, _ line: Int?, _ fault: ImportFault) {
    problems.append(IntakeError(file: file, line: line, .import(fault)))
  }

  private static func read(_ file: ImportFile, _ options: ImportOptions) throws(IntakeError) -> TableFile {
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      throw IntakeError(file: file.name, .import(.unreadable))
    }
    var text = try TextDecoder.decode(bytes, file: file.name, encoding: .utf8)
    text.text = options.normalise(text.text)
    return try TableReader.read(text, separator: UInt8(ascii: ","))
  }

  static func base(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
  }
}
