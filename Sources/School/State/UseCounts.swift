internal import EventLog

/// How many marks and how much homework name a lesson, or a course where no lesson is known: of these the state
/// keeps nothing else.
///
/// Neither is restated, and a correction stays with its lesson, so that counting up and down is exact.
struct UseCounts: Sendable {
  /// Counts by lesson, and by course for what names no lesson.
  struct Counts: Sendable {
    private var lessons: [Int32] = []
    private var courses: [Int32] = []
    private static let limit = 1 << 26

    /// Facts that name a lesson.
    func of(_ lesson: LessonNumber) -> Int { lesson.index < lessons.count ? Int(lessons[lesson.index]) : 0 }
    /// Facts that name a course and no lesson.
    func of(_ course: CourseNumber) -> Int { course.index < courses.count ? Int(courses[course.index]) : 0 }

    /// Counts a fact of a lesson, or of a course without one.
    @inline(__always)
    mutating func count(_ lesson: LessonNumber, _ course: CourseNumber, _ step: Int32) {
      if lesson.isNone {
        Self.add(step, &courses, course.index)
      } else {
        Self.add(step, &lessons, lesson.index)
      }
    }

    @inline(__always)
    private static func add(_ step: Int32, _ counts: inout [Int32], _ index: Int) {
      guard index < limit else { return }
      if index >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: index + 1 - counts.count))
      }
      counts[index] = max(0, counts[index] &+ step)
    }
  }

  /// Marks set and not annulled.
  private(set) var marks = Counts()
  /// Homework posted and not annulled.
  private(set) var homework = Counts()

  /// Takes in an event of the register, or an annulment.
  mutating func apply(_ record: borrowing RecordView) {
    switch record.type {
    case EventCode.markSet:
      marks.count(record.reference(MarkSet.Layout.lesson), record.reference(MarkSet.Layout.course), 1)
    case EventCode.markAnnulled:
      typealias Layout = MarkAnnulled.Layout
      marks.count(record.reference(Layout.lesson), record.reference(Layout.course), -1)
    case EventCode.homeworkPosted:
      typealias Layout = HomeworkPosted.Layout
      homework.count(record.reference(Layout.lesson), record.reference(Layout.course), 1)
    case EventCode.factAnnulled:
      let type = record.u16(FactAnnulled.Layout.factType)
      guard type == EventCode.homeworkPosted || type == EventCode.homeworkAmended else { return }
      // An annulment keeps the first two numbers of the fact: of homework course and lesson.
      homework.count(
        LessonNumber(record.u32(FactAnnulled.Layout.second)),
        CourseNumber(record.u32(FactAnnulled.Layout.first)), -1)
    default: break
    }
  }
}
