internal import EventLog
internal import School

/// A system that files come from, and what it is granted to record in a new store.
struct ForeignSystem: Sendable {
  /// Its key as an actor.
  let key: String
  /// What people call it.
  let title: String
  /// The event types its files need.
  let eventTypes: [EventType]

  /// A class list; nobody says of which system.
  static let classList = ForeignSystem(
    key: "class-list", title: "Списки классов",
    eventTypes: [
      ClassFormed.type, PupilEnrolled.type, PupilTransferred.type, GuardianRegistered.type,
      GuardianLinked.type, NameChanged.type, ContactChanged.type,
    ])
  /// «Сетевой Город. Образование».
  static let netCity = ForeignSystem(key: "sgo", title: "Сетевой Город", eventTypes: diaryTypes)
  /// The other large diary service.
  static let dnevnik = ForeignSystem(key: "dnevnik", title: "Дневник", eventTypes: diaryTypes)

  private static let diaryTypes = [
    ClassFormed.type, SubjectAdded.type, TeachingAssigned.type, PupilEnrolled.type, LessonHeld.type,
    LessonCancelled.type, HomeworkPosted.type, HomeworkAmended.type, MarkSet.type, MarkCorrected.type,
  ]

  /// What its files need when they are compared with what they said before.
  var snapshotTypes: [EventType] {
    var more = key == Self.classList.key ? [PupilLeft.type] : [MarkAnnulled.type, FactAnnulled.type]
    if eventTypes.contains(where: { $0.code == EventCode.homeworkPosted }) {
      more.append(HomeworkAmended.type)
    }
    return eventTypes + more.filter { type in !eventTypes.contains { $0.code == type.code } }
  }

  /// Names of event types as a grant holds them.
  static func names(_ types: [EventType]) -> String { types.map(\.name).joined(separator: ",") }
}

extension Day {
  /// 1 September of the school year that the day lies in.
  var schoolYearStart: Day {
    let (year, month, _) = civil
    return Day(year: month >= 9 ? year : year - 1, month: 9, day: 1) ?? self
  }

  /// 31 August of the school year that the day lies in.
  var schoolYearEnd: Day {
    let (year, month, _) = civil
    return Day(year: month >= 9 ? year + 1 : year, month: 8, day: 31) ?? self
  }
}
