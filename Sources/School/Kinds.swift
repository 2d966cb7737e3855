public import EventLog

// Kinds of things that events refer to. Codes are stored and never reused; 11 was never given out.

/// A child at the school.
public enum PupilReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 1 }
  /// The name in messages and JSON.
  public static var name: String { "pupil" }
}

/// A member of staff.
public enum StaffReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 2 }
  /// The name in messages and JSON.
  public static var name: String { "staff" }
}

/// A parent or other guardian.
public enum GuardianReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 3 }
  /// The name in messages and JSON.
  public static var name: String { "guardian" }
}

/// A system that imports act for.
public enum SourceSystemReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 4 }
  /// The name in messages and JSON.
  public static var name: String { "system" }
}

/// A class: `7А`.
public enum SchoolClassReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 5 }
  /// The name in messages and JSON.
  public static var name: String { "class" }
}

/// A part of a class taught apart.
public enum SubgroupReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 6 }
  /// The name in messages and JSON.
  public static var name: String { "subgroup" }
}

/// A subject.
public enum SubjectReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 7 }
  /// The name in messages and JSON.
  public static var name: String { "subject" }
}

/// A subject taught to a class or subgroup.
public enum CourseReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 8 }
  /// The name in messages and JSON.
  public static var name: String { "course" }
}

/// A lesson held.
public enum LessonReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 9 }
  /// The name in messages and JSON.
  public static var name: String { "lesson" }
}

/// A term.
public enum TermReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 10 }
  /// The name in messages and JSON.
  public static var name: String { "term" }
}

/// An item of the plan.
public enum PlanItemReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 12 }
  /// The name in messages and JSON.
  public static var name: String { "planItem" }
}

/// A building.
public enum BuildingReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 13 }
  /// The name in messages and JSON.
  public static var name: String { "building" }
}

/// A room.
public enum RoomReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 14 }
  /// The name in messages and JSON.
  public static var name: String { "room" }
}

/// A way by which events come.
public enum SourceReference: ReferenceKind {
  /// The stored code of the kind.
  public static var code: UInt8 { 15 }
  /// The name in messages and JSON.
  public static var name: String { "source" }
}

/// Number of: a child at the school.
public typealias PupilNumber = Reference<PupilReference>
/// Number of: a member of staff.
public typealias StaffNumber = Reference<StaffReference>
/// Number of: a parent or other guardian.
public typealias GuardianNumber = Reference<GuardianReference>
/// Number of: a system that imports act for.
public typealias SystemNumber = Reference<SourceSystemReference>
/// Number of: a class: `7А`.
public typealias ClassNumber = Reference<SchoolClassReference>
/// Number of: a part of a class taught apart.
public typealias SubgroupNumber = Reference<SubgroupReference>
/// Number of: a subject.
public typealias SubjectNumber = Reference<SubjectReference>
/// Number of: a subject taught to a class or subgroup.
public typealias CourseNumber = Reference<CourseReference>
/// Number of: a lesson held.
public typealias LessonNumber = Reference<LessonReference>
/// Number of: a term.
public typealias TermNumber = Reference<TermReference>
/// Number of: an item of the plan.
public typealias PlanItemNumber = Reference<PlanItemReference>
/// Number of: a building.
public typealias BuildingNumber = Reference<BuildingReference>
/// Number of: a room.
public typealias RoomNumber = Reference<RoomReference>
/// Number of: a way by which events come.
public typealias SourceNumber = Reference<SourceReference>
