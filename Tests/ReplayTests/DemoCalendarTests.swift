import EventLog
import Replay
import School
import Testing

/// The demo lives by the calendar it records.
@Suite struct DemoCalendarTests {
  /// Which types a log has, and how often.
  private struct Counts: Projection {
    var byType: [UInt16: Int] = [:]

    mutating func apply(_ block: borrowing BlockView) {
      block.forEach { _, record in byType[record.type, default: 0] += 1 }
    }
  }

  @Test(arguments: [1, 7] as [UInt64])
  func whatWasHeldIsWhatWasDue(seed: UInt64) throws {
    let log = try DemoLog(seed: seed, pupils: 60, weeks: 40)
    let directory = Running(Directory())
    let facts = Running(CalendarFacts())
    try Replay.run([directory, facts], over: log.store)
    let calendar = SchoolCalendar(facts.model, directory.model)
    let start = try #require(Day("2025-09-01"))
    let end = try #require(Day("2026-05-29"))
    for course in directory.model.courses.all {
      let held = directory.model.lessons.lessons(of: course).compactMap { directory.model.lessons[$0]?.slot }
      let due = calendar.due(course, from: start, through: end).map(\.slot)
      #expect(held == due, "seed \(seed), \(directory.model.key(course) ?? "?")")
    }
    #expect(facts.model.changes.contains { $0.to != nil })
    #expect(facts.model.moves.count == 1 && facts.model.cancellations.count == 1)
  }

  @Test func aYearHasEventsOfEveryKindThatASchoolMeets() throws {
    let log = try DemoLog(seed: 1, pupils: 60, weeks: 40)
    let counts = Running(Counts())
    try Replay.run([counts], over: log.store)
    let missing = EventRegistry.all.filter { entry in
      counts.model.byType[entry.type.code] == nil && !Self.rare.contains(entry.type.code)
    }
    #expect(missing.map(\.type.name) == [])
  }

  /// What the demo leaves to those who try it out.
  private static let rare: Set<UInt16> = [
    EventCode.policyChanged, EventCode.subgroupLeft, EventCode.dutyAssigned, EventCode.roleRevoked,
    EventCode.systemRegistered, EventCode.staffLeft, EventCode.pupilTransferred, EventCode.pupilLeft,
    EventCode.nameChanged, EventCode.contactChanged, EventCode.guardianUnlinked, EventCode.teacherChanged,
    EventCode.absenceCorrected, EventCode.homeworkAmended, EventCode.markAnnulled,
    EventCode.termMarkCorrected, EventCode.consentWithdrawn, EventCode.credentialRevoked,
    EventCode.planItemWaived, EventCode.factAnnulled, EventCode.exportProduced, EventCode.exportAccepted,
    EventCode.archivedOnPaper, EventCode.recordsDestroyed, EventCode.anomalyRaised,
    EventCode.anomalyResolved,
  ]
}
