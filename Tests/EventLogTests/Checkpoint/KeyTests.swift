import Crypto
import EventLog
import Testing

@Suite struct KeyTests {
  static let verifierTexts = [
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
    "witness.example/w1+04d2d833+BD1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM",
  ]
  static let privateText =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"

  @Test(arguments: verifierTexts) func aVerifierKeyIsPrintedAsItWasRead(text: String) throws {
    #expect(try VerifierKey(parsing: text).text == text)
  }

  @Test func aPrivateKeyIsPrintedAsItWasReadAndKnowsItsPublicKey() throws {
    let key = try SignerKey(parsing: Self.privateText)
    #expect(key.privateText == Self.privateText)
    #expect(key.verifier.text == Self.verifierTexts[1])
    let zero = try SignerKey(name: "EnochRoot", seed: [UInt8](repeating: 0, count: 32))
    #expect(zero.verifier.text == Self.verifierTexts[2])
  }

  @Test func printingAPrivateKeyDoesNotShowIt() throws {
    let key = try SignerKey(parsing: Self.privateText)
    #expect("\(key)" == Self.verifierTexts[1])
    #expect(String(reflecting: key) == Self.verifierTexts[1])
    let error = #expect(throws: EvidenceError.self) { try SignerKey(parsing: Self.privateText + "A") }
    #expect(error?.message.contains("AYEKFALVFGy") == false)
  }

  @Test func noProperSubstringAndNoChangedByteOfAVerifierKeyIsAKey() {
    let bytes = Array(Self.verifierTexts[1].utf8)
    for part in bytes.properSubstrings + bytes.withEachByteRaised {
      let text = String(decoding: part, as: UTF8.self)
      let error = #expect(throws: EvidenceError.self, "\(text)") { try VerifierKey(parsing: text) }
      #expect(error?.code == .malformedKey)
    }
  }

  @Test func noProperSubstringAndNoChangedByteOfAPrivateKeyIsAKey() {
    let bytes = Array(Self.privateText.utf8)
    for part in bytes.properSubstrings + bytes.withEachByteRaised {
      let text = String(decoding: part, as: UTF8.self)
      let error = #expect(throws: EvidenceError.self, "\(text)") { try SignerKey(parsing: text) }
      #expect(error?.code == .malformedKey)
    }
  }

  @Test(arguments: [
    "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
    "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "", "+", "++", "a++",
  ]) func otherTextsAreNoKeys(text: String) {
    #expect(throws: EvidenceError.self) { try VerifierKey(parsing: text) }
  }

  @Test(arguments: ["", "a b", "a+b", "a\u{a0}b", "a\nb", "a\u{3000}", "a\u{1}"])
  func namesWithSpacesOrPlusAreRefused(name: String) {
    #expect(throws: EvidenceError.self) { try SignerKey(name: name, seed: [UInt8](repeating: 0, count: 32)) }
  }

  @Test func seedsOfOtherSizesAreRefused() {
    #expect(throws: EvidenceError.self) { try SignerKey(name: "a", seed: [1, 2, 3]) }
  }
}

extension [UInt8] {
  /// Every part that leaves out at least one byte at an end.
  var properSubstrings: [[UInt8]] {
    indices.flatMap { from in (from...count).map { Array(self[from..<$0]) } }.filter { $0.count < count }
  }

  /// The bytes with one of them one higher, for each.
  var withEachByteRaised: [[UInt8]] {
    indices.map { index in
      var changed = self
      changed[index] &+= 1
      return changed
    }
  }
}
