extension ReportCatalogue {
  /// Reports on people's access, on control and on the log itself.
  static let people: [any FigureReport.Type] = [
    ActivationReport.self, PortalReport.self, AccessReport.self, CorrectionsReport.self,
    CorrectionAnomaliesReport.self, RemarksReport.self, PlanReport.self, IntegrityReport.self,
  ]
}
