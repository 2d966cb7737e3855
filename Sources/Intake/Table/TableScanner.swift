/// Cuts bytes into records.
struct TableScanner {
  /// A record, or what is wrong with the lines it takes.
  enum Outcome {
    case record(TableRecord)
    case failure(line: Int, IntakeError.Code)
  }

  private static let quote: UInt8 = 0x22

  let bytes: [UInt8]
  let separator: UInt8
  private var index = 0
  private var line = 1

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next record, or nil at the end; after a failure the next record starts on the next line.
  mutating func next() -> Outcome? {
    guard index < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      let fieldLine = line
      switch bytes.indices.contains(index) && bytes[index] == Self.quote ? quoted() : bare() {
      case .success(let field): fields.append(field)
      case .failure(let failure):
        return .failure(line: failure == .unclosedQuote ? fieldLine : start, failure.code)
      }
      if index < bytes.count, bytes[index] == separator {
        index += 1
      } else {
        passLineEnd()
        return .record(TableRecord(line: start, fields: fields))
      }
    }
  }

  private enum Failure: Error {
    case unclosedQuote
    case strayQuote

    var code: IntakeError.Code { self == .unclosedQuote ? .unclosedQuote : .strayQuote }
  }

  private mutating func bare() -> Result<String, Failure> {
    let start = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
      if bytes[index] == Self.quote { return stray() }
      index += 1
    }
    return .success(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func quoted() -> Result<String, Failure> {
    var field: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != Self.quote {
        if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) { line += 1 }
        field.append(byte)
      } else if index < bytes.count, bytes[index] == Self.quote {
        field.append(Self.quote)
        index += 1
      } else {
        let ends = index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index])
        return ends ? .success(String(decoding: field, as: UTF8.self)) : stray()
      }
    }
    return .failure(.unclosedQuote)
  }

  private mutating func stray() -> Result<String, Failure> {
    while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
    passLineEnd()
    return .failure(.strayQuote)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func passLineEnd() {
    guard index < bytes.count else { return }
    let isCRLF = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isCRLF ? 2 : 1
    line += 1
  }
}
