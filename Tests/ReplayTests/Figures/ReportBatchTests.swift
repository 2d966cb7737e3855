import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("All reports of a period in one pass")
struct ReportBatchTests {
  @Test("each table of the batch is the one that the report makes by itself")
  func tablesAreTheSame() throws {
    let log = try DemoLog(seed: 5, pupils: 24, weeks: 10)
    var question = ReportQuestion()
    question.on = Day(year: 2025, month: 11, day: 5) ?? .none
    question.term = "1ч"
    question.offsetSeconds = { _ in 10_800 }
    let material = try ReportMaterial.gather(ReportBatch.needs(question), over: log.store)
    let batch = ReportBatch(question, material.directory)
    var byClass = MaterialByClass(material)
    #expect(!batch.items.isEmpty)
    for item in batch.items {
      let own =
        item.schoolClass.isNone ? material : byClass.material(of: item.schoolClass, course: item.course)
      let together = try item.report.table(item.question, own)
      let alone = try item.report.table(
        item.question, try ReportMaterial.gather(item.report.needs(item.question), over: log.store))
      let name = item.path.joined(separator: "/")
      #expect(together.rows.map(\.key) == alone.rows.map(\.key), "\(name)")
      #expect(together.columns == alone.columns, "\(name)")
      #expect(
        together.rows.map { $0.figures.map(\.value) } == alone.rows.map { $0.figures.map(\.value) }, "\(name)"
      )
    }
  }

  @Test("every report of the catalogue is in the batch or named as left out")
  func nothingIsForgotten() throws {
    let log = try DemoLog(seed: 6, pupils: 12, weeks: 2)
    var question = ReportQuestion()
    question.term = "1ч"
    let material = try ReportMaterial.gather(ReportBatch.needs(question), over: log.store)
    let batch = ReportBatch(question, material.directory)
    let names = Set(batch.items.map { $0.report.traits.name } + batch.leftOut)
    #expect(names == Set(ReportCatalogue.all.map { $0.traits.name }))
    #expect(Set(batch.items.map(\.path)).count == batch.items.count)
  }

  @Test("without a term or days, reports that need them are left out by name and the others made")
  func withoutTime() throws {
    let log = try DemoLog(seed: 6, pupils: 12, weeks: 2)
    var question = ReportQuestion()
    question.on = Day(year: 2025, month: 9, day: 12) ?? .none
    question.offsetSeconds = { _ in 10_800 }
    let material = try ReportMaterial.gather(ReportBatch.needs(question), over: log.store)
    let batch = ReportBatch(question, material.directory)
    #expect(Set(["missed", "objectivity", "proposals", "movement"]).isSubset(of: batch.leftOut))
    var byClass = MaterialByClass(material)
    for item in batch.items {
      let own =
        item.schoolClass.isNone ? material : byClass.material(of: item.schoolClass, course: item.course)
      #expect(try item.report.table(item.question, own).columns.count > 0, "\(item.path)")
    }
  }
}
