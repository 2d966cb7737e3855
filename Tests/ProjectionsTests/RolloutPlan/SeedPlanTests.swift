import EventLog
import Projections
import School
import TestSupport
import Testing

/// The contradictions of the five founding documents that domain.md section 0 lists, and nothing beside them that
/// nobody looked at.
@Suite("Contradictions of the founding plans")
struct SeedPlanTests {
  static let found: [String: [String]] = [
    "A": [
      "noExecutor A2.1",
      "approvalEarlier A2.6 A2.5",
      "outOfOrder A2.6 A2.5",
      "duplicateClause A2.7bis A2.7",
      "outOfOrder A2.8 A2.7bis",
      "severalExecutors A2.10: 2",
      "namedTwice A3",
      "severalExecutors A3.1: 2",
      "outOfOrder A3.7 A3.6",
      "startWithoutEnd A3.8",
      "targetBeforePrerequisite A3.9 A3.4",
      "targetBeforePrerequisite A3.9 A3.6",
      "targetBeforePrerequisite A3.9 A3.6",
      "bandGap A3.9 A3.9: 40–41 %",
      "bandGap A3.9 A3.9: 60–61 %",
    ],
    "B": [
      "severalExecutors B2.1: 3",
      "severalExecutors B3.1: 4",
      "severalExecutors B3.2: 4",
      "noExecutor B4.1",
      "severalExecutors B4.2: 2",
      "undated B5.1",
      "footnote B5.1.3: [2]",
      "footnote B5.1.5: [3]",
      "prerequisiteLater B6.3 B1.3.1",
      "outOfOrder B6.5 B6.4",
      "prerequisiteLater B6.5.2 B6.4.1",
      "severalExecutors B6.6: 2",
    ],
    "C": [
      "undated C1o", "noExecutor C1o", "undated C2o", "noExecutor C2o", "undated C3o", "noExecutor C3o",
      "undated C4o",
      "annexNumber C1 C1o: № 183 ≠ № 181",
      "otherSystem C1 C1o: АСИОУ, ГИД ≠ Дневник.ру",
      "severalExecutors C4: 2", "severalExecutors C5: 2", "severalExecutors C6: 3", "severalExecutors C9: 2",
      "severalExecutors C12: 3",
      "otherSystem C12 C1o: РИД ≠ Дневник.ру",
      "severalExecutors C13: 3", "severalExecutors C14: 2",
      "outOfOrder C14 C13",
      "severalExecutors C15: 2",
      "outOfOrder C18 C17",
      "undated C19", "severalExecutors C19: 3", "severalExecutors C21: 2", "severalExecutors C22: 3",
    ],
    "D": [
      "listedBeforePrerequisite D2.1.1 D2.1.5",
      "prerequisiteLater D2.1.1 D2.1.5",
      "outOfOrder D2.1.4 D2.1.3",
      "severalExecutors D2.1.5: 2",
      "clauseGap D2.2.5 D2.2.2: 3–4",
      "undated D3.1",
      "severalExecutors D3.2: 2", "severalExecutors D3.5: 2",
    ],
    "E": [
      "undated E2o", "undated E3", "undated E4", "severalExecutors E4: 2", "undated E5", "undated E1.1",
      "undated E1.2", "undated E1.4", "severalExecutors E2.1: 2", "severalExecutors E2.2: 2",
      "severalExecutors E2.3: 2", "undated E2.4", "severalExecutors E2.4: 2", "undated E2.5",
      "severalExecutors E2.5: 2", "undated E2.6", "undated E2.7",
    ],
  ]

  @Test(arguments: SeedPlan.letters)
  func `the linter finds every contradiction of a founding plan`(letter: String) throws {
    let day = try #require(try SeedPlan.events(letter).first).occurredOn
    let plan = try SeedPlan.history(letter).plan(on: "\(day)")
    #expect(plan.findings.map(\.line) == Self.found[letter])
    #expect(plan.items.map(\.key) == (try SeedPlan.keys(letter)))
  }

  @Test(arguments: SeedPlan.letters)
  func `a plan names roles, not people`(letter: String) throws {
    let text = String(
      decoding: try readFile(repositoryRoot() + "/fixtures/plans/\(letter).jsonl"), as: UTF8.self)
    #expect(text.firstMatch(of: /[А-ЯЁ]\. ?[А-ЯЁ]\./) == nil)
    for event in try SeedPlan.events(letter) {
      if let hired = event.fact as? StaffHired { #expect(hired.name == Personal()) }
    }
  }
}
