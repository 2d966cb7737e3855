import Crypto
import Testing

@Suite struct CodecTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ]) func base64FollowsRFC4648(text: String, encoded: String) {
    #expect(Base64.encode([UInt8](text.utf8)) == encoded)
    #expect(Base64.decode(encoded) == [UInt8](text.utf8))
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zg==Zg==", "Z===", "====", "Zm8\n", " Zm8=", "Zm8=\n", "Zm-_",
    "=Zg=",
    "Zg=a", "Zé=",
  ]) func base64RefusesEveryOtherText(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func everyByteSurvivesBothCodecs() {
    let bytes = (0...255).map { UInt8($0) }
    for count in 0...256 {
      let part = Array(bytes.suffix(count))
      #expect(Base64.decode(Base64.encode(part)) == part)
      #expect(Hex.decode(Hex.encode(part)) == part)
    }
  }

  @Test(arguments: ["0", "0g", "AB", "0x", " 00", "é"]) func hexRefusesEveryOtherText(text: String) {
    #expect(Hex.decode(text) == nil)
  }

  @Test func digestReadsAndPrintsTheSameBytes() throws {
    let bytes = (0..<32).map { UInt8($0) }
    let digest = try #require(Digest(bytes))
    #expect(digest.bytes == bytes)
    #expect(digest.hex == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(base64: digest.base64) == digest)
    #expect(digest.withBytes { SHA256.hash($0) } == SHA256.hash(bytes))
    #expect(MemoryLayout<Digest>.size == 32)
  }

  @Test func digestRefusesOtherSizes() {
    for count in [0, 31, 33, 64] {
      let bytes = [UInt8](repeating: 0, count: count)
      #expect(Digest(bytes) == nil)
      #expect(Digest(hex: Hex.encode(bytes)) == nil)
      #expect(Digest(base64: Base64.encode(bytes)) == nil)
    }
  }
}
