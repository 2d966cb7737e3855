import Crypto
import EventLog
import Testing

@Suite struct TLogProofTests {
  private static let file = """
    c2sp.org/tlog-proof@v1
    index 5
    vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=
    yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
    037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=

    journal.example/school-1
    8
    XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

    — journal.example/school-1 HTrjAajOqnNS5On3gqzLLRNVNStytdY15l4u5SZrtX/Qsnaokz6UwUhHTmw4wYdsz+num9BD7MMV//DkIwzIVNYQdA4=
    — witness.example/w1 BNLYMwAAAABqoflARZ7Mk+XXaCJV+TxLKgqKJdDkex5k9IgfYsyhUTEhwI+bBHdSKUnbw6NlUotdoikLdcD4jOMqdu701zO3ihZHBg==

    """

  private func log() throws -> SignerKey {
    try SignerKey(
      name: "journal.example/school-1",
      seed: #require(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")))
  }

  private func witness() throws -> SignerKey {
    try SignerKey(
      name: "witness.example/w1",
      seed: #require(Hex.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")))
  }

  private func tree() -> MemoryTree { MemoryTree(ReferenceTree.leafHashes.compactMap { Digest(hex: $0) }) }

  @Test func theWholePathGivesTheBytesOfTheVector() throws {
    let (log, witness, tree) = (try log(), try witness(), tree())
    #expect(
      log.verifier.text == "journal.example/school-1+1d3ae301+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea")
    #expect(witness.cosignatureVerifier.text == KeyTests.verifierTexts[4])
    let checkpoint = try Checkpoint(origin: log.name, size: 8, root: tree.rootAt(8))
    let signed = try SignedCheckpoint(checkpoint, signedBy: log)
    #expect(signed.bytes.count == 195)
    let cosigned = signed.cosigned(by: witness, at: 1_789_000_000)
    #expect(cosigned.bytes.count == 323)
    let proof = try TLogProof(index: 5, checkpoint: cosigned, tree: tree)
    #expect(proof.bytes == Array(Self.file.utf8))
    #expect(proof.bytes.count == 490)
  }

  @Test func theVectorIsReadAndHolds() throws {
    let proof = try TLogProof(parsing: Array(Self.file.utf8))
    #expect(proof.bytes == Array(Self.file.utf8))
    let verified = try proof.verify(
      leafHash: SHA256.leaf([0x40, 0x41, 0x42, 0x43]), log: log().verifier,
      witnesses: [witness().cosignatureVerifier], quorum: 1)
    #expect(verified.index == 5)
    #expect(verified.checkpoint.size == 8)
    #expect(verified.cosignatures.map(\.name) == ["witness.example/w1"])
    #expect(verified.cosignatures.map(\.posixSeconds) == [1_789_000_000])
  }

  @Test func anotherEventLogOrQuorumIsRefused() throws {
    let proof = try TLogProof(parsing: Array(Self.file.utf8))
    let leaf = SHA256.leaf([0x40, 0x41, 0x42, 0x43])
    let (log, witness) = (try log(), try witness())
    let cases: [(EvidenceError.Code, () throws -> TLogProof.Verified)] = [
      (.proofMismatch, { try proof.verify(leafHash: SHA256.leaf([0x40]), log: log.verifier) }),
      (.otherLog, { try proof.verify(leafHash: leaf, log: witness.verifier) }),
      (.unknownSigner, { try proof.verify(leafHash: leaf, log: log.verifier, quorum: 1) }),
      (
        .unknownSigner,
        {
          try proof.verify(
            leafHash: leaf, log: log.verifier, witnesses: [witness.cosignatureVerifier], quorum: 2)
        }
      ),
    ]
    for (code, check) in cases {
      let error = #expect(throws: EvidenceError.self) { _ = try check() }
      #expect(error?.code == code)
    }
    #expect(throws: EvidenceError.self) {
      _ = try TLogProof(index: 8, checkpoint: proof.checkpoint, tree: tree())
    }
  }

  @Test func noChangedByteIsVerified() throws {
    let (log, witness) = (try log().verifier, try witness().cosignatureVerifier)
    let leaf = SHA256.leaf([0x40, 0x41, 0x42, 0x43])
    let bytes = Array(Self.file.utf8)
    let cuts =
      bytes.indices.map { Array(bytes[..<$0]) } + bytes.indices.dropFirst().map { Array(bytes[$0...]) }
    for part in bytes.withEachByteRaised + cuts {
      #expect(throws: EvidenceError.self) {
        let proof = try TLogProof(parsing: part)
        _ = try proof.verify(leafHash: leaf, log: log, witnesses: [witness], quorum: 1)
      }
    }
  }

  @Test func extraBytesTravelAlong() throws {
    let text = Self.file.replacing("index 5", with: "extra AAEC\nindex 5")
    let proof = try TLogProof(parsing: Array(text.utf8))
    #expect(proof.extra == [0, 1, 2])
    #expect(proof.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    ("index 5", "index 05"), ("index 5", "index -5"), ("index 5", "index"), ("index 5", "Index 5"),
    ("index 5", "extra A\nindex 5"), ("index 5", "index 5\nextra AAEC"), ("@v1", "@v2"), ("Znms=", "Znmt="),
    ("Znms=\n", "Znms= \n"), ("Znms=\n", "Znms=\r\n"),
    (
      "index 5\n",
      "index 5\n" + String(repeating: "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=\n", count: 61)
    ),
  ]) func otherFilesAreNoProofs(old: String, new: String) {
    let text = Self.file.replacing(old, with: new)
    let error = #expect(throws: EvidenceError.self) { try TLogProof(parsing: Array(text.utf8)) }
    #expect(error?.code == .malformedProof)
  }
}
