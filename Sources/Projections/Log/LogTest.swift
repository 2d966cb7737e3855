internal import EventLog
internal import School

/// A filter as plain numbers, so that testing a record touches no closure and no reference count.
struct LogTest {
  let wantsType: [Bool]
  /// True for types that the registry does not know: they are shown, not hidden.
  let wantsUnknown: Bool
  let from: Int32
  let through: Int32
  let recordedFrom: Int64
  let recordedBefore: Int64
  /// Nil for anyone; `UInt32.max` fits nobody.
  let actor: UInt32?
  let pupil: UInt32?
  let schoolClass: UInt32?
  let subject: UInt32?
  let course: UInt32?
  /// True when fields have to be read.
  let readsFields: Bool

  init(_ filter: LogFilter, wantsType: [Bool], actor: ActorNumber?) {
    self.wantsType = wantsType
    wantsUnknown = filter.types.isEmpty
    from = filter.from?.number ?? .min
    through = filter.through?.number ?? .max
    recordedFrom = filter.recordedFrom?.microseconds ?? .min
    recordedBefore = filter.recordedBefore?.microseconds ?? .max
    self.actor = filter.findActor == nil ? nil : (actor ?? .nobody).rawValue
    pupil = filter.pupil?.reference.number
    schoolClass = filter.schoolClass?.reference.number
    subject = filter.subject?.reference.number
    course = filter.course?.reference.number
    readsFields = pupil != nil || schoolClass != nil || subject != nil || course != nil
  }

  @inline(__always)
  func fits(_ record: borrowing RecordView, _ table: ReferenceTable, _ belonging: Belonging) -> Bool {
    let type = Int(record.type)
    guard type < wantsType.count ? wantsType[type] : wantsUnknown else { return false }
    let day = record.occurredOn.number
    guard from <= day, day <= through else { return false }
    let recordedAt = record.recordedAt.microseconds
    guard recordedFrom <= recordedAt, recordedAt < recordedBefore else { return false }
    if let actor {
      guard actor != .max, record.actor.rawValue == actor else { return false }
    }
    return !readsFields || fitsFields(record, table.offsets(record), belonging)
  }

  private func fitsFields(
    _ record: borrowing RecordView, _ offsets: ReferenceOffsets, _ belonging: Belonging
  ) -> Bool {
    let found = offsets.number(offsets.course, record)
    if let course {
      guard found != .max, found == course else { return false }
    }
    if let subject {
      let named = offsets.number(offsets.subject, record)
      let own = named == .max ? belonging.subject(course: found) : named
      guard own != .max, own == subject else { return false }
    }
    if let pupil {
      let isNamed = offsets.number(offsets.pupil, record) == pupil
      let isPerson =
        offsets.person != 0
        && offsets.number(offsets.person, record) == ActorNumber.pupil(PupilNumber(pupil)).rawValue
      guard pupil != .max, isNamed || isPerson else { return false }
    }
    if let schoolClass {
      return schoolClass != .max && isAbout(schoolClass, record, offsets, found, belonging)
    }
    return true
  }

  /// True when a record is about a class: by name, by its course or subgroup, else by its pupil.
  private func isAbout(
    _ sought: UInt32, _ record: borrowing RecordView, _ offsets: ReferenceOffsets, _ course: UInt32,
    _ belonging: Belonging
  ) -> Bool {
    let first = offsets.number(offsets.schoolClass.0, record)
    if first != .max {
      return first == sought || offsets.number(offsets.schoolClass.1, record) == sought
    }
    if course != .max { return belonging.schoolClass(course: course) == sought }
    let subgroup = offsets.number(offsets.subgroup, record)
    if subgroup != .max { return belonging.schoolClass(subgroup: subgroup) == sought }
    let pupil = offsets.number(offsets.pupil, record)
    if pupil != .max { return belonging.schoolClass(pupil: pupil) == sought }
    guard offsets.person != 0,
      let person = ActorNumber(rawValue: offsets.number(offsets.person, record)).asPupil
    else { return false }
    return belonging.schoolClass(pupil: person.number) == sought
  }
}
