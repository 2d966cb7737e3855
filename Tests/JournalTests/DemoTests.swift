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
}
