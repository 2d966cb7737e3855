import School
import Testing

@testable import Intake

@Suite("The language of column rules")
struct RulesLanguageTests {
  private let system = "system s \"S\"\n"

  /// What is wrong with rules, and where.
  private func fault(_ text: String) -> (line: Int?, fault: RulesFault?) {
    do {
      _ = try ImportRules.read(Array(text.utf8), name: "x.rules")
      return (nil, nil)
    } catch {
      guard case .import(.rules(let fault)) = error.code else { return (error.line, nil) }
      return (error.line, fault)
    }
  }

  @Test("what is no directive, event, field, file or map is refused with its line")
  func unknown() {
    let file = system + "file a \"a.csv\"\n"
    let cases: [(String, Int, RulesFault)] = [
      ("sistem s \"S\"\n", 1, .unknownDirective("sistem")),
      (file + "  keys x\n", 3, .unknownDirective("keys")),
      (file + "read b\n", 3, .unknownName("b")),
      (file + "read a\n  event MarkPut\n", 4, .unknownEvent("MarkPut")),
      (
        file + "read a\n  event SubjectAdded\n    on = x\n    subject = x\n    colour = x\n", 7,
        .unknownField(event: "SubjectAdded", field: "colour")
      ),
      (file + "  let x = up(y)\n", 3, .unknownName("up")),
      (file + "  let x = b[y].z\n", 3, .unknownName("b")),
      (file + "  let x = a[y].z\n", 3, .unknownName("a")),
      (file + "  skip if b[y].z is none\n", 3, .unknownName("b")),
      (
        file + "read a\n  event SubjectAdded\n    on = x\n    subject = x\n    identity colour\n", 4,
        .unknownField(event: "SubjectAdded", field: "colour")
      ),
    ]
    for (text, line, fault) in cases {
      let found = self.fault(text)
      #expect(found.line == line, "\(text)")
      #expect(found.fault == fault, "\(text)")
    }
  }

  @Test("what is missing or said twice is refused")
  func missing() {
    let file = system + "file a \"a.csv\"\n"
    #expect(fault("").fault == .expected("system KEY \"TITLE\"", found: ""))
    #expect(fault(system + system).fault == .twice("system"))
    #expect(fault(file + "  key x\n  key y\n").fault == .twice("key"))
    #expect(fault(file + "file a \"b.csv\"\n").fault == .twice("a"))
    #expect(fault(system + "map m\n  a = 1\n  a = 2\n").fault == .twice("a"))
    let event = file + "read a\n  event SubjectAdded\n"
    #expect(fault(event).fault == .missingField(event: "SubjectAdded", field: "on"))
    #expect(
      fault(event + "    on = 2025-09-01\n").fault == .missingField(event: "SubjectAdded", field: "subject"))
    #expect(fault(event + "    on = x\n    on = y\n").fault == .twice("on"))
    #expect(fault(file + "read a\n    on = x\n").fault == .expected("event EVENT", found: "on"))
  }

  @Test("a sentence that breaks off or goes on is refused with what is expected")
  func syntax() {
    let file = system + "file a \"a.csv\"\n"
    for text in [
      "  let x = \"abc\n", "  let x = \"a{b\"\n", "  let x = `b\n", "  let x = ?\n", "  let x =\n",
      "  let x = a b\n", "  let x = day(a, \"YY\")\n", "  let x = words(a,\n", "  let x = a if\n",
      "  let x = a if b\n", "  let x = a if b is c\n", "  skip a\n", "  key\n",
      "  separator dot\n", "  encoding koi8\n", "  days \"DD.MM\"\n", "  none x\n",
    ] {
      let found = fault(file + text)
      guard case .expected = found.fault else {
        Issue.record("\(text): \(String(describing: found.fault))")
        continue
      }
      #expect(found.line == 3 || found.line == 4)
    }
    #expect(fault("  key a\n").line == 1)
    #expect(
      fault(system + "file a \"**\"\n").fault
        == .expected("a file's name with one * at the most", found: "**"))
  }

  @Test("an expression as deep as a file can make it is refused, not followed")
  func depth() {
    let deep = String(repeating: "lower(", count: 5000)
    #expect(fault(system + "file a \"a.csv\"\n  let x = \(deep)\n").fault == .tooDeep)
    let nots = String(repeating: "not ", count: 5000)
    #expect(fault(system + "file a \"a.csv\"\n  skip if \(nots) x is none\n").fault == .tooDeep)
  }

  @Test("every fault has a sentence in both languages")
  func words() {
    let faults: [RulesFault] = [
      .expected("a", found: "b"), .unknownDirective("a"), .unknownEvent("a"),
      .unknownField(event: "a", field: "b"), .missingField(event: "a", field: "b"), .twice("a"),
      .unknownName("a"), .unknownColumn("a", file: "b"), .fileMissing("a"), .fileAmbiguous("a"),
      .lookupMiss("a", file: "b"), .mapMiss("a", map: "b"), .noDay("a", format: "b"), .notWhole("a"),
      .sameKey("a", line: 3), .dayMissing("a"), .field("a", from: "b", reason: "c"),
      .refused(event: "a", reason: "b"), .differs(event: "a"), .tooDeep,
    ]
    for fault in faults {
      let english = IntakeError(file: "f", line: 2, .import(.rules(fault))).text(.en)
      let russian = IntakeError(file: "f", line: 2, .import(.rules(fault))).text(.ru)
      #expect(english.hasPrefix("f:2: ") && russian.hasPrefix("f:2: "))
      #expect(english != russian || english.contains("a: "))
    }
  }
}
