import Documents
import Foundation
import TestSupport
import Testing

/// Tables in a terminal of 80 columns: nothing runs over its edge.
@Suite("Tables at the width of the terminal")
struct TerminalWidthTests {
  private static let questions = [
    "register --class 7А --subject алгебра --term 1ч",
    "diary --pupil p-0001 --from 2025-10-13 --to 2025-10-19", "diary --pupil p-0001",
    "summary --class 7А", "attendance --class 7А --term 1ч", "corrections", "plan", "results --term 1ч",
    "results --term 1ч --by teacher", "class-results --term 1ч", "unfilled --term 1ч", "timeliness --term 1ч",
    "timeliness --term 1ч --by class", "objectivity --term 1ч", "programme --term 1ч", "homework --term 1ч",
    "homework --by classDay --term 1ч", "assessments --from 2025-09-01 --to 2026-05-29", "substitutions",
    "timesheet --from 2025-10-01 --to 2025-10-31", "progress --class 7А --term 1ч",
    "missed --class 7А --term 1ч",
    "movement --term 1ч", "completeness", "density --term 1ч", "portal --from 2025-10-01 --to 2025-12-31",
    "access --by role", "access", "correction-anomalies", "remarks", "inspection --term 1ч", "integrity",
    "regional --term 1ч", "roll-calls --term 1ч", "applications", "schedules", "activation",
    "activation-series",
    "activation-forecast", "attendance-rate --term 1ч", "correction-counts", "proposals --class 7А --term 1ч",
    "documents",
  ]

  @Test("every report of the catalogue, in both languages, stays within 80 columns")
  func reports() throws {
    let journal = try Journal(fast: true)
    _ = try journal.output(["demo", "--pupils", "30", "--seed", "3"])
    let others = [
      ["dashboard"], ["dashboard", "activation"], ["log", "--last", "20"], ["audit", "corrections"],
      ["verify"], ["stat"],
    ]
    let reports = Self.questions.map { ["report"] + $0.split(separator: " ").map(String.init) }
    for arguments in reports + others {
      for language in ["ru", "en"] {
        let run = try journal.run(arguments + ["--lang", language], env: ["COLUMNS": "80"])
        #expect(run.status == 0, "\(arguments): \(run.stderr)")
        let wide = run.stdout.split(separator: "\n").filter { Width.of($0) > 80 }
        #expect(wide.isEmpty, "\(arguments), \(language):\n\(wide.prefix(3).joined(separator: "\n"))")
      }
    }
  }

  @Test("the list above names every report there is")
  func allAreTried() throws {
    let help = try Journal().output(["report", "--help"], bare: true)
    let named = Set(Self.questions.compactMap { $0.split(separator: " ").first.map(String.init) })
    let start = try #require(help.range(of: "SUBCOMMANDS:")).upperBound
    let all = help[start...].split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
    #expect(Set(all).subtracting(["all"]) == named)
  }
}
