import TestSupport
import Testing

/// Short runs of Tests/torture/store.py; `make torture` runs the long ones.
@Suite(.serialized) struct TortureTests {
  private func torture(_ arguments: [String]) throws {
    let program = repositoryRoot() + "/Tests/torture/store.py"
    let result = try Programs.run(
      try Programs.python(), [program, "--probe", try Programs.built("StoreProbe")] + arguments)
    print(result.output, terminator: "")
    #expect(result.status == 0, "\(result.output) \(result.message)")
  }

  @Test func aFlippedByteIsNamedOrInNoEvent() throws { try torture(["flip", "--runs", "400"]) }

  @Test func aPageCutOffZeroedOrSwappedIsNamedOrInNoEvent() throws { try torture(["pages"]) }

  @Test func aKilledAppendLosesNothingAcknowledged() throws { try torture(["kill", "--runs", "50"]) }

  @Test func aFullDiskMapOrMemoryIsNamedAndTheStoreIntact() throws { try torture(["full", "--runs", "30"]) }
}
