internal import Crypto

/// The running state of a verification.
struct VerifyPass {
  var frontier = TreeFrontier()
  var damages: [Damage] = []
  /// Rows of the appends by ordinal; nil where none was found.
  private var rows: [AppendRow?]
  private var ordinal = 0
  private var last = Moment.none

  init(appendCount: UInt32 = 0) { rows = Array(repeating: nil, count: Int(appendCount)) }

  /// Takes the row of an append; each ordinal has one.
  mutating func take(_ row: AppendRow) {
    guard row.ordinal < rows.count, rows[Int(row.ordinal)] == nil else {
      note(nil, "two appends have the ordinal \(row.ordinal), or there is no such append (table appends)")
      return
    }
    rows[Int(row.ordinal)] = row
  }

  /// The appends follow each other without a gap and end where the log ends.
  mutating func compareAppends(size: UInt64) {
    var next: UInt64 = 0
    for (ordinal, row) in rows.enumerated() {
      guard let row, row.first == next else {
        note(Position(next), "append \(ordinal) has no row in its place (table appends)")
        return
      }
      next += UInt64(row.count)
    }
    if next != size { note(Position(next), "the appends do not end where the log ends (table appends)") }
  }

  mutating func hash(
    _ block: borrowing BlockView, matches: (Int, UInt64, Digest) throws -> Bool
  ) throws {
    let first = block.firstPosition
    guard block.isWellFormed else {
      throw EventLogError.damaged("a record's length is impossible", at: first)
    }
    var leaves = [Digest](repeating: Digest(), count: block.count)
    var span = leaves.mutableSpan
    block.hashLeaves(into: &span)
    var wrong: Position?
    try frontier.append(leaves: leaves.span) { level, index, hash in
      if wrong == nil, try !matches(level, index, hash) { wrong = Position(index << UInt64(level)) }
    }
    if let wrong { note(wrong, "the events from here on do not match the stored tree (table tree)") }
    block.forEach { position, record in
      if record.recordedAt < last { note(position, "its time runs backwards") }
      last = record.recordedAt
      if !isOrdinalExpected(record.append, at: position.rawValue) {
        note(position, "it names another append than the one that brought it")
      }
    }
  }

  private mutating func isOrdinalExpected(_ found: UInt32, at position: UInt64) -> Bool {
    while ordinal < rows.count, let row = rows[ordinal], position >= row.first + UInt64(row.count) {
      ordinal += 1
    }
    guard ordinal < rows.count, let row = rows[ordinal] else { return true }
    return row.ordinal == found
  }

  mutating func compare(_ head: Head) {
    guard damages.isEmpty else { return }
    if frontier.size != head.size || frontier.root != head.root {
      note(nil, "the root of the events is not the root in the head (table meta)")
    }
  }

  mutating func note(_ position: Position?, _ what: String) {
    damages.append(Damage(position: position, what: what))
  }
}
