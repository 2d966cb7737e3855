import Foundation
import Testing

/// The Russian sentences of what goes wrong go with English ones that the sources still say.
@Suite("The phrasebook")
struct PhrasebookTests {
  private typealias Pair = (en: String, ru: String)

  private static let book = "Sources/journal/Support/Phrasebook+Russian.swift"

  /// The pairs of a part of the page, with the strings as they stand in the source.
  private func pairs(of name: String) throws -> [Pair] {
    let text = try #require(Repository.swiftFiles(under: "Sources").first { $0.path == Self.book }).text
    let start = try #require(text.range(of: "static let \(name) = Phrasebook([")).upperBound
    let end = try #require(text[start...].range(of: "\n  ])")).lowerBound
    let strings = text[start..<end].split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("//") }.joined(separator: " ")
    let words = strings.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.output.1) }
    #expect(words.count.isMultiple(of: 2))
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  private func slots(_ text: String) -> [String] { text.matches(of: /\{\d\}/).map { String($0.output) } }

  @Test("each sentence has both languages, and no place that the English has not")
  func bothLanguages() throws {
    for name in ["shared", "parser"] {
      let pairs = try pairs(of: name)
      #expect(pairs.count > 5)
      for pair in pairs {
        #expect(Set(slots(pair.ru)).isSubset(of: slots(pair.en)), "\(pair.en)")
        #expect(Set(slots(pair.en)).count == slots(pair.en).count, "\(pair.en)")
        #expect(pair.ru.contains(/[а-яё]/), "\(pair.en)")
        #expect(!pair.en.contains(/[а-яё]/.ignoresCase()) || pair.en.contains("7А"), "\(pair.en)")
      }
      #expect(Set(pairs.map(\.en)).count == pairs.count)
    }
  }

  /// Whether the longest part of a sentence between its places stands in the sources, broken over lines or not.
  private func isSaid(_ sentence: String) -> Bool {
    let longest = sentence.split(separator: /\{\d\}/).max { $0.count < $1.count }.map { $0.trimmed } ?? ""
    return !longest.isEmpty && Self.said.contains(longest)
  }

  private static let said = Repository.swiftFiles(under: "Sources").filter { $0.path != book }
    .map { $0.text.replacing(/"\s*\n\s*\+ "/, with: "") }.joined(separator: "\n")

  @Test("every English sentence is said somewhere in the sources, and one that is not is found")
  func stillSaid() throws {
    for pair in try pairs(of: "shared") {
      let isSaid = isSaid(pair.en)
      #expect(isSaid, "nothing says: \(pair.en)")
    }
    #expect(!isSaid("{1} is made of green cheese. Eat {2}."))
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let ends: Set<Character> = [" ", ".", ":", "?"]
    return String(drop { ends.contains($0) }.reversed().drop { ends.contains($0) }.reversed())
  }
}
