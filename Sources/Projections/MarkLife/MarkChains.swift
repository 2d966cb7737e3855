internal import EventLog
internal import School

/// Links the events of marks into lives: each names the one it changes.
struct MarkChains {
  private(set) var lives: [MarkLife] = []

  init(_ fold: MarkLifeFold) {
    var lifeOf: [Position: Int] = [:]
    for entry in fold.entries {
      let known = entry.amends == .none ? nil : lifeOf[entry.amends]
      // An annulment without its mark says nothing.
      if known == nil && entry.type == EventCode.factAnnulled { continue }
      let index = known ?? lives.count
      if known == nil { lives.append(Self.life(entry)) }
      lifeOf[entry.step.position] = index
      lives[index].take(entry)
    }
    for index in lives.indices { lives[index].place(fold.lessons[lives[index].lesson]) }
  }

  private static func life(_ entry: MarkLifeFold.Entry) -> MarkLife {
    MarkLife(
      kind: MarkEvents.isMark(entry.type) ? .mark : .termMark, pupil: entry.pupil, course: entry.course,
      occurredOn: entry.step.occurredOn, term: entry.term, lesson: entry.lesson, lessonNumber: nil,
      topic: nil, work: entry.work, weight: entry.step.weight, steps: [])
  }
}

extension MarkLife {
  /// Appends a step; what the step does not say itself follows from the step before.
  fileprivate mutating func take(_ entry: MarkLifeFold.Entry) {
    var step = entry.step
    if let before = steps.last, step.action == .annulled || step.action == .restated {
      step.old = before.new
    }
    if entry.type == EventCode.factAnnulled {
      step.weight = steps.last?.weight ?? 0
      step.occurredOn = occurredOn
    } else {
      pupil = entry.pupil
      course = entry.course
      occurredOn = step.occurredOn
      lesson = entry.lesson
      work = entry.work
      weight = step.weight
      term = entry.term
    }
    steps.append(step)
  }

  fileprivate mutating func place(_ lesson: (number: Int, topic: String)?) {
    lessonNumber = lesson?.number
    topic = lesson.flatMap { $0.topic.isEmpty ? nil : $0.topic }
  }
}
