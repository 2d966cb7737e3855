/// Finds the line of a JSON file on which a number of the other journal stands.
struct SourceLines {
  let bytes: [UInt8]

  /// The line, from 1, of the first place where `id` stands as a whole number; nil where it does not.
  ///
  /// - Complexity: O(bytes); asked only to name what is wrong.
  func line(of id: Int64?) -> Int? {
    guard let id, id > 0 else { return nil }
    let digits = Array(String(id).utf8)
    var line = 1
    var index = 0
    while index + digits.count <= bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      if bytes[index] == digits[0], bytes[index..<index + digits.count].elementsEqual(digits),
        !isDigit(index - 1), !isDigit(index + digits.count)
      {
        return line
      }
      index += 1
    }
    return nil
  }

  private func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }
}
