internal import EventLog
internal import School

/// Takes in a class list: classes formed, pupils enrolled, guardians registered and linked.
///
/// A pupil is known again by key, else by name and day of birth, else by name within the class; a guardian by
/// name among the pupil's own, else by name and contact (siblings share one). What a known person's line says
/// differently is a problem, or with `--update` a change recorded as such.
struct ClassListImport {
  private let run: ImportRun
  private let recording: FileRecording
  private let list: ClassList
  private var index: PeopleIndex
  private var used: Set<PupilNumber> = []
  /// The classes of which the list is.
  private var classes: Set<ClassNumber> = []

  init(_ run: ImportRun, _ file: ImportFile, _ list: ClassList) throws {
    self.run = run
    self.list = list
    recording = FileRecording(run, file, by: .classList)
    index = try PeopleIndex(run)
  }

  private var day: Day { run.options.day }
  /// What is no order for days to come is known today at the latest.
  private var known: Day { min(day, run.options.today) }

  /// What a list states differently is a change: asked for, or as every snapshot.
  private var updates: Bool { run.options.updates || run.options.snapshot != nil }

  mutating func takeAll() throws {
    let before = run.problems.count
    run.problems += list.errors
    for row in list.rows { try take(row) }
    if let snapshot = run.options.snapshot, run.problems.count == before { try leave(snapshot) }
    guard list.rows.contains(where: { $0.sex != nil }) else { return }
    run.notes.append(.columnNotKept(file: list.file, column: "Пол"))
  }

  private mutating func take(_ row: ClassListRow) throws {
    guard let name = row.className ?? run.options.schoolClass else {
      return recording.fail(row.line, .classMissing)
    }
    guard let schoolClass = try recording.schoolClass(name, on: day, line: row.line) else { return }
    classes.insert(schoolClass)
    let pupil: PupilNumber?
    if let known = try find(row, schoolClass) {
      pupil = known
      try compare(row, known, schoolClass)
    } else {
      pupil = try enrol(row, schoolClass)
    }
    guard let pupil else { return }
    used.insert(pupil)
    try contact(.pupil(pupil), ContactText.of(row.phone, row.email), row.line)
    for guardian in row.guardians { try take(guardian, of: pupil, row.line) }
  }

  private func find(_ row: ClassListRow, _ schoolClass: ClassNumber) throws -> PupilNumber? {
    if let key = row.key { return recording.directory.pupils.number(key: key) }
    var byName: PupilNumber?
    for pupil in index.pupils(named: row.name.text) where !used.contains(pupil) {
      let entry = recording.directory.pupils[pupil]
      if let birth = row.birthDate, let known = try run.text(entry?.person.birth), !known.isEmpty {
        if known == birth.description { return pupil }
      } else if byName == nil, entry?.schoolClass(on: day) == schoolClass {
        byName = pupil
      }
    }
    return byName
  }

  private mutating func enrol(_ row: ClassListRow, _ schoolClass: ClassNumber) throws -> PupilNumber? {
    var fact = PupilEnrolled()
    fact.pupil = recording.directory.pupils.next
    fact.key = row.key ?? recording.directory.freeKey(kind: PupilReference.code, prefix: "p-")
    fact.schoolClass = schoolClass
    fact.name = Personal(row.name.text)
    fact.birth = Personal(row.birthDate?.description)
    guard let position = try recording.record(fact, on: day, line: row.line) else { return nil }
    run.keep([row.name.text, row.birthDate?.description], of: position)
    index.add(fact.pupil, row.name.text)
    note(.new, fact.pupil, old: .none, new: schoolClass)
    return fact.pupil
  }

  private func compare(_ row: ClassListRow, _ pupil: PupilNumber, _ schoolClass: ClassNumber) throws {
    guard let entry = recording.directory.pupils[pupil] else { return }
    if let known = try run.text(entry.person.name()),
      PeopleIndex.folded(known) != PeopleIndex.folded(row.name.text)
    {
      try change(.name, entry.key, row.line) {
        var fact = NameChanged()
        fact.person = .pupil(pupil)
        fact.name = Personal(row.name.text)
        try recording.record(fact, on: self.known, line: row.line)
      }
    }
    if let birth = row.birthDate, let known = try run.text(entry.person.birth), known != birth.description {
      recording.fail(row.line, .differs(what: .birth, of: entry.key))
    }
    guard let present = entry.schoolClass(on: day) else {
      return try change(.schoolClass, entry.key, row.line) {
        try self.readmit(pupil, entry.key, schoolClass, row.line)
      }
    }
    guard present != schoolClass else { return }
    try change(.schoolClass, entry.key, row.line) {
      var fact = PupilTransferred()
      fact.pupil = pupil
      (fact.fromClass, fact.toClass) = (present, schoolClass)
      guard try recording.record(fact, on: day, line: row.line) != nil else { return }
      note(.changed, pupil, old: present, new: schoolClass)
    }
  }

