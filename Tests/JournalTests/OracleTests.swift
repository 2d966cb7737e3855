import TestSupport
import Testing

/// SQL over `log -o jsonl` and the reports agree about every cell; `make torture ROW=oracle` does a large school.
@Suite(.serialized) struct OracleTests {
  @Test func sqlAgreesWithEveryCellOfTwentyYears() throws {
    let program = repositoryRoot() + "/Tests/oracle/oracle.py"
    let run = try Programs.run(
      "/usr/bin/python3", [program, "--journal", Journal.fastest(), "--seeds", "1-20", "--pages", "6"])
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }

  @Test func pythonAgreesWithEveryFigureOfTheCatalogue() throws {
    let program = repositoryRoot() + "/Tests/oracle/reports.py"
    let run = try Programs.run(
      "/usr/bin/python3", [program, "--journal", Journal.fastest(), "--seeds", "1-20"])
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }

  @Test func figuresOfTwoStatesWithoutEventsAndAloneAgree() throws {
    let program = repositoryRoot() + "/Tests/oracle/states.py"
    let run = try Programs.run(
      "/usr/bin/python3", [program, "--journal", Journal.fastest(), "--seeds", "1-20"])
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }
}
