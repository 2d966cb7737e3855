internal import EventLog

/// Computes values of rows.
final class RulesValues {
  let rules: ImportRules
  private(set) var tables: [String: RulesTable] = [:]
  /// Columns and `let` names whose values go into personal fields, by file; shown as shapes only.
  private var personal: [String: Set<String>] = [:]

  init(_ rules: ImportRules) { self.rules = rules }

  func add(_ table: RulesTable) { tables[table.rule.name] = table }

  func table(_ name: String) -> RulesTable? { tables[name] }

  /// The value of a column or `let` of a row.
  func value(_ name: String, _ table: RulesTable, _ row: Int) throws(RowFault) -> String? {
    if let column = table.columns[name] { return table.field(row, column) }
    guard let index = table.rule.letIndex(name) else {
      throw RowFault(table, row, .unknownColumn(name, file: table.file.name))
    }
    return try value(table.rule.lets[index].value, table, row)
  }

  /// The value of an expression for a row.
  func value(_ expression: RulesExpression, _ table: RulesTable, _ row: Int) throws(RowFault) -> String? {
    switch expression {
    case .text(let text): return text
    case .none: return nil
    case .name(let name): return try value(name, table, row)
    case .joined(let parts):
      var text = ""
      for part in parts { text += try value(part, table, row) ?? "" }
      return text.isEmpty ? nil : text
    case .words(let parts):
      var words: [String] = []
      for part in parts { if let word = try value(part, table, row) { words.append(word) } }
      return words.isEmpty ? nil : words.joined(separator: " ")
    case .lookup(let file, let key, let column): return try lookup(file, key, column, table, row)
    case .mapped(let map, let inner): return try mapped(map, inner, table, row)
    case .day(let inner, let format): return try day(inner, format, table, row)
    case .whole(let inner): return try whole(inner, table, row)
    case .leading(let inner):
      guard let text = try value(inner, table, row) else { return nil }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { throw RowFault(table, row, .notWhole(shown(inner, table, row))) }
      return String(number)
    case .lower(let inner): return try value(inner, table, row)?.lowercased()
    case .upper(let inner): return try value(inner, table, row)?.uppercased()
    case .nth(let names, let id): return String(try table.rank(names, row, id: id, self))
    case .count(let names, let condition, let id):
      return String(try table.count(names, condition, row, id: id, self))
    case .when(let inner, let condition):
      return try holds(condition, table, row) ? try value(inner, table, row) : nil
    case .fallback(let first, let second):
      do throws(RowFault) {
        if let found = try value(first, table, row) { return found }
      } catch  where error.isMiss {}
      return try value(second, table, row)
    }
  }

  private func lookup(
    _ file: String, _ key: [RulesExpression], _ column: String, _ table: RulesTable, _ row: Int
  ) throws(RowFault) -> String? {
    var parts: [String?] = []
    for part in key { parts.append(try value(part, table, row)) }
    guard let other = tables[file] else { throw RowFault(table, row, .unknownName(file)) }
    guard let key = RulesTable.key(parts, isWhole: true), let found = other.row(key) else {
      let names = key.flatMap(names)
      throw RowFault(
        table, row, .lookupMiss(shown(names, table, row), file: other.file.name))
    }
    return try value(column, other, found)
  }

  private func names(_ expression: RulesExpression) -> [String] {
    var names: [String] = []
    expression.visitNames({ if !names.contains($0) { names.append($0) } }, lookup: { _, _ in })
    return names
  }

  private func mapped(
    _ name: String, _ inner: RulesExpression, _ table: RulesTable, _ row: Int
  ) throws(RowFault) -> String? {
    guard let map = rules.maps[name] else { throw RowFault(table, row, .unknownName(name)) }
    let from = try value(inner, table, row)
    guard let to = map.values[from ?? ""] ?? map.rest else {
      if from == nil { return nil }
      throw RowFault(table, row, .mapMiss(shown(inner, table, row), map: name))
    }
    return try value(to, table, row)
  }

