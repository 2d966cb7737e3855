extension ReportCatalogue {
  /// Reports on people's access, on control and on the log itself.
  static let people: [any FigureReport.Type] = [
    ActivationReport.self, ActivationSeriesReport.self, ActivationForecastReport.self, PortalReport.self,
    AccessReport.self, CorrectionsReport.self,
    CorrectionAnomaliesReport.self, CorrectionCountsReport.self, RollCallsReport.self, RemarksReport.self,
    InspectionReport.self,
    PlanReport.self, IntegrityReport.self, RegionalReport.self,
  ]
}
