internal import EventLog
internal import School

/// The reasons attached to pupils' absences.
struct ExcuseBook {
  private var byPupil: [PupilNumber: [KeptExcuse]] = [:]

  /// The excuses that hold.
  init(_ facts: FactTable<KeptExcuse>) {
    for fact in facts.alive { byPupil[fact.pupil, default: []].append(fact) }
  }

  /// The reason of a pupil's absence on a day: the latest excuse that covers it, or nil.
  func code(_ pupil: PupilNumber, on day: Day) -> AbsenceCode? { excuse(pupil, on: day)?.code }

  /// The latest excuse that covers a day of a pupil, or nil.
  func excuse(_ pupil: PupilNumber, on day: Day) -> KeptExcuse? {
    byPupil[pupil]?.last { $0.from <= day && ($0.through == .none || day <= $0.through) }
  }
}
