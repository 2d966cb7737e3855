public import EventLog

/// Another teacher gave a lesson (D1; domain.md row 36, requirement R-8).
///
/// `occurredOn` is the day of the lesson. Recorded by a deputy.
public struct LessonSubstituted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.lessonSubstituted, name: "LessonSubstituted")

  /// The course.
  public var course = CourseNumber.none
  /// Whose lesson it was.
  public var original = StaffNumber.none
  /// Who gave it.
  public var substitute = StaffNumber.none
  /// Lesson number in the day.
  public var number: UInt8 = 0
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8 = 0
  /// Coefficient of pay in hundredths.
  public var coefficient: UInt8 = 0
  /// Why.
  public var why = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.reference("original", &original)
    try visitor.reference("substitute", &substitute)
    try visitor.number("number", &number)
    try visitor.number("index", &index)
    try visitor.number("coefficient", &coefficient)
    try visitor.text("why", &why)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// Whose lesson it was.
    @inlinable public static var original: Int { 44 }
    /// Who gave it.
    @inlinable public static var substitute: Int { 48 }
    /// Lesson number in the day.
    @inlinable public static var number: Int { 52 }
    /// 0, or more when the course has several lessons of this number that day.
    @inlinable public static var index: Int { 53 }
    /// Coefficient of pay in hundredths.
    @inlinable public static var coefficient: Int { 54 }
  }
}
