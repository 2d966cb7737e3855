/// The name of a class as it is entered (semantics.md, "School"): `7a`, `7 «А»` and Latin `7A` are `7А`.
enum ClassName {
  private static let lookAlikes: [Character: Character] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т",
    "X": "Х", "Y": "У",
  ]

  static func entered(_ name: String) -> String {
    String(
      name.uppercased().filter { !$0.isWhitespace && !"«»\"'„“”".contains($0) }.map { lookAlikes[$0] ?? $0 })
  }

  /// The year group that a name begins with, 1–12, or nil.
  static func yearGroup(_ name: String) -> UInt8? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard let year = UInt8(digits), (1...12).contains(year) else { return nil }
    return year
  }
}
