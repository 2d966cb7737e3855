import EventLog
import TestSupport
import Testing

@testable import Documents

@Suite("The text in the code of a page")
struct PageCodeTests {
  private func code(_ classKey: String, _ termKey: String, page: Int = 3, of count: Int = 74) throws
    -> PageCode
  {
    var source = SeededGenerator(seed: 11)
    let seed = (0..<32).map { _ in UInt8.random(in: 0...255, using: &source) }
    let key = try SignerKey(name: "школа.example/journal", seed: seed)
    let root = try Checkpoint(parsing: "a\n1\n\(String(repeating: "A", count: 43))=\n").root
    let checkpoint = try Checkpoint(origin: key.name, size: 1_000, root: root)
    return PageCode(
      try SignedCheckpoint(checkpoint, signedBy: key), classKey: classKey, termKey: termKey, page: page,
      of: count)
  }

  @Test("is read back as it was written, whatever the keys are")
  func roundTrip() throws {
    for (classKey, termKey) in [
      ("7А", "1ч"), ("7/А", "1/2"), ("10 Б %", "год"), ("%41", "%"), ("é", "é"), ("🙂", "x"),
    ] {
      let made = try code(classKey, termKey)
      #expect(made.text.utf8.allSatisfy { $0 < 0x7F })
      let read = try PageCode(parsing: made.text)
      #expect(
        Array(read.classKey.utf8) == Array(classKey.utf8) && Array(read.termKey.utf8) == Array(termKey.utf8))
      #expect(read.page == 3 && read.pageCount == 74)
      #expect(read.checkpoint.bytes == made.checkpoint.bytes)
      #expect(read.text == made.text)
    }
  }

  @Test("a text that nobody writes so is refused: one code has one text")
  func refused() throws {
    let text = try code("7А", "1ч").text
    for (part, other) in [
      ("3/74", "75/74"), ("3/74", "0/74"), ("3/74", "03/74"), ("3/74", "+3/74"), ("3/74", "3"),
      ("3/74", "3/74/1"),
      ("3/74", "3/"), ("7%D0%90", "7%d0%90"), ("7%D0%90", "%37%D0%90"), ("7%D0%90", "7%D0"),
      ("7%D0%90", "7%+D%90"),
      ("7%D0%90", "7%"), ("7%D0%90/", ""), ("7%D0%90", ""), ("7%D0%90", "7А"), ("JOURNAL1", "JOURNAL2"),
      ("\n1000\n", "\n01000\n"), ("\n1000\n", "\n-1\n"), ("\n1000\n", "\n99999999999999999999\n"),
      ("\n1000\n", "\n1000 x\n"), ("AAAA=", "AAAB="), ("%D1%88", "%0A%D1%88"),
    ] {
      #expect(text.contains(part))
      let changed = text.replacing(part, with: other)
      #expect(throws: (any Error).self, "\(part) \(other)") { try PageCode(parsing: changed) }
    }
    #expect(throws: PageCodeError.self) { try PageCode(parsing: "") }
    #expect(throws: PageCodeError.self) { try PageCode(parsing: String(repeating: "A ", count: 5_000)) }
  }

  @Test("damaged texts are refused or read; nothing traps")
  func damaged() throws {
    let bytes = Array(try code("7А", "1ч").text.utf8)
    var random = SeededGenerator(seed: 20)
    for _ in 0..<3_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        if Bool.random(using: &random) {
          changed[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          changed.remove(at: place)
        }
      }
      let text = String(decoding: changed, as: UTF8.self)
      if let read = try? PageCode(parsing: text) {
        #expect(read.page >= 1 && read.page <= read.pageCount)
        #expect(try PageCode(parsing: read.text).text == read.text)
      }
    }
  }
}
