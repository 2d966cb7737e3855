internal import EventLog
public import Projections
public import School

/// What a run of control found that was not known.
public struct ControlDocument {
  private let run: ControlRun
  private let span: DaySpan
  private let naming: Naming

  /// Of a run over some days.
  public init(_ run: ControlRun, _ span: DaySpan, _ naming: Naming) {
    self.run = run
    self.span = span
    self.naming = naming
  }

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, dryRun: Bool = false
  ) -> String {
    guard format.isForPeople else { return sheet(nil).text(format) }
    var sheet = sheet(language)
    let days = NumberFormat(language)
    sheet.heading = [
      Label(ru: "Контроль", en: "Control")[language] + " · " + days.day(span.from) + " – "
        + days.day(span.through)
    ]
    sheet.notes = [summary(language)]
    if dryRun {
      sheet.notes.append(
        Label(ru: "Ничего не записано (--dry-run).", en: "Nothing was recorded (--dry-run).")[language])
    }
    return sheet.text(format, language: language, width: width, ansi: .plain)
  }

  /// Rows; words in a language for people, stable names for programs.
  private func sheet(_ language: Language?) -> Sheet {
    func word(_ name: String, _ label: Label) -> Cell { .text(language.map { label[$0] } ?? name) }
    func person(_ person: ActorNumber) -> Cell {
      language == nil ? .optional(naming.key(person)) : .text(naming.short(person))
    }
    let raised = run.raised.map { finding -> [Cell] in
      [
        word("raised", Label(ru: "замечание", en: "remark")),
        word(finding.check.name, finding.check.label), person(.staff(finding.staff)),
        .optional(naming.key(finding.course)), .text(finding.text),
      ]
    }
    let relieved = run.relieved.map { relief -> [Cell] in
      [
        word("relieved", Label(ru: "снято", en: "relieved")),
        word(relief.remark.check.name, relief.remark.check.label), person(.staff(relief.remark.staff)),
        .optional(naming.key(relief.remark.course)), .text(relief.remark.text),
      ]
    }
    let anomalies = run.anomalies.map { finding -> [Cell] in
      let events = [finding.first, finding.second].filter { $0 != .none }.map(\.description)
      return [
        word("anomaly", Label(ru: "аномалия", en: "anomaly")),
        word(finding.kind.name, finding.kind.label), person(finding.person),
        finding.other == .nobody ? .null : person(finding.other), .text(events.joined(separator: " ")),
      ]
    }
    return Sheet(
      columns: [
        .init("what", Label(ru: "", en: "")), .init("check", Label(ru: "проверка", en: "check"), wraps: true),
        .init("who", Label(ru: "кто", en: "who"), wraps: true),
        .init("about", Label(ru: "курс, второй", en: "course, other"), wraps: true),
        .init("text", Label(ru: "что, события", en: "what, events"), wraps: true),
      ], rows: raised + relieved + anomalies)
  }

  private func summary(_ language: Language) -> String {
    if run.isNothingNew { return Label(ru: "Ничего нового.", en: "Nothing new.")[language] }
    let counts = (run.raised.count, run.relieved.count, run.anomalies.count)
    return Label(
      ru: "Замечаний: \(counts.0), снято: \(counts.1), аномалий: \(counts.2).",
      en: "Remarks: \(counts.0), relieved: \(counts.1), anomalies: \(counts.2).")[language]
  }
}
