import Testing

@testable import Intake

@Suite("Decoding text")
struct TextDecoderTests {
  private func failure(_ bytes: [UInt8], _ encoding: TextEncoding? = nil, max: Int = 100) -> IntakeError? {
    do {
      _ = try TextDecoder.decode(bytes, file: "f", encoding: encoding, bytesMax: max)
      return nil
    } catch {
      return error
    }
  }

  @Test("UTF-8 is found with and without a byte order mark, which is not text")
  func utf8() throws {
    let plain = try TextDecoder.decode(Array("Ёж".utf8), file: "f")
    let marked = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array("Ёж".utf8), file: "f")
    #expect(plain == DecodedText(file: "f", text: "Ёж"))
    #expect(marked == plain)
  }

  @Test("cp1251 is found when the bytes are not UTF-8, and taken when declared")
  func cyrillic() throws {
    let bytes: [UInt8] = [0xA8, 0xE6, 0xB9, 0x37, 0xC0, 0xFF]
    #expect(
      try TextDecoder.decode(bytes, file: "f") == DecodedText(file: "f", text: "Ёж№7Ая", encoding: .cp1251))
    #expect(try TextDecoder.decode([0xD0, 0xB0], file: "f", encoding: .cp1251).text == "Р°")
  }

  @Test("every byte of cp1251 but 0x98 has its own scalar")
  func wholeTable() {
    let scalars = (UInt8.min...UInt8.max).compactMap { Windows1251.scalar($0) }
    #expect(Set(scalars).count == 255)
    #expect(Windows1251.upperHalf.count == 128)
    #expect(Windows1251.scalar(0x98) == nil)
  }

  @Test("what means nothing is refused with its line")
  func refusals() {
    #expect(failure([0x0A, 0xC0, 0x98]) == IntakeError(file: "f", line: 2, .undefinedByte(0x98)))
    #expect(failure([0x0A, 0x0A, 0xC0], .utf8) == IntakeError(file: "f", line: 3, .notUTF8))
    #expect(failure([0xEF, 0xBB, 0xBF, 0xC0]) == IntakeError(file: "f", line: 1, .notUTF8))
    // A first line in UTF-8 says what the file is, whatever stands further on.
    #expect(failure(Array("Ёж\n".utf8) + [0xC0]) == IntakeError(file: "f", line: 2, .notUTF8))
    #expect(failure([0x41, 0x0A, 0x00]) == IntakeError(file: "f", line: 2, .zeroByte))
    #expect(failure([0x41, 0x41], max: 1) == IntakeError(file: "f", .tooLarge(bytes: 2, limit: 1)))
  }
}
