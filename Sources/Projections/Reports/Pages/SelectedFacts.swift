internal import EventLog
internal import Replay
internal import School

extension ReportMaterial {
  /// The facts as if only `rule` had been asked for: one pass may have gathered for several reports.
  func facts(_ rule: CourseSelection.Rule) -> CourseFacts {
    guard facts.selection.rule != rule else { return facts }
    var selected = facts
    selected.selection = CourseSelection(rule, following: Running(directory))
    return selected
  }
}

extension ReportScope {
  /// What was asked of days, for the pages that take a term or days.
  func days(_ question: ReportQuestion) -> ReportDays {
    question.term.map { .term(key: $0) } ?? .days(question.span)
  }
}

extension AbsenceCode {
  /// What stands in a cell of a page: «н», «б», «уп».
  var pageSign: String {
    switch self {
    case .unexcused: "н"
    case .ill: "б"
    case .excused, .competition, .family: "уп"
    case .exempt: "осв"
    case .order: "пр"
    }
  }
}
