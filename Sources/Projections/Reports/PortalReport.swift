internal import EventLog
internal import School

/// Who of the guardians and pupils uses the journal, by class and in all (domain.md 7, 8; D4).
///
/// A guardian counts in the class of each of the pupils, on the days of link and membership; in the school once.
public enum PortalReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "portal", source: "domain.md 7, 8; D4", takes: [.schoolClass, .term, .days],
    groupings: ["class", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("guardians"), FigureColumn("guardiansActive"),
      FigureColumn("guardiansShare"), FigureColumn("pupils"), FigureColumn("pupilsActive"),
      FigureColumn("pupilsShare"), FigureColumn("logins"), FigureColumn("week"), FigureColumn("month"),
      FigureColumn("read"), FigureColumn("last", .label),
    ])

  /// Sessions and what was read.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .access) }

  /// A row for each class, then the school.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let fold = material.access ?? AccessFold()
    let places = PortalPlaces(directory, in: scope.span, classes: Set(scope.classes))
    let week = DaySpan(from: question.on - 6, through: question.on)
    let month = DaySpan(from: question.on - 29, through: question.on)
    var uses = [PortalUse](repeating: PortalUse(), count: places.places.count)
    for session in fold.sessions where fold.stands(session) {
      let isIn = (scope.span.contains(session.day), week.contains(session.day), month.contains(session.day))
      guard isIn.0 || isIn.2 else { continue }
      for index in places.indexes(of: session.person) where places.holds(index, session.day) {
        uses[index].add(session.recordedAt, inSpan: isIn.0, inWeek: isIn.1, inMonth: isIn.2)
      }
    }
    for read in fold.reads where fold.stands(read) && scope.span.contains(read.day) {
      for index in places.indexes(of: read.person) where places.holds(index, read.day) {
        uses[index].reads += 1
      }
    }
    let counting = Counting(
      fold: fold, sessions: VisitsByPerson(fold.sessions), reads: VisitsByPerson(fold.reads), places: places,
      uses: uses, span: scope.span, week: week, month: month)
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    if grouping.name == "class" {
      for schoolClass in scope.classes.inOrder(directory) {
        guard let row = counting.row(schoolClass, directory.key(schoolClass) ?? "") else { continue }
        table.rows.append(row)
      }
    }
    if question.schoolClass == nil || grouping.name == "school", let row = counting.row(.none, "school") {
      table.rows.append(row)
    }
    return table
  }

  /// What one person did in one place.
  struct PortalUse {
    var sessions = 0
    var reads = 0
    var isInWeek = false
    var isInMonth = false
    var last = Moment.none

    mutating func add(_ moment: Moment, inSpan: Bool, inWeek: Bool, inMonth: Bool) {
      if inSpan {
        sessions += 1
        last = last == .none ? moment : max(last, moment)
      }
      isInWeek = isInWeek || inWeek
      isInMonth = isInMonth || inMonth
    }
  }
}

extension PortalReport {
  /// The counts of a class or of the school, each with its events.
  private struct Counting {
    let fold: AccessFold
    let sessions: VisitsByPerson
    let reads: VisitsByPerson
    let places: PortalPlaces
    let uses: [PortalUse]
    let span: DaySpan
    let week: DaySpan
    let month: DaySpan

    func row(_ schoolClass: ClassNumber, _ key: String) -> FigureRow? {
      let all = places.places.indices.filter { places.places[$0].schoolClass == schoolClass }
      guard !all.isEmpty else { return nil }
      let guardians = all.filter { places.places[$0].person.asGuardian != nil }
      let pupils = all.filter { places.places[$0].person.asPupil != nil }
      let last = all.compactMap { uses[$0].last == .none ? nil : uses[$0].last }.max()
      let active = (guardians.count { uses[$0].sessions > 0 }, pupils.count { uses[$0].sessions > 0 })
      let ofGuardians = Evidence(since: { positions(sessions, guardians, span, since: $0) })
      let ofPupils = Evidence(since: { positions(sessions, pupils, span, since: $0) })
      return FigureRow(
        key,
        [
          Figure(schoolClass.isNone ? .word("school") : .schoolClass(schoolClass)),
          Figure(.count(guardians.count)), Figure(.count(active.0), from: ofGuardians),
          Figure(.share(active.0, of: guardians.count), from: ofGuardians), Figure(.count(pupils.count)),
          Figure(.count(active.1), from: ofPupils),
          Figure(.share(active.1, of: pupils.count), from: ofPupils),
          Figure(
            .count(all.reduce(0) { $0 + uses[$1].sessions }),
            from: Evidence(joining: [ofGuardians, ofPupils])),
          Figure(
            .count(all.count { uses[$0].isInWeek }),
            from: Evidence(since: { positions(sessions, all, week, since: $0) })),
          Figure(
            .count(all.count { uses[$0].isInMonth }),
            from: Evidence(since: { positions(sessions, all, month, since: $0) })),
          Figure(
            .count(all.reduce(0) { $0 + uses[$1].reads }),
            from: Evidence(since: { positions(reads, all, span, since: $0) })),
          Figure(last.map { .moment($0) } ?? .none),
        ], isTotal: schoolClass.isNone)
    }

    private func positions(
      _ visits: VisitsByPerson, _ indexes: [Int], _ days: DaySpan, since: Position
    ) -> [Position] {
      var positions: [Position] = []
      for index in indexes {
        visits.append(places.places[index].person, since: since, on: days, to: &positions) { visit in
          places.holds(index, visit.day) && fold.stands(visit)
        }
      }
      return positions
    }
  }
}
