extension DiaryLesson {
  /// The topic, and the names of works done: what the register has as the lesson's topic.
  var topics: [String] {
    var topics: [String] = []
    for text in [topic ?? ""] + works.map(\.text) where text.contains(where: { !$0.isWhitespace }) {
      if !topics.contains(text) { topics.append(text) }
    }
    return topics
  }

  /// Its length, where the file says when it begins and ends; else 0.
  var minutes: UInt8 {
    func minute(_ text: String?) -> Int? {
      let parts = (text ?? "").split(separator: ":").map { Int($0) }
      guard parts.count >= 2, let hour = parts[0], let minute = parts[1] else { return nil }
      return hour * 60 + minute
    }
    guard let start = minute(startsAt), let end = minute(endsAt), start < end else { return 0 }
    return UInt8(exactly: end - start) ?? 0
  }
}
