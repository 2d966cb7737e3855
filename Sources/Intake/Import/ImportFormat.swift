/// What a file holds, told by its first bytes; where they leave it open, by the end of its name.
public enum ImportFormat: Hashable, Sendable {
  /// JSON Lines of events, as `log -o jsonl` prints them.
  case events
  /// A class list: CSV or TSV.
  case classList
  /// A diary week of another journal, JSON.
  case diary

  /// How many bytes from the beginning ``detect(name:head:)`` looks at.
  public static let headBytes = 1 << 16

  /// The format of a file that begins with `head`.
  public static func detect(name: String, head: [UInt8]) -> ImportFormat {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = head.starts(with: mark) ? head[3...] : head[...]
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let text = body.drop(while: isSpace)
    let lower = name.lowercased()
    let isLines = lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson")
    guard let first = text.first else { return isLines ? .events : .classList }
    guard first == UInt8(ascii: "{") || (first == UInt8(ascii: "[") && lower.hasSuffix(".json")) else {
      return isLines ? .events : .classList
    }
    if isLines { return .events }
    let line = text.prefix { $0 != 0x0A }
    let isEvent = contains(line, "\"type\"") && contains(line, "\"occurredOn\"")
    return isEvent && !contains(line, "\"weekDays\"") && !contains(line, "\"weeks\"") ? .events : .diary
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    bytes.firstRange(of: Array(word.description.utf8)) != nil
  }
}
