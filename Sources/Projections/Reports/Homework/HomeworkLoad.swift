internal import EventLog
internal import School

/// What a class has to do for a day, against the norm of its year group.
///
/// A pupil is in one subgroup of a subject: of several subgroups the one with most to do counts.
struct HomeworkLoad {
  private struct ClassDay: Hashable {
    let day: Day
    let schoolClass: ClassNumber
  }

  /// What is due of one course.
  private struct Load {
    var tasks = 0
    var minutes = 0

    static func + (left: Load, right: Load) -> Load {
      Load(tasks: left.tasks + right.tasks, minutes: left.minutes + right.minutes)
    }

    /// The greater by minutes, then by tasks.
    func greater(_ other: Load) -> Load {
      (minutes, tasks) >= (other.minutes, other.tasks) ? self : other
    }
  }

  /// By day, year group and class.
  let rows: [FigureRow]

  init(_ question: ReportQuestion, _ material: ReportMaterial, _ scope: ReportScope) {
    let directory = material.directory
    let homework = material.facts.homework.facts
    var due: [ClassDay: [Int32]] = [:]
    for (index, fact) in homework.enumerated() where fact.isAlive && scope.span.contains(fact.dueOn) {
      guard scope.isSelected.contains(fact.course), let entry = directory.courses[fact.course] else {
        continue
      }
      due[ClassDay(day: fact.dueOn, schoolClass: entry.schoolClass), default: []].append(Int32(index))
    }
    let norms = (0...12).map { material.policies.homeworkMinutes(yearGroup: $0, on: question.on) }
    // Classes are compared once, days often.
    let classes = (0..<directory.classes.count).map { ClassNumber(UInt32($0)) }.map { number in
      (directory.classes[number]?.yearGroup ?? 0, directory.classes[number]?.key ?? "", number)
    }.sorted { $0 < $1 }
    var rank = [Int](repeating: 0, count: classes.count)
    for (index, entry) in classes.enumerated() { rank[entry.2.index] = index }
    func order(_ place: ClassDay) -> (Day, Int) {
      (place.day, place.schoolClass.index < rank.count ? rank[place.schoolClass.index] : rank.count)
    }
    rows = due.sorted { order($0.key) < order($1.key) }.map { place, indexes in
      let yearGroup = Int(directory.classes[place.schoolClass]?.yearGroup ?? 0)
      let norm = norms[min(yearGroup, norms.count - 1)]
      return Self.row(
        place, indexes, Self.load(indexes, homework, directory), norm, directory, homework)
    }
  }

  /// A class has a dozen courses a day: looked through, they are found sooner than hashed.
  private static func load(_ indexes: [Int32], _ homework: [KeptHomework], _ directory: Directory) -> Load {
    var courses: [(course: CourseNumber, load: Load)] = []
    for index in indexes {
      let fact = homework[Int(index)]
      let place = courses.firstIndex { $0.course == fact.course } ?? courses.count
      if place == courses.count { courses.append((fact.course, Load())) }
      courses[place].load.tasks += 1
      courses[place].load.minutes += Int(fact.minutes)
    }
    var whole = Load()
    var subgroups: [(subject: SubjectNumber, load: Load)] = []
    for (course, load) in courses {
      guard let entry = directory.courses[course] else { continue }
      if entry.subgroup.isNone {
        whole = whole + load
      } else if let place = subgroups.firstIndex(where: { $0.subject == entry.subject }) {
        subgroups[place].load = load.greater(subgroups[place].load)
      } else {
        subgroups.append((entry.subject, load))
      }
    }
    return subgroups.reduce(whole) { $0 + $1.load }
  }

  private static func row(
    _ place: ClassDay, _ indexes: [Int32], _ load: Load, _ norm: Int, _ directory: Directory,
    _ homework: [KeptHomework]
  ) -> FigureRow {
    func figure(_ value: FigureValue) -> Figure {
      Figure(value, from: indexes.map { homework[Int($0)].position })
    }
    return FigureRow(
      "\(place.day)/\(directory.key(place.schoolClass) ?? "#\(place.schoolClass.number)")",
      [
        Figure(.day(place.day)), Figure(.schoolClass(place.schoolClass)), figure(.count(load.tasks)),
        figure(.count(load.minutes)), figure(.count(norm)),
        figure(load.minutes > norm ? .count(load.minutes - norm) : .none),
      ])
  }
}
