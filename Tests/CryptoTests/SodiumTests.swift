import Crypto
import Testing

@Suite struct Ed25519Tests {
  @Test func signsTheFirstVectorOfRFC8032() throws {
    let seed = try #require(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let key = try Ed25519.SigningKey(seed: seed)
    #expect(Hex.encode(key.publicKey) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    let signature = key.sign([])
    #expect(
      Hex.encode(signature)
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        + "d25bf5f0595bbe24655141438e7a100b")
    #expect(Ed25519.isValid(signature: signature, of: [], publicKey: key.publicKey))
    #expect(!Ed25519.isValid(signature: signature, of: [0], publicKey: key.publicKey))
  }

  @Test func refusesEveryFlippedBitOfASignature() throws {
    var source = SeededByteSource(seed: 8032)
    let key = try Ed25519.SigningKey(from: &source)
    let message = [UInt8]("a mark of five".utf8)
    let signature = key.sign(message)
    for bit in 0..<8 * signature.count {
      var changed = signature
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(
        !Ed25519.isValid(signature: changed, of: message, publicKey: key.publicKey), "bit \(bit), seed 8032")
    }
  }

  @Test func refusesNonCanonicalSAndSmallOrderKeys() throws {
    var source = SeededByteSource(seed: 1)
    let key = try Ed25519.SigningKey(from: &source)
    let signature = key.sign([1])
    let order: [UInt8] = try #require(
      Hex.decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"))
    var carry = 0
    var malleable = signature
    for index in 0..<32 {
      let sum = Int(signature[32 + index]) + Int(order[index]) + carry
      malleable[32 + index] = UInt8(sum & 255)
      carry = sum >> 8
    }
    #expect(!Ed25519.isValid(signature: malleable, of: [1], publicKey: key.publicKey))
    let identity = [1] + [UInt8](repeating: 0, count: 31)
    #expect(
      !Ed25519.isValid(signature: identity + [UInt8](repeating: 0, count: 32), of: [1], publicKey: identity))
  }

  @Test func refusesWrongSizes() throws {
    #expect(!Ed25519.isValid(signature: [], of: [], publicKey: [UInt8](repeating: 1, count: 32)))
    let error = #expect(throws: CryptoError.self) { try Ed25519.SigningKey(seed: [1, 2, 3]) }
    #expect(error?.code == .invalidSize)
  }
}

@Suite struct AEADTests {
  private let key = (0x80...0x9f).map { UInt8($0) }
  private let nonce = (0x40...0x57).map { UInt8($0) }
  private let text = [UInt8](
    ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      + "sunscreen would be it.").utf8)

  @Test func sealsTheVectorOfTheDraft() throws {
    let additional = try #require(Hex.decode("50515253c0c1c2c3c4c5c6c7"))
    let sealed = try AEAD.seal(text, key: key, nonce: nonce, additionalData: additional)
    #expect(
      Hex.encode(sealed)
        == "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
        + "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
        + "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49")
    #expect(try AEAD.open(sealed, key: key, nonce: nonce, additionalData: additional) == text)
  }

  @Test func refusesAnyChangeOfTheFourInputs() throws {
    let sealed = try AEAD.seal(text, key: key, nonce: nonce, additionalData: [1])
    let changes: [(String, () throws -> [UInt8])] = [
      ("text", { try AEAD.open(flipped(sealed), key: key, nonce: nonce, additionalData: [1]) }),
      ("key", { try AEAD.open(sealed, key: flipped(key), nonce: nonce, additionalData: [1]) }),
      ("nonce", { try AEAD.open(sealed, key: key, nonce: flipped(nonce), additionalData: [1]) }),
      ("additional data", { try AEAD.open(sealed, key: key, nonce: nonce, additionalData: [0]) }),
      ("cut", { try AEAD.open(Array(sealed.dropLast()), key: key, nonce: nonce, additionalData: [1]) }),
      ("short", { try AEAD.open([1, 2], key: key, nonce: nonce, additionalData: [1]) }),
    ]
    for (name, change) in changes {
      let error = #expect(throws: CryptoError.self, "\(name)") { try change() }
      #expect(error?.code == .authenticationFailed, "\(name)")
    }
  }

  @Test func refusesKeysAndNoncesOfOtherSizes() {
    #expect(throws: CryptoError.self) { try AEAD.seal([], key: [1], nonce: nonce, additionalData: []) }
    #expect(throws: CryptoError.self) { try AEAD.seal([], key: key, nonce: [1], additionalData: []) }
  }

  private func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[0] ^= 1
    return bytes
  }
}

@Suite struct ByteSourceTests {
  @Test func theSameSeedGivesTheSameBytes() {
    var (first, second, other) = (
      SeededByteSource(seed: 7), SeededByteSource(seed: 7), SeededByteSource(seed: 8)
    )
    let calls = [32, 0, 1, 100]
    let bytes = calls.map { first.bytes($0) }
    #expect(bytes.map(\.count) == calls)
    #expect(bytes == calls.map { second.bytes($0) })
    #expect(bytes != calls.map { other.bytes($0) })
  }

  @Test func theSystemNeverRepeatsItself() {
    var source = SystemByteSource()
    #expect(source.bytes(32) != source.bytes(32))
    #expect(source.bytes(0) == [])
  }

  @Test func wipingLeavesZeros() {
    var key: [UInt8] = [1, 2, 3]
    key.wipe()
    #expect(key == [0, 0, 0])
  }
}

@Suite struct XXH3Tests {
  @Test func hashesThePublishedValues() {
    #expect(XXH3.hash64([UInt8]()) == 0x2d06_8005_38d3_94c2)
    #expect(XXH3.hash64([UInt8]("a".utf8)) == 0xe6c6_32b6_1e96_4e1f)
  }
}
