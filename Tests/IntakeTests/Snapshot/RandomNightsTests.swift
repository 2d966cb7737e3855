import EventLog
import School
import Testing

@testable import Intake

@Suite("Random nights")
struct RandomNightsTests {
  @Test(
    "whatever changes overnight, the log holds what the export says, with no event too many", arguments: 1...6
  )
  func nights(_ seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let school = try ImportStore()
    var night = Night.first()
    var next = 1_000
    for _ in 0..<25 {
      let before = try school.marks()
      let size = school.state.size
      let run = try school.night([night]) { $0.allowsShrinking = true }
      #expect(run.problems.isEmpty, "\(run.problems)")
      #expect(try school.marks() == stated(night))
      let events = try school.trail(from: size).count { $0.hasPrefix("Mark") }
      #expect(events == fewest(before, stated(night)))
      #expect(try school.night([night]).changes.isEmpty)
      change(&night, &next, &random)
    }
  }

  /// What the export says, as ``ImportStore/marks(of:)`` writes it.
  private func stated(_ night: Night) -> [String] {
    night.lessons.flatMap { lesson in
      lesson.works.map { "2025-10-\(lesson.day)/\(lesson.number) \($0.mark)\($0.isHomework ? "h" : "")" }
    }.sorted()
  }

  /// The least number of events that lead from the one to the other: a place and kind of work at a time, what is
  /// the same stays, the rest is corrected as far as it goes, and added or taken back beyond.
  private func fewest(_ before: [String], _ after: [String]) -> Int {
    func places(_ marks: [String]) -> [String: [String]] {
      Dictionary(grouping: marks) { mark in
        (mark.split(separator: " ").first.map(String.init) ?? "") + (mark.hasSuffix("h") ? "h" : "")
      }
    }
    let (old, new) = (places(before), places(after))
    return Set(old.keys).union(new.keys).reduce(0) { sum, place in
      var rest = new[place] ?? []
      var gone = 0
      for mark in old[place] ?? [] {
        if let index = rest.firstIndex(of: mark) { rest.remove(at: index) } else { gone += 1 }
      }
      return sum + max(gone, rest.count)
    }
  }

  private func change(_ night: inout Night, _ next: inout Int, _ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      next += 1
      guard let index = night.lessons.indices.randomElement(using: &random) else {
        night.lessons.append(Night.Lesson(day: 14, number: 1))
        continue
      }
      let mark = Int.random(in: 2...5, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1:
        let isHomework = Bool.random(using: &random)
        night.lessons[index].works.append(Night.Work(id: next, mark: mark, isHomework: isHomework))
      case 2, 3:
        guard let work = night.lessons[index].works.indices.randomElement(using: &random) else { break }
        night.lessons[index].works[work].mark = mark
      case 4:
        guard let work = night.lessons[index].works.indices.randomElement(using: &random) else { break }
        night.lessons[index].works.remove(at: work)
      case 5: night.lessons[index].homework = mark == 2 ? nil : "№ \(next)"
      case 6:
        let lesson = Night.Lesson(
          day: Int.random(in: 13...18, using: &random), number: Int.random(in: 1...3, using: &random))
        if !night.lessons.contains(where: { $0.day == lesson.day && $0.number == lesson.number }) {
          night.lessons.append(lesson)
        }
      default: night.lessons.remove(at: index)
      }
    }
  }
}
