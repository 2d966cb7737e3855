/// Every report there is, in the order of help and documentation.
///
/// A report is one type in `Reports/`; adding it here gives it a command, `explain`, `diff`, `whatif`, a place in
/// `report all` and a page in docs/REPORTS.md.
public enum ReportCatalogue {
  /// The reports.
  public static let all: [any FigureReport.Type] = courses + people + paper

  /// Reports on what happens in courses and classes.
  private static let courses: [any FigureReport.Type] = [
    ResultsReport.self,
    ClassResultsReport.self,
    ProposalsReport.self,
    UnfilledReport.self,
    TimelinessReport.self,
    ObjectivityReport.self,
    ProgrammeReport.self,
    HomeworkReport.self,
    AssessmentsReport.self,
    SubstitutionsReport.self,
    TimesheetReport.self,
    ProgressReport.self,
    MissedReport.self,
    MovementReport.self,
    CompletenessReport.self,
    DensityReport.self,
    RegisterReport.self,
    SummaryReport.self,
    AttendanceReport.self,
    AttendanceRateReport.self,
    DiaryReport.self,
  ]

  /// Registers that plans ask to be printed.
  private static let paper: [any FigureReport.Type] = [
    ApplicationsReport.self,
    SchedulesReport.self,
    DocumentsReport.self,
  ]

  /// The report with a name, or nil.
  public static func report(_ name: String) -> (any FigureReport.Type)? {
    all.first { $0.traits.name == name }
  }
}
