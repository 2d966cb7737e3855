internal import EventLog
internal import School

/// Where a record of a type names pupils, classes, courses and persons: byte offsets, 0 for nowhere.
struct ReferenceOffsets: Sendable, BitwiseCopyable {
  var pupil: UInt8 = 0
  var guardian: UInt8 = 0
  var staff: (UInt8, UInt8) = (0, 0)
  var person: UInt8 = 0
  var schoolClass: (UInt8, UInt8) = (0, 0)
  var subgroup: UInt8 = 0
  var subject: UInt8 = 0
  var course: UInt8 = 0
  var lesson: UInt8 = 0
  var term: UInt8 = 0
  /// How far the fields of an annulled fact stand from their own offsets: 2 in a ``FactAnnulled``, else 0.
  var shift: UInt8 = 0

  /// Nothing is named.
  init() {}

  /// Of a type, from the descriptions of its fields.
  init(_ fields: [FieldDescription]) {
    for field in fields {
      guard let offset = field.offset.flatMap({ UInt8(exactly: $0) }) else { continue }
      switch field.kind.split(separator: " ").last {
      case "pupil": pupil = offset
      case "guardian": guardian = offset
      case "staff": if staff.0 == 0 { staff.0 = offset } else { staff.1 = offset }
      case "person": person = offset
      case "class": if schoolClass.0 == 0 { schoolClass.0 = offset } else { schoolClass.1 = offset }
      case "subgroup": subgroup = offset
      case "subject": subject = offset
      case "course": course = offset
      case "lesson": lesson = offset
      case "term": term = offset
      default: break
      }
    }
  }

  /// The number at an offset of this table in a record, or `UInt32.max`.
  @inline(__always)
  func number(_ offset: UInt8, _ record: borrowing RecordView) -> UInt32 {
    offset == 0 ? .max : record.u32(Int(offset &+ shift))
  }
}

/// ``ReferenceOffsets`` of every type, by code.
struct ReferenceTable: Sendable {
  /// The table of the registry.
  static let registry = ReferenceTable()

  private let byCode: [ReferenceOffsets]

  private init() {
    let count = Int(EventRegistry.all.map(\.type.code).max() ?? 0) + 1
    var byCode = Array(repeating: ReferenceOffsets(), count: count)
    for entry in EventRegistry.all { byCode[Int(entry.type.code)] = ReferenceOffsets(entry.fields) }
    self.byCode = byCode
  }

  /// Of the record's type; of an annulment what it tells of the annulled fact.
  @inline(__always)
  func offsets(_ record: borrowing RecordView) -> ReferenceOffsets {
    let type = record.type
    if type == EventCode.factAnnulled {
      return annulled(record.u16(FactAnnulled.Layout.factType))
    }
    return Int(type) < byCode.count ? byCode[Int(type)] : ReferenceOffsets()
  }

  /// True for an annulment of a fact whose pupil, class or course stands where the annulment does not reach: only
  /// the annulled event tells them.
  @inline(__always)
  func isCut(_ record: borrowing RecordView) -> Bool {
    guard record.type == EventCode.factAnnulled else { return false }
    let type = Int(record.u16(FactAnnulled.Layout.factType))
    guard type < byCode.count else { return false }
    let (whole, kept) = (byCode[type], offsets(record))
    return whole.pupil != kept.pupil || whole.course != kept.course
      || whole.schoolClass.0 != kept.schoolClass.0
  }

  /// An annulment keeps only the first eight bytes of the fields, two bytes further on.
  private func annulled(_ type: UInt16) -> ReferenceOffsets {
    guard Int(type) < byCode.count else { return ReferenceOffsets() }
    var kept = byCode[Int(type)]
    let last = UInt8(RecordLayout.fields + 4)
    func within(_ offset: UInt8) -> UInt8 { offset <= last ? offset : 0 }
    kept.pupil = within(kept.pupil)
    kept.guardian = within(kept.guardian)
    kept.staff = (within(kept.staff.0), within(kept.staff.1))
    kept.person = within(kept.person)
    kept.schoolClass = (within(kept.schoolClass.0), within(kept.schoolClass.1))
    kept.subgroup = within(kept.subgroup)
    kept.subject = within(kept.subject)
    kept.course = within(kept.course)
    kept.lesson = within(kept.lesson)
    kept.term = within(kept.term)
    kept.shift = UInt8(FactAnnulled.Layout.first - RecordLayout.fields)
    return kept
  }
}
