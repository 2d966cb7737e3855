internal import EventLog
internal import School

/// What a class has to do for a day, against the norm of its year group.
///
/// A pupil is in one subgroup of a subject: of several subgroups the one with most to do counts.
struct HomeworkLoad {
  private struct ClassDay {
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
    let due = Self.due(homework, scope, directory)
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
    rows = due.sorted { order($0.place) < order($1.place) }.map { place, indexes in
      let yearGroup = Int(directory.classes[place.schoolClass]?.yearGroup ?? 0)
      let norm = norms[min(yearGroup, norms.count - 1)]
      return Self.row(
        place, indexes, Self.load(indexes, homework, directory), norm, directory, homework)
    }
  }

  /// The homework due on each day in each class, by its index; found by sorting, because posts come nearly in order.
  private static func due(
    _ homework: [KeptHomework], _ scope: ReportScope, _ directory: Directory
  ) -> [(place: ClassDay, indexes: [Int32])] {
    var classOf = [ClassNumber](repeating: .none, count: directory.courses.count)
    for course in scope.courses { classOf[course.index] = directory.courses[course]?.schoolClass ?? .none }
    var byClass = [[Int32]](repeating: [], count: directory.classes.count)
    for index in homework.indices
    where homework[index].isAlive && scope.span.contains(homework[index].dueOn) {
      let course = homework[index].course.index
      guard course < classOf.count, classOf[course].index < byClass.count else { continue }
      byClass[classOf[course].index].append(Int32(index))
    }
    var due: [(place: ClassDay, indexes: [Int32])] = []
    for (schoolClass, indexes) in byClass.enumerated() {
      let sorted = indexes.sorted {
        (homework[Int($0)].dueOn, $0) < (homework[Int($1)].dueOn, $1)
      }
      var rest = sorted[...]
      while let first = rest.first {
        let day = homework[Int(first)].dueOn
        let ofDay = rest.prefix { homework[Int($0)].dueOn == day }
        due.append((ClassDay(day: day, schoolClass: ClassNumber(UInt32(schoolClass))), Array(ofDay)))
        rest = rest.dropFirst(ofDay.count)
      }
    }
    return due
  }

  /// A class has a dozen courses a day: looked through, they are found sooner than hashed.
  private static func load(_ indexes: [Int32], _ homework: [KeptHomework], _ directory: Directory) -> Load {
    var courses: [(course: CourseNumber, load: Load)] = []
    for index in indexes {
      let course = homework[Int(index)].course
      let place = courses.firstIndex { $0.course == course } ?? courses.count
      if place == courses.count { courses.append((course, Load())) }
      courses[place].load.tasks += 1
      courses[place].load.minutes += Int(homework[Int(index)].minutes)
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
