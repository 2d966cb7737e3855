/// A file as rules see it: the rows that are not passed over, with the values of its columns and `let` names.
final class RulesTable {
  let rule: ImportRules.Table
  let file: ImportFile
  let columns: [String: Int]
  let records: [TableRecord]
  /// Rows as they are taken in, as indices of records.
  private(set) var rows: [Int] = []
  /// Rows left out, by what is said of them.
  private(set) var skipped: [(because: String, count: Int)] = []
  private var keys: [String: Int] = [:]
  private var ranks: [Int: Result<[Int: Int], RowFault>] = [:]
  private var counts: [Int: Result<[String: Int], RowFault>] = [:]
  private let noValues: Set<String>

  init(_ rule: ImportRules.Table, _ file: ImportFile, _ table: TableFile) throws(IntakeError) {
    (self.rule, self.file, records) = (rule, file, table.records)
    noValues = rule.format.noValues
    var columns: [String: Int] = [:]
    for (index, name) in table.header.fields.enumerated() {
      let name = trimmedField(name)
      guard columns.updateValue(index, forKey: name) == nil else {
        throw IntakeError(file: file.name, line: table.header.line, .repeatedColumn(name))
      }
    }
    self.columns = columns
  }

  /// The value of a field; nil for an empty one and for what the rules call none.
  func field(_ row: Int, _ column: Int) -> String? {
    guard records.indices.contains(row), records[row].fields.indices.contains(column) else { return nil }
    let text = trimmedField(records[row].fields[column])
    return text.isEmpty || noValues.contains(text) ? nil : text
  }

  func line(_ row: Int) -> Int { records.indices.contains(row) ? records[row].line : rule.line }

  /// The row with a key, or nil.
  func row(_ key: String) -> Int? { keys[key] }

  /// Leaves out the rows that rules skip and learns the keys of the others; gives what is wrong.
  func settle(_ values: RulesValues) -> [IntakeError] {
    var faults: [IntakeError] = []
    var skips = [Int](repeating: 0, count: rule.skips.count)
    for row in records.indices {
      do throws(RowFault) {
        if let skip = try firstSkip(row, values) { skips[skip] += 1 } else { rows.append(row) }
      } catch {
        faults.append(error.error)
      }
    }
    // Keys may count rows, so all rows are there first.
    if !rule.key.isEmpty {
      for row in rows {
        do throws(RowFault) { try learnKey(row, values) } catch { faults.append(error.error) }
      }
    }
    for (skip, count) in zip(rule.skips, skips) where count > 0 { skipped.append((skip.because, count)) }
    return faults
  }

  private func learnKey(_ row: Int, _ values: RulesValues) throws(RowFault) {
    guard let key = try key(rule.key, row, values, isWhole: true) else { return }
    if let other = keys[key] {
      throw RowFault(self, row, .sameKey(values.shown(rule.key, self, row), line: line(other)))
    }
    keys[key] = row
  }

  private func firstSkip(_ row: Int, _ values: RulesValues) throws(RowFault) -> Int? {
    for (index, skip) in rule.skips.enumerated() where try values.holds(skip.condition, self, row) {
      return index
    }
    return nil
  }

  /// The values of names as one text; nil where one is missing and all are needed.
  func key(
    _ names: [String], _ row: Int, _ values: RulesValues, isWhole: Bool = false
  ) throws(RowFault) -> String? {
    var parts: [String?] = []
    for name in names { parts.append(try values.value(name, self, row)) }
    return Self.key(parts, isWhole: isWhole)
  }

  static func key(_ parts: [String?], isWhole: Bool) -> String? {
    var key = ""
    for part in parts {
      if part == nil, isWhole { return nil }
      // The length keeps `a` `bc` and `ab` `c` apart.
      key += part.map { "\($0.utf8.count):\($0)" } ?? "-"
    }
    return key
  }

  /// How many earlier rows have the same values.
  func rank(_ names: [String], _ row: Int, id: Int, _ values: RulesValues) throws(RowFault) -> Int {
    if ranks[id] == nil {
      ranks[id] = Result { () throws(RowFault) in
        var seen: [String: Int] = [:]
        var ranks: [Int: Int] = [:]
        for row in rows {
          let key = try key(names, row, values) ?? ""
          ranks[row] = seen[key, default: 0]
          seen[key, default: 0] += 1
        }
        return ranks
      }
    }
    return try ranks[id]?.get()[row] ?? 0
  }

  /// How many rows have the same values and meet a condition.
  func count(
    _ names: [String], _ condition: RulesCondition?, _ row: Int, id: Int, _ values: RulesValues
  ) throws(RowFault) -> Int {
    if counts[id] == nil {
      counts[id] = Result { () throws(RowFault) in
        var counts: [String: Int] = [:]
        for row in rows {
          if let condition, try !values.holds(condition, self, row) { continue }
          counts[try key(names, row, values) ?? "", default: 0] += 1
        }
        return counts
      }
    }
    return try counts[id]?.get()[try key(names, row, values) ?? ""] ?? 0
  }
}

/// What is wrong with a value of a row.
struct RowFault: Error {
  let error: IntakeError
  /// True for what `else` stands in for.
  let isMiss: Bool

  init(_ table: RulesTable, _ row: Int, _ fault: RulesFault) {
    error = IntakeError(file: table.file.name, line: table.line(row), .import(.rules(fault)))
    switch fault {
    case .lookupMiss, .mapMiss: isMiss = true
    default: isMiss = false
    }
  }
}

/// Without spaces at the ends.
func trimmedField(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
    first.properties.isWhitespace || last.properties.isWhitespace
  else { return text }
  let inner = text.drop(while: \.isWhitespace)
  return String(inner.reversed().drop(while: \.isWhitespace).reversed())
}
