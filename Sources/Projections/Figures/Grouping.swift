internal import EventLog
internal import School

/// What the rows of a report stand for, where it may be asked by class, by subject, by teacher and so on.
struct Grouping {
  /// A group, in the order of a report.
  struct Key: Hashable, Comparable {
    let number: UInt32
    /// Year group for classes, so that 5А stands before 10А; 0 else.
    let rank: UInt8
    let text: String

    /// The number says nearly all, and texts are slow to hash.
    func hash(into hasher: inout Hasher) { hasher.combine(number) }

    static func < (left: Key, right: Key) -> Bool {
      (left.rank, left.text, left.number) < (right.rank, right.text, right.number)
    }
  }

  /// One of ``ReportTraits/groupings``.
  let name: String

  /// - Throws: ``ReportRefusal`` for a grouping that the report does not have.
  init(_ question: ReportQuestion, _ traits: ReportTraits) throws(ReportRefusal) {
    let name = question.grouping ?? traits.groupings.first ?? ""
    guard traits.groupings.contains(name) || traits.groupings.isEmpty else {
      throw ReportRefusal(
        report: traits.name,
        "\(traits.name) has no rows by \(name). Choose --by \(traits.groupings.joined(separator: ", ")).")
    }
    self.name = name
  }

  /// The group of a fact of a course on a day; nil for a fact that belongs to none.
  func key(_ course: CourseNumber, on day: Day, _ directory: Directory) -> Key? {
    guard let entry = directory.courses[course] else { return nil }
    let yearGroup = directory.classes[entry.schoolClass]?.yearGroup ?? 0
    switch name {
    case "class": return Self.key(of: entry.schoolClass, directory)
    case "subject": return Self.key(entry.subject, directory)
    case "course": return Self.key(course, directory, rank: yearGroup)
    case "teacher": return Self.key(entry.teacher(on: day), directory)
    case "yearGroup": return Key(number: UInt32(yearGroup), rank: yearGroup, text: String(yearGroup))
    default: return Key(number: 0, rank: 0, text: "school")
    }
  }

  /// The group of what belongs to a class and to no course: pupils, days.
  func key(_ schoolClass: ClassNumber, _ directory: Directory) -> Key {
    let yearGroup = directory.classes[schoolClass]?.yearGroup ?? 0
    switch name {
    case "class": return Self.key(of: schoolClass, directory)
    case "yearGroup": return Key(number: UInt32(yearGroup), rank: yearGroup, text: String(yearGroup))
    default: return Key(number: 0, rank: 0, text: "school")
    }
  }

  /// A class as a group.
  static func key(of schoolClass: ClassNumber, _ directory: Directory) -> Key {
    key(schoolClass, directory, rank: directory.classes[schoolClass]?.yearGroup ?? 0)
  }

  static func key<Kind: ReferenceKind>(
    _ reference: Reference<Kind>, _ directory: Directory, rank: UInt8 = 0
  ) -> Key {
    Key(
      number: reference.number, rank: rank,
      text: reference.isNone ? "—" : directory.key(reference) ?? "#\(reference.number)")
  }

  /// The columns of a report with its column `group` named after what the rows are.
  func columns(_ traits: ReportTraits) -> [FigureColumn] {
    traits.columns.map { column in
      guard column.id == "group" else { return column }
      return FigureColumn(
        "group", name == "teacher" || name == "pupil" ? .person : .label, heading: .word(name))
    }
  }

  /// What a cell shows of a group.
  func value(_ key: Key) -> FigureValue {
    switch name {
    case "class": .schoolClass(ClassNumber(key.number))
    case "subject": .subject(SubjectNumber(key.number))
    case "course": .course(CourseNumber(key.number))
    case "teacher": .person(.staff(StaffNumber(key.number)))
    case "pupil": .person(.pupil(PupilNumber(key.number)))
    case "yearGroup": .text(String(key.number))
    default: .word("school")
    }
  }
}

extension DaySpan {
  /// True when the last day of a term lies in the span.
  func endsIn(_ term: TermNumber, _ directory: Directory) -> Bool {
    directory.terms[term].map { contains($0.end) } ?? false
  }
}
