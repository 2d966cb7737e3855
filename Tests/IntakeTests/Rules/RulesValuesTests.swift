import School
import Testing

@testable import Intake

@Suite("Values of column rules")
struct RulesValuesTests {
  private let rows = """
    id,name,class,day,mark,empty
    1,Липина,10А,2025-09-01,4.00,
    2,Дубов,7Б,2025-09-02,5,-
    3,Осина,7Б,2025-09-02,x,
    """
  private let other = "key,word\n1,один\n2,\n"

  /// The values of an expression for the three rows.
  private func values(_ expression: String, in rows: String? = nil) throws -> [String?] {
    let text = """
      system s "S"
      none "-"
      map size
        7Б = small
        else = large
      map strict
        7Б = small
      file other "other.csv"
        key key
      file rows "rows.csv"
        let early = "e{id}"
        let x = \(expression)
      """
    let rules = try ImportRules.read(Array(text.utf8), name: "x.rules")
    let values = RulesValues(rules)
    for (table, source) in zip(rules.tables, [other, rows ?? self.rows]) {
      let file = ImportFile(name: table.pattern, identity: "", bytes: [])
      let read = try TableReader.read(DecodedText(file: table.pattern, text: source))
      let made = try RulesTable(table, file, read)
      values.add(made)
      #expect(made.settle(values).isEmpty)
    }
    let loaded = ["other": values.table("other"), "rows": values.table("rows")].compactMapValues(\.self)
    #expect(RulesBinding(rules: rules, tables: loaded).problems().isEmpty)
    let table = try #require(values.table("rows"))
    return try table.rows.map { try values.value("x", table, $0) }
  }

  @Test(
    "an expression gives what the page says",
    arguments: [
      ("id", ["1", "2", "3"]), ("empty", [nil, nil, nil]), ("none", [nil, nil, nil]),
      ("\"{name} in {class}\"", ["Липина in 10А", "Дубов in 7Б", "Осина in 7Б"]),
      ("\"{{{id}}} \"\"\"", ["{1} \"", "{2} \"", "{3} \""]),
      ("words(name, empty, class)", ["Липина 10А", "Дубов 7Б", "Осина 7Б"]),
      ("lower(name)", ["липина", "дубов", "осина"]), ("upper(class)", ["10А", "7Б", "7Б"]),
      ("leading(class)", ["10", "7", "7"]), ("early", ["e1", "e2", "e3"]),
      ("size(class)", ["large", "small", "small"]), ("strict(class) else \"?\"", ["?", "small", "small"]),
      ("other[id].word else none", ["один", nil, nil]),
      ("other[id].word else name", ["один", "Дубов", "Осина"]),
      ("whole(mark) if id = 1 else mark", ["4", "5", "x"]),
      ("nth(class)", ["0", "0", "1"]), ("nth(class, id)", ["0", "0", "0"]),
      ("count(class)", ["1", "2", "2"]),
      ("count(class if mark in (\"5\", \"4\"))", ["0", "1", "1"]),
      ("\"y\" if id < 2", ["y", nil, nil]), ("\"y\" if id >= 2", [nil, "y", "y"]),
      ("\"y\" if day > 2025-09-01", [nil, "y", "y"]), ("\"y\" if day <= 2025-09-01", ["y", nil, nil]),
      ("\"y\" if empty is none and id != 1", [nil, "y", "y"]),
      ("\"y\" if not (id = 1 or id = 3)", [nil, "y", nil]), ("\"y\" if empty < 5", [nil, nil, nil]),
      ("\"y\" if other[id].word is not none", ["y", nil, nil]),
      ("\"a\" if id = 1 else \"b\" if id = 2 else \"c\"", ["a", "b", "c"]),
      ("day(day)", ["2025-09-01", "2025-09-02", "2025-09-02"]),
    ])
  func gives(_ expression: String, _ expected: [String?]) throws {
    #expect(try values(expression) == expected, "\(expression)")
  }

  @Test("days are read exactly as the format says")
  func days() throws {
    let rows = "id,day\n1,3/9/2025\n"
    #expect(throws: RowFault.self) { try values("day(day, \"DD/MM/YYYY\")", in: rows) }
    #expect(try values("day(day, \"DD/MM/YYYY\")", in: "id,day\n1,03/09/2025 08:00\n") == ["2025-09-03"])
    #expect(throws: RowFault.self) { try values("day(day, \"MM/DD/YYYY\")", in: "id,day\n1,13/09/2025\n") }
    #expect(throws: RowFault.self) { try values("day(day)", in: "id,day\n1,2025-02-29\n") }
  }

  @Test("a value that is not there, not known or no number names column and value")
  func misses() throws {
    let cases: [(String, RulesFault)] = [
      ("other[class].word", .lookupMiss("class '10А'", file: "other.csv")),
      ("strict(class)", .mapMiss("class '10А'", map: "strict")),
      ("whole(mark)", .notWhole("mark 'x'")), ("leading(name)", .notWhole("name 'Липина'")),
      ("day(mark)", .noDay("mark '4.00'", format: "YYYY-MM-DD")),
    ]
    for (expression, fault) in cases {
      do {
        _ = try values(expression)
        Issue.record("\(expression) gave values")
      } catch let error as RowFault {
        #expect(error.error.code == .import(.rules(fault)))
        #expect(error.error.file == "rows.csv")
      }
    }
  }
}
