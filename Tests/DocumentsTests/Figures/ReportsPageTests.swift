import Documents
import Foundation
import Projections
import TestSupport
import Testing

@Suite("The page of reports")
struct ReportsPageTests {
  @Test("docs/REPORTS.md holds every report of the catalogue as its words say")
  func page() throws {
    let path = repositoryRoot() + "/docs/REPORTS.md"
    let kept = String(decoding: try readFile(path), as: UTF8.self)
    let renewed = try #require(ReportsPage.renewed(kept), "docs/REPORTS.md has no generated part")
    guard kept != renewed else { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try writeFile(path, Array(renewed.utf8))
    }
    Issue.record(
      """
      docs/REPORTS.md is not what the catalogue says; \
      RECORD_SNAPSHOTS=1 swift test --filter DocumentsTests writes it anew
      """)
  }

  @Test("every report of the catalogue has a section")
  func everyReportIsThere() {
    for traits in ReportCatalogue.all.map({ $0.traits }) {
      #expect(ReportsPage.text.contains("\n### \(traits.name)\n"), "\(traits.name)")
    }
  }

  @Test("a page without the two lines has no generated part")
  func withoutMarks() {
    #expect(ReportsPage.renewed("# Reports\n\n\(ReportsPage.end)\n") == nil)
    #expect(
      ReportsPage.renewed("a\n\(ReportsPage.begin)\nold\n\(ReportsPage.end)\nb\n")
        == "a\n\(ReportsPage.begin)\n\(ReportsPage.text)\(ReportsPage.end)\nb\n")
  }
}
