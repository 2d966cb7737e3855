internal import EventLog
internal import School

/// What the school adopted, held, asked, made of the journal and destroyed: acts, briefings, surveys, exports,
/// destructions of documents (A2.2–A2.9, A3.3, A3.4, C15, C18, D2, D3, D5; domain.md rows 6, 7, 57, 58, 61, 65).
public enum DocumentsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "documents", source: "A2.2–A2.9, A3.3–A3.4, C15, C18, D2, D3, D5; domain.md rows 6, 7, 57, 58, 61, 65",
    takes: [.schoolClass, .term, .days], groupings: ["document", "kind"],
    columns: [
      FigureColumn("date", .label), FigureColumn("kind", .label), FigureColumn("what", .label),
      FigureColumn("number", .label), FigureColumn("title", .text), FigureColumn("audience", .label),
      FigureColumn("class", .label), FigureColumn("person", .person), FigureColumn("documents"),
      FigureColumn("people"), FigureColumn("hours"), FigureColumn("score"), FigureColumn("pages"),
      FigureColumn("signatures"), FigureColumn("filedOn", .label),
    ])
  private static let ofKind = ["kind", "documents", "people", "hours", "pages", "signatures"]

  /// Events of which a school records few.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(events: [
      EventCode.localActAdopted, EventCode.briefingHeld, EventCode.surveyAnswered, EventCode.exportProduced,
      EventCode.exportAccepted, EventCode.archivedOnPaper, EventCode.recordsDestroyed,
    ])
  }

  /// A row for each document up to the day of the report, by day and order of recording; or for each kind.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let schoolClass = question.schoolClass.flatMap { directory.find($0, SchoolClassReference.self) }
    let documents = SchoolDocument.all(material.chronicle, on: question.on).filter { document in
      scope.span.contains(document.day) && document.day <= question.on
        && (schoolClass ?? document.schoolClass) == document.schoolClass
    }
    let isByKind = grouping.name == "kind"
    let columns = traits.columns.filter { column in
      isByKind ? ofKind.contains(column.id) : column.id != "documents"
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: columns)
    if isByKind {
      table.rows = SchoolDocument.Kind.allCases.compactMap { kind in
        let some = documents.filter { $0.kind == kind }
        return some.isEmpty ? nil : FigureRow(kind.rawValue, sums(kind, some))
      }
      return table
    }
    // Papers have no keys of their own; what stated one is its key, and stays so when others are left out.
    table.rows = documents.map { document in
      FigureRow("\(document.kind.rawValue)/\(document.position)", figures(document))
    }
    return table
  }

  private static func figures(_ document: SchoolDocument) -> [Figure] {
    func count(_ value: Int?) -> Figure {
      Figure(value.map { .count($0) } ?? .none, from: value == nil ? [] : [document.position])
    }
    return [
      Figure(.day(document.day)), Figure(.word(document.kind.rawValue)),
      Figure(document.what.isEmpty ? .none : .word(document.what)),
      Figure(document.number.isEmpty ? .none : .text(document.number)), Figure(.text(document.title)),
      Figure(document.audience.map { .word($0.name) } ?? .none),
      Figure(document.schoolClass.isNone ? .none : .schoolClass(document.schoolClass)),
      Figure(.person(document.actor)), count(document.people), count(document.hours),
      Figure(
        document.score.map { .decimal($0) } ?? .none, from: document.score == nil ? [] : [document.position]),
      count(document.pages), signatures([document], document.kind),
      Figure(document.filedOn.map { .day($0) } ?? .none),
    ]
  }

  private static func sums(_ kind: SchoolDocument.Kind, _ documents: [SchoolDocument]) -> [Figure] {
    func sum(_ value: (SchoolDocument) -> Int?) -> Figure {
      let counted = documents.filter { value($0) != nil }
      guard !counted.isEmpty else { return Figure(.none) }
      return Figure(.count(counted.reduce(0) { $0 + (value($1) ?? 0) }), from: counted.map(\.position))
    }
    return [
      Figure(.word(kind.rawValue)),
      Figure(.count(documents.count), from: documents.map(\.position)), sum(\.people), sum(\.hours),
      sum(\.pages), signatures(documents, kind),
    ]
  }

  /// Capacities in which exports were signed; other documents are not signed in the journal.
  private static func signatures(_ documents: [SchoolDocument], _ kind: SchoolDocument.Kind) -> Figure {
    guard kind == .export else { return Figure(.none) }
    return Figure(
      .count(documents.reduce(0) { $0 + $1.signatories }),
      from: documents.flatMap { [$0.position] + $0.acceptances })
  }
}

