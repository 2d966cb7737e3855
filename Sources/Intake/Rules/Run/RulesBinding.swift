/// Checks rules against the headers of their files: every name is a column or a `let` above, every lookup has as many
/// values as the key of its file.
struct RulesBinding {
  let rules: ImportRules
  let tables: [String: RulesTable]

  /// What is wrong, in order of the rules' lines.
  func problems() -> [IntakeError] {
    var problems: [IntakeError] = []
    for table in rules.tables {
      for name in table.key { check(name, table, below: table.lets.count, table.line, &problems) }
      for (index, own) in table.lets.enumerated() {
        if tables[table.name]?.columns[own.name] != nil { add(own.line, .twice(own.name), &problems) }
        check(own.value, table, below: index, own.line, &problems)
      }
      for skip in table.skips {
        check(.when(.none, skip.condition), table, below: table.lets.count, skip.line, &problems)
      }
    }
    for step in rules.steps {
      switch step {
      case .once(let rule):
        for field in rule.fields { check(field.value, nil, below: 0, field.line, &problems) }
      case .read(let name, let events):
        guard let table = rules.tables.first(where: { $0.name == name }) else { continue }
        for event in events { check(event, table, &problems) }
      }
    }
    return problems
  }

  private func check(
    _ event: ImportRules.EventRule, _ table: ImportRules.Table, _ problems: inout [IntakeError]
  ) {
    let count = table.lets.count
    for name in event.each { check(name, table, below: count, event.line, &problems) }
    let condition = event.condition.map { RulesExpression.when(.none, $0) }
    for value in [condition, event.day].compactMap(\.self) {
      check(value, table, below: count, event.line, &problems)
    }
    for field in event.fields { check(field.value, table, below: count, field.line, &problems) }
  }

  private func check(
    _ value: RulesExpression, _ table: ImportRules.Table?, below limit: Int, _ line: Int,
    _ problems: inout [IntakeError]
  ) {
    var names: [String] = []
    var lookups: [(String, String)] = []
    value.visitNames({ names.append($0) }, lookup: { lookups.append(($0, $1)) })
    if let table { for name in names { check(name, table, below: limit, line, &problems) } }
    for (file, column) in lookups {
      guard let other = rules.tables.first(where: { $0.name == file }) else { continue }
      check(column, other, below: other.lets.count, line, &problems)
    }
    for (file, count) in value.keyCounts() {
      guard let other = rules.tables.first(where: { $0.name == file }), other.key.count != count else {
        continue
      }
      let expected = other.key.isEmpty ? "a key of \(file)" : "\(file)[\(other.key.joined(separator: ", "))]"
      add(line, .expected(expected, found: "\(count)"), &problems)
    }
  }

  private func check(
    _ name: String, _ table: ImportRules.Table, below limit: Int, _ line: Int, _ problems: inout [IntakeError]
  ) {
    // A file that could not be read has been named already.
    guard let known = tables[table.name], known.columns[name] == nil else { return }
    if let index = table.letIndex(name), index < limit { return }
    add(line, .unknownColumn(name, file: known.file.name), &problems)
  }

  private func add(_ line: Int, _ fault: RulesFault, _ problems: inout [IntakeError]) {
    let problem = IntakeError(file: rules.name, line: line, .import(.rules(fault)))
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension RulesExpression {
  /// How many values each lookup gives, outside conditions.
  fileprivate func keyCounts() -> [(file: String, count: Int)] {
    switch self {
    case .text, .none, .name, .nth, .count: []
    case .lookup(let file, let key, _): [(file, key.count)] + key.flatMap { $0.keyCounts() }
    case .joined(let parts), .words(let parts): parts.flatMap { $0.keyCounts() }
    case .mapped(_, let inner), .day(let inner, _), .whole(let inner), .leading(let inner), .lower(let inner),
      .upper(let inner):
      inner.keyCounts()
    case .when(let inner, _): inner.keyCounts()
    case .fallback(let first, let second): first.keyCounts() + second.keyCounts()
    }
  }
}
