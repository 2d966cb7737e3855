import EventLog

extension Directory {
  mutating func setupEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.sourceDeclared:
      typealias Layout = SourceDeclared.Layout
      let number: SourceNumber = record.reference(Layout.declared)
      sources.put(
        number,
        SourceEntry(
          key: key(of: record, number.number, "source-"), position: position,
          kind: SourceKind(rawValue: record.u8(Layout.kind)) ?? .command,
          signed: record.u8(Layout.signed) == 1))
    case EventCode.schoolActivated:
      typealias Layout = SchoolActivated.Layout
      settings = SchoolSettings(
        language: Language(rawValue: record.u8(Layout.language)) ?? .ru,
        isDemo: record.u8(Layout.demo) == 1, seed: record.u64(Layout.seed), origin: record.text(0) ?? "",
        name: record.text(1) ?? "", timeZone: record.text(2) ?? "", position: position)
    default: break
    }
  }

  mutating func placesEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.termDefined: termDefined(position, record)
    case EventCode.bellScheduleSet:
      bells.state(
        BellSchedule(
          shift: record.u8(BellScheduleSet.Layout.shift), day: record.occurredOn,
          slots: record.text(0) ?? "", position: position),
        restating: record.restated)
    case EventCode.buildingAdded:
      let number: BuildingNumber = record.reference(BuildingAdded.Layout.building)
      buildings.put(
        number,
        BuildingEntry(
          key: key(of: record, number.number, "building-"), position: position, title: record.text(1) ?? ""))
    case EventCode.roomAdded:
      typealias Layout = RoomAdded.Layout
      let number: RoomNumber = record.reference(Layout.room)
      rooms.put(
        number,
        RoomEntry(
          key: key(of: record, number.number, "room-"), position: position,
          building: record.reference(Layout.building), seats: record.u16(Layout.seats),
          title: record.text(1) ?? ""))
    case EventCode.subjectAdded:
      let number: SubjectNumber = record.reference(SubjectAdded.Layout.subject)
      subjects.put(
        number,
        SubjectEntry(
          key: key(of: record, number.number, "subject-"), position: position, title: record.text(1) ?? ""))
    default: break
    }
  }

  private mutating func termDefined(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = TermDefined.Layout
    let number: TermNumber = record.reference(Layout.term)
    let first = record.u8(Layout.yearGroupFrom)
    terms.put(
      number,
      TermEntry(
        key: key(of: record, number.number, "term-"), position: position,
        kind: TermKind(rawValue: record.u8(Layout.kind)) ?? .quarter,
        yearGroups: first...max(first, record.u8(Layout.yearGroupThrough)), start: record.day(Layout.start),
        end: record.day(Layout.end), parent: record.reference(Layout.parent), title: record.text(1) ?? ""))
  }

  mutating func classesEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.classFormed:
      typealias Layout = ClassFormed.Layout
      let number: ClassNumber = record.reference(Layout.schoolClass)
      classes.put(
        number,
        ClassEntry(
          key: key(of: record, number.number, "class-"), position: position,
          yearGroup: record.u8(Layout.yearGroup), teacher: record.reference(Layout.teacher),
          from: record.occurredOn))
    case EventCode.subgroupFormed:
      typealias Layout = SubgroupFormed.Layout
      let number: SubgroupNumber = record.reference(Layout.subgroup)
      var entry = SubgroupEntry(
        key: key(of: record, number.number, "subgroup-"), position: position,
        schoolClass: record.reference(Layout.schoolClass), subject: record.reference(Layout.subject),
        title: record.text(1) ?? "")
      if let old = subgroups[number] { entry.adopt(old) }
      subgroups.put(number, entry)
    case EventCode.subgroupJoined, EventCode.subgroupLeft:
      typealias Layout = SubgroupJoined.Layout
      let joins = type == EventCode.subgroupJoined
      let fact = SubgroupEntry.MemberFact(
        pupil: record.reference(Layout.pupil), joins: joins,
        through: joins ? record.day(Layout.through) : .none, day: record.occurredOn, position: position)
      let restated = record.restated
      if let restated { takeBackSubgroupFact(restated) }
      subgroups.update(record.reference(Layout.subgroup)) { $0.state(fact, restating: nil) }
    default: break
    }
  }

  mutating func coursesEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    if type == EventCode.teacherChanged {
      typealias Layout = TeacherChanged.Layout
      let span = TeacherSpan(
        day: record.occurredOn, teacher: record.reference(Layout.to), position: position)
      let restated = record.restated
      courses.update(record.reference(Layout.course)) { $0.teachers.state(span, restating: restated) }
      return
    }
    typealias Layout = TeachingAssigned.Layout
    let number: CourseNumber = record.reference(Layout.course)
    var entry = CourseEntry(
      key: key(of: record, number.number, "course-"), position: position,
      subject: record.reference(Layout.subject), schoolClass: record.reference(Layout.schoolClass),
      subgroup: record.reference(Layout.subgroup), hoursPerWeek: record.u8(Layout.hoursPerWeek),
      graded: record.u8(Layout.graded) == 1, from: record.occurredOn,
      introducedAt: courses[number]?.introducedAt ?? position)
    entry.teachers = courses[number]?.teachers ?? []
    entry.teachers.state(
      TeacherSpan(day: record.occurredOn, teacher: record.reference(Layout.teacher), position: position),
      restating: courses[number]?.position)
    courses.put(number, entry)
  }

  mutating func planEvent(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    if type == EventCode.planItemCompleted {
      let day = record.occurredOn
      planItems.update(record.reference(PlanItemCompleted.Layout.planItem)) {
        $0.completedOn = day
        $0.completedAt = position
      }
      return
    }
    if type == EventCode.planItemWaived {
      let day = record.occurredOn
      planItems.update(record.reference(PlanItemWaived.Layout.planItem)) {
        ($0.waivedOn, $0.waivedAt) = (day, position)
      }
      return
    }
    typealias Layout = PlanItemScheduled.Layout
    let number: PlanItemNumber = record.reference(Layout.planItem)
    let names = (record.text(4) ?? "").split(separator: ",")
    planItems.put(
      number,
      PlanItemEntry(
        key: key(of: record, number.number, "plan-"), position: position, due: record.day(Layout.due),
        start: record.day(Layout.start), responsible: record.reference(Layout.responsible),
        plan: record.text(1) ?? "", clause: record.text(2) ?? "", title: record.text(3) ?? "",
        dependsOn: names.map { String($0.drop { $0 == " " }) },
        completedOn: planItems[number]?.completedOn ?? .none,
        completedAt: planItems[number]?.completedAt ?? .none))
  }

  /// The key that a record introduces, or a default made of the number: `p-0412`.
  func key(of record: borrowing RecordView, _ number: UInt32, _ prefix: String) -> String {
    if let key = record.text(0), !key.isEmpty { return key }
    return Directory.defaultKey(number, prefix)
  }

  /// `p-0413` for number 412: people count from 1.
  static func defaultKey(_ number: UInt32, _ prefix: String) -> String {
    let digits = String(UInt64(number) + 1)
    return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
