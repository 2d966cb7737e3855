public import EventLog
public import Replay
internal import School

/// Gathers every event about the marks of one pupil in one course, the lessons of that course, and the ways
/// by which events come.
///
/// Marks of others cost a comparison of two numbers.
public struct MarkLifeFold: Projection {
  /// An event of a mark, copied out of the log.
  struct Entry: Hashable, Sendable {
    let type: UInt16
    let amends: Position
    let pupil: PupilNumber
    let course: CourseNumber
    let lesson: LessonNumber
    let term: TermNumber
    let work: WorkKind
    var step: MarkStep
  }

  private var question: MarkQuestion
  private(set) var entries: [Entry] = []
  private(set) var lessons: [LessonNumber: (number: Int, topic: String)] = [:]
  private var sources: [EventSource] = []

  /// Gathers for a question.
  public init(_ question: MarkQuestion) { self.question = question }

  /// Applies one block; the directory has seen it already.
  public mutating func apply(_ block: borrowing BlockView) throws {
    question.pupil.settle()
    question.course.settle()
    let pupil = question.pupil.reference.number
    let course = question.course.reference.number
    try block.forEach { position, record in
      let type = record.type
      if type >= EventCode.markSet && type <= EventCode.termMarkCorrected {
        let isSought =
          record.u32(MarkSet.Layout.pupil) == pupil && record.u32(MarkSet.Layout.course) == course
        if isSought || (record.amends != .none && holds(record.amends)) {
          try add(position, record)
        }
      } else if type == EventCode.lessonHeld {
        if record.u32(LessonHeld.Layout.course) == course { addLesson(record) }
      } else if type == EventCode.factAnnulled {
        if holds(record.amends) { try add(position, record) }
      } else if type == EventCode.sourceDeclared {
        addSource(position, record)
      }
    }
  }

  /// Fetches the events before the first one gathered of each chain: a mark that was another pupil's first.
  ///
  /// - Complexity: one look-up an event; there is hardly ever one.
  public mutating func complete(from store: EventStore) throws {
    while let missing = entries.first(where: { $0.amends != .none && !holds($0.amends) })?.amends {
      let before = entries.count
      var fetched = self
      _ = try store.withRecord(at: missing) { try fetched.add(missing, $0) }
      guard fetched.entries.count > before else { return }
      self = fetched
      entries.sort { $0.step.position < $1.step.position }
    }
  }

  private func holds(_ position: Position) -> Bool { index(of: position) != nil }

  /// Entries are in log order, so they are found by halving.
  func index(of position: Position) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].step.position < position { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].step.position == position ? low : nil
  }

  private mutating func addLesson(_ record: borrowing RecordView) {
    let lesson: LessonNumber = record.reference(LessonHeld.Layout.lesson)
    lessons[lesson] = (Int(record.u8(LessonHeld.Layout.number)), record.text(0) ?? "")
  }

  private mutating func addSource(_ position: Position, _ record: borrowing RecordView) {
    sources.append(
      EventSource(
        number: record.reference(SourceDeclared.Layout.declared), key: record.text(0) ?? "",
        kind: SourceKind(rawValue: record.u8(SourceDeclared.Layout.kind)) ?? .command, position: position,
        account: record.commitment(SourceDeclared.Layout.account)))
  }

  /// The answer.
  public func finish() -> MarkAudit {
    let lives = MarkChains(self).lives.filter { life in
      if let event = question.event { return life.steps.contains { $0.position == event } }
      return life.kind == .mark && (question.day == nil || life.occurredOn == question.day)
        || life.steps.contains { life.kind == .mark && $0.occurredOn == question.day }
    }
    let used = Set(lives.flatMap { $0.steps.map(\.source) })
    return MarkAudit(lives: lives, sources: sources.filter { used.contains($0.number) })
  }
}

extension MarkLifeFold {
  private mutating func add(_ position: Position, _ record: borrowing RecordView) throws {
    let type = record.type
    let isMark = MarkEvents.isMark(type)
    guard isMark || MarkEvents.isTermMark(type) || type == EventCode.factAnnulled else { return }
    let isAnnulment = type == EventCode.factAnnulled
    let stated = isAnnulment ? Mark.none : try mark(record, MarkSet.Layout.mark, position)
    let old: Mark =
      switch type {
      case EventCode.markCorrected: try mark(record, MarkCorrected.Layout.old, position)
      case EventCode.termMarkCorrected: try mark(record, TermMarkCorrected.Layout.old, position)
      case EventCode.markAnnulled: stated
      default: .none
      }
    let step = MarkStep(
      position: position, recordedAt: record.recordedAt, claimedAt: record.claimedAt,
      occurredOn: record.occurredOn, actor: record.actor, action: Self.action(record), old: old,
      new: type == EventCode.markAnnulled ? .none : stated,
      weight: isMark ? Int(record.u8(MarkSet.Layout.weight)) : 0,
      reason: Reason(rawValue: record.reason) ?? .other, note: note(record),
      afterClose: record.flags.contains(.afterClose), signed: record.flags.contains(.signed),
      clockBehind: record.flags.contains(.clockBehind), source: SourceNumber(record.source),
      append: record.append)
    entries.append(
      Entry(
        type: type, amends: record.amends,
        pupil: isAnnulment ? .none : record.reference(MarkSet.Layout.pupil),
        course: isAnnulment ? .none : record.reference(MarkSet.Layout.course),
        lesson: isMark ? record.reference(MarkSet.Layout.lesson) : .none,
        term: isMark || isAnnulment ? .none : record.reference(TermMarkSet.Layout.term),
        work: isMark ? WorkKind(rawValue: record.u8(MarkSet.Layout.work)) ?? .unspecified : .unspecified,
        step: step))
  }

  private static func action(_ record: borrowing RecordView) -> MarkStep.Action {
    if record.flags.contains(.restatement) { return .restated }
    return switch record.type {
    case EventCode.markCorrected, EventCode.termMarkCorrected: .corrected
    case EventCode.markAnnulled, EventCode.factAnnulled: .annulled
    default: .set
    }
  }

  private func note(_ record: borrowing RecordView) -> PersonalCommitment {
    switch record.type {
    case EventCode.markCorrected: record.commitment(MarkCorrected.Layout.note)
    case EventCode.markAnnulled: record.commitment(MarkAnnulled.Layout.note)
    case EventCode.termMarkCorrected: record.commitment(TermMarkCorrected.Layout.note)
    case EventCode.factAnnulled: record.commitment(FactAnnulled.Layout.note)
    default: .none
    }
  }

  private func mark(_ record: borrowing RecordView, _ offset: Int, _ position: Position) throws -> Mark {
    guard let mark = Mark(rawValue: record.u16(offset)) else {
      throw EventLogError(.damagedRecord, "the event at position \(position) has a mark that no scale knows.")
    }
    return mark
  }
}
