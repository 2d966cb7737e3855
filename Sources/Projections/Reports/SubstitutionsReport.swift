internal import EventLog
internal import School

/// The book of substituted and missed lessons (domain.md 1.3, 8; 2.8; 7, 15; clause D1).
///
/// With a teacher asked for: the lessons that they gave for others and that others gave for them.
public enum SubstitutionsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "substitutions", source: "domain.md 1.3 (8), 2.8; 7, 15; D1", takes: [.courses, .time],
    columns: [
      FigureColumn("day", .label), FigureColumn("number", .label), FigureColumn("class", .label),
      FigureColumn("subject", .label), FigureColumn("original", .person), FigureColumn("substitute", .person),
      FigureColumn("lessons"), FigureColumn("coefficient"), FigureColumn("why", .text),
    ])

  /// The two types of events.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(events: [EventCode.lessonSubstituted, EventCode.lessonCancelled])
  }

  /// One row for each lesson that another teacher gave or nobody, and one for each kind.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let asked = try ReportScope(question, directory)
    var everyTeacher = question
    everyTeacher.teacher = nil
    let scope = try ReportScope(everyTeacher, directory)
    let changes = changes(material.chronicle, directory).filter { change in
      scope.isSelected.contains(change.slot.course) && scope.span.contains(change.slot.day)
        && (asked.teacher.map { $0 == change.original || $0 == change.substitute } ?? true)
    }
    var table = FigureTable(about: asked.about, span: asked.span, columns: traits.columns)
    table.rows = changes.map { row($0, directory) }
    for kind in [Kind.substituted, .cancelled] {
      let ofKind = changes.filter { $0.kind == kind }
      if !ofKind.isEmpty { table.rows.append(total(kind, ofKind)) }
    }
    return table
  }

  enum Kind: String { case substituted, cancelled }

  /// A lesson that was not given by its teacher.
  struct Change {
    let kind: Kind
    let slot: LessonSlot
    let original: StaffNumber
    let substitute: StaffNumber
    let hundredths: UInt8
    let why: String
    let position: Position
  }

  /// By day, number and course; of several events about one lesson the last.
  private static func changes(_ chronicle: Chronicle, _ directory: Directory) -> [Change] {
    var substituted: [LessonSlot: Change] = [:]
    for event in chronicle.facts(LessonSubstituted.self) {
      let fact = event.fact
      let slot = LessonSlot(course: fact.course, day: event.day, number: fact.number, index: fact.index)
      substituted[slot] = Change(
        kind: .substituted, slot: slot, original: fact.original, substitute: fact.substitute,
        hundredths: fact.coefficient, why: fact.why, position: event.position)
    }
    var cancelled: [LessonSlot: Change] = [:]
    for event in chronicle.facts(LessonCancelled.self) {
      let fact = event.fact
      let slot = LessonSlot(course: fact.course, day: event.day, number: fact.number, index: fact.index)
      cancelled[slot] = Change(
        kind: .cancelled, slot: slot,
        original: directory.courses[fact.course]?.teacher(on: event.day) ?? .none, substitute: .none,
        hundredths: 0, why: fact.why, position: event.position)
    }
    return (Array(substituted.values) + Array(cancelled.values)).sorted {
      $0.slot == $1.slot ? $0.kind.rawValue < $1.kind.rawValue : $0.slot < $1.slot
    }
  }

  private static func row(_ change: Change, _ directory: Directory) -> FigureRow {
    let course = directory.courses[change.slot.course]
    let isGiven = change.kind == .substituted
    let lesson = directory.lessonKey(change.slot) ?? "#\(change.position)"
    return FigureRow(
      "\(lesson)/\(change.kind.rawValue)",
      [
        Figure(.day(change.slot.day)),
        Figure(.count(Int(change.slot.number)), from: [change.position]),
        Figure(course.map { .schoolClass($0.schoolClass) } ?? .none),
        Figure(course.map { .subject($0.subject) } ?? .none), Figure(.person(.staff(change.original))),
        Figure(isGiven ? .person(.staff(change.substitute)) : .none),
        Figure(.count(1), from: [change.position]),
        Figure(isGiven ? coefficient([change]) : .none, from: [change.position]), Figure(.text(change.why)),
      ])
  }

  private static func total(_ kind: Kind, _ changes: [Change]) -> FigureRow {
    func figure(_ value: FigureValue) -> Figure { Figure(value, from: changes.map(\.position)) }
    return FigureRow(
      kind.rawValue,
      [
        Figure(.word(kind.rawValue)), Figure(.none), Figure(.none), Figure(.none), Figure(.none),
        Figure(.none), figure(.count(changes.count)),
        figure(kind == .substituted ? coefficient(changes) : .none), Figure(.none),
      ], isTotal: true)
  }

  private static func coefficient(_ changes: [Change]) -> FigureValue {
    .decimal(Double(changes.reduce(0) { $0 + Int($1.hundredths) }) / 100)
  }
}
