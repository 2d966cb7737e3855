internal import EventLog
internal import School

/// What the school knows of its pupils and their guardians, and what is still to be gathered (domain.md 0, A2.11
/// and B7; C13).
///
/// A text counts while its commitment stands in the log: an empty one does not. Names are never opened.
public enum CompletenessReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "completeness", source: "domain.md A2.11, A3.2; B7; C13", takes: [.schoolClass, .yearGroup],
    groupings: ["class", "pupil"],
    columns: [
      FigureColumn("group", .label), FigureColumn("pupils"), FigureColumn("names"), FigureColumn("births"),
      FigureColumn("contacts"), FigureColumn("guardians"), FigureColumn("guardianContacts"),
      FigureColumn("consents"), FigureColumn("complete"), FigureColumn("share"),
    ])

  /// Consents, beside who and what there is.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(folds: [.activation])
  }

  /// One row for each class with pupils on the day, or for each of these pupils.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let isSelected = Set(scope.classes)
    let consents = StandingConsents(material.activation, on: question.on)
    var groups: [Grouping.Key: [PupilKnown]] = [:]
    for pupil in directory.pupils.all {
      guard let entry = directory.pupils[pupil], let schoolClass = entry.schoolClass(on: question.on),
        isSelected.contains(schoolClass)
      else { continue }
      let key =
        grouping.name == "pupil"
        ? Grouping.key(pupil, directory) : grouping.key(schoolClass, directory)
      groups[key, default: []].append(PupilKnown(pupil, entry, directory, consents, on: question.on))
    }
    var table = FigureTable(about: scope.about, columns: grouping.columns(traits))
    table.rows = groups.sorted { $0.key < $1.key }.map { key, pupils in
      FigureRow(key.text, [Figure(grouping.value(key))] + figures(pupils))
    }
    return table
  }

  private static func figures(_ pupils: [PupilKnown]) -> [Figure] {
    func number(_ events: KeyPath<PupilKnown, [Position]>) -> Figure {
      let known = pupils.filter { !$0[keyPath: events].isEmpty }
      return Figure(.count(known.count), from: known.flatMap { $0[keyPath: events] })
    }
    let complete = pupils.filter(\.isComplete)
    let events = { complete.flatMap(\.events) }
    return [
      Figure(.count(pupils.count), from: pupils.flatMap(\.membership)), number(\.names), number(\.births),
      number(\.contacts), number(\.guardians), number(\.guardianContacts), number(\.consents),
      Figure(.count(complete.count), from: events()),
      Figure(.share(complete.count, of: pupils.count), from: events()),
    ]
  }
}

/// The events by which something of a pupil is known; none where it is not.
private struct PupilKnown {
  var membership: [Position] = []
  var names: [Position] = []
  var births: [Position] = []
  var contacts: [Position] = []
  var guardians: [Position] = []
  var guardianContacts: [Position] = []
  var consents: [Position] = []

  init(
    _ pupil: PupilNumber, _ entry: PupilEntry, _ directory: Directory, _ standing: StandingConsents,
    on day: Day
  ) {
    membership = entry.memberships.last { $0.span.contains(day) }.map { [$0.position] } ?? []
    names = Self.stated(entry.person.name(on: day))
    births = Self.stated(entry.person.birth)
    contacts = Self.stated(entry.person.contact(on: day))
    for number in directory.guardians(of: pupil, on: day) {
      guard let guardian = directory.guardians[number], let link = guardian.link(to: pupil, on: day) else {
        continue
      }
      guardians.append(link.position)
      guardianContacts += Self.stated(guardian.person.contact(on: day))
      consents += standing.events(.guardian(number))
    }
  }

  private static func stated(_ place: PersonalPlace?) -> [Position] {
    place.flatMap { $0.isStated ? [$0.position] : nil } ?? []
  }

  /// What a school must know. A pupil's own contact is not among it: the guardian is the one to be reached, and the
  /// youngest have none.
  private var parts: [[Position]] { [names, births, guardians, guardianContacts, consents] }
  var isComplete: Bool { parts.allSatisfy { !$0.isEmpty } }
  var events: [Position] { membership + parts.flatMap { $0 } }
}

/// Who has a consent that stands on a day: to the processing of personal data or to the electronic journal, as for
/// activation (semantics.md).
private struct StandingConsents {
  private var given: [UInt32: [Position]] = [:]

  init(_ fold: ActivationFold?, on day: Day) {
    for fact in fold?.ledger.settled() ?? [] where fact.type == EventCode.consentGiven {
      let through = Day(number: Int32(bitPattern: fact.words.third))
      let purpose = ConsentPurpose(rawValue: UInt8(truncatingIfNeeded: fact.words.second))
      guard purpose == .personalData || purpose == .electronicJournal, fact.occurredOn <= day,
        through == .none || day <= through, fact.end.map({ day < $0 }) ?? true
      else { continue }
      given[fact.words.first, default: []].append(fact.root)
    }
  }

  func events(_ person: ActorNumber) -> [Position] { given[person.rawValue] ?? [] }
}
