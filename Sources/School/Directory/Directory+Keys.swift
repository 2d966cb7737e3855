public import EventLog

extension Directory {
  /// The word for the person who ran `init`.
  public static let operatorKey = "operator"
  static let operatorFolded = KeyFold.normalise(operatorKey)

  /// The key of a thing as entered, or nil for none and for numbers that nothing introduced.
  public func key<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> String? {
    key(kind: Kind.code, reference.number)
  }

  /// The key of the thing of a kind with a number, or nil.
  public func key(kind: UInt8, _ number: UInt32) -> String? {
    switch kind {
    case PupilReference.code: pupils[Reference(number)]?.key
    case StaffReference.code: staff[Reference(number)]?.key
    case GuardianReference.code: guardians[Reference(number)]?.key
    case SourceSystemReference.code: systems[Reference(number)]?.key
    case SchoolClassReference.code: classes[Reference(number)]?.key
    case SubgroupReference.code: subgroups[Reference(number)]?.key
    case SubjectReference.code: subjects[Reference(number)]?.key
    case CourseReference.code: courses[Reference(number)]?.key
    case LessonReference.code: lessons[Reference(number)].flatMap { lessonKey($0.slot) }
    case TermReference.code: terms[Reference(number)]?.key
    case PlanItemReference.code: planItems[Reference(number)]?.key
    case BuildingReference.code: buildings[Reference(number)]?.key
    case RoomReference.code: rooms[Reference(number)]?.key
    case SourceReference.code: sources[Reference(number)]?.key
    default: nil
    }
  }

  /// The thing of a kind with a key in any spelling, or nil.
  public func find<Kind: ReferenceKind>(_ key: String, _ kind: Kind.Type = Kind.self) -> Reference<Kind>? {
    number(kind: Kind.code, key).map { Reference($0) }
  }

  /// The number of the thing of a kind with a key in any spelling, or nil.
  public func number(kind: UInt8, _ key: String) -> UInt32? {
    switch kind {
    case PupilReference.code: pupils.number(key: key)?.number
    case StaffReference.code: staff.number(key: key)?.number
    case GuardianReference.code: guardians.number(key: key)?.number
    case SourceSystemReference.code: systems.number(key: key)?.number
    case SchoolClassReference.code: classes.number(key: key)?.number
    case SubgroupReference.code: subgroups.number(key: key)?.number
    case SubjectReference.code: subjects.number(key: key)?.number
    case CourseReference.code: courses.number(key: key)?.number
    case LessonReference.code: lessonSlot(key).flatMap { lessons.find($0) }?.number
    case TermReference.code: terms.number(key: key)?.number
    case PlanItemReference.code: planItems.number(key: key)?.number
    case BuildingReference.code: buildings.number(key: key)?.number
    case RoomReference.code: rooms.number(key: key)?.number
    case SourceReference.code: sources.number(key: key)?.number
    default: nil
    }
  }

  /// The number that the next introduction of a kind takes.
  public func nextNumber(kind: UInt8) -> UInt32 {
    switch kind {
    case PupilReference.code: pupils.next.number
    case StaffReference.code: staff.next.number
    case GuardianReference.code: guardians.next.number
    case SourceSystemReference.code: systems.next.number
    case SchoolClassReference.code: classes.next.number
    case SubgroupReference.code: subgroups.next.number
    case SubjectReference.code: subjects.next.number
    case CourseReference.code: courses.next.number
    case LessonReference.code: lessons.next.number
    case TermReference.code: terms.next.number
    case PlanItemReference.code: planItems.next.number
    case BuildingReference.code: buildings.next.number
    case RoomReference.code: rooms.next.number
    case SourceReference.code: sources.next.number
    default: 0
    }
  }

  /// `2025-10-14/7Б-физика/3`; the second lesson of one number and day is `…/3.2`.
  public func lessonKey(_ slot: LessonSlot) -> String? {
    guard let course = courses[slot.course]?.key else { return nil }
    return LessonKey(day: slot.day, course: course, number: slot.number, index: slot.index).description
  }

  /// The slot that a lesson's key names, or nil when it is no such key or the course is not known.
  public func lessonSlot(_ key: String) -> LessonSlot? {
    guard let parsed = LessonKey(key), let course = courses.number(key: parsed.course) else { return nil }
    return LessonSlot(course: course, day: parsed.day, number: parsed.number, index: parsed.index)
  }

  /// What is known of a person, or nil.
  public func facts(of person: ActorNumber) -> PersonFacts? {
    if let pupil = person.asPupil { return pupils[pupil]?.person }
    if let guardian = person.asGuardian { return guardians[guardian]?.person }
    if let member = person.asStaff { return staff[member]?.person }
    return person.asSystem.flatMap { systems[$0]?.person }
  }

  /// How a person is written: the key, `kind:key` when an earlier person has that key, or `operator`; else nil.
  public func text(of person: ActorNumber) -> String? {
    person == .operator ? Directory.operatorKey : facts(of: person)?.text
  }

  /// The person written so, or nil.
  public func person(_ text: String) -> ActorNumber? {
    let folded = KeyFold.normalise(text)
    if folded == Directory.operatorFolded { return .operator }
    if let person = people[folded] { return person }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let key = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "staff": return staff.number(key: key).map { .staff($0) }
    case "guardian": return guardians.number(key: key).map { .guardian($0) }
    case "pupil": return pupils.number(key: key).map { .pupil($0) }
    case "system": return systems.number(key: key).map { .system($0) }
    default: return nil
    }
  }
}
