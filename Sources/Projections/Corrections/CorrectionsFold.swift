public import EventLog
public import Replay
public import School

/// Which corrections are asked for; nil for any.
public struct CorrectionsQuestion {
  /// Who made them.
  public var actor: ActorNumber?
  /// The class of the fact.
  public var schoolClass: Sought<SchoolClassReference>?
  /// The course of the fact.
  public var course: Sought<CourseReference>?
  /// The subject of the fact.
  public var subject: Sought<SubjectReference>?
  /// First school day.
  public var from: Day?
  /// Last school day.
  public var through: Day?
  /// True for changes after closing only.
  public var afterCloseOnly = false
  /// Finds the actor by key, asked before each block until known; nil for any actor or a known one.
  public var findActor: (() -> ActorNumber?)?

  /// Every correction.
  public init() {}
}

/// Gathers corrections, annulments and restatements of any fact.
///
/// An event that amends nothing costs one comparison.
public struct CorrectionsFold: Projection {
  private var question: CorrectionsQuestion
  private var belonging = Belonging()
  private let table = ReferenceTable.registry
  private(set) var rows: [CorrectionRow] = []
  /// Annulments whose place only the annulled event tells, by their index among the rows.
  private var cut: [Int] = []

  /// Gathers for a question.
  public init(_ question: CorrectionsQuestion = CorrectionsQuestion()) { self.question = question }

  /// Applies one block; the directory has seen it already.
  public mutating func apply(_ block: borrowing BlockView) {
    question.schoolClass?.settle()
    question.course?.settle()
    question.subject?.settle()
    if let find = question.findActor, let actor = find() {
      question.actor = actor
      question.findActor = nil
    }
    let isActorUnknown = question.findActor != nil
    block.forEach { position, record in
      if record.type < EventCode.lessonHeld { belonging.learn(record) }
      if record.amends != .none, !isActorUnknown { take(position, record) }
    }
  }

  private mutating func take(_ position: Position, _ record: borrowing RecordView) {
    guard let action = Self.action(record) else { return }
    let day = record.occurredOn
    if let from = question.from, day < from { return }
    if let through = question.through, through < day { return }
    if let actor = question.actor, record.actor != actor { return }
    let afterClose = record.flags.contains(.afterClose)
    if question.afterCloseOnly && !afterClose { return }
    let place = place(record)
    let isCut = table.isCut(record)
    guard isCut || isAsked(place) else { return }
    if isCut { cut.append(rows.count) }
    let isAnnulled = action == .annulled
    rows.append(
      CorrectionRow(
        position: position, amends: record.amends, recordedAt: record.recordedAt, occurredOn: day,
        actor: record.actor, action: action,
        factType: record.type == EventCode.factAnnulled
          ? record.u16(FactAnnulled.Layout.factType) : record.type,
        schoolClass: place.schoolClass, subject: place.subject, course: place.course, pupil: place.pupil,
        old: CorrectionValues.before(record),
        new: isAnnulled ? .none : CorrectionValues.after(record),
        reason: Reason(rawValue: record.reason) ?? .other, afterClose: afterClose,
        source: SourceNumber(record.source)))
  }

  /// Where a fact belongs.
  private struct Place {
    let pupil: PupilNumber
    let course: CourseNumber
    let schoolClass: ClassNumber
    let subject: SubjectNumber
  }

  private func place(_ record: borrowing RecordView) -> Place {
    let offsets = table.offsets(record)
    let course = offsets.number(offsets.course, record)
    let pupil = offsets.number(offsets.pupil, record)
    let named = offsets.number(offsets.schoolClass.0, record)
    let ofCourse = named == .max ? belonging.schoolClass(course: course) : named
    let schoolClass = ofCourse == .max ? belonging.schoolClass(pupil: pupil) : ofCourse
    return Place(
      pupil: PupilNumber(pupil), course: CourseNumber(course), schoolClass: ClassNumber(schoolClass),
      subject: SubjectNumber(belonging.subject(course: course)))
  }

