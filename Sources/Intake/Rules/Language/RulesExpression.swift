/// A value as rules compute it from a row: a text, or none.
indirect enum RulesExpression: Sendable {
  /// A text of the rules themselves.
  case text(String)
  /// No value.
  case none
  /// Parts one after another; none counts as empty.
  case joined([RulesExpression])
  /// A column of the row, or a `let` of its file.
  case name(String)
  /// `FILE[KEY, …].NAME`: a column or `let` of the row of another file.
  case lookup(file: String, key: [RulesExpression], column: String)
  /// `MAP(x)`.
  case mapped(map: String, RulesExpression)
  /// `day(x)`, `day(x, "DD.MM.YYYY")`.
  case day(RulesExpression, format: String?)
  /// `whole(x)`: 4 of `4.00`.
  case whole(RulesExpression)
  /// `leading(x)`: 10 of `10А`.
  case leading(RulesExpression)
  /// `words(x, …)`: those that are there, with spaces between.
  case words([RulesExpression])
  /// `lower(x)`.
  case lower(RulesExpression)
  /// `upper(x)`.
  case upper(RulesExpression)
  /// `nth(NAME, …)`: how many earlier rows of the file have the same values.
  case nth([String], id: Int)
  /// `count(NAME, … if CONDITION)`: how many rows of the file have the same values, as far as the condition holds.
  case count([String], RulesCondition?, id: Int)
  /// `x if CONDITION`: none where it does not hold.
  case when(RulesExpression, RulesCondition)
  /// `x else y`: y where x is none or a lookup or map misses.
  case fallback(RulesExpression, RulesExpression)
}

/// What decides on rows and values.
indirect enum RulesCondition: Sendable {
  /// Both.
  case and(RulesCondition, RulesCondition)
  /// One at least.
  case or(RulesCondition, RulesCondition)
  /// Not.
  case not(RulesCondition)
  /// Two values, as whole numbers where both are, else as texts.
  case compare(RulesExpression, Comparison, RulesExpression)
  /// `x is none`.
  case isNone(RulesExpression)
  /// `x in (…)`.
  case among(RulesExpression, [RulesExpression])

  /// A comparison.
  enum Comparison: String, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}

extension RulesExpression {
  /// Shows every name it reads of its own row, and every column it looks up, without what is below.
  func visitNames(_ name: (String) -> Void, lookup: (_ file: String, _ column: String) -> Void) {
    switch self {
    case .text, .none: break
    case .name(let own): name(own)
    case .lookup(let file, let key, let column):
      for part in key { part.visitNames(name, lookup: lookup) }
      lookup(file, column)
    case .joined(let parts), .words(let parts): for part in parts { part.visitNames(name, lookup: lookup) }
    case .mapped(_, let inner), .day(let inner, _), .whole(let inner), .leading(let inner), .lower(let inner),
      .upper(let inner):
      inner.visitNames(name, lookup: lookup)
    case .nth(let names, _): for own in names { name(own) }
    case .count(let names, let condition, _):
      for own in names { name(own) }
      condition?.visitNames(name, lookup: lookup)
    case .when(let inner, let condition):
      inner.visitNames(name, lookup: lookup)
      condition.visitNames(name, lookup: lookup)
    case .fallback(let first, let second):
      first.visitNames(name, lookup: lookup)
      second.visitNames(name, lookup: lookup)
    }
  }
}

extension RulesCondition {
  /// As ``RulesExpression/visitNames(_:lookup:)``.
  func visitNames(_ name: (String) -> Void, lookup: (_ file: String, _ column: String) -> Void) {
    switch self {
    case .and(let first, let second), .or(let first, let second):
      first.visitNames(name, lookup: lookup)
      second.visitNames(name, lookup: lookup)
    case .not(let inner): inner.visitNames(name, lookup: lookup)
    case .compare(let first, _, let second):
      first.visitNames(name, lookup: lookup)
      second.visitNames(name, lookup: lookup)
    case .isNone(let inner): inner.visitNames(name, lookup: lookup)
    case .among(let inner, let values):
      inner.visitNames(name, lookup: lookup)
      for value in values { value.visitNames(name, lookup: lookup) }
    }
  }
}
