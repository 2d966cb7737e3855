internal import EventLog
internal import Projections
internal import School

extension ActivationDocument {
  static let barWidth = 28

  /// Classes with a bar each; the limits of the band stand in the bars.
  func table(_ language: Language, _ width: Int) -> Sheet {
    typealias Column = Sheet.Column
    let bar = min(Self.barWidth, max(8, width - 72))
    let scale = Bars.scale(width: bar, limits: limits)
    return Sheet(
      heading: heading(language, width),
      columns: [
        Column("class", DashboardLabel.className.label),
        Column("eligible", ActivationWord.eligibleShort.label, .trailing),
        Column("applications", ActivationWord.applicationsShort.label, .trailing),
        Column("consents", ActivationWord.consentsShort.label, .trailing),
        Column("issued", DashboardLabel.issued.label, .trailing),
        Column("activated", Label(ru: "активны", en: "active"), .trailing),
        Column("percent", DashboardLabel.percent.label, .trailing),
        Column("ofRegistered", ActivationWord.ofRegisteredShort.label, .trailing),
        Column("bar", Label(scale), isRigid: true), Column("met", Label("")),
      ],
      rows: (board.classes.sorted(by: before) + [board.school]).map { row($0, language, bar) },
      notes: [legend(language)])
  }

  private var limits: [Double] {
    board.band.map { [Double($0.low) / 10_000, Double($0.high) / 10_000].filter { $0 > 0 && $0 < 1 } } ?? []
  }

  /// Year group first, then the key: 5А before 10А.
  private func before(_ left: ActivationDashboard.Row, _ right: ActivationDashboard.Row) -> Bool {
    func order(_ row: ActivationDashboard.Row) -> (UInt8, String, UInt32) {
      let entry = naming.directory.classes[row.schoolClass]
      return (entry?.yearGroup ?? .max, entry?.key ?? "", row.schoolClass.number)
    }
    return order(left) < order(right)
  }

  private func row(_ row: ActivationDashboard.Row, _ language: Language, _ bar: Int) -> [Cell] {
    let counts = row.counts
    return [
      .text(naming.key(row.schoolClass) ?? DashboardLabel.school(language)), .integer(counts.eligible),
      .integer(counts.applications), .integer(counts.consents), .integer(counts.issued),
      .integer(counts.activated), percent(counts.percent), percent(counts.percentOfRegistered),
      .text(Bars.bar(fraction: (counts.percent ?? 0) / 100, width: bar, limits: limits)),
      .text(sign(row.met, counts, language)),
    ]
  }

  /// `✓`, or `▼ −5,6`: how far below the band.
  private func sign(_ met: Bool?, _ counts: ActivationCounts, _ language: Language) -> String {
    guard let met else { return "" }
    guard !met, let percent = counts.percent, let band = board.band else { return "✓" }
    let gap = percent - Double(band.low) / 100
    let text = NumberFormat(language).signed(gap, digits: 1)
    return text.contains { ("1"..."9").contains($0) } ? "▼ " + text : "▼ −0" + (language == .ru ? ",0" : ".0")
  }

  /// `Активация родителей · план: 41–60 % к 20.10.2025 … школа 52,4 %  ✓`
  func heading(_ language: Language, _ width: Int) -> [String] {
    let numbers = NumberFormat(language)
    var left = DashboardLabel.activation(language) + " · "
    if let band = board.band {
      left += DashboardLabel.plan(language) + ": " + range(band, language) + " " + DashboardLabel.by(language)
      left += " " + numbers.day(band.deadline)
    } else {
      left += DashboardLabel.noTarget(language)
    }
    var right = DashboardLabel.noEligible(language)
    if let percent = board.school.counts.percent {
      right = DashboardLabel.school(language) + " " + numbers.percent(percent) + " %"
      if let met = board.school.met { right += "  " + (met ? "✓" : "▼") }
    }
    let day = CommonLabel.asOf(language) + " " + numbers.day(board.on)
    let space = width - Width.of(left) - Width.of(right)
    guard space >= 2 else { return [left, right, day] }
    return [left + String(repeating: " ", count: space) + right, day]
  }

  /// `41–60 %`
  private func range(_ band: ActivationDashboard.Band, _ language: Language) -> String {
    let numbers = NumberFormat(language)
    func text(_ hundredths: UInt16) -> String {
      numbers.decimal(Double(hundredths) / 100, digits: hundredths % 100 == 0 ? 0 : 2)
    }
    return band.low == band.high ? text(band.low) + " %" : text(band.low) + "–" + text(band.high) + " %"
  }

  func legend(_ language: Language) -> String {
    language == .ru
      ? "% — активны из имеющих право; % под. — активны из подавших заявление и согласие; "
        + "считаются пары «родитель — ученик»"
      : "% — active of those eligible; % reg. — active of those with application and consent; "
        + "pairs of a guardian and a pupil are counted"
  }

  /// Every target with what came of it.
  func deadlines(_ language: Language) -> Sheet {
    var sheet = deadlinesSheet
    sheet.heading = [ActivationWord.deadlines(language)]
    sheet.rows = zip(sheet.rows, board.deadlines).map { row, deadline in
      var row = row
      let met = deadline.met.map { $0 ? "✓" : "▼" }
      row[7] = .text(met ?? ActivationWord.planned(language))
      return row
    }
    return sheet
  }

  /// The last points of the series.
  func series(_ language: Language) -> Sheet {
    var sheet = seriesSheet
    sheet.heading = [ActivationWord.overTime(language)]
    sheet.columns.append(.init("bar", Label(Bars.scale(width: Self.barWidth, limits: limits)), isRigid: true))
    let shown = board.series.suffix(16)
    sheet.rows = sheet.rows.suffix(shown.count)
    sheet.rows = zip(sheet.rows, shown).map { row, point in
      row + [
        .text(
          Bars.bar(fraction: (point.counts.percent ?? 0) / 100, width: Self.barWidth, limits: limits))
      ]
    }
    return sheet
  }
}
