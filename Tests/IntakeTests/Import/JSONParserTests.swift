import School
import Testing

@testable import Intake

@Suite("The JSON reader")
struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONParser.parse(Array(text.utf8), 0..<text.utf8.count)
  }

  @Test("reads every kind of value, in the order of the text")
  func values() throws {
    let text = #" {"b": [1, -0, 2.5, 1e2, true, false, null], "a": "\u0416\ud83d\ude00\n\"\\\/é"} "#
    #expect(
      try parse(text)
        == .object([
          ("b", .array([.int(1), .int(0), .double(2.5), .double(100), .bool(true), .bool(false), .null])),
          ("a", .string("Ж😀\n\"\\/é")),
        ]))
    #expect(try parse("9223372036854775807") == .int(.max))
    #expect(try parse("9223372036854775808") == .double(9_223_372_036_854_775_808))
  }

  @Test(
    "refuses what RFC 8259 does not allow",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "01", "+1", "1.", ".5", "1e", "- 1", "nul", "True",
      "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "'a'", "1 2",
      "\"a", "[1 2]", "{\"a\" 1}", "NaN", "{\"a\":1}}",
    ])
  func refusals(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try parse(text) }
  }

  @Test("refuses bytes that are not UTF-8 and more than 64 levels")
  func limits() throws {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xFF, 0x22], 0..<3) }
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(throws: JSONSyntaxError.self) { try parse(deep) }
    _ = try parse(String(deep.dropFirst().dropLast()))
  }

  @Test("names the byte where it stopped")
  func place() {
    #expect(throws: JSONSyntaxError(column: 8, expected: "a value")) { try parse("{\"a\": [}") }
  }
}

@Suite("Formats of files")
struct ImportFormatTests {
  @Test("are told by the content, then by the name")
  func detection() {
    func format(_ name: String, _ text: String) -> ImportFormat {
      .detect(name: name, head: Array(text.utf8))
    }
    #expect(format("x", "{\"position\":0,\"type\":\"MarkSet\",\"occurredOn\":\"2025-10-13\"}\n") == .events)
    #expect(format("a.jsonl", "{}") == .events)
    #expect(format("a.json", "{\n \"weekStart\": 1}") == .diary)
    #expect(format("a.json", "\u{FEFF}{\"weeks\": []}") == .diary)
    #expect(format("a.csv", "Фамилия;Имя") == .classList)
    #expect(format("a", "") == .classList)
  }

  @Test("lines come whole from pieces of any size, with any line end, numbered")
  func lines() throws {
    let text = "\u{FEFF}one\r\ntwo\n\nlast"
    for size in 1...9 {
      var rest = Array(text.utf8)[...]
      var reader = LineReader {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
      var lines: [String] = []
      while let range = try reader.next("f") {
        lines.append(String(decoding: reader.buffer[range], as: UTF8.self))
        #expect(reader.line == lines.count)
      }
      #expect(lines == ["one", "two", "", "last"])
    }
  }

  @Test("a line longer than any event is refused")
  func longLine() {
    var pieces = 3
    var reader = LineReader {
      pieces -= 1
      return pieces >= 0 ? [UInt8](repeating: 0x20, count: 1 << 19) : nil
    }
    #expect(throws: IntakeError(file: "f", line: 1, .import(.lineTooLong))) { _ = try reader.next("f") }
  }
}
