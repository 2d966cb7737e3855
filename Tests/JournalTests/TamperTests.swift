import TestSupport
import Testing

/// A short run of Tests/torture/flips.py; `make torture ROW=flips` runs the long ones.
@Suite(.serialized) struct TamperTests {
  @Test func aFlippedByteIsNeverShownAsIntact() throws {
    let program = repositoryRoot() + "/Tests/torture/flips.py"
    let run = try Programs.run(
      "/usr/bin/python3", [program, "--journal", Journal.fastest(), "--runs", "200"])
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }
}