/// One document of the report.
struct SchoolDocument {
  /// What kind of thing it is, in the order of the rows.
  enum Kind: String, CaseIterable {
    case act, briefing, survey, export, destruction
  }

  let kind: Kind
  let position: Position
  let day: Day
  let actor: ActorNumber
  var what = ""
  var number = ""
  var title = ""
  var audience: Audience?
  var schoolClass = ClassNumber.none
  var people: Int?
  var hours: Int?
  var score: Double?
  var pages: Int?
  /// Different capacities in which it was signed.
  var signatories = 0
  var acceptances: [Position] = []
  var filedOn: Day?

  private init<Fact: Event>(_ kind: Kind, _ stated: Stated<Fact>) {
    (self.kind, position, day, actor) = (kind, stated.position, stated.day, stated.entry.actor)
  }

  /// Every document that holds, by day and order of recording; `on` is the last day of signatures and filings.
  static func all(_ chronicle: Chronicle, on: Day) -> [SchoolDocument] {
    let acts = chronicle.facts(LocalActAdopted.self).map { stated in
      var made = SchoolDocument(.act, stated)
      (made.what, made.number, made.title) = (stated.fact.kind.name, stated.fact.number, stated.fact.title)
      return made
    }
    let briefings = chronicle.facts(BriefingHeld.self).map { stated in
      var made = SchoolDocument(.briefing, stated)
      (made.what, made.title, made.audience) = (
        stated.fact.kind.name, stated.fact.topic, stated.fact.audience
      )
      (made.schoolClass, made.people) = (stated.fact.schoolClass, Int(stated.fact.attendees))
      if stated.fact.hours > 0 { made.hours = Int(stated.fact.hours) }
      return made
    }
    let surveys = chronicle.facts(SurveyAnswered.self).map { stated in
      var made = SchoolDocument(.survey, stated)
      (made.title, made.audience) = (stated.fact.topic, stated.fact.audience)
      (made.people, made.score) = (Int(stated.fact.answers), Double(stated.fact.score) / 100)
      return made
    }
    let destructions = chronicle.facts(RecordsDestroyed.self).map { stated in
      var made = SchoolDocument(.destruction, stated)
      (made.what, made.number) = (stated.fact.kind.name, stated.fact.act)
      made.title = [stated.fact.from, stated.fact.through].map { $0 == .none ? "…" : $0.description }
        .joined(separator: " – ")
      return made
    }
    let exports = chronicle.facts(ExportProduced.self).map { export($0, on: on) }
    return (acts + briefings + surveys + exports + destructions).sorted {
      ($0.day, $0.position) < ($1.day, $1.position)
    }
  }

  private static func export(_ stated: Stated<ExportProduced>, on: Day) -> SchoolDocument {
    var made = SchoolDocument(.export, stated)
    (made.what, made.title, made.schoolClass) = (
      stated.fact.kind.name, stated.fact.title, stated.fact.schoolClass
    )
    if stated.fact.pages > 0 { made.pages = Int(stated.fact.pages) }
    var roles: Set<Role> = []
    for event in stated.entry.followUps where event.isAlive && event.day <= on {
      if let accepted = event.fact as? ExportAccepted {
        roles.insert(accepted.signatory)
        made.acceptances.append(event.position)
      } else if let filed = event.fact as? ArchivedOnPaper {
        (made.filedOn, made.number) = (event.day, filed.caseNumber)
      }
    }
    made.signatories = roles.count
    return made
  }
}
