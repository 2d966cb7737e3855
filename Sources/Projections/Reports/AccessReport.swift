internal import EventLog
internal import School

/// Who has access, since when, and how it is used (domain.md 7, 26; A3.6, B5; rows 26–30).
public enum AccessReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "access", source: "domain.md 7, 26; A3.6, B5, C16", takes: .days, groupings: ["person", "role"],
    columns: [
      FigureColumn("person", .person), FigureColumn("role", .label), FigureColumn("people"),
      FigureColumn("issued"), FigureColumn("issuedOn", .label), FigureColumn("activated"),
      FigureColumn("activatedOn", .label), FigureColumn("sessions"), FigureColumn("last", .label),
      FigureColumn("failures"), FigureColumn("revoked"), FigureColumn("revokedOn", .label),
    ])
  private static let ofPerson = [
    "person", "role", "issuedOn", "activatedOn", "sessions", "last", "failures", "revokedOn",
  ]
  private static let ofRole = [
    "role", "people", "issued", "activated", "sessions", "last", "failures", "revoked",
  ]

  /// Roles, credentials, accounts and sessions.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .access) }

  /// A row for each person with a role, a credential, an account or a session up to the day; or for each role.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let book = AccessBook(material.access ?? AccessFold(), on: question.on, scope.span)
    let isByRole = grouping.name == "role"
    let ids = isByRole ? ofRole : ofPerson
    let columns = ids.compactMap { id in traits.columns.first { $0.id == id } }
    var table = FigureTable(span: scope.span, columns: columns)
    if isByRole {
      let people = book.people
      let roles = Set(people.flatMap(book.roles)).sorted { $0.rawValue < $1.rawValue }
      table.rows = roles.map { role in
        let group = people.filter { book.roles(of: $0).contains(role) }
        return FigureRow(
          role.name,
          [
            Figure(.word(role.name)), Figure(.count(group.count), from: group.flatMap(book.evidence)),
            count(group.flatMap { book[$0].issued }, distinct: group.count { !book[$0].issued.isEmpty }),
            count(
              group.flatMap { book[$0].activated }, distinct: group.count { !book[$0].activated.isEmpty }),
          ] + use(group, book)
            + [
              count(group.flatMap { book[$0].revoked }, distinct: group.count { !book[$0].revoked.isEmpty })
            ])
      }
    } else {
      table.rows = book.people.map { person in
        let entry = book[person]
        // A credential of an earlier day may be stated later: first and last are those of the days.
        func day(_ day: Day?) -> Figure { Figure(day.map { .day($0) } ?? .none) }
        return FigureRow(
          material.directory.text(of: person) ?? "#\(person.kind).\(person.number)",
          [
            Figure(.person(person)), Figure(.words(book.roles(of: person).map(\.name))),
            day(entry.issued.map(\.day).min()), day(entry.activated.map(\.day).min()),
          ] + use([person], book) + [day(entry.revoked.map(\.day).max())])
      }
    }
    return table
  }

  private static func count(_ events: [AccessBook.Event], distinct: Int) -> Figure {
    Figure(.count(distinct), from: events.map(\.position))
  }

  /// Sessions, the last of them, and failures of linking.
  private static func use(_ people: [ActorNumber], _ book: AccessBook) -> [Figure] {
    let last = people.map { book[$0].use }.filter { $0.sessions > 0 }.map(\.last).max()
    let failures = people.flatMap { book[$0].failures }
    return [
      Figure(
        .count(people.reduce(0) { $0 + book[$1].use.sessions }),
        from: Evidence(since: { book.sessions(of: people, since: $0) })),
      Figure(last.map { .moment($0) } ?? .none),
      Figure(.count(failures.count), from: failures.map(\.position)),
    ]
  }
}

/// What is known of each person's access up to a day.
struct AccessBook {
  /// An event of a person's access.
  struct Event {
    let day: Day
    let position: Position
  }

  /// A person's access.
  struct Entry {
    var issued: [Event] = []
    var activated: [Event] = []
    var revoked: [Event] = []
    var failures: [Event] = []
    var roles: Set<Role> = []
    var use = Use()
  }

  /// A person's sessions.
  struct Use {
    var sessions = 0
    var first = Position.none
    var last = Moment.none
  }

  private let fold: AccessFold
  private let days: DaySpan
  private let visits: VisitsByPerson
  private var entries: [ActorNumber: Entry] = [:]

  /// Facts up to `day`; sessions of these of the days of `span`.
  init(_ fold: AccessFold, on day: Day, _ span: DaySpan) {
    self.fold = fold
    visits = VisitsByPerson(fold.sessions)
    days = span.intersection(DaySpan(from: .none, through: day)) ?? DaySpan(from: day + 1, through: day)
    for fact in fold.facts() where fact.occurredOn <= day {
      let person = ActorNumber(rawValue: fact.words.first)
      let event = Event(day: fact.occurredOn, position: fact.root)
      switch fact.type {
      case EventCode.credentialIssued: entries[person, default: Entry()].issued.append(event)
      case EventCode.accountActivated: entries[person, default: Entry()].activated.append(event)
      case EventCode.credentialRevoked: entries[person, default: Entry()].revoked.append(event)
      default: entries[person, default: Entry()].failures.append(event)
      }
    }
    for grant in fold.grants() where grant.days.contains(day) {
      entries[ActorNumber(rawValue: grant.person), default: Entry()].roles.insert(grant.role)
    }
    // By kind of person and number: a dictionary would be asked hundreds of thousands of times.
    var uses = [[Use]](repeating: [], count: 16)
    for session in fold.sessions where days.contains(session.day) && fold.stands(session) {
      let person = ActorNumber(rawValue: session.person)
      let (kind, number) = (Int(person.kind), Int(person.number))
      // A number above this is damage, not a person.
      guard kind < uses.count, number < 1 << 24 else { continue }
      while uses[kind].count <= number { uses[kind].append(Use()) }
      uses[kind][number].sessions += 1
      if uses[kind][number].sessions == 1 { uses[kind][number].first = session.position }
      // The log's clock never runs backwards.
      uses[kind][number].last = session.recordedAt
    }
    for kind in uses.indices {
      for number in uses[kind].indices where uses[kind][number].sessions > 0 {
        let person = ActorNumber(rawValue: UInt32(kind) << 28 | UInt32(number))
        entries[person, default: Entry()].use = uses[kind][number]
      }
    }
  }

  /// Everybody known: staff, guardians, pupils, systems, each by number.
  var people: [ActorNumber] { entries.keys.sorted { $0.rawValue < $1.rawValue } }

  subscript(person: ActorNumber) -> Entry { entries[person] ?? Entry() }

  /// The roles of a person by rank; guardians and pupils are what they are, without a grant.
  func roles(of person: ActorNumber) -> [Role] {
    var roles = self[person].roles
    if person.asGuardian != nil { roles.insert(.guardian) }
    if person.asPupil != nil { roles.insert(.pupil) }
    return roles.sorted { $0.rawValue < $1.rawValue }
  }

  /// One event for each thing that makes a person stand in the report.
  func evidence(of person: ActorNumber) -> [Position] {
    let entry = self[person]
    let facts = entry.issued + entry.activated + entry.revoked + entry.failures
    return facts.map(\.position) + (entry.use.sessions == 0 ? [] : [entry.use.first])
  }

  /// The sessions counted of some people, from a position on.
  func sessions(of people: [ActorNumber], since: Position) -> [Position] {
    var positions: [Position] = []
    for person in people { visits.append(person, since: since, on: days, to: &positions) { fold.stands($0) } }
    return positions
  }
}
