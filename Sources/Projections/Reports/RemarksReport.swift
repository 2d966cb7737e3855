internal import EventLog
internal import School

/// Remarks of control: raised, answered, relieved, open and overdue (domain.md 7, 22; D1; row 56).
public enum RemarksReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "remarks", source: "domain.md 7, 22; D1", takes: [.teacher, .term, .days],
    groupings: ["teacher", "check", "remark"],
    columns: [
      FigureColumn("group", .label), FigureColumn("raisedOn", .label), FigureColumn("check", .label),
      FigureColumn("teacher", .person), FigureColumn("course", .label), FigureColumn("text", .text),
      FigureColumn("dueOn", .label), FigureColumn("state", .label), FigureColumn("raised"),
      FigureColumn("answered"), FigureColumn("relieved"), FigureColumn("open"), FigureColumn("overdue"),
    ])
  private static let ofRemark: Set<String> = [
    "raisedOn", "check", "teacher", "course", "text", "dueOn", "state",
  ]

  /// Remarks, answers and reliefs.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(events: [
      EventCode.remarkRaised, EventCode.remarkAnswered, EventCode.remarkRelieved,
    ])
  }

  /// Remarks raised on the days asked for, by what the rows are.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let remarks = RemarkState.all(material, question.on).filter { remark in
      scope.span.contains(remark.stated.day) && (scope.teacher ?? remark.fact.staff) == remark.fact.staff
    }
    let isByRemark = grouping.name == "remark"
    let columns = grouping.columns(traits).filter { column in
      isByRemark ? ofRemark.contains(column.id) : !ofRemark.contains(column.id)
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: columns)
    if isByRemark {
      table.rows = remarks.map(row)
      return table
    }
    let groups = Dictionary(grouping: remarks) { remark in
      grouping.name == "check"
        ? Group(rank: UInt32(remark.fact.check.rawValue), key: remark.fact.check.name)
        : Group(
          rank: 0, key: material.directory.key(remark.fact.staff) ?? "#\(remark.fact.staff.number)")
    }
    table.rows = groups.sorted { $0.key < $1.key }.map { group, remarks in
      let name: FigureValue =
        grouping.name == "check"
        ? .word(group.key)
        : remarks.first.map { .person(.staff($0.fact.staff)) } ?? .none
      return FigureRow(group.key, [Figure(name)] + counts(remarks))
    }
    return table
  }

  private struct Group: Hashable, Comparable {
    let rank: UInt32
    let key: String
    static func < (left: Group, right: Group) -> Bool { (left.rank, left.key) < (right.rank, right.key) }
  }

  private static func counts(_ remarks: [RemarkState]) -> [Figure] {
    func count(_ isCounted: (RemarkState) -> Bool) -> Figure {
      let counted = remarks.filter(isCounted)
      return Figure(.count(counted.count), from: counted.map(\.stated.position))
    }
    return [
      count { _ in true }, count(\.isAnswered), count(\.isRelieved), count { !$0.isRelieved },
      count(\.isOverdue),
    ]
  }

  private static func row(_ remark: RemarkState) -> FigureRow {
    let fact = remark.fact
    let state = remark.isRelieved ? "relieved" : remark.isOverdue ? "overdue" : "open"
    return FigureRow(
      remark.stated.position.description,
      [
        Figure(.day(remark.stated.day)), Figure(.word(fact.check.name)),
        Figure(.person(.staff(fact.staff))), Figure(fact.course.isNone ? .none : .course(fact.course)),
        Figure(.text(fact.text)), Figure(.day(fact.dueOn)), Figure(.word(state)),
      ])
  }
}

/// A remark as it stands on a day.
struct RemarkState {
  let stated: Stated<RemarkRaised>
  var fact: RemarkRaised { stated.fact }
  let isAnswered: Bool
  let isRelieved: Bool
  /// Not relieved, though its day is past.
  let isOverdue: Bool

  /// The remarks raised up to a day, in log order.
  static func all(_ material: ReportMaterial, _ day: Day) -> [RemarkState] {
    material.chronicle.facts(RemarkRaised.self).filter { $0.day <= day }.map { stated in
      let until = stated.entry.followUps.filter { $0.isAlive && $0.day <= day }
      let isRelieved = until.contains { $0.fact is RemarkRelieved }
      return RemarkState(
        stated: stated, isAnswered: until.contains { $0.fact is RemarkAnswered }, isRelieved: isRelieved,
        isOverdue: !isRelieved && stated.fact.dueOn < day)
    }
  }
}
