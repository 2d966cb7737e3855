/// Finds the word that somebody may have meant.
enum Spelling {
  /// The nearest of `words`, when it is near enough to be a slip of the fingers.
  static func nearest(to word: String, among words: [String]) -> String? {
    let near = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let near, near.distance <= max(1, word.count / 3) else { return nil }
    return near.word
  }

  /// Letters to change, add or drop to make one word of the other (Levenshtein).
  private static func distance(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var row = Array(0...letters.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in letters.indices {
        let change = diagonal + (letters[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[letters.count]
  }
}
