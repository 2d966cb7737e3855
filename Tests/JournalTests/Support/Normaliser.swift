import Foundation
import TestSupport

/// Takes out of a text what differs from run to run: moments, salts, keys, places.
struct Normaliser {
  private let replacements: [(from: String, to: String)]

  init(_ journal: Journal) {
    var school = Calendar(identifier: .gregorian)
    school.timeZone = TimeZone(identifier: "Europe/Moscow") ?? school.timeZone
    var found: [(String, String)] = [(journal.store, "STORE"), (journal.keys, "KEYS")]
    // Tomorrow too: a test may run over midnight.
    for days in [0, 1] {
      let date = Date().addingTimeInterval(Double(days) * 86_400)
      let parts = school.dateComponents([.year, .month, .day], from: date)
      guard let year = parts.year, let month = parts.month, let day = parts.day else { continue }
      found.append((String(format: "%04d-%02d-%02d", year, month, day), "YYYY-MM-DD"))
      found.append((String(format: "%02d.%02d.%04d", day, month, year), "DD.MM.YYYY"))
    }
    replacements = found.map { (from: $0.0, to: $0.1) }
  }

  /// The text with stable words in place of what varies; columns keep their widths.
  func callAsFunction(_ text: String) -> String {
    var text = text
    text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/, with: "MOMENT")
    for (from, to) in replacements { text = text.replacingOccurrences(of: from, with: to) }
    text.replace(/DD\.MM\.YYYY \d\d:\d\d/, with: "DD.MM.YYYY HH:MM")
    text.replace(/YYYY-MM-DD \d\d:\d\d/, with: "YYYY-MM-DD HH:MM")
    text.replace(/YYYY-MM-DDT[0-9:.+]+/, with: "LOCAL-MOMENT")
    text.replace(/\b[0-9a-f]{64}\b/, with: "HASH")
    text.replace(/\b[0-9a-f]{8}…[0-9a-f]{8}\b/, with: "HASH…HASH")
    text.replace(/\+[0-9a-f]{8}\+[A-Za-z0-9+\/]{44}/, with: "+KEY")
    text.replace(/— (\S+) [A-Za-z0-9+\/]{80,}={0,2}/) { "— \($0.output.1) SIGNATURE" }
    text.replace(/[A-Za-z0-9+\/]{43}=/, with: "ROOT")
    text.replace(/\b(init|record|record lesson|annul|close|reopen)\/\d+/) { "\($0.output.1)/UID" }
    for place in ["учётная запись компьютера ", "computer account ", "\"account\":\"", "UID,"] {
      text = text.replacingOccurrences(of: place + NSUserName(), with: place + "ACCOUNT")
    }
    return text
  }

  /// A word of a command with `STORE`, `KEYS` and `FIXTURES` in place.
  func expand(_ word: String) -> String {
    var word = word
    if word.hasPrefix("FIXTURES/") {
      word = repositoryRoot() + "/fixtures/" + word.dropFirst("FIXTURES/".count)
    }
    for (from, to) in replacements.prefix(2) where word.hasPrefix(to) {
      word = from + word.dropFirst(to.count)
    }
    return word
  }
}
