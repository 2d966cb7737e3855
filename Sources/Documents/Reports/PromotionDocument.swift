internal import EventLog
public import School

/// What a promotion makes of the school: a row a class, and the terms of the new year.
public struct PromotionDocument {
  private let promotion: Promotion
  private let directory: Directory

  /// Of a promotion; `directory` is the school before it.
  public init(_ promotion: Promotion, _ directory: Directory) {
    self.promotion = promotion
    self.directory = directory
  }

  /// In a format, ending in a line break; files hold the classes only.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    let classes = classes.text(format, language: language, width: width, ansi: ansi)
    guard format == .table else { return classes }
    return terms.text(.table, language: language, width: width, ansi: ansi) + "\n" + classes
  }

  /// A row a class: what it becomes, and how many pupils move, repeat and leave.
  public var classes: Sheet {
    typealias Column = Sheet.Column
    let leavers = Dictionary(
      promotion.leavers.map { ($0.schoolClass, $0.pupils.count) }, uniquingKeysWith: { $0 + $1 })
    let moving = promotion.classes.map { entry in
      row(
        old: entry.old, entry.key, entry.yearGroup, move: entry.pupils.count, stay: entry.repeating.count,
        leave: leavers[entry.old] ?? 0, teacher: entry.teacher, courses: entry.courses.count, entry.vacant)
    }
    let known = Set(promotion.classes.map(\.old))
    let ending = promotion.leavers.filter { !known.contains($0.schoolClass) }.map { group in
      row(
        old: group.schoolClass, nil, nil, move: 0, stay: 0, leave: group.pupils.count, teacher: .none,
        courses: 0, 0)
    }
    return Sheet(
      columns: [
        Column("class", Label(ru: "класс", en: "class")),
        Column("becomes", Label(ru: "станет", en: "becomes")),
        Column("yearGroup", Label(ru: "параллель", en: "year group")),
        Column("move", Label(ru: "переходят", en: "move up")),
        Column("repeat", Label(ru: "повторяют", en: "repeat")),
        Column("leave", Label(ru: "выбывают", en: "leave")),
        Column("teacher", Label(ru: "кл. руководитель", en: "class teacher")),
        Column("courses", Label(ru: "курсов", en: "courses")),
        Column("vacant", Label(ru: "без учителя", en: "without teacher")),
      ], rows: moving + ending)
  }

  private func row(
    old: ClassNumber, _ key: String?, _ yearGroup: UInt8?, move: Int, stay: Int, leave: Int,
    teacher: StaffNumber, courses: Int, _ vacant: Int
  ) -> [Cell] {
    [
      .optional(directory.key(old)), .optional(key), yearGroup.map { .integer(Int($0)) } ?? .null,
      .integer(move), .integer(stay), .integer(leave), .optional(directory.key(teacher)), .integer(courses),
      .integer(vacant),
    ]
  }

  private var terms: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("term", Label(ru: "период", en: "term")), Column("start", CommonLabel.from.label),
        Column("end", CommonLabel.through.label),
      ],
      rows: promotion.terms.map { [.text($0.key), .day($0.start), .day($0.end)] })
  }
}
