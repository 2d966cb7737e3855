import EventLog

extension Directory {
  mutating func staffEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.staffHired:
      let number: StaffNumber = record.reference(StaffHired.Layout.staff)
      var entry = StaffEntry(
        key: key(of: record, number.number, "t-"), position: position, hiredOn: record.occurredOn)
      if let old = staff[number] {
        (entry.person, entry.leftOn, entry.leftAt) = (old.person, old.leftOn, old.leftAt)
      }
      entry.person.names.state(
        place(position, record, 0, StaffHired.Layout.name), restating: staff[number]?.position)
      entry.person.text = register(.staff(number), "staff", entry.key, replacing: staff[number]?.key)
      staff.put(number, entry)
    case EventCode.staffLeft:
      let day = record.occurredOn
      staff.update(record.reference(StaffLeft.Layout.staff)) {
        $0.leftOn = day
        $0.leftAt = position
      }
    case EventCode.systemRegistered:
      let number: SystemNumber = record.reference(SystemRegistered.Layout.system)
      var entry = SystemEntry(
        key: key(of: record, number.number, "system-"), position: position, title: record.text(1) ?? "")
      entry.person.text = register(.system(number), "system", entry.key, replacing: systems[number]?.key)
      systems.put(number, entry)
    default: break
    }
  }

  mutating func pupilsEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.pupilEnrolled: pupilEnrolled(position, record)
    case EventCode.pupilTransferred:
      move(
        record.reference(PupilTransferred.Layout.pupil), record,
        PupilEntry.Movement(
          kind: .transferred, schoolClass: record.reference(PupilTransferred.Layout.toClass),
          day: record.occurredOn, position: position))
    case EventCode.pupilLeft:
      move(
        record.reference(PupilLeft.Layout.pupil), record,
        PupilEntry.Movement(kind: .left, schoolClass: .none, day: record.occurredOn, position: position))
    case EventCode.nameChanged:
      let (place, restated) = (place(position, record, 0, NameChanged.Layout.name), record.restated)
      updatePerson(ActorNumber(rawValue: record.u32(NameChanged.Layout.person))) {
        $0.names.state(place, restating: restated)
      }
    case EventCode.contactChanged:
      let (place, restated) = (place(position, record, 0, ContactChanged.Layout.contact), record.restated)
      updatePerson(ActorNumber(rawValue: record.u32(ContactChanged.Layout.person))) {
        $0.contacts.state(place, restating: restated)
      }
    default: break
    }
  }

  private mutating func pupilEnrolled(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = PupilEnrolled.Layout
    let number: PupilNumber = record.reference(Layout.pupil)
    let old = pupils[number]
    let entryKey = key(of: record, number.number, "p-")
    var entry = old ?? PupilEntry(key: entryKey, position: position)
    let restated = record.restated
    (entry.key, entry.position, entry.isAnnulled) = (entryKey, position, false)
    // Who comes back keeps name and birth date where the enrolment does not say them again.
    let (name, birth) = (place(position, record, 0, Layout.name), place(position, record, 1, Layout.birth))
    let comesBack = old != nil && restated == nil
    if name.isStated || !comesBack { entry.person.names.state(name, restating: restated) }
    if birth.isStated || !comesBack { entry.person.births.state(birth, restating: restated) }
    entry.person.text = register(.pupil(number), "pupil", entryKey, replacing: old?.key)
    entry.state(
      PupilEntry.Movement(
        kind: .enrolled, schoolClass: record.reference(Layout.schoolClass), day: record.occurredOn,
        position: position),
      restating: restated)
    pupils.put(number, entry)
    entrants.add(number, to: record.reference(Layout.schoolClass))
  }

  private mutating func move(
    _ pupil: PupilNumber, _ record: borrowing RecordView, _ movement: PupilEntry.Movement
  ) {
    // A restatement may correct the pupil, too: the old one loses the movement.
    if let restated = record.restated { takeBackMovement(restated) }
    pupils.update(pupil) { $0.state(movement, restating: nil) }
    if !movement.schoolClass.isNone { entrants.add(pupil, to: movement.schoolClass) }
  }

  mutating func guardiansEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    if type != EventCode.guardianRegistered {
      return link(type == EventCode.guardianLinked, position, record)
    }
    typealias Layout = GuardianRegistered.Layout
    let number: GuardianNumber = record.reference(Layout.guardian)
    let old = guardians[number]
    let entryKey = key(of: record, number.number, "g-")
    let isUnable = record.u8(Layout.unableToUse) == 1
    var entry =
      old
      ?? GuardianEntry(
        key: entryKey, position: position, unableToUse: isUnable, registeredOn: record.occurredOn)
    entry.person.names.state(place(position, record, 0, Layout.name), restating: old?.position)
    entry.person.contacts.state(place(position, record, 1, Layout.contact), restating: old?.position)
    entry.person.text = register(.guardian(number), "guardian", entryKey, replacing: old?.key)
    (entry.key, entry.position, entry.isAnnulled) = (entryKey, position, false)
    (entry.unableToUse, entry.registeredOn) = (isUnable, record.occurredOn)
    guardians.put(number, entry)
  }

  private mutating func link(_ links: Bool, _ position: Position, _ record: borrowing RecordView) {
    typealias Layout = GuardianLinked.Layout
    let guardian: GuardianNumber = record.reference(Layout.guardian)
    let pupil: PupilNumber = record.reference(Layout.pupil)
    let fact = GuardianEntry.LinkFact(
      pupil: pupil, relation: links ? Relation(rawValue: record.u8(Layout.relation)) ?? .other : nil,
      day: record.occurredOn, position: position)
    if let restated = record.restated { takeBackLink(restated, wholeLink: false) }
    guardians.update(guardian) { $0.state(fact, restating: nil) }
    pupils.update(pupil) { if !$0.guardians.contains(guardian) { $0.guardians.append(guardian) } }
  }

  /// A personal field of a record, whose commitment is at `offset`.
  private func place(
    _ position: Position, _ record: borrowing RecordView, _ field: UInt8, _ offset: Int
  ) -> PersonalPlace {
    PersonalPlace(
      day: record.occurredOn, position: position, field: field, isStated: record.commitment(offset) != .none)
  }

  /// Enters a person's key in the common namespace; gives the text by which the person is found again.
  private mutating func register(
    _ person: ActorNumber, _ kind: String, _ key: String, replacing old: String?
  ) -> String {
    if let old { forgetPerson(person, old) }
    let folded = KeyFold.normalise(key)
    guard people[folded] == nil, folded != Directory.operatorFolded else { return "\(kind):\(key)" }
    people[folded] = person
    return key
  }

  mutating func forgetPerson(_ person: ActorNumber, _ key: String) {
    let folded = KeyFold.normalise(key)
    if people[folded] == person { people[folded] = nil }
  }

  mutating func updatePerson(_ person: ActorNumber, _ body: (inout PersonFacts) -> Void) {
    if let pupil = person.asPupil {
      pupils.update(pupil) { body(&$0.person) }
    } else if let guardian = person.asGuardian {
      guardians.update(guardian) { body(&$0.person) }
    } else if let member = person.asStaff {
      staff.update(member) { body(&$0.person) }
    }
  }
}