  private func day(
    _ inner: RulesExpression, _ format: String?, _ table: RulesTable, _ row: Int
  ) throws(RowFault) -> String? {
    guard let text = try value(inner, table, row) else { return nil }
    let own = format.flatMap { try? RulesDayFormat($0) } ?? table.rule.format.days
    guard let day = own?.day(text) ?? (own == nil ? Day(text) : nil) else {
      let format = own?.text ?? RulesDayFormat.iso
      throw RowFault(table, row, .noDay(shown(inner, table, row), format: format))
    }
    return day.description
  }

  /// A whole number, also with zeroes behind a point or comma.
  private func whole(
    _ inner: RulesExpression, _ table: RulesTable, _ row: Int
  ) throws(RowFault) -> String? {
    guard let text = try value(inner, table, row) else { return nil }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let number = Int(parts[0]), parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) else {
      throw RowFault(table, row, .notWhole(shown(inner, table, row)))
    }
    return String(number)
  }

  /// Whether a condition holds; what a lookup misses is none.
  func holds(_ condition: RulesCondition, _ table: RulesTable, _ row: Int) throws(RowFault) -> Bool {
    switch condition {
    case .and(let first, let second):
      guard try holds(first, table, row) else { return false }
      return try holds(second, table, row)
    case .or(let first, let second):
      if try holds(first, table, row) { return true }
      return try holds(second, table, row)
    case .not(let inner): return try !holds(inner, table, row)
    case .isNone(let inner): return try present(inner, table, row) == nil
    case .among(let inner, let others):
      let own = try present(inner, table, row)
      for other in others where try present(other, table, row) == own { return true }
      return false
    case .compare(let first, let comparison, let second):
      return Self.compare(try present(first, table, row), comparison, try present(second, table, row))
    }
  }

  private func present(
    _ expression: RulesExpression, _ table: RulesTable, _ row: Int
  ) throws(RowFault) -> String? {
    do throws(RowFault) {
      return try value(expression, table, row)
    } catch {
      if error.isMiss { return nil }
      throw error
    }
  }

  /// None equals none only, and comes neither before nor after anything.
  private static func compare(
    _ first: String?, _ comparison: RulesCondition.Comparison, _ second: String?
  ) -> Bool {
    switch comparison {
    case .equal: return first == second
    case .unequal: return first != second
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    guard let first, let second else { return false }
    let isLess: Bool
    if let left = Int(first), let right = Int(second) {
      if left == right { return comparison == .lessOrEqual || comparison == .greaterOrEqual }
      isLess = left < right
    } else {
      if first == second { return comparison == .lessOrEqual || comparison == .greaterOrEqual }
      isLess = first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }
    return isLess == (comparison == .less || comparison == .lessOrEqual)
  }
}

// What messages may show.
extension RulesValues {
  /// Notes which columns hold what is personal.
  func learnPersonal() {
    for step in rules.steps {
      guard case .read(let table, let events) = step else { continue }
      for event in events {
        guard let shape = EventShape(event.type) else { continue }
        for field in event.fields where shape.field(field.name)?.kind == .personal {
          learn(field.value, table)
        }
      }
    }
  }

  private func learn(_ expression: RulesExpression, _ table: String) {
    expression.visitNames({ learn($0, in: table) }, lookup: { learn($1, in: $0) })
  }

  private func learn(_ name: String, in table: String) {
    guard personal[table, default: []].insert(name).inserted,
      let rule = rules.tables.first(where: { $0.name == table }),
      let own = rule.lets.first(where: { $0.name == name })
    else { return }
    learn(own.value, table)
  }

  /// `class_id '7', subject_id '3'`.
  func shown(_ names: [String], _ table: RulesTable, _ row: Int) -> String {
    names.map { name in
      let value = (try? value(name, table, row)) ?? ""
      let isPersonal = personal[table.rule.name]?.contains(name) == true
      return "\(name) '\(isPersonal ? ValueShape.of(value) : String(value.prefix(60)))'"
    }.joined(separator: ", ")
  }

  /// The names that an expression reads of its row, with their values.
  func shown(_ expression: RulesExpression, _ table: RulesTable, _ row: Int) -> String {
    shown(names(expression), table, row)
  }
}
