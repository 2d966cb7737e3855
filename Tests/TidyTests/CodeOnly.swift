/// Swift source with comments and the insides of string literals blanked, so that rules see code alone.
///
/// A heuristic, not a parser: it keeps line breaks, so that line numbers stay true.
func codeOnly(_ text: String) -> String {
  var scanner = CodeScanner(bytes: Array(text.utf8))
  return scanner.strip()
}

private struct CodeScanner {
  let bytes: [UInt8]
  var index = 0
  var output: [UInt8] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func strip() -> String {
    while index < bytes.count {
      if starts(with: "//") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if starts(with: "/*") {
        skip(through: "*/", escapes: false)
      } else if let hashes = rawStringHashes() {
        skipString(hashes: hashes)
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func starts(with text: String, at offset: Int = 0) -> Bool {
    bytes[min(index + offset, bytes.count)...].starts(with: text.utf8)
  }

  /// How many `#` stand before the quote that starts here, or nil when no string starts here.
  private func rawStringHashes() -> Int? {
    var hashes = 0
    while starts(with: "#", at: hashes) { hashes += 1 }
    return starts(with: "\"", at: hashes) ? hashes : nil
  }

  private mutating func skipString(hashes: Int) {
    index += hashes
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    index += quote.utf8.count
    output += Array("\"\"".utf8)
    skip(through: quote + String(repeating: "#", count: hashes), escapes: hashes == 0, from: 0)
  }

  private mutating func skip(through end: String, escapes: Bool, from offset: Int = 2) {
    index += offset
    while index < bytes.count, !starts(with: end) {
      if escapes, bytes[index] == 0x5C, index + 1 < bytes.count { index += 1 }
      if bytes[index] == 0x0A { output.append(0x0A) }
      index += 1
    }
    index = min(index + end.utf8.count, bytes.count)
  }
}
