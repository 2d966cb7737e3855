internal import EventLog
internal import School
internal import Testing
internal import TestSupport

@Suite("Lessons of the directory")
struct LessonTableTests {
  private func lesson(_ number: UInt32, _ course: UInt32, _ place: UInt8, _ index: UInt8 = 0) -> LessonHeld {
    LessonHeld {
      $0.lesson = LessonNumber(number)
      $0.course = CourseNumber(course)
      $0.number = place
      $0.index = index
    }
  }

  @Test func `the key of a lesson is read back`() throws {
    var log = try FoldedLog.small()
    try log.record(lesson(0, 0, 3), on: FoldedLog.day(2))
    try log.record(lesson(1, 0, 3, 1), on: FoldedLog.day(2))
    let directory = log.directory
    #expect(directory.key(LessonNumber(0)) == "\(FoldedLog.day(2))/7А-физика/3")
    #expect(directory.key(LessonNumber(1)) == "\(FoldedLog.day(2))/7А-физика/3.2")
    for number in [LessonNumber(0), LessonNumber(1)] {
      let key = try #require(directory.key(number))
      #expect(directory.find(key, LessonReference.self) == number)
    }
    #expect(directory.find("\(FoldedLog.day(2))/7a-физика/3", LessonReference.self) == LessonNumber(0))
    for wrong in [
      "3", "2025-09-02/7А-физика", "2025-09-02//3", "2025-09-31/x/3", "2025-09-02/x/3.1", "2025-09-02/x/+3",
    ] {
      #expect(LessonKey(wrong) == nil, "\(wrong)")
    }
    #expect(LessonKey("2025-09-02/7/А/3")?.course == "7/А")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `lessons in any order are found and sorted`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var log = FoldedLog()
    var model: [LessonNumber: LessonSlot] = [:]
    for step in 0..<300 {
      let slot = LessonSlot(
        course: CourseNumber(.random(in: 0..<4, using: &generator)),
        day: FoldedLog.day(.random(in: 1..<40, using: &generator)),
        number: .random(in: 1..<9, using: &generator), index: UInt8(step % 200))
      let number = LessonNumber(UInt32(model.count))
      let held = lesson(number.number, slot.course.number, slot.number, slot.index)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0 where !model.isEmpty:
        let victim = model.keys.sorted()[Int.random(in: 0..<model.count, using: &generator)]
        try log.annul(EventCode.lessonHeld, victim.number, at: Position(0))
        model[victim] = LessonSlot(course: .none, day: .none, number: 0)
      case 1 where !model.isEmpty:
        let moved = model.keys.sorted()[Int.random(in: 0..<model.count, using: &generator)]
        var restated = held
        restated.lesson = moved
        try log.record(restated, on: slot.day, amends: Position(0), flags: .restatement)
        model[moved] = slot
      default:
        try log.record(held, on: slot.day)
        model[number] = slot
      }
    }
    for course in 0..<4 {
      let expected = model.filter { $0.value.course == CourseNumber(UInt32(course)) }
      let listed = log.directory.lessons.lessons(of: CourseNumber(UInt32(course)))
      #expect(Set(listed) == Set(expected.keys), "seed \(seed)")
      let slots = listed.compactMap { log.directory.lessons[$0]?.slot }
      #expect(slots == slots.sorted(), "seed \(seed)")
      for (number, slot) in expected {
        let found = log.directory.lessons.find(slot)
        #expect(found == number || model[found ?? .none] == slot, "seed \(seed)")
      }
    }
  }
}
