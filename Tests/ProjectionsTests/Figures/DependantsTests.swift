import EventLog
import School
import TestSupport
import Testing

@testable import Projections

@Suite("What depends on an event that is left out")
struct DependantsTests {
  func left(_ positions: Position..., of history: SchoolHistory) throws -> [Position] {
    try history.flush()
    return try Dependants.complete(positions, over: history.store)
  }

  @Test func `a person's roles, sessions and marks go with the event that introduced the person`() throws {
    // Given a new pupil with a mark, a session that ended, and sessions of others.
    let history = try SmallSchool.history()
    let enrolled = PupilEnrolled {
      $0.pupil = PupilNumber(4)
      $0.key = "p-0600"
      $0.schoolClass = ClassNumber(0)
    }
    let pupil = try history.record(enrolled, on: SmallSchool.day)
    let mark = try history.record(SmallSchool.mark("4", pupil: 4), on: SmallSchool.day)
    try history.record(SmallSchool.mark("5", pupil: 1), on: SmallSchool.day)
    func session(_ person: ActorNumber) throws -> Position {
      try history.record(SessionStarted { $0.person = person }, on: SmallSchool.day)
    }
    let own = try session(.pupil(PupilNumber(4)))
    // The same number, another kind of person.
    _ = try session(.guardian(GuardianNumber(4)))
    _ = try session(.staff(StaffNumber(1)))
    let ended = try history.record(SessionEnded(), on: SmallSchool.day, amends: own)
    let corrected = try history.record(
      SmallSchool.corrected("4", "5", pupil: 4), on: SmallSchool.day, amends: mark)
    // Then
    #expect(try left(pupil, of: history) == [pupil, mark, own, ended, corrected])
    #expect(try left(mark, of: history) == [mark, corrected])
  }

  @Test func `an item of the plan takes with it that it was done, a room its lessons`() throws {
    let history = try SmallSchool.history()
    func item(_ number: UInt32) throws -> Position {
      let scheduled = PlanItemScheduled {
        $0.planItem = PlanItemNumber(number)
        $0.key = "п-\(number)"
      }
      return try history.record(scheduled, on: SmallSchool.day)
    }
    let first = try item(0)
    _ = try item(1)
    let done = try history.record(
      PlanItemCompleted { $0.planItem = PlanItemNumber(0) }, on: SmallSchool.day)
    try history.record(PlanItemCompleted { $0.planItem = PlanItemNumber(1) }, on: SmallSchool.day)
    #expect(try left(first, of: history) == [first, done])
    let room = try history.record(
      RoomAdded {
        $0.room = RoomNumber(0)
        $0.key = "101"
      }, on: SmallSchool.day)
    let slot = try history.record(
      TimetableSlotSet {
        $0.course = CourseNumber(0)
        $0.room = RoomNumber(0)
      }, on: SmallSchool.day)
    #expect(try left(room, of: history) == [room, slot])
  }
}
