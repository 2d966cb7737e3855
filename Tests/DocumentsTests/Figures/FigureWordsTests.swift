import Projections
import School
import Testing

@testable import Documents

@Suite("The words of reports")
struct FigureWordsTests {
  @Test(
    "every report has a title, and every column of it words",
    arguments: ReportCatalogue.all.map { $0.traits.name })
  func everyColumnHasWords(_ name: String) throws {
    let traits = try #require(ReportCatalogue.report(name)).traits
    let words = FigureLexicon.words(name)
    #expect(words.title.ru != name && words.title.en != name)
    for column in traits.columns {
      let word = try #require(words.columns[column.id], "\(name): \(column.id)")
      #expect(column.kind != .figure || word.rule != nil, "\(name): the figure \(column.id) has no rule")
    }
    for rule in words.columns.values.compactMap(\.rule) {
      #expect(
        !rule.ru.contains(".md") && !rule.en.contains(".md"), "\(name): \(rule.ru) names a file of ours")
    }
    for id in words.columns.keys {
      #expect(traits.columns.contains { $0.id == id }, "\(name): \(id) is no column")
    }
  }
}
