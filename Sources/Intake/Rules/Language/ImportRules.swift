/// A file of column rules: which tables there are, and which events their rows state
/// (docs/IMPORT-RULES.md).
public struct ImportRules: Sendable {
  /// The rules file as it was named by the person.
  public let name: String
  /// Key of the system that the files come from.
  var systemKey = ""
  /// What people call it.
  var systemTitle = ""
  /// Value maps by name.
  var maps: [String: Map] = [:]
  /// The tables in the order of their declaration.
  var tables: [Table] = []
  /// What is stated, in order.
  var steps: [Step] = []

  /// Names of the files, in the order of the rules.
  public var fileNames: [String] { tables.map(\.pattern) }

  /// Values that stand for others.
  struct Map: Sendable {
    var values: [String: RulesExpression] = [:]
    /// What every other value stands for; nil when none may come.
    var rest: RulesExpression?
  }

  /// How a file is written.
  struct Format: Sendable {
    var encoding: TextEncoding?
    var separator: UInt8?
    var days: RulesDayFormat?
    /// Fields that mean no value, beside empty ones.
    var noValues: Set<String> = []
  }

  /// A file with its columns.
  struct Table: Sendable {
    let name: String
    /// The file's name, possibly with one `*`.
    let pattern: String
    let line: Int
    var format: Format
    var skips: [Skip] = []
    var key: [String] = []
    /// Names that follow from columns, in order.
    var lets: [(name: String, value: RulesExpression, line: Int)] = []

    func letIndex(_ name: String) -> Int? { lets.firstIndex { $0.name == name } }
  }

  /// Rows to pass over.
  struct Skip: Sendable {
    let condition: RulesCondition
    /// What people are told.
    let because: String
    let line: Int
  }

  /// A step: events of the rules themselves, or of a table's rows.
  enum Step: Sendable {
    case once(EventRule)
    case read(table: String, events: [EventRule])
  }

  /// How an event is made.
  struct EventRule: Sendable {
    let type: String
    let line: Int
    /// Once for each combination of these; empty for every row.
    var each: [String] = []
    var condition: RulesCondition?
    var day: RulesExpression?
    var fields: [(name: String, value: RulesExpression, line: Int)] = []
    /// Fields by which a fact of the log is this one although it says something else.
    var identity: [String] = []
  }
}
