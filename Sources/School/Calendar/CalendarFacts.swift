public import EventLog

/// What the log says of the calendar: days off, moved and cancelled days, the timetable, and lessons that were
/// cancelled or given at another time. ``SchoolCalendar`` tells from it what is due.
///
/// A pure value folded from records; annulled and restated facts are gone.
public struct CalendarFacts: Sendable {
  /// Days without lessons.
  public struct Holiday: Hashable, Sendable {
    /// First day.
    public let from: Day
    /// Last day.
    public let through: Day
    /// For whom.
    public let yearGroups: YearGroups
    /// What it is called.
    public let title: String
    /// The event that states it.
    public let position: Position
  }

  /// A day whose lessons are held on another day.
  public struct Move: Hashable, Sendable {
    /// The day without its lessons.
    public let from: Day
    /// The day on which they are held.
    public let to: Day
    /// For whom.
    public let yearGroups: YearGroups
    /// The event that states it.
    public let position: Position
  }

  /// A day cancelled by order.
  public struct Cancellation: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// For one class, or none.
    public let schoolClass: ClassNumber
    /// For whom, where no class is named.
    public let yearGroups: YearGroups
    /// Why.
    public let why: DayOffReason
    /// The event that states it.
    public let position: Position

    /// True when the day is cancelled for a class of a year group.
    public func concerns(_ schoolClass: ClassNumber, _ yearGroup: UInt8) -> Bool {
      self.schoolClass.isNone ? yearGroups.contains(yearGroup) : self.schoolClass == schoolClass
    }
  }

  /// A lesson of the weekly timetable.
  public struct TimetableSlot: Hashable, Sendable {
    /// The course.
    public let course: CourseNumber
    /// Day of the week, 1 Monday.
    public let weekday: UInt8
    /// Lesson number in the day.
    public let number: UInt8
    /// The room, or none.
    public let room: RoomNumber
    /// The days.
    public let span: DaySpan
    /// The event that states it.
    public let position: Position
  }

  /// A lesson of the timetable that is not given when it was due.
  public struct Change: Hashable, Sendable {
    /// When it was due.
    public let slot: LessonSlot
    /// When it is given instead, or nil for not at all.
    public let to: LessonSlot?
    /// The event that states it.
    public let position: Position
  }

  /// Days off, in order of recording.
  public private(set) var holidays: [Holiday] = []
  /// Moved days, in order of recording.
  public private(set) var moves: [Move] = []
  /// Cancelled days, in order of recording.
  public private(set) var cancellations: [Cancellation] = []
  /// The timetable, in order of recording.
  public private(set) var slots: [TimetableSlot] = []
  /// Cancelled and rescheduled lessons, in order of recording.
  public private(set) var changes: [Change] = []

  /// Nothing yet.
  public init() {}

  /// Takes in one record, in log order. Types that say nothing of the calendar cost two comparisons.
  @inlinable
  public mutating func apply(_ position: Position, _ record: borrowing RecordView) {
    let type = record.type
    guard type <= EventCode.lessonRescheduled || type == EventCode.factAnnulled,
      type >= EventCode.holidaySet
    else { return }
    fold(type, position, record)
  }

  @usableFromInline
  mutating func fold(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.holidaySet, EventCode.dayMoved, EventCode.dayCancelled:
      restate(type, record)
      foldDay(type, position, record)
    case EventCode.timetableSlotSet:
      restate(type, record)
      typealias Layout = TimetableSlotSet.Layout
      slots.append(
        TimetableSlot(
          course: record.reference(Layout.course), weekday: record.u8(Layout.weekday),
          number: record.u8(Layout.number), room: record.reference(Layout.room),
          span: DaySpan(from: record.day(Layout.from), through: record.day(Layout.through)),
          position: position))
    case EventCode.lessonCancelled, EventCode.lessonRescheduled:
      restate(type, record)
      foldChange(type, position, record)
    case EventCode.factAnnulled: remove(record.u16(FactAnnulled.Layout.factType), record.amends)
    default: break
    }
  }

  private mutating func foldDay(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    let day = record.occurredOn
    switch type {
    case EventCode.holidaySet:
      typealias Layout = HolidaySet.Layout
      holidays.append(
        Holiday(
          from: day, through: record.day(Layout.through),
          yearGroups: YearGroups(
            from: record.u8(Layout.yearGroupFrom), through: record.u8(Layout.yearGroupThrough)),
          title: record.text(0) ?? "", position: position))
    case EventCode.dayMoved:
      typealias Layout = DayMoved.Layout
      moves.append(
        Move(
          from: day, to: record.day(Layout.to),
          yearGroups: YearGroups(
            from: record.u8(Layout.yearGroupFrom), through: record.u8(Layout.yearGroupThrough)),
          position: position))
    default:
      typealias Layout = DayCancelled.Layout
      cancellations.append(
        Cancellation(
          day: day, schoolClass: record.reference(Layout.schoolClass),
          yearGroups: YearGroups(
            from: record.u8(Layout.yearGroupFrom), through: record.u8(Layout.yearGroupThrough)),
          why: DayOffReason(rawValue: record.u8(Layout.why)) ?? .other, position: position))
    }
  }

  private mutating func foldChange(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    // Course, number and index stand at the same offsets in both.
    typealias Layout = LessonRescheduled.Layout
    let course: CourseNumber = record.reference(Layout.course)
    let slot = LessonSlot(
      course: course, day: record.occurredOn, number: record.u8(Layout.number),
      index: record.u8(Layout.index))
    var to: LessonSlot?
    if type == EventCode.lessonRescheduled {
      to = LessonSlot(course: course, day: record.day(Layout.toDay), number: record.u8(Layout.toNumber))
    }
    changes.append(Change(slot: slot, to: to, position: position))
  }

  private mutating func restate(_ type: UInt16, _ record: borrowing RecordView) {
    if let restated = record.restated { remove(type, restated) }
  }

  private mutating func remove(_ type: UInt16, _ position: Position) {
    switch type {
    case EventCode.holidaySet: holidays.removeAll { $0.position == position }
    case EventCode.dayMoved: moves.removeAll { $0.position == position }
    case EventCode.dayCancelled: cancellations.removeAll { $0.position == position }
    case EventCode.timetableSlotSet: slots.removeAll { $0.position == position }
    case EventCode.lessonCancelled, EventCode.lessonRescheduled:
      changes.removeAll { $0.position == position }
    default: break
    }
  }
}
