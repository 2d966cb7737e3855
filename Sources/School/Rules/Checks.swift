internal import EventLog

/// Checks that rules of several families share; each gives a refusal or nil.
extension SchoolState {
  /// Refuses a thing that does not exist.
  func unknown<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> Refusal? {
    knows(reference) ? nil : Refusal(.thingUnknown, .thing(reference))
  }

  /// Refuses a thing that is named and does not exist.
  func unknownUnlessNone<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> Refusal? {
    reference.isNone ? nil : unknown(reference)
  }

  /// Refuses a person who does not exist.
  func unknown(person: ActorNumber) -> Refusal? {
    person != .nobody && person != .operator && knows(person: person)
      ? nil : Refusal(.whoUnknown, .person(person))
  }

  /// Refuses an event that the log does not hold.
  func unknown(event: Position) -> Refusal? {
    event != .none && event.rawValue < size ? nil : Refusal(.chainUnknown, .position(event))
  }

  /// Refuses a size that the log has not reached.
  func future(_ size: UInt64) -> Refusal? {
    size <= self.size
      ? nil : Refusal(.sizeAhead, .number(Int(clamping: size)), .number(Int(clamping: self.size)))
  }

  /// Refuses a new thing whose number is not the next of its kind or whose key another one has.
  func introduction<Kind: ReferenceKind>(
    _ reference: Reference<Kind>, key: String?, _ request: Request, _ amended: AmendedFact?
  ) -> Refusal? {
    let expected =
      request.restates ? amended?.first ?? reference.number : directory.nextNumber(kind: Kind.code)
    guard reference.number == expected else {
      return Refusal(.thingNumber, .thing(reference), .number(Int(expected)))
    }
    guard let key else { return nil }
    guard !key.isEmpty else { return Refusal(.keyMissing, .name(Kind.name)) }
    guard let owner = directory.find(key, Kind.self), owner != reference else { return nil }
    return Refusal(.keyTaken, .name(Kind.name), .name(key))
  }

  /// Refuses a pupil who is not in the course's class, or subgroup, on a day.
  func outsider(_ pupil: PupilNumber, _ course: CourseNumber, on day: Day) -> Refusal? {
    guard let entry = directory.courses[course], !entry.isAnnulled else {
      return Refusal(.thingUnknown, .thing(course))
    }
    guard schoolClass(of: pupil, on: day) == entry.schoolClass else {
      return unknown(pupil)
        ?? Refusal(.pupilNotInClass, .thing(pupil), .thing(entry.schoolClass), .day(day))
    }
    guard entry.subgroup.isNone || isMember(pupil, of: entry.subgroup, on: day) else {
      return Refusal(.pupilNotInSubgroup, .thing(pupil), .thing(entry.subgroup), .day(day))
    }
    return nil
  }

  /// Refuses a lesson that is not one of the course on that day.
  func stray(_ lesson: LessonNumber, _ course: CourseNumber, on day: Day) -> Refusal? {
    guard !lesson.isNone else { return nil }
    guard let slot = slot(of: lesson) else { return Refusal(.thingUnknown, .thing(lesson)) }
    guard slot.course == course, slot.day == day else {
      return Refusal(.lessonOther, .thing(lesson), .thing(course), .day(day))
    }
    return nil
  }

  /// Refuses a member of staff who does not work on a day.
  func idle(_ staff: StaffNumber, on day: Day) -> Refusal? {
    unknown(staff) ?? (works(staff, on: day) ? nil : Refusal(.staffGone, .thing(staff), .day(day)))
  }

  /// A place in the register.
  func register(_ course: CourseNumber, _ lesson: LessonNumber, _ aspect: Aspect) -> Place {
    var place = Place()
    place.course = course
    place.schoolClass = schoolClass(of: course)
    place.lesson = lesson
    place.aspect = aspect
    return place
  }
}

extension Refusal {
  /// Refuses a number outside a range.
  static func range(_ field: String, _ value: some BinaryInteger, _ range: ClosedRange<Int>) -> Refusal? {
    range.contains(Int(value))
      ? nil : Refusal(.valueRange, .name(field), .number(Int(value)), .name("\(range)"))
  }

  /// Refuses an empty text.
  static func empty(_ field: String, _ text: String) -> Refusal? {
    trimmed(text).isEmpty ? Refusal(.textMissing, .name(field)) : nil
  }

  /// Refuses a text that is no SHA-256 digest in lower-case hex.
  static func digest(_ text: String) -> Refusal? {
    let isHex = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHex && text.utf8.count == 64 ? nil : Refusal(.digestForm, .name(text))
  }

  /// Refuses a span that ends before it begins; an open end is no end.
  static func reversed(_ start: Day, _ end: Day) -> Refusal? {
    end == .none || start <= end ? nil : Refusal(.spanReversed, .day(start), .day(end))
  }
}
