import Crypto
import EventLog
import Foundation
import Testing

@Suite struct CheckpointTests {
  private static let root = "mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk="

  @Test func aRealCheckpointHolds() throws {
    let text =
      "go.sum database tree\n6476701\n\(Self.root)\n\n"
      + "— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n"
    let signed = try SignedCheckpoint(parsing: Array(text.utf8))
    #expect(signed.claimed.origin == "go.sum database tree")
    #expect(signed.claimed.size == 6_476_701)
    #expect(signed.claimed.root.base64 == Self.root)
    #expect(signed.bytes == Array(text.utf8))
    let key = try VerifierKey(parsing: KeyTests.verifierTexts[3])
    #expect(try signed.note.verify(by: [key]).count == 1)
    // Its origin is older than the rule that the key bears its name.
    let error = #expect(throws: EvidenceError.self) { try signed.verify(by: key) }
    #expect(error?.code == .otherLog)
  }

  @Test(arguments: [
    "", "\n", "log\n", "log\n1\n", "log\n1\n\(root)", "\n1\n\(root)\n", "log\nbananas\n\(root)\n",
    "log\n-34\n\(root)\n",
    "log\n+1\n\(root)\n", "log\n01\n\(root)\n", "log\n\n\(root)\n", "log\n 1\n\(root)\n",
    "log\n3438945738945739845734895735\n\(root)\n", "log\n9223372036854775808\n\(root)\n",
    "log\n18446744073709551616\n\(root)\n", "log\n1\nnot base64\n", "log\n1\n\n",
    "log\n1\n\(root.dropLast())\n",
    "log\n1\n\(root.replacing("k=", with: "l="))\n", "log\n1\nAAAA\n", "log\n1\n\(root)\n\n",
    "log\n1\n\(root)\n\nx\n",
    "log\n1\n\(root)\next", "log\n0\n\(root)\n", "log\n１\n\(root)\n",
  ]) func otherTextsAreNoCheckpoints(text: String) {
    let error = #expect(throws: EvidenceError.self) { try Checkpoint(parsing: text) }
    #expect(error?.code == .malformedCheckpoint)
  }

  @Test func readsBackWhatItWrites() throws {
    for (size, root) in [(0, SHA256.empty), (1, SHA256.hash([1])), (Checkpoint.sizeMax, SHA256.hash([2]))] {
      let checkpoint = try Checkpoint(origin: "journal.example/school-1", size: size, root: root)
      #expect(checkpoint.text == "journal.example/school-1\n\(size)\n\(root.base64)\n")
      #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
    }
    let extended = try Checkpoint(parsing: "log\n1\n\(Self.root)\nfirst\nsecond\n")
    #expect(extended.extensionLines == ["first", "second"])
    #expect(extended.text == "log\n1\n\(Self.root)\nfirst\nsecond\n")
  }

  @Test func impossibleCheckpointsAreNotMade() {
    let root = SHA256.hash([1])
    #expect(throws: EvidenceError.self) { try Checkpoint(origin: "", size: 1, root: root) }
    #expect(throws: EvidenceError.self) { try Checkpoint(origin: "a\nb", size: 1, root: root) }
    #expect(throws: EvidenceError.self) { try Checkpoint(origin: "a", size: 0, root: root) }
    #expect(throws: EvidenceError.self) { try Checkpoint(origin: "a", size: .max, root: root) }
  }

  @Test func onlyTheLogsOwnKeySignsAndVerifies() throws {
    var source = SeededByteSource(seed: 3)
    let (log, other) = (
      try SignerKey(name: "log", from: &source), try SignerKey(name: "other", from: &source)
    )
    let impostor = try SignerKey(name: "log", from: &source)
    let checkpoint = try Checkpoint(origin: "log", size: 1, root: SHA256.hash([1]))
    #expect(throws: EvidenceError.self) { try SignedCheckpoint(checkpoint, signedBy: other) }
    let signed = try SignedCheckpoint(checkpoint, signedBy: log)
    #expect(try signed.verify(by: log.verifier) == checkpoint)
    let cases: [(VerifierKey, EvidenceError.Code)] = [
      (other.verifier, .otherLog), (impostor.verifier, .unknownSigner),
      (log.cosignatureVerifier, .malformedKey),
    ]
    for (key, code) in cases {
      let error = #expect(throws: EvidenceError.self) { try signed.verify(by: key) }
      #expect(error?.code == code)
    }
  }

  @Test func cosignaturesAreCheckedWithTheirTime() throws {
    var source = SeededByteSource(seed: 4)
    let log = try SignerKey(name: "log", from: &source)
    let (first, second) = (try SignerKey(name: "w1", from: &source), try SignerKey(name: "w2", from: &source))
    let checkpoint = try Checkpoint(origin: "log", size: 1, root: SHA256.hash([1]))
    let signed = try SignedCheckpoint(checkpoint, signedBy: log).cosigned(by: first, at: 1_700_000_000)
    let keys = [first.cosignatureVerifier, second.cosignatureVerifier]
    #expect(try signed.cosignatures(by: keys).map(\.posixSeconds) == [1_700_000_000])
    #expect(try signed.cosignatures(by: [second.cosignatureVerifier]).isEmpty)
    #expect(throws: EvidenceError.self) { try signed.cosignatures(by: [log.verifier]) }
    let both = signed.cosigned(by: second, at: 5).cosigned(by: second, at: 6)
    #expect(try both.cosignatures(by: keys).map(\.posixSeconds) == [1_700_000_000, 5])
    #expect(try SignedCheckpoint(parsing: both.bytes).verify(by: log.verifier) == checkpoint)
    let late = signed.cosigned(by: second, at: .max)
    #expect(throws: EvidenceError.self) { try late.cosignatures(by: keys) }
  }

  @Test(.enabled(if: SharedData.isPresent("checkpoints"), "../shared/data/checkpoints is absent"))
  func checkpointsOfTheFormatsRepositoryHold() throws {
    let key = try VerifierKey(
      parsing: "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
    let files = try SharedData.files(under: "checkpoints")
    #expect(files.count == 9)
    for (size, file) in files.enumerated() {
      let bytes = [UInt8](try Data(contentsOf: file))
      let signed = try SignedCheckpoint(parsing: bytes)
      #expect(try signed.verify(by: key).size == UInt64(size))
      #expect(signed.bytes == bytes)
    }
  }
}
