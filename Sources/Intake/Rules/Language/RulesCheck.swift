internal import School

/// Checks what can be told of rules without their files: every name of a file, map, event and field is known, and
/// a file's own names look up only files declared above it, so that nothing depends on itself.
struct RulesCheck {
  private let rules: ImportRules
  private var order: [String: Int] = [:]

  init(_ rules: ImportRules) {
    self.rules = rules
    for (index, table) in rules.tables.enumerated() { order[table.name] = index }
  }

  func check() throws(IntakeError) {
    for (index, table) in rules.tables.enumerated() {
      for own in table.lets { try files(own.value, below: index, own.line) }
      for skip in table.skips {
        var wrong: String?
        skip.condition.visitNames(
          { _ in }, lookup: { file, _ in if (order[file] ?? .max) >= index { wrong = file } })
        if let wrong { throw fault(skip.line, .unknownName(wrong)) }
      }
    }
    for step in rules.steps {
      switch step {
      case .once(let rule):
        if let first = rule.each.first { throw fault(rule.line, .unknownName(first)) }
        try check(rule, isOnce: true)
      case .read(_, let events): for rule in events { try check(rule, isOnce: false) }
      }
    }
  }

  private func check(_ rule: ImportRules.EventRule, isOnce: Bool) throws(IntakeError) {
    guard let shape = EventShape(rule.type) else { throw fault(rule.line, .unknownEvent(rule.type)) }
    guard let day = rule.day else { throw fault(rule.line, .missingField(event: rule.type, field: "on")) }
    for field in rule.fields {
      guard shape.field(field.name) != nil else {
        throw fault(field.line, .unknownField(event: rule.type, field: field.name))
      }
      try values(field.value, field.line, isOnce)
    }
    try values(day, rule.line, isOnce)
    for field in shape.fields where field.isRequired {
      guard rule.fields.contains(where: { $0.name == field.name }) else {
        throw fault(rule.line, .missingField(event: rule.type, field: field.name))
      }
    }
    for name in rule.identity where name != "on" && shape.field(name) == nil {
      throw fault(rule.line, .unknownField(event: rule.type, field: name))
    }
  }

  private func values(_ value: RulesExpression, _ line: Int, _ isOnce: Bool) throws(IntakeError) {
    try files(value, below: .max, line)
    var own: String?
    value.visitNames({ own = $0 }, lookup: { _, _ in })
    if isOnce, let own { throw fault(line, .unknownName(own)) }
  }

  private func files(_ value: RulesExpression, below limit: Int, _ line: Int) throws(IntakeError) {
    var wrong: String?
    value.visitNames({ _ in }, lookup: { file, _ in if (order[file] ?? .max) >= limit { wrong = file } })
    value.visitMaps { if rules.maps[$0] == nil { wrong = $0 } }
    if let wrong { throw fault(line, .unknownName(wrong)) }
  }

  private func fault(_ line: Int, _ fault: RulesFault) -> IntakeError {
    IntakeError(file: rules.name, line: line, .import(.rules(fault)))
  }
}

extension RulesExpression {
  /// Shows the name of every map it uses outside conditions.
  fileprivate func visitMaps(_ body: (String) -> Void) {
    switch self {
    case .text, .none, .name, .nth, .count: break
    case .lookup(_, let parts, _), .joined(let parts), .words(let parts):
      for part in parts { part.visitMaps(body) }
    case .mapped(let map, let inner):
      body(map)
      inner.visitMaps(body)
    case .day(let inner, _), .whole(let inner), .leading(let inner), .lower(let inner), .upper(let inner),
      .when(let inner, _):
      inner.visitMaps(body)
    case .fallback(let first, let second):
      first.visitMaps(body)
      second.visitMaps(body)
    }
  }
}
