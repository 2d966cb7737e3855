internal import EventLog
internal import School

/// The register of parents' applications with their decisions (clauses A2.10, A3.1; domain.md 6, 22–23).
///
/// An application is decided by the latest decision that holds; without one it waits, up to the day of the report.
public enum ApplicationsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "applications", source: "domain.md 6, 22–23; A2.10, A3.1", takes: [.schoolClass, .pupil, .days],
    columns: [
      FigureColumn("number", .label), FigureColumn("date", .label), FigureColumn("guardian", .person),
      FigureColumn("pupil", .person), FigureColumn("class", .label), FigureColumn("channel", .label),
      FigureColumn("decision", .label), FigureColumn("refusalReason", .label),
      FigureColumn("decidedOn", .label),
      FigureColumn("decidedBy", .person), FigureColumn("days"),
    ])

  /// Applications and decisions.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(events: [EventCode.parentApplicationRegistered, EventCode.parentApplicationDecided])
  }

  /// One row for each application, by day and order of recording.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let schoolClass = question.schoolClass == nil ? nil : scope.classes.first
    let facts = material.chronicle.facts(ParentApplicationRegistered.self).filter { stated in
      scope.span.contains(stated.day) && stated.day <= question.on
        && (scope.pupil ?? stated.fact.pupil) == stated.fact.pupil
        && (schoolClass == nil || schoolClass == Self.schoolClass(stated, directory))
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    var keys: [String: Int] = [:]
    for stated in facts.sorted(by: { ($0.day, $0.position) < ($1.day, $1.position) }) {
      let key = Self.key(stated, directory)
      keys[key, default: 0] += 1
      let count = keys[key] ?? 1
      table.rows.append(row(count == 1 ? key : "\(key)/\(count)", stated, question, directory))
    }
    return table
  }

  /// The pupil's class on the day of the application; of a pupil who enrols later the first one after it.
  private static func schoolClass(
    _ stated: Stated<ParentApplicationRegistered>, _ directory: Directory
  ) -> ClassNumber? {
    let pupil = directory.pupils[stated.fact.pupil]
    return pupil?.schoolClass(on: stated.day)
      ?? pupil?.memberships.first { $0.span.from > stated.day }?.schoolClass
  }

  private static func key(_ stated: Stated<ParentApplicationRegistered>, _ directory: Directory) -> String {
    let guardian = directory.key(stated.fact.guardian) ?? ""
    return "\(stated.day)/\(guardian)/\(directory.key(stated.fact.pupil) ?? "")"
  }

  private static func row(
    _ key: String, _ stated: Stated<ParentApplicationRegistered>, _ question: ReportQuestion,
    _ directory: Directory
  ) -> FigureRow {
    let application = stated.fact
    let latest = stated.followUp(ParentApplicationDecided.self)
    let decided = latest.flatMap { $0.event.day <= question.on ? $0 : nil }
    let positions = [stated.position] + (decided.map { [$0.event.position] } ?? [])
    let schoolClass = Self.schoolClass(stated, directory) ?? .none
    let waited = (decided?.event.day ?? question.on) - stated.day
    return FigureRow(
      key,
      [
        Figure(.text(application.number)), Figure(.day(stated.day)),
        Figure(.person(.guardian(application.guardian))), Figure(.person(.pupil(application.pupil))),
        Figure(schoolClass.isNone ? .none : .schoolClass(schoolClass)),
        Figure(.word(application.channel.name)),
        Figure(.word(decided?.fact.decision.name ?? "waiting")),
        Figure(
          decided.map { $0.fact.refusalReason == .none ? .none : .word($0.fact.refusalReason.name) } ?? .none),
        Figure(decided.map { .day($0.event.day) } ?? .none),
        Figure(decided.map { .person($0.event.actor) } ?? .none),
        Figure(.count(waited), from: positions),
      ])
  }
}
