public import EventLog
public import School

/// What a director looks at: figures of reports of the catalogue, each with the events behind it, as plain values.
///
/// Every figure is a cell of a report: ``DashboardPanel/report``, ``DashboardPanel/question``, row key and column id
/// name it, so that `journal explain` tells all of it.
public struct Dashboard: Sendable {
  /// The day it is for.
  public let on: Day
  /// The days that attendance, outcomes, timeliness and corrections are counted over.
  public let span: DaySpan
  /// Events seen.
  public let size: UInt64
  /// The root of the tree of these events, in hexadecimal digits.
  public let root: String
  /// The panels, in the order of ``DashboardPanel/Kind``.
  public let panels: [DashboardPanel]
  /// The events that some figure shows.
  public let events: [Position: DashboardEvent]
  /// The policies that decided a figure, each once.
  public let policies: [PolicyUse]

  /// A panel.
  public func panel(_ kind: DashboardPanel.Kind) -> DashboardPanel {
    panels.first { $0.kind == kind } ?? DashboardPanel(kind: kind, columns: [], rows: [])
  }
}

/// One report of the dashboard.
public struct DashboardPanel: Sendable {
  /// What a panel is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Activation by class.
    case activation
    /// Activation over time.
    case activationSeries
    /// Activation at the plan's deadlines.
    case activationForecast
    /// Attendance by class.
    case attendance
    /// Attendance of the school.
    case attendanceSchool
    /// Attendance by week.
    case attendanceWeeks
    /// Outcomes by class, of each class's latest term.
    case results
    /// Outcomes of the school, term by term.
    case resultsSchool
    /// Timeliness by class.
    case timeliness
    /// Timeliness of the school.
    case timelinessSchool
    /// Timeliness by teacher.
    case timelinessTeachers
    /// Corrections by class.
    case corrections
    /// Corrections of the school.
    case correctionsSchool
    /// Corrections by month.
    case correctionsMonths
    /// Corrections by person.
    case correctors
  }

  /// What it is about.
  public let kind: Kind
  /// The columns shown, in order; the first is the row's label.
  public let columns: [FigureColumn]
  /// The rows.
  public let rows: [DashboardRow]

  /// The cell of a row and column, or nil.
  public func cell(_ row: String, _ column: String) -> DashboardCell? {
    guard let index = columns.firstIndex(where: { $0.id == column }),
      let row = rows.first(where: { $0.key == row }), index < row.cells.count
    else { return nil }
    return row.cells[index]
  }
}

/// A row of a panel.
public struct DashboardRow: Sendable {
  /// Its key in the report.
  public let key: String
  /// True for a row that sums up others.
  public let isTotal: Bool
  /// One a column.
  public let cells: [DashboardCell]
}

/// A cell with what is behind it.
public struct DashboardCell: Sendable {
  /// What stands in the cell of the report.
  public let value: FigureValue
  /// The events behind a number; nil for a label.
  public let evidence: DashboardEvidence?
}

/// The events behind a figure: how many, and the last of them.
public struct DashboardEvidence: Sendable {
  /// As many as `journal explain` lists.
  public let count: Int
  /// The last of them, in log order; what they are is in ``Dashboard/events``.
  public let last: [Position]
}

/// What a page says of an event.
public struct DashboardEvent: Hashable, Sendable {
  /// Type code.
  public let type: UInt16
  /// The school day.
  public let day: Day
  /// Who is said to have recorded it.
  public let actor: ActorNumber
  /// True when its scope was closed then.
  public let afterClose: Bool
}
