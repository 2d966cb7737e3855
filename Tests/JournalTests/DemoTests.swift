import Foundation
import TestSupport
import Testing

/// A demo year follows from its seed, and a question about the past is answered as it was then.
@Suite(.serialized) struct DemoTests {
  private static let questions: [[String]] = [
    ["report", "register", "--class", "7А", "--subject", "алгебра", "--term", "1ч"],
    ["report", "summary", "--class", "7А"],
    ["report", "attendance", "--class", "7А", "--term", "1ч"],
    ["report", "diary", "--pupil", "p-0001", "--from", "2025-09-01", "--to", "2025-10-31"],
    ["report", "corrections"], ["report", "plan"],
    ["dashboard", "activation"],
    ["dashboard", "activation", "--series"],
    ["audit", "corrections", "--after-close"],
    ["log", "--last", "40"],
  ]

  private func demo(_ journal: Journal, seed: Int, until: String? = nil) throws -> String {
    let ending = until.map { ["--until", $0] } ?? []
    let text = try journal.output(["demo", "--lang", "en", "--pupils", "60", "--seed", "\(seed)"] + ending)
    return String(text.split(separator: "\n").first { $0.hasPrefix("root ") } ?? "no root")
  }

  @Test(arguments: [1, 2_026])
  func aSeedHasOneRootAndOneAnswer(seed: Int) throws {
    let (first, second) = (try Journal(fast: true), try Journal(fast: true))
    let root = try demo(first, seed: seed)
    #expect(try demo(second, seed: seed) == root, "seed \(seed)")
    for question in Self.questions {
      let question = question + ["--on", "2026-05-29", "-o", "json"]
      let answer = try first.run(question).output
      #expect(!answer.isEmpty, "\(question)")
      #expect(try first.run(question).output == answer, "seed \(seed), \(question): two replays of one log")
      #expect(try second.run(question).output == answer, "seed \(seed), \(question): two stores of one seed")
    }
  }

  @Test func anotherSeedIsAnotherYear() throws {
    let journal = try Journal(fast: true)
    let other = try journal.beside()
    #expect(try demo(journal, seed: 1) != demo(other, seed: 2))
  }

  @Test(arguments: [(3, "2025-10-14"), (4, "2026-02-02"), (5, "2025-08-25")])
  func knowledgeOfADayIsTheStoreThatEndedThen(seed: Int, day: String) throws {
    let (whole, truncated) = (try Journal(fast: true), try Journal(fast: true))
    _ = try demo(whole, seed: seed)
    _ = try demo(truncated, seed: seed, until: day)
    let last = try #require(try truncated.rows(["log", "--last", "1"]).first?["position"] as? Int)
    for question in Self.questions {
      let question = question + ["--on", day, "-o", "json"]
      let then = try truncated.run(question)
      for asOf in [day, "\(last)"] {
        let now = try whole.run(question + ["--as-of", asOf])
        #expect(now.status == then.status, "seed \(seed), \(question), as of \(asOf): \(now.stderr)")
        #expect(now.output == then.output, "seed \(seed), \(question), as of \(asOf)")
      }
    }
  }

  @Test("the year ends with an outcome of every course that had marks, and the council's decisions follow")
  func yearEnds() throws {
    // Given a whole year
    let journal = try Journal(fast: true)
    _ = try demo(journal, seed: 7)
    // Then whoever has an outcome of the last term has one of the year, as the formula proposes it
    let proposals = try journal.rows(["report", "proposals", "--class", "7А", "--term", "год"])
    #expect(proposals.count > 100)
    for row in proposals {
      #expect(row["outcome"] as? String == row["proposed"] as? String, "\(row)")
      #expect(row["computed"] as? String == row["outcome"] as? String, "\(row)")
    }
    // And everybody has a decision; who failed a course or owes work goes up conditionally, if at all
    let decisions = try journal.rows(["log", "--type", "CouncilDecisionRecorded", "--last", "1000"])
    #expect(decisions.count == 60)
    var owed: [String: Int] = [:]
    for (type, change) in [("DebtSet", 1), ("DebtCleared", -1)] {
      for event in try journal.rows(["log", "--type", type, "--last", "1000"]) {
        owed[try #require(event["pupil"] as? String), default: 0] += change
      }
    }
    for decision in decisions where (owed[try #require(decision["pupil"] as? String)] ?? 0) > 0 {
      #expect(["conditional", "repeats"].contains(decision["decision"] as? String), "\(decision)")
    }
    #expect(decisions.contains { $0["decision"] as? String == "conditional" })
  }
}
