internal import EventLog
internal import School

/// Makes the events that record differences.
enum SnapshotFacts {
  /// The event that states something new; nil for what has none.
  static func new(
    _ statement: SnapshotStatement, lesson: LessonNumber, next: LessonNumber, weight: UInt8
  ) -> (any Ruled)? {
    let place = statement.place
    switch statement.value {
    case .lesson(let topic, let kind, let minutes):
      guard let slot = statement.slot else { return nil }
      return LessonHeld {
        ($0.lesson, $0.course, $0.number, $0.index) = (next, slot.course, slot.number, slot.index)
        ($0.kind, $0.minutes, $0.topic) = (kind, minutes, topic)
      }
    case .cancellation:
      guard let slot = statement.slot else { return nil }
      return LessonCancelled { ($0.course, $0.number, $0.index) = (slot.course, slot.number, slot.index) }
    case .homework(let text, let minutes):
      return HomeworkPosted {
        ($0.course, $0.lesson, $0.dueOn) = (place.course, lesson, place.day)
        ($0.minutes, $0.text) = (minutes ?? 0, text)
      }
    case .mark(let mark, let stated, let work):
      return MarkSet {
        ($0.pupil, $0.course, $0.lesson) = (place.pupil, place.course, lesson)
        ($0.mark, $0.weight, $0.work) = (mark, stated ?? weight, work ?? .unspecified)
      }
    case .absence(let code):
      return AbsenceRecorded {
        ($0.pupil, $0.course, $0.lesson, $0.code) = (place.pupil, place.course, lesson, code)
      }
    case .lateness(let minutes):
      return LatenessRecorded {
        ($0.pupil, $0.course, $0.lesson, $0.minutes) = (place.pupil, place.course, lesson, minutes)
      }
    case .termMark(let mark):
      return TermMarkSet {
        ($0.pupil, $0.course, $0.term, $0.mark) = (place.pupil, place.course, place.term, mark)
      }
    }
  }

  /// The event that says `value` instead of what `fact` said; nil where one cannot take the other's place.
  static func changed(_ fact: any Event, _ value: SnapshotValue) -> (any Ruled)? {
    switch value {
    case .lesson(let topic, let kind, let minutes):
      guard var held = fact as? LessonHeld else { return nil }
      (held.topic, held.kind) = (topic, kind)
      if minutes > 0 { held.minutes = minutes }
      return held
    case .cancellation: return nil
    case .homework(let text, let minutes): return homework(fact, text, minutes)
    case .mark(let mark, let weight, let work): return self.mark(fact, mark, weight, work)
    case .absence(let code): return absence(fact, code)
    case .lateness(let minutes):
      guard var late = fact as? LatenessRecorded else { return nil }
      late.minutes = minutes
      return late
    case .termMark(let mark): return termMark(fact, mark)
    }
  }

  private static func mark(
    _ fact: any Event, _ mark: Mark, _ weight: UInt8?, _ work: WorkKind?
  ) -> (any Ruled)? {
    var corrected: MarkCorrected
    if let set = fact as? MarkSet {
      corrected = MarkCorrected {
        ($0.pupil, $0.course, $0.lesson) = (set.pupil, set.course, set.lesson)
        ($0.mark, $0.weight, $0.work) = (set.mark, set.weight, set.work)
      }
    } else if let before = fact as? MarkCorrected {
      corrected = before
      corrected.note = Personal()
    } else {
      return nil
    }
    (corrected.old, corrected.oldWeight) = (corrected.mark, corrected.weight)
    corrected.mark = mark
    if let weight { corrected.weight = weight }
    if let work { corrected.work = work }
    return corrected
  }

  private static func absence(_ fact: any Event, _ code: AbsenceCode) -> (any Ruled)? {
    if let first = fact as? AbsenceRecorded {
      return AbsenceCorrected {
        ($0.pupil, $0.course, $0.lesson) = (first.pupil, first.course, first.lesson)
        ($0.code, $0.old) = (code, first.code)
      }
    }
    guard let before = fact as? AbsenceCorrected else { return nil }
    return AbsenceCorrected {
      ($0.pupil, $0.course, $0.lesson) = (before.pupil, before.course, before.lesson)
      ($0.code, $0.old) = (code, before.code)
    }
  }

  private static func homework(_ fact: any Event, _ text: String, _ minutes: UInt16?) -> (any Ruled)? {
    if let posted = fact as? HomeworkPosted {
      return HomeworkAmended {
        ($0.course, $0.lesson, $0.dueOn) = (posted.course, posted.lesson, posted.dueOn)
        ($0.minutes, $0.text) = (minutes ?? posted.minutes, text)
      }
    }
    guard var amended = fact as? HomeworkAmended else { return nil }
    amended.text = text
    if let minutes { amended.minutes = minutes }
    return amended
  }

  private static func termMark(_ fact: any Event, _ mark: Mark) -> (any Ruled)? {
    if let first = fact as? TermMarkSet {
      return TermMarkCorrected {
        ($0.pupil, $0.course, $0.term) = (first.pupil, first.course, first.term)
        ($0.mark, $0.old) = (mark, first.mark)
      }
    }
    guard let before = fact as? TermMarkCorrected else { return nil }
    return TermMarkCorrected {
      ($0.pupil, $0.course, $0.term) = (before.pupil, before.course, before.term)
      ($0.mark, $0.old) = (mark, before.mark)
    }
  }
}
