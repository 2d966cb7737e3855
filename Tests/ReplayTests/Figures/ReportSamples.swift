import EventLog
import Projections
import School

/// Questions to ask of any report over a demo log: what it requires is filled in from the log, what it may take is
/// tried, too.
enum ReportSamples {
  static func questions(_ traits: ReportTraits, _ directory: Directory) -> [ReportQuestion] {
    var base = ReportQuestion()
    base.on = Day(year: 2025, month: 12, day: 31) ?? .none
    base.offsetSeconds = { _ in 10_800 }
    let schoolClass = directory.classes.all.first.flatMap { directory.key($0) }
    let course = directory.courses.all.first
    let subject = course.flatMap { directory.courses[$0] }.flatMap { directory.key($0.subject) }
    let pupil = directory.pupils.all.first.flatMap { directory.key($0) }
    let teacher = course.flatMap { directory.courses[$0] }.flatMap { directory.key($0.teacher) }
    if traits.requires.contains(.schoolClass) { base.schoolClass = schoolClass }
    if traits.requires.contains(.subject) { base.subject = subject }
    if traits.requires.contains(.course) { base.course = course.flatMap { directory.key($0) } }
    if traits.requires.contains(.pupil) { base.pupil = pupil }
    if traits.requires.contains(.teacher) { base.teacher = teacher }
    let term = directory.terms.all.compactMap { directory.terms[$0] }
      .first { $0.kind == .quarter && $0.yearGroups.contains(7) }
    if traits.requires.contains(.term) { base.term = term?.key }
    var questions = [base]
    for grouping in traits.groupings.dropFirst() {
      var question = base
      question.grouping = grouping
      questions.append(question)
    }
    if traits.takes.contains(.schoolClass), base.schoolClass == nil {
      var question = base
      question.schoolClass = schoolClass
      questions.append(question)
    }
    if traits.takes.contains(.term), base.term == nil {
      var question = base
      question.term = term?.key
      questions.append(question)
    }
    if traits.takes.contains(.days), let start = term?.start {
      var question = base
      question.term = nil
      question.span = DaySpan(from: start + 7, through: start + 27)
      if !traits.requires.contains(.term) || traits.requires.isSuperset(of: .time) {
        questions.append(question)
      }
    }
    return questions
  }
}
