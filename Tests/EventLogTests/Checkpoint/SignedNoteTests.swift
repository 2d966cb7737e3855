import Crypto
import EventLog
import Testing

@Suite struct SignedNoteTests {
  private static let text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  private static let peter =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
  private static let enoch =
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

  private func keys() throws -> [VerifierKey] {
    try KeyTests.verifierTexts.map { try VerifierKey(parsing: $0) }
  }

  private func parse(_ text: String) throws -> SignedNote { try SignedNote(parsing: Array(text.utf8)) }

  @Test func theExampleOfTheSpecificationHolds() throws {
    let note = try parse(
      "This is an example message.\n\n— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n")
    #expect(note.text == "This is an example message.\n")
    #expect(try note.verify(by: keys()).map(\.name) == ["example.com/foo"])
  }

  @Test func signingGivesTheBytesOfGo() throws {
    let note = try SignedNote(text: Self.text, signedBy: SignerKey(parsing: KeyTests.privateText))
    #expect(note.bytes == Array("\(Self.text)\n\(Self.peter)".utf8))
    let zero = try SignerKey(name: "EnochRoot", seed: [UInt8](repeating: 0, count: 32))
    #expect(
      try SignedNote(text: Self.text, signedBy: zero).bytes == Array("\(Self.text)\n\(Self.enoch)".utf8))
  }

  @Test func twoSignaturesHoldEachOnce() throws {
    let note = try parse("\(Self.text)\n\(Self.peter)\(Self.enoch)\(Self.peter)")
    #expect(note.bytes == Array("\(Self.text)\n\(Self.peter)\(Self.enoch)\(Self.peter)".utf8))
    #expect(try note.verify(by: keys()).map(\.name) == ["PeterNeumann", "EnochRoot"])
  }

  @Test func unknownSignaturesArePassedOverButDoNotCount() throws {
    let known = try [VerifierKey(parsing: KeyTests.verifierTexts[1])]
    #expect(try parse("\(Self.text)\n\(Self.enoch)\(Self.peter)").verify(by: known).count == 1)
    let error = #expect(throws: EvidenceError.self) {
      try parse("\(Self.text)\n\(Self.enoch)").verify(by: known)
    }
    #expect(error?.code == .unknownSigner)
    let none = #expect(throws: EvidenceError.self) { try parse("\(Self.text)\n\(Self.peter)").verify(by: []) }
    #expect(none?.code == .unknownSigner)
  }

  @Test func oneFalseSignatureOfAKnownKeyRefusesTheWholeNote() throws {
    let forged = Self.enoch.replacing("eBzm", with: "eBzn")
    let note = try parse("\(Self.text)\n\(Self.peter)\(forged)")
    let error = #expect(throws: EvidenceError.self) { try note.verify(by: keys()) }
    #expect(error?.code == .badSignature)
  }

  @Test func theLastEmptyLineSeparates() throws {
    let key = try SignerKey(parsing: KeyTests.privateText)
    for text in ["\n", "a\n\nb\n", "a\n\n", "\n\n\n", "Ученик\n"] {
      let note = try SignedNote(text: text, signedBy: key)
      let read = try SignedNote(parsing: note.bytes)
      #expect(read.text == text)
      #expect(try read.verify(by: [key.verifier]).count == 1)
    }
  }

  @Test func noProperSubstringOfANoteIsVerified() throws {
    let (key, bytes) = (try keys(), Array("\(Self.text)\n\(Self.peter)".utf8))
    var acceptedCount = 0
    for part in bytes.properSubstrings + bytes.withEachByteRaised {
      do {
        _ = try SignedNote(parsing: part).verify(by: key)
        acceptedCount += 1
      } catch {}
    }
    #expect(acceptedCount == 0)
  }

  @Test(arguments: [
    "", "\n", "\n\n", "\(text)", "\(text)\n", "\(text)\(peter)", "\(text)\n\(peter.dropLast())",
    "\(text)\n\(peter)\(enoch.dropLast())",
    "\u{1}\(text)\n\(peter)", "\(text)\n\u{1}\(peter)", "\(text)\n\(peter)\n", "\(text)\n\(peter)x\n",
    "\(text)\n— Peter Neumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6Ry=\n",
    "\(text)\n- \(peter.dropFirst(2))", "\(text)\n—\(peter.dropFirst(2))", "\(text)\n— PeterNeumann\n",
    "\(text)\n— PeterNeumann \n", "\(text)\n— PeterNeumann x08goA==\n", "\(text)\n— Peter+Neumann x08go/Y=\n",
    "\(text)\n\(peter.replacing("nAM=", with: "nAN="))", "\(text)\r\n\r\n\(peter)",
  ]) func otherTextsAreNoNotes(text: String) throws {
    let error = #expect(throws: EvidenceError.self) { _ = try parse(text) }
    #expect(error?.code == .malformedNote)
  }

  @Test func bytesThatAreNotUTF8AreNoNote() {
    #expect(throws: EvidenceError.self) {
      try SignedNote(parsing: [0xff] + Array("\(Self.text)\n\(Self.peter)".utf8))
    }
    #expect(throws: EvidenceError.self) { try SignedNote(parsing: [UInt8](repeating: 10, count: 1_000_001)) }
  }

  @Test func aHundredSignaturesAreReadAndOneMoreIsNot() throws {
    #expect(throws: EvidenceError.self) {
      try parse("\(Self.text)\n\(String(repeating: Self.peter, count: 101))")
    }
    let note = try parse("\(Self.text)\n\(String(repeating: Self.peter, count: 100))")
    #expect(note.signatures.count == 100)
    #expect(try note.verify(by: keys()).count == 1)
  }

  @Test(arguments: ["", "a", "a\n\u{1}\n", "a\r\n"]) func textsThatCannotBeReadBackAreNotSigned(text: String)
    throws
  {
    let key = try SignerKey(parsing: KeyTests.privateText)
    #expect(throws: EvidenceError.self) { try SignedNote(text: text, signedBy: key) }
  }

  /// Swift's strings hold both spellings of é for equal; a signature must not.
  @Test func namesAreComparedByBytes() throws {
    let seed = [UInt8](repeating: 9, count: 32)
    let composed = try SignerKey(name: "caf\u{e9}", seed: seed)
    let decomposed = try SignerKey(name: "cafe\u{301}", seed: seed)
    let note = try SignedNote(text: "a\n", signedBy: composed)
    #expect(throws: EvidenceError.self) { try note.verify(by: [decomposed.verifier]) }
    let checkpoint = try Checkpoint(origin: "caf\u{e9}", size: 1, root: .init())
    #expect(throws: EvidenceError.self) { try SignedCheckpoint(checkpoint, signedBy: decomposed) }
  }
}
