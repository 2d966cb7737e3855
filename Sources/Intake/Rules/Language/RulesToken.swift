/// A word or sign of a line of rules.
enum RulesToken: Equatable {
  /// A name: letters, digits and `_`; or anything in back quotes.
  case name(String)
  /// A word that begins with a digit: `2025-09-01`, `5.00`.
  case literal(String)
  /// A text in quotes, with expressions in braces.
  case text([Piece])
  /// `[ ] ( ) , . = != < <= > >=`
  case sign(String)

  /// A part of a text in quotes.
  enum Piece: Equatable {
    case plain(String)
    /// The source between braces.
    case expression(String)
  }

  /// How messages show it.
  var shown: String {
    switch self {
    case .name(let name): name
    case .literal(let text): text
    case .text: "a text in quotes"
    case .sign(let sign): sign
    }
  }
}

/// Cuts a line of rules into tokens.
struct RulesLexer {
  private static let signs: Set<Character> = ["[", "]", "(", ")", ",", ".", "=", "!", "<", ">"]
  private static let ends: Set<String> = ["!=", "<=", ">="]

  /// The tokens of a line; a comment ends it.
  static func tokens(_ line: Substring) throws(RulesSyntaxError) -> [RulesToken] {
    var tokens: [RulesToken] = []
    var rest = line
    while let first = rest.first {
      if first == " " || first == "\t" {
        rest.removeFirst()
      } else if first == "#" {
        break
      } else if first == "\"" {
        tokens.append(.text(try pieces(&rest)))
      } else if first == "`" {
        tokens.append(.name(try quotedName(&rest)))
      } else if first.isASCII, first.isNumber {
        tokens.append(.literal(take(&rest) { isNamed($0) || $0 == "-" || $0 == "." || $0 == "+" }))
      } else if isNamed(first) {
        tokens.append(.name(take(&rest, isNamed)))
      } else if signs.contains(first) {
        let pair = String(rest.prefix(2))
        let sign = ends.contains(pair) ? pair : String(first)
        rest.removeFirst(sign.count)
        tokens.append(.sign(sign))
      } else {
        throw RulesSyntaxError(.expected("a name, a text or a sign", found: String(first)))
      }
    }
    return tokens
  }

  private static func isNamed(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "№"
  }

  private static func take(_ rest: inout Substring, _ fits: (Character) -> Bool) -> String {
    let word = rest.prefix(while: fits)
    rest.removeFirst(word.count)
    return String(word)
  }

  private static func quotedName(_ rest: inout Substring) throws(RulesSyntaxError) -> String {
    rest.removeFirst()
    let name = rest.prefix { $0 != "`" }
    rest.removeFirst(name.count)
    guard rest.first == "`", !name.isEmpty else { throw RulesSyntaxError(.expected("`", found: "")) }
    rest.removeFirst()
    return String(name)
  }

  /// A text in quotes: `""` is a quote, `{{` and `}}` are braces, `{…}` is an expression.
  private static func pieces(_ rest: inout Substring) throws(RulesSyntaxError) -> [RulesToken.Piece] {
    rest.removeFirst()
    var pieces: [RulesToken.Piece] = []
    var plain = ""
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "\"":
        guard rest.first == "\"" else {
          if !plain.isEmpty || pieces.isEmpty { pieces.append(.plain(plain)) }
          return pieces
        }
        plain.append("\"")
        rest.removeFirst()
      case "{" where rest.first == "{", "}" where rest.first == "}":
        plain.append(character)
        rest.removeFirst()
      case "{":
        let source = rest.prefix { $0 != "}" }
        rest.removeFirst(source.count)
        guard rest.first == "}" else { throw RulesSyntaxError(.expected("}", found: "")) }
        rest.removeFirst()
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        plain = ""
        pieces.append(.expression(String(source)))
      default: plain.append(character)
      }
    }
    throw RulesSyntaxError(.expected("\"", found: ""))
  }
}

/// What is wrong with a line of rules; the reader adds file and line.
struct RulesSyntaxError: Error {
  let fault: RulesFault
  init(_ fault: RulesFault) { self.fault = fault }
}
