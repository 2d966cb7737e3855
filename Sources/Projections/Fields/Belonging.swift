internal import EventLog
internal import School

/// To which class and subject a course belongs, and in which class a pupil is, as the log tells so far.
struct Belonging: Sendable {
  private var classOfCourse: [UInt32] = []
  private var subjectOfCourse: [UInt32] = []
  private var classOfSubgroup: [UInt32] = []
  private var classOfPupil: [UInt32] = []

  /// Learns from a record of a type below 900; any other says nothing here.
  mutating func learn(_ record: borrowing RecordView) {
    switch record.type {
    case EventCode.teachingAssigned:
      let course = record.u32(TeachingAssigned.Layout.course)
      Self.put(&classOfCourse, course, record.u32(TeachingAssigned.Layout.schoolClass))
      Self.put(&subjectOfCourse, course, record.u32(TeachingAssigned.Layout.subject))
    case EventCode.subgroupFormed:
      Self.put(
        &classOfSubgroup, record.u32(SubgroupFormed.Layout.subgroup),
        record.u32(SubgroupFormed.Layout.schoolClass))
    case EventCode.pupilEnrolled:
      Self.put(
        &classOfPupil, record.u32(PupilEnrolled.Layout.pupil), record.u32(PupilEnrolled.Layout.schoolClass))
    case EventCode.pupilTransferred:
      Self.put(
        &classOfPupil, record.u32(PupilTransferred.Layout.pupil),
        record.u32(PupilTransferred.Layout.toClass))
    default: break
    }
  }

  /// The class of a course, or `UInt32.max`.
  func schoolClass(course: UInt32) -> UInt32 { Self.get(classOfCourse, course) }
  /// The subject of a course, or `UInt32.max`.
  func subject(course: UInt32) -> UInt32 { Self.get(subjectOfCourse, course) }
  /// The class of a subgroup, or `UInt32.max`.
  func schoolClass(subgroup: UInt32) -> UInt32 { Self.get(classOfSubgroup, subgroup) }
  /// The class that a pupil entered last, or `UInt32.max`.
  func schoolClass(pupil: UInt32) -> UInt32 { Self.get(classOfPupil, pupil) }

  private static func get(_ values: [UInt32], _ index: UInt32) -> UInt32 {
    Int(index) < values.count ? values[Int(index)] : .max
  }

  private static func put(_ values: inout [UInt32], _ index: UInt32, _ value: UInt32) {
    guard index != .max else { return }
    while values.count <= Int(index) { values.append(.max) }
    values[Int(index)] = value
  }
}
