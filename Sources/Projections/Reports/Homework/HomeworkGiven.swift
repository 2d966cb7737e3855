internal import EventLog
internal import School

/// Homework by who gives it: lessons without, late posts, mean minutes.
struct HomeworkGiven {
  /// Lessons held and, of these, without homework; by index.
  private var lessons: [Int32] = []
  private var without: [Int32] = []
  /// Homework by index.
  private var given: [Int32] = []
  private var known: [Int32] = []
  private var minutes = 0
  /// What a late post is explained by: the post and what says that it is late.
  private var late: [(homework: Int, because: [Position])] = []

  static func rows(
    _ question: ReportQuestion, _ material: ReportMaterial, _ scope: ReportScope, _ grouping: Grouping
  ) -> [FigureRow] {
    let groups = GroupIndex(grouping, scope, material.directory)
    var tallies = [HomeworkGiven](repeating: HomeworkGiven(), count: groups.keys.count)
    let lessons = material.facts.lessons.facts
    let homework = material.facts.homework.facts
    var deadlines = HomeworkDeadlines(question, material)
    let indexes = lessons.indexesByNumber
    var hasHomework = [Bool](repeating: false, count: lessons.count)
    for (index, fact) in homework.enumerated() where fact.isAlive {
      let lesson = material.directory.givingLesson(of: fact)
      if let lesson, lesson.index < indexes.count, indexes[lesson.index] >= 0 {
        hasHomework[Int(indexes[lesson.index])] = true
      }
      guard scope.span.contains(fact.day), let group = groups.group(fact.course, on: fact.day) else {
        continue
      }
      tallies[group].add(fact, index)
      if let because = deadlines.lateness(of: fact, lesson) {
        tallies[group].late.append((index, because))
      }
    }
    for (index, fact) in lessons.enumerated() where fact.isAlive && scope.span.contains(fact.day) {
      guard let group = groups.group(fact.course, on: fact.day) else { continue }
      tallies[group].lessons.append(Int32(index))
      if !hasHomework[index] { tallies[group].without.append(Int32(index)) }
    }
    return zip(groups.keys, tallies).compactMap { key, tally in
      tally.lessons.isEmpty && tally.given.isEmpty
        ? nil : tally.row(key, grouping.value(key), lessons, homework)
    }
  }

  private mutating func add(_ fact: KeptHomework, _ index: Int) {
    given.append(Int32(index))
    guard fact.minutes > 0 else { return }
    known.append(Int32(index))
    minutes += Int(fact.minutes)
  }

  private func row(
    _ key: Grouping.Key, _ group: FigureValue, _ lessons: [KeptLesson], _ homework: [KeptHomework]
  ) -> FigureRow {
    func held(_ value: FigureValue, _ indexes: [Int32], with given: [Int32] = []) -> Figure {
      Figure(
        value,
        from: indexes.map { lessons[Int($0)].position } + given.map { homework[Int($0)].position })
    }
    let mean = known.isEmpty ? FigureValue.none : .decimal(Double(minutes) / Double(known.count))
    return FigureRow(
      key.text,
      [
        Figure(group), held(.count(self.lessons.count), self.lessons),
        held(.count(without.count), without),
        held(.share(without.count, of: self.lessons.count), self.lessons, with: given),
        Figure(
          .count(late.count), from: late.flatMap { [homework[$0.homework].position] + $0.because }),
        Figure(mean, from: known.map { homework[Int($0)].position }),
      ])
  }
}

extension Directory {
  /// The lesson that homework was given at: the one it names, else the first of the course on its day.
  func givingLesson(of homework: KeptHomework) -> LessonNumber? {
    if let entry = lessons[homework.lesson], entry.isHeld, entry.slot.course == homework.course {
      return homework.lesson
    }
    let held = lessons.lessons(of: homework.course)
    let first = held.partitioningIndex { (lessons[$0]?.slot.day ?? .none) >= homework.day }
    guard first < held.count, lessons[held[first]]?.slot.day == homework.day else { return nil }
    return held[first]
  }
}
