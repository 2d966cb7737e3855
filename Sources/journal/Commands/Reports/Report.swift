import ArgumentParser

/// `journal report`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a report afresh from the log.",
    discussion: """
      EXAMPLES
        journal report register --class 7А --subject алгебра --term 1ч
        journal report diary --pupil p-0412 --from 2025-10-13 --to 2025-10-19
        journal report register --class 7А --subject алгебра --as-of 2025-10-05
      """,
    subcommands: CommandWords.named(
      at: 1,
      of: [
        RegisterReport.self, DiaryReport.self, SummaryReport.self, AttendanceReport.self,
        CorrectionsReport.self, PlanReport.self, RegionalCommand.self, AllReports.self,
      ] + FigureCommands.all))
}
