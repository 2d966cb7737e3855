internal import EventLog
internal import School

/// A person of a report as it is written, and where in the list.
struct PersonLine {
  /// The line's index in the read model.
  let index: Int
  /// School key.
  let key: String
  /// The whole name, or nil when it is not known.
  let name: String?

  /// The whole name, or the key.
  var shown: String { name ?? key }

  /// Family and given name, as a register shows them, or the key.
  var short: String {
    guard let name else { return key.safeForTerminal }
    let words = name.split(separator: " ")
    return Wrap.truncated(words.prefix(2).joined(separator: " ").safeForTerminal, width: 24)
  }

  /// The pupils in the order of their names; without a name by key.
  static func sorted(_ pupils: [(PupilNumber, key: String)], _ frame: ReportFrame) -> [PersonLine] {
    let lines = pupils.enumerated().map {
      PersonLine(index: $0.offset, key: $0.element.key, name: frame.names(.pupil($0.element.0)))
    }
    let keyed = lines.map { (order: Collation.key($0.shown), key: Collation.key($0.key), line: $0) }
    return keyed.sorted { left, right in
      if left.order != right.order { return left.order.lexicographicallyPrecedes(right.order) }
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.line.index < right.line.index
    }.map(\.line)
  }
}

/// The order of a Russian list of names: letters by the alphabet, ё after е, case and signs aside.
enum Collation {
  /// What is compared in the place of a text.
  static func key(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.map { scalar in
      // Twice the code leaves a place between е (U+0435) and ж (U+0436) for ё (U+0451).
      scalar == "ё" ? 0x0435 * 2 + 1 : scalar.value * 2
    }
  }
}
