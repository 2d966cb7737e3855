internal import EventLog
internal import School

/// Which events of a block a report keeps, decided in a few loads without touching the selection.
struct FactGate {
  let kinds: CourseFacts.Kinds
  let takesAll: Bool
  let wanted: [Bool]
  let takesAllPupils: Bool
  let pupil: UInt32

  /// True for an event that is kept, or that may turn a kept fact into another: a correction keeps pupil and
  /// course, a restatement need not.
  @inline(__always)
  func admits(_ record: borrowing RecordView) -> Bool {
    let type = record.type
    // Sessions, attendance confirmations and everything of setup: neither marks, lessons nor absences.
    guard type >= EventCode.lessonHeld, type < EventCode.sessionStarted || type == EventCode.factAnnulled
    else {
      return false
    }
    switch type {
    case EventCode.markSet, EventCode.markCorrected:
      return kinds.contains(.marks)
        && isOfPupil(record, MarkSet.Layout.pupil, MarkSet.Layout.course)
    case EventCode.absenceRecorded, EventCode.absenceCorrected, EventCode.latenessRecorded:
      return kinds.contains(.attendance)
        && isOfPupil(record, AbsenceRecorded.Layout.pupil, AbsenceRecorded.Layout.course)
    case EventCode.lessonHeld:
      return kinds.contains(.lessons) && isOfCourse(record, LessonHeld.Layout.course)
    case EventCode.homeworkPosted, EventCode.homeworkAmended:
      return kinds.contains(.homework) && isOfCourse(record, HomeworkPosted.Layout.course)
    case EventCode.absenceExcused: return kinds.contains(.attendance)
    case EventCode.termMarkSet, EventCode.termMarkCorrected: return kinds.contains(.termMarks)
    case EventCode.markAnnulled: return kinds.contains(.marks)
    case EventCode.factAnnulled: return true
    default: return false
    }
  }

  @inline(__always)
  private func isOfPupil(_ record: borrowing RecordView, _ pupil: Int, _ course: Int) -> Bool {
    (takesAllPupils || record.u32(pupil) == self.pupil) && isOfCourse(record, course)
      || record.flags.contains(.restatement)
  }

  @inline(__always)
  private func isOfCourse(_ record: borrowing RecordView, _ course: Int) -> Bool {
    if takesAll || record.flags.contains(.restatement) { return true }
    let number = Int(record.u32(course))
    return number < wanted.count && wanted[number]
  }
}
