internal import School

extension DashboardPanel.Kind {
  /// The report whose cells it shows.
  public var report: any FigureReport.Type {
    switch self {
    case .activation: ActivationReport.self
    case .activationSeries: ActivationSeriesReport.self
    case .activationForecast: ActivationForecastReport.self
    case .attendance, .attendanceSchool, .attendanceWeeks: AttendanceRateReport.self
    case .results, .resultsSchool: ResultsReport.self
    case .timeliness, .timelinessSchool, .timelinessTeachers: TimelinessReport.self
    case .corrections, .correctionsSchool, .correctionsMonths: CorrectionCountsReport.self
    case .correctors: CorrectionAnomaliesReport.self
    }
  }

  /// What its rows are, where the report has a choice.
  public var grouping: String? {
    switch self {
    case .activation, .activationSeries, .activationForecast, .correctors: nil
    case .attendance, .results, .timeliness, .corrections: "class"
    case .attendanceSchool, .resultsSchool, .timelinessSchool, .correctionsSchool: "school"
    case .attendanceWeeks: "week"
    case .timelinessTeachers: "teacher"
    case .correctionsMonths: "month"
    }
  }

  /// The columns it shows, of those of the report.
  public var columns: [String] {
    switch self {
    case .activation:
      [
        "group", "eligible", "applications", "consents", "issued", "activated", "percent", "low", "high",
        "met",
      ]
    case .activationSeries: ["day", "eligible", "activated", "percent", "low", "high"]
    case .activationForecast:
      ["deadline", "low", "high", "percent", "gap", "met", "pace", "forecast", "reached"]
    case .attendance, .attendanceSchool, .attendanceWeeks:
      ["group", "possible", "missed", "ill", "excused", "unexcused", "late", "percent"]
    case .results, .resultsSchool:
      ["group", "term", "n", "n5", "n4", "n3", "n2", "notAttested", "success", "quality", "average"]
    case .timeliness, .timelinessSchool, .timelinessTeachers:
      ["group", "due", "onTime", "late", "missing", "share", "p90", "marksShare"]
    case .corrections, .correctionsSchool, .correctionsMonths:
      ["group", "corrections", "annulments", "afterClose"]
    case .correctors:
      ["teacher", "corrections", "annulments", "afterClose", "night", "jumps", "bulk", "flagged"]
    }
  }

  /// True when the days of the dashboard are asked for.
  public var takesDays: Bool { report.traits.takes.contains(.days) && self != .activationSeries }

  /// The question to its report.
  func question(_ asked: ReportQuestion, _ span: DaySpan) -> ReportQuestion {
    var question = asked
    question.term = nil
    question.grouping = grouping
    question.span = takesDays ? span : .always
    return question
  }
}
