internal import EventLog
internal import Projections
internal import School

extension DashboardPage {
  /// Lessons entered in time.
  var timeliness: [String: Any] {
    let say = screen.say
    var lead = [say("Ни один урок ещё не должен быть внесён.", "No lesson is due yet.")]
    if let share = screen.number(.timelinessSchool, "school", "share"),
      let missing = screen.number(.timelinessSchool, "school", "missing")
    {
      lead = [
        say(
          "В срок внесено \(screen.percent(share)) уроков расписания; не внесено "
            + "\(screen.numbers.integer(Int(missing))).",
          "\(screen.percent(share)) of the lessons due were entered in time; "
            + "\(screen.numbers.integer(Int(missing))) are missing.")
      ]
    }
    return section(
      "timeliness", say("Своевременность", "Timeliness"), lead: lead,
      tables: [
        entries(.timeliness, say("Уроки по классам", "Lessons by class"))
      ],
      more: [
        (
          say("По учителям", "By teacher"),
          entries(.timelinessTeachers, say("Уроки по учителям", "Lessons by teacher"))
        ),
        (
          say("По классам в цифрах", "By class in figures"),
          screen.whole(.timeliness, say("Своевременность по классам", "Timeliness by class"))
        ),
      ])
  }

  private func entries(_ kind: DashboardPanel.Kind, _ caption: String) -> [String: Any] {
    let say = screen.say
    return PageTable(
      caption: caption,
      columns: [
        (kind == .timeliness ? say("класс", "class") : say("учитель", "teacher"), "t"),
        (say("в срок, позже, нет", "in time, late, missing"), "b"), (say("в срок, %", "in time, %"), "n"),
        (say("позже", "late"), "n wide-only"), (say("нет", "missing"), "n"),
        (say("отметки в срок, %", "marks in time, %"), "n wide-only"),
      ],
      rows: screen.board.panel(kind).rows.map { row in
        (
          row.cells.first.map { screen.shown($0.value) } ?? row.key, row.isTotal,
          [
            .bar(
              parts(
                kind, row, of: "due", [("onTime", "value"), ("late", "third"), ("missing", "value bad")])),
            .figure(screen.figure(kind, row.key, "share")), .figure(screen.figure(kind, row.key, "late")),
            .figure(screen.figure(kind, row.key, "missing")),
            .figure(screen.figure(kind, row.key, "marksShare")),
          ]
        )
      },
      legend: [
        (say("в срок", "in time"), "value"), (say("позже", "late"), "third"),
        (say("не внесено", "missing"), "bad"),
      ]
    ).context
  }

  /// What was changed, and what after closing.
  var corrections: [String: Any] {
    let say = screen.say
    var lead = [say("За эти дни ничего не исправлено.", "Nothing was changed in these days.")]
    if let late = screen.number(.correctionsSchool, "school", "afterClose"),
      let all = screen.number(.correctionsSchool, "school", "corrections")
    {
      lead = [
        say("Исправлений ", "Corrections: ") + screen.numbers.integer(Int(all))
          + say(", после закрытия ", ", after closing ") + screen.numbers.integer(Int(late)) + "."
      ]
    }
    return section(
      "corrections", say("Исправления", "Corrections"), lead: lead,
      tables: [
        changes(.correctionsMonths, say("По месяцам", "By month"), say("месяц", "month")),
        changes(.corrections, say("По классам", "By class"), say("класс", "class")),
      ],
      more: [
        (
          say("Кто исправлял", "Who made them"),
          screen.whole(.correctors, say("Исправления по людям", "Corrections by person"))
        )
      ], isPaired: true)
  }

  private func changes(_ kind: DashboardPanel.Kind, _ caption: String, _ first: String) -> [String: Any] {
    let say = screen.say
    let rows = screen.board.panel(kind).rows
    let most = rows.map { screen.number(kind, $0.key, "corrections") ?? 0 }.max() ?? 0
    return PageTable(
      caption: caption,
      columns: [
        (first, "t"), (say("исправления", "corrections"), "b"), (say("испр.", "corr."), "n"),
        (say("аннул.", "annulled"), "n wide-only"), (say("после закр.", "after closing"), "n"),
      ],
      rows: rows.map { row in
        let all = screen.number(kind, row.key, "corrections") ?? 0
        let late = screen.number(kind, row.key, "afterClose") ?? 0
        let scale = most > 0 ? 100 / most : 0
        return (
          changeLabel(kind, row), row.isTotal,
          [
            .bar([
              PageBar(to: all * scale, style: "value", value: all.description),
              PageBar(to: late * scale, style: "value bad", value: late.description),
            ]), .figure(screen.figure(kind, row.key, "corrections")),
            .figure(screen.figure(kind, row.key, "annulments")),
            .figure(screen.figure(kind, row.key, "afterClose")),
          ]
        )
      },
      legend: [
        (say("исправления", "corrections"), "value"), (say("после закрытия", "after closing"), "bad"),
      ]
    ).context
  }

  /// `октябрь 2025` for `2025-10`.
  private func changeLabel(_ kind: DashboardPanel.Kind, _ row: DashboardRow) -> String {
    guard kind == .correctionsMonths, let day = Day(row.key + "-01") else {
      return row.cells.first.map { screen.shown($0.value) } ?? row.key
    }
    return CalendarLabel.month(day.civil.month)[screen.language] + " \(day.civil.year)"
  }
}