  /// Enrols a pupil who left and is in the list again.
  private func readmit(
    _ pupil: PupilNumber, _ key: String, _ schoolClass: ClassNumber, _ line: Int
  ) throws {
    var fact = PupilEnrolled()
    (fact.pupil, fact.key, fact.schoolClass) = (pupil, key, schoolClass)
    guard try recording.record(fact, on: day, line: line) != nil else { return }
    note(.changed, pupil, old: .none, new: schoolClass)
  }

  /// Records a change, or says that there is one.
  private func change(
    _ what: ImportFault.Field, _ key: String, _ line: Int, _ body: () throws -> Void
  ) throws {
    guard updates else { return recording.fail(line, .differs(what: what, of: key)) }
    try body()
  }

  /// A contact that the log does not have yet is added; another one is a change.
  private func contact(_ person: ActorNumber, _ contact: String, _ line: Int) throws {
    guard !contact.isEmpty else { return }
    let facts = recording.directory.facts(of: person)
    let known = try run.text(facts?.contact) ?? ""
    guard ContactText.folded(known) != ContactText.folded(contact) else { return }
    guard known.isEmpty || updates else {
      return recording.fail(line, .differs(what: .contact, of: facts?.text ?? ""))
    }
    var fact = ContactChanged()
    fact.person = person
    fact.contact = Personal(contact)
    guard let position = try recording.record(fact, on: self.known, line: line) else { return }
    run.keep([contact], of: position)
  }
}

// Snapshots.
extension ClassListImport {
  /// Whom the same source had put into a class of the list, and who is no longer in it, has left.
  private func leave(_ snapshot: SnapshotOptions) throws {
    guard let actor = try recording.actorNumber() else { return }
    let directory = recording.directory
    let keys = classes.compactMap { directory.key($0) }.sorted()
    guard !keys.isEmpty else { return recording.fail(nil, .snapshotEmpty) }
    run.notes.append(
      .compared(file: list.file, what: keys.joined(separator: ", "), from: day, through: day))
    let roll = try SnapshotRoll(run, by: actor)
    let known = directory.pupils.all.filter { pupil in
      guard let entry = directory.pupils[pupil], !entry.isAnnulled,
        let schoolClass = entry.schoolClass(on: day)
      else { return false }
      return classes.contains(schoolClass) && roll.put(entry, on: day)
    }
    let gone = known.filter { !used.contains($0) }
    guard snapshot.allowsShrinking || !SnapshotShrinking.isTooMuch(gone.count, of: known.count) else {
      return recording.fail(nil, .snapshotShrinks(kind: .pupil, gone: gone.count, known: known.count))
    }
    for pupil in gone {
      var fact = PupilLeft()
      fact.pupil = pupil
      fact.schoolClass = directory.pupils[pupil]?.schoolClass(on: day) ?? .none
      guard try recording.record(fact, on: day, line: nil) != nil else { continue }
      note(.gone, pupil, old: fact.schoolClass, new: .none)
    }
  }

  private func note(
    _ way: SnapshotChange.Way, _ pupil: PupilNumber, old: ClassNumber, new: ClassNumber
  ) {
    let directory = recording.directory
    run.changes.append(
      SnapshotChange(
        way: way, kind: .pupil, pupil: directory.key(pupil) ?? "",
        place: directory.key(new) ?? directory.key(old) ?? "", day: day, old: directory.key(old) ?? "",
        new: directory.key(new) ?? "", claimedAt: nil))
  }
}

// Guardians.
extension ClassListImport {
  private mutating func take(_ row: ClassListRow.Guardian, of pupil: PupilNumber, _ line: Int) throws {
    let name = row.name.text
    let contact = ContactText.of(row.phone, row.email)
    let own = recording.directory.guardians(of: pupil, on: known)
    for guardian in index.guardians(named: name) where own.contains(guardian) {
      return try self.contact(.guardian(guardian), contact, line)
    }
    var guardian = try index.guardians(named: name).first { guardian in
      let place = recording.directory.guardians[guardian]?.person.contact
      let known = ContactText.folded(try run.text(place) ?? "")
      return !known.isEmpty && known == ContactText.folded(contact)
    }
    if guardian == nil { guardian = try register(name, contact, line) }
    guard let guardian else { return }
    var link = GuardianLinked()
    link.guardian = guardian
    link.pupil = pupil
    link.relation = row.slot.relation
    try recording.record(link, on: known, line: line)
  }

  private mutating func register(_ name: String, _ contact: String, _ line: Int) throws -> GuardianNumber? {
    var fact = GuardianRegistered()
    fact.guardian = recording.directory.guardians.next
    fact.key = recording.directory.freeKey(kind: GuardianReference.code, prefix: "g-")
    fact.name = Personal(name)
    fact.contact = Personal(contact)
    guard let position = try recording.record(fact, on: known, line: line) else { return nil }
    run.keep([name, contact], of: position)
    index.add(fact.guardian, name)
    return fact.guardian
  }
}

extension ClassListColumn.GuardianSlot {
  /// A numbered parent may be either.
  fileprivate var relation: Relation {
    switch self {
    case .mother: .mother
    case .father: .father
    case .numbered: .other
    }
  }
}
