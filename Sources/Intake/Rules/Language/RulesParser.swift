internal import School

/// Reads a file of column rules: one directive a line, what belongs to it indented below.
struct RulesParser {
  /// A larger rules file is refused.
  static let bytesMax = 1 << 20

  private enum Block {
    case none
    case map(String)
    case table
    case once
    case read
  }

  private var rules: ImportRules
  private var format = ImportRules.Format()
  private var block = Block.none
  private var nextID = 0
  private var line = 0

  private init(_ name: String) { rules = ImportRules(name: name) }

  /// The rules of a text.
  ///
  /// - Throws: ``IntakeError`` for the first line that is wrong.
  static func read(_ source: DecodedText) throws(IntakeError) -> ImportRules {
    guard source.text.utf8.count <= bytesMax else {
      throw IntakeError(file: source.file, .tooLarge(bytes: source.text.utf8.count, limit: bytesMax))
    }
    var parser = RulesParser(source.file)
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, text) in lines.enumerated() {
      parser.line = index + 1
      do {
        try parser.take(text)
      } catch {
        throw IntakeError(file: source.file, line: index + 1, .import(.rules(error.fault)))
      }
    }
    guard !parser.rules.systemKey.isEmpty else {
      throw IntakeError(file: source.file, .import(.rules(.expected("system KEY \"TITLE\"", found: ""))))
    }
    try RulesCheck(parser.rules).check()
    return parser.rules
  }

  private mutating func take(_ text: Substring) throws(RulesSyntaxError) {
    let tokens = try RulesLexer.tokens(text)
    guard !tokens.isEmpty else { return }
    var words = ExpressionParser(tokens, nextID: nextID)
    if text.first == " " || text.first == "\t" {
      try takeInner(&words)
    } else {
      block = .none
      try takeDirective(&words)
    }
    try words.needEnd()
    nextID = words.idAfter
  }

  private mutating func takeDirective(_ words: inout ExpressionParser) throws(RulesSyntaxError) {
    let directive = try words.needName("a directive")
    switch directive {
    case "system":
      guard rules.systemKey.isEmpty else { throw RulesSyntaxError(.twice("system")) }
      rules.systemKey = try constant(&words) ?? ""
      rules.systemTitle = words.isAtEnd ? rules.systemKey : try words.plainText()
      guard !rules.systemKey.isEmpty else { throw words.expected("a key") }
    case "encoding", "separator", "days", "none": try takeFormat(directive, &words, &format)
    case "map":
      let name = try newName(&words, "a map's name")
      rules.maps[name] = ImportRules.Map()
      block = .map(name)
    case "file":
      let name = try newName(&words, "a name for the file")
      let pattern = try words.plainText()
      guard pattern.count(where: { $0 == "*" }) <= 1, !pattern.isEmpty else {
        throw RulesSyntaxError(.expected("a file's name with one * at the most", found: pattern))
      }
      rules.tables.append(ImportRules.Table(name: name, pattern: pattern, line: line, format: format))
      block = .table
    case "once":
      rules.steps.append(.once(try eventRule(&words)))
      block = .once
    case "read":
      let table = try words.needName("a file of these rules")
      guard rules.tables.contains(where: { $0.name == table }) else {
        throw RulesSyntaxError(.unknownName(table))
      }
      rules.steps.append(.read(table: table, events: []))
      block = .read
    default: throw RulesSyntaxError(.unknownDirective(directive))
    }
  }

  private func newName(_ words: inout ExpressionParser, _ what: String) throws(RulesSyntaxError) -> String {
    let name = try words.needName(what)
    let functions: Set = [
      "nth", "count", "words", "day", "whole", "leading", "lower", "upper", "true", "false",
    ]
    guard !ExpressionParser.reserved.contains(name), !functions.contains(name) else {
      throw RulesSyntaxError(.expected(what, found: name))
    }
    guard rules.maps[name] == nil, !rules.tables.contains(where: { $0.name == name }) else {
      throw RulesSyntaxError(.twice(name))
    }
    return name
  }

  private func takeFormat(
    _ directive: String, _ words: inout ExpressionParser, _ format: inout ImportRules.Format
  ) throws(RulesSyntaxError) {
    switch directive {
    case "encoding":
      let name = try words.needName("utf8 or cp1251")
      guard let encoding = TextEncoding(rawValue: name) else {
        throw RulesSyntaxError(.expected("utf8 or cp1251", found: name))
      }
      format.encoding = encoding
    case "separator":
      let name = try words.needName("comma, semicolon or tab")
      guard let sign = ["comma": ",", "semicolon": ";", "tab": "\t"][name] as Character? else {
        throw RulesSyntaxError(.expected("comma, semicolon or tab", found: name))
      }
      format.separator = sign.asciiValue
    case "days": format.days = try RulesDayFormat(try words.plainText())
    default:
      format.noValues.insert(try words.plainText())
      while words.take(sign: ",") { format.noValues.insert(try words.plainText()) }
    }
  }

  private mutating func takeInner(_ words: inout ExpressionParser) throws(RulesSyntaxError) {
    switch block {
    case .none: throw words.expected("a directive at the beginning of the line")
    case .map(let name): try takeMapLine(&words, name)
    case .table: try takeTableLine(&words)
    case .once, .read: try takeEventLine(&words)
    }
  }

  /// A word or text as it stands; nil for `none`.
  private func constant(_ words: inout ExpressionParser) throws(RulesSyntaxError) -> String? {
    switch words.next {
    case .name(let text), .literal(let text):
      words.advance()
      return text == "none" ? nil : text
    case .text: return try words.plainText()
    default: throw words.expected("a value")
    }
  }

  private mutating func takeMapLine(
    _ words: inout ExpressionParser, _ name: String
  ) throws(RulesSyntaxError) {
    let isRest = words.next == .name("else")
    let from = try constant(&words) ?? ""
    try words.need(sign: "=")
    let to = try constant(&words).map { RulesExpression.text($0) } ?? .none
    if isRest {
      guard rules.maps[name]?.rest == nil else { throw RulesSyntaxError(.twice("else")) }
      rules.maps[name]?.rest = to
    } else {
      guard rules.maps[name]?.values[from] == nil else { throw RulesSyntaxError(.twice(from)) }
      rules.maps[name]?.values[from] = to
    }
  }

  private mutating func takeTableLine(_ words: inout ExpressionParser) throws(RulesSyntaxError) {
    let last = rules.tables.count - 1
    let directive = try words.needName("key, let, skip, encoding, separator, days or none")
    switch directive {
    case "key":
      guard rules.tables[last].key.isEmpty else { throw RulesSyntaxError(.twice("key")) }
      rules.tables[last].key = try words.names("a column")
    case "let":
      let name = try words.needName("a name")
      guard rules.tables[last].letIndex(name) == nil else { throw RulesSyntaxError(.twice(name)) }
      try words.need(sign: "=")
      rules.tables[last].lets.append((name, try words.expression(), line))
    case "skip":
      guard words.take(word: "if") else { throw words.expected("if") }
      let condition = try words.condition()
      let because = words.take(word: "because") ? try words.plainText() : ""
      rules.tables[last].skips.append(
        ImportRules.Skip(condition: condition, because: because, line: line))
    case "encoding", "separator", "days", "none":
      try takeFormat(directive, &words, &rules.tables[last].format)
    default: throw RulesSyntaxError(.unknownDirective(directive))
    }
  }

  /// `EVENT [each NAME, …] [if CONDITION]`
  private func eventRule(_ words: inout ExpressionParser) throws(RulesSyntaxError) -> ImportRules.EventRule {
    let type = try words.needName("an event")
    guard EventRegistry.entry(name: type) != nil else { throw RulesSyntaxError(.unknownEvent(type)) }
    var rule = ImportRules.EventRule(type: type, line: line)
    if words.take(word: "each") { rule.each = try words.names("a column") }
    if words.take(word: "if") { rule.condition = try words.condition() }
    return rule
  }

  private mutating func takeEventLine(_ words: inout ExpressionParser) throws(RulesSyntaxError) {
    let name = try words.needName("event, on, identity or a field")
    let last = rules.steps.count - 1
    if name == "event", words.next != .sign("=") {
      guard case .read(let table, var events) = rules.steps[last] else {
        throw RulesSyntaxError(.unknownDirective(name))
      }
      events.append(try eventRule(&words))
      rules.steps[last] = .read(table: table, events: events)
      return
    }
    guard var rule = openRule else { throw RulesSyntaxError(.expected("event EVENT", found: name)) }
    if name == "identity", words.next != .sign("=") {
      guard rule.identity.isEmpty else { throw RulesSyntaxError(.twice(name)) }
      rule.identity = try words.names("a field")
    } else {
      try words.need(sign: "=")
      let value = try words.expression()
      if name == "on" {
        guard rule.day == nil else { throw RulesSyntaxError(.twice(name)) }
        rule.day = value
      } else {
        guard !rule.fields.contains(where: { $0.name == name }) else { throw RulesSyntaxError(.twice(name)) }
        rule.fields.append((name, value, line))
      }
    }
    openRule = rule
  }

  /// The event that lines are added to.
  private var openRule: ImportRules.EventRule? {
    get {
      switch rules.steps.last {
      case .once(let rule): rule
      case .read(_, let events): events.last
      case nil: nil
      }
    }
    set {
      guard let newValue, let step = rules.steps.popLast() else { return }
      switch step {
      case .once: rules.steps.append(.once(newValue))
      case .read(let table, let events):
        rules.steps.append(.read(table: table, events: events.dropLast() + [newValue]))
      }
    }
  }
}

extension ImportRules {
  /// Reads a rules file.
  ///
  /// - Throws: ``IntakeError`` that names the line.
  public static func read(_ bytes: [UInt8], name: String) throws(IntakeError) -> ImportRules {
    try RulesParser.read(
      try TextDecoder.decode(bytes, file: name, encoding: .utf8, bytesMax: RulesParser.bytesMax))
  }
}