  /// True when the question is about the place of a fact.
  private func isAsked(_ place: Place) -> Bool {
    func matches<Kind: ReferenceKind>(_ sought: Sought<Kind>?, _ found: Reference<Kind>) -> Bool {
      guard let sought else { return true }
      return !found.isNone && sought.reference == found
    }
    return matches(question.course, place.course) && matches(question.schoolClass, place.schoolClass)
      && matches(question.subject, place.subject)
  }

  /// What an amending event does, or nil when it only ends a fact: a link, a role, a consent.
  private static func action(_ record: borrowing RecordView) -> CorrectionRow.Action? {
    switch record.type {
    case EventCode.markAnnulled, EventCode.factAnnulled: .annulled
    case EventCode.markCorrected, EventCode.termMarkCorrected, EventCode.absenceCorrected,
      EventCode.homeworkAmended:
      .corrected
    default: record.flags.contains(.restatement) ? .restated : nil
    }
  }

  /// Fetches what the changed events said, where the changing ones do not repeat it, and leaves out those that
  /// turn out to be of another class or course than was asked for.
  ///
  /// - Complexity: one look-up for each restatement and general annulment listed.
  public mutating func complete(from store: EventStore) throws {
    for index in rows.indices where rows[index].old == .none {
      var old = CorrectionRow.Value.none
      _ = try store.withRecord(at: rows[index].amends) { old = CorrectionValues.after($0) }
      rows[index].old = old
    }
    var others: Set<Int> = []
    for index in cut {
      var found: Place?
      _ = try store.withRecord(at: rows[index].amends) { found = place($0) }
      guard let found else { continue }
      (rows[index].pupil, rows[index].course) = (found.pupil, found.course)
      (rows[index].schoolClass, rows[index].subject) = (found.schoolClass, found.subject)
      if !isAsked(found) { others.insert(index) }
    }
    rows = rows.indices.filter { !others.contains($0) }.map { rows[$0] }
    cut = []
  }

  /// The answer.
  public func finish() -> Corrections {
    var totals: [ActorNumber: CorrectionTotal] = [:]
    for row in rows {
      var total =
        totals[row.actor] ?? CorrectionTotal(actor: row.actor, corrections: 0, annulments: 0, afterClose: 0)
      if row.action == .annulled { total.annulments += 1 } else { total.corrections += 1 }
      if row.afterClose { total.afterClose += 1 }
      totals[row.actor] = total
    }
    let ordered = totals.values.sorted {
      let left = $0.corrections + $0.annulments
      let right = $1.corrections + $1.annulments
      return left == right ? $0.actor.rawValue < $1.actor.rawValue : left > right
    }
    return Corrections(from: question.from, through: question.through, rows: rows, totals: ordered)
  }
}

/// What a record says of a cell.
enum CorrectionValues {
  /// The value before, where the record repeats it; `.none` where it has to be looked up.
  static func before(_ record: borrowing RecordView) -> CorrectionRow.Value {
    switch record.type {
    case EventCode.markCorrected: mark(record.u16(MarkCorrected.Layout.old))
    case EventCode.markAnnulled: mark(record.u16(MarkAnnulled.Layout.mark))
    case EventCode.termMarkCorrected: mark(record.u16(TermMarkCorrected.Layout.old))
    case EventCode.absenceCorrected: absence(record.u8(AbsenceCorrected.Layout.old))
    default: .none
    }
  }

  /// The value that a record states.
  static func after(_ record: borrowing RecordView) -> CorrectionRow.Value {
    switch record.type {
    case EventCode.markSet, EventCode.markCorrected: mark(record.u16(MarkSet.Layout.mark))
    case EventCode.termMarkSet, EventCode.termMarkCorrected: mark(record.u16(TermMarkSet.Layout.mark))
    case EventCode.absenceRecorded, EventCode.absenceCorrected:
      absence(record.u8(AbsenceRecorded.Layout.code))
    case EventCode.markAnnulled, EventCode.factAnnulled: .none
    default: .other
    }
  }

  private static func mark(_ stored: UInt16) -> CorrectionRow.Value {
    Mark(rawValue: stored).map { .mark($0) } ?? .other
  }

  private static func absence(_ stored: UInt8) -> CorrectionRow.Value {
    AbsenceCode(rawValue: stored).map { .absence($0) } ?? .other
  }
}
