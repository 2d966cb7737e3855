/// Reads expressions and conditions from the tokens of a line (grammar in docs/IMPORT-RULES.md).
struct ExpressionParser {
  /// Words that no column can be called without back quotes.
  static let reserved: Set<String> = [
    "if", "else", "and", "or", "not", "is", "in", "none", "each", "because",
  ]
  private static let depthMax = 40

  private let tokens: [RulesToken]
  private var index = 0
  private var depth = 0
  /// Numbers the counting functions, so that each keeps its counts.
  private var nextID: Int

  init(_ tokens: [RulesToken], nextID: Int, depth: Int = 0) {
    (self.tokens, self.nextID, self.depth) = (tokens, nextID, depth)
  }

  /// The number that the next counting function takes.
  var idAfter: Int { nextID }
  var isAtEnd: Bool { index == tokens.count }
  var next: RulesToken? { index < tokens.count ? tokens[index] : nil }

  mutating func advance() { index += 1 }

  /// Takes a word, or nil and nothing.
  mutating func take(word: String) -> Bool {
    guard next == .name(word) else { return false }
    index += 1
    return true
  }

  mutating func take(sign: String) -> Bool {
    guard next == .sign(sign) else { return false }
    index += 1
    return true
  }

  mutating func need(sign: String) throws(RulesSyntaxError) {
    guard take(sign: sign) else { throw expected(sign) }
  }

  mutating func needName(_ what: String) throws(RulesSyntaxError) -> String {
    guard case .name(let name)? = next else { throw expected(what) }
    index += 1
    return name
  }

  mutating func needEnd() throws(RulesSyntaxError) {
    guard isAtEnd else { throw expected("the end of the line") }
  }

  func expected(_ what: String) -> RulesSyntaxError {
    RulesSyntaxError(.expected(what, found: next?.shown ?? ""))
  }

  /// `NAME, NAME, …`
  mutating func names(_ what: String) throws(RulesSyntaxError) -> [String] {
    var names = [try needName(what)]
    while take(sign: ",") { names.append(try needName(what)) }
    return names
  }

  /// `value [if condition] [else …]`
  mutating func expression() throws(RulesSyntaxError) -> RulesExpression {
    try deeper()
    defer { depth -= 1 }
    var value = try primary()
    if take(word: "if") { value = .when(value, try condition()) }
    guard take(word: "else") else { return value }
    return .fallback(value, try expression())
  }

  private mutating func deeper() throws(RulesSyntaxError) {
    depth += 1
    if depth > Self.depthMax { throw RulesSyntaxError(.tooDeep) }
  }

  private mutating func primary() throws(RulesSyntaxError) -> RulesExpression {
    switch next {
    case .literal(let text):
      index += 1
      return .text(text)
    case .text(let pieces):
      index += 1
      return try text(pieces)
    case .name("none"):
      index += 1
      return .none
    case .name("true"), .name("false"):
      defer { index += 1 }
      return .text(next?.shown ?? "")
    case .name(let name) where !Self.reserved.contains(name):
      index += 1
      if take(sign: "[") { return try lookup(name) }
      return take(sign: "(") ? try call(name) : .name(name)
    default: throw expected("a value")
    }
  }

  private mutating func text(_ pieces: [RulesToken.Piece]) throws(RulesSyntaxError) -> RulesExpression {
    var parts: [RulesExpression] = []
    for piece in pieces {
      switch piece {
      case .plain(let text): parts.append(.text(text))
      case .expression(let source):
        var inner = ExpressionParser(try RulesLexer.tokens(source[...]), nextID: nextID, depth: depth)
        parts.append(try inner.expression())
        try inner.needEnd()
        nextID = inner.nextID
      }
    }
    if parts.count == 1, case .text = parts[0] { return parts[0] }
    return .joined(parts)
  }

  private mutating func lookup(_ file: String) throws(RulesSyntaxError) -> RulesExpression {
    let key = try values(until: "]")
    try need(sign: ".")
    return .lookup(file: file, key: key, column: try needName("a column"))
  }

  private mutating func values(until end: String) throws(RulesSyntaxError) -> [RulesExpression] {
    var values = [try expression()]
    while take(sign: ",") { values.append(try expression()) }
    try need(sign: end)
    return values
  }

  private mutating func call(_ name: String) throws(RulesSyntaxError) -> RulesExpression {
    switch name {
    case "nth", "count": return try counting(name)
    case "words": return .words(try values(until: ")"))
    case "day":
      let value = try expression()
      let format = take(sign: ",") ? try plainText() : nil
      try need(sign: ")")
      if let format { _ = try RulesDayFormat(format) }
      return .day(value, format: format)
    default:
      let value = try expression()
      try need(sign: ")")
      switch name {
      case "whole": return .whole(value)
      case "leading": return .leading(value)
      case "lower": return .lower(value)
      case "upper": return .upper(value)
      default: return .mapped(map: name, value)
      }
    }
  }

  private mutating func counting(_ name: String) throws(RulesSyntaxError) -> RulesExpression {
    let names = try names("a column")
    let condition = name == "count" && take(word: "if") ? try condition() : nil
    try need(sign: ")")
    defer { nextID += 1 }
    return name == "nth" ? .nth(names, id: nextID) : .count(names, condition, id: nextID)
  }

  /// A text in quotes without expressions.
  mutating func plainText() throws(RulesSyntaxError) -> String {
    guard case .text(let pieces)? = next, pieces.count == 1, case .plain(let text) = pieces[0] else {
      throw expected("a text in quotes")
    }
    index += 1
    return text
  }

  /// `a or b and not c`
  mutating func condition() throws(RulesSyntaxError) -> RulesCondition {
    try deeper()
    defer { depth -= 1 }
    var left = try conjunction()
    while take(word: "or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(RulesSyntaxError) -> RulesCondition {
    var left = try negation()
    while take(word: "and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(RulesSyntaxError) -> RulesCondition {
    try deeper()
    defer { depth -= 1 }
    if take(word: "not") { return .not(try negation()) }
    guard take(sign: "(") else { return try comparison() }
    let inner = try condition()
    try need(sign: ")")
    return inner
  }

  private mutating func comparison() throws(RulesSyntaxError) -> RulesCondition {
    let left = try primary()
    if take(word: "is") {
      let isNegated = take(word: "not")
      guard take(word: "none") else { throw expected("none") }
      return isNegated ? .not(.isNone(left)) : .isNone(left)
    }
    if take(word: "in") {
      try need(sign: "(")
      return .among(left, try values(until: ")"))
    }
    guard case .sign(let sign)? = next, let comparison = RulesCondition.Comparison(rawValue: sign) else {
      throw expected("=, !=, <, <=, >, >=, is or in")
    }
    index += 1
    return .compare(left, comparison, try primary())
  }
}
