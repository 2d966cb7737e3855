public import EventLog
public import Replay
public import School

/// The figures of every register at once: weighted marks by pupil and course, absences by pupil.
///
/// The period-end report of the whole school, and what benchmarks measure. A mark counts with its current
/// value, an annulled one not at all.
///
/// Arrays by number, without hashing. A pupil has a dozen of the school's hundreds of courses, mostly
/// neighbours: a row holds pages of ``pageWidth`` courses, made when first used, so that all of it stays in
/// the processor's cache.
public struct RegisterTotals: Projection, Sendable {
  /// Marks of one pupil in one course.
  @frozen
  public struct Cell: Hashable, Sendable, BitwiseCopyable {
    /// Sum of mark · weight, without signs; marks without a number do not count.
    public var sum: Int32 = 0
    /// Sum of weights.
    public var weight: Int32 = 0

    /// The weighted average; nil without weights.
    public var average: Double? { weight == 0 ? nil : Double(sum) / Double(weight) }

    @inline(__always)
    mutating func add(_ mark: UInt16, _ weight: UInt8, times sign: Int32) {
      let number = mark & 0xFF
      guard number >= 1, number <= 100 else { return }
      let weighted = sign &* Int32(weight)
      sum &+= Int32(number) &* weighted
      self.weight &+= weighted
    }
  }

  /// Courses of a page.
  private static let pageWidth = 16
  /// Arrays never grow beyond this: larger numbers are taken for damage, a school gives out few.
  private static let entriesMax = 1 << 26

  /// Cells by page; page 0 is nobody's.
  private var cells: [Cell] = Array(repeating: Cell(), count: 64 * pageWidth)
  /// Pages by row and place in the row, 0 for none yet.
  private var pages = PageTable()
  private var absences: [Int32] = []

  private struct PageTable: Sendable {
    var entries: [UInt32] = []
    /// Pages of a row.
    var width = 0
    /// Pages given out, page 0 among them.
    var used: UInt32 = 1
  }

  /// Courses with a place in a row.
  public var width: Int { pages.width * Self.pageWidth }
  /// Pupils with a row.
  public var height: Int { absences.count }

  /// No events seen.
  public init() {}

  /// The marks of a pupil in a course.
  public func cell(_ pupil: PupilNumber, _ course: CourseNumber) -> Cell {
    guard pupil.index < height, course.index < width else { return Cell() }
    let page = pages.entries[pupil.index * pages.width + course.index / Self.pageWidth]
    return page == 0 ? Cell() : cells[Int(page) * Self.pageWidth + course.index % Self.pageWidth]
  }

  /// Lessons that a pupil was absent from.
  public func absences(_ pupil: PupilNumber) -> Int {
    pupil.index < height ? Int(absences[pupil.index]) : 0
  }

  /// Applies the events of one block.
  public mutating func apply(_ block: borrowing BlockView) throws {
    var start = block.from
    while let stopped = Self.fold(block, from: start, &cells, &pages, &absences) {
      try makeRoom(for: block.cursor(from: stopped).record, at: stopped)
      start = stopped
    }
  }

  /// Folds records to the end of the block, or to one that has no place in the arrays yet, and returns that
  /// one's position.
  private static func fold(
    _ block: borrowing BlockView, from start: Position, _ cells: inout [Cell], _ table: inout PageTable,
    _ absences: inout [Int32]
  ) -> Position? {
    var cursor = block.cursor(from: start)
    var cells = cells.mutableSpan
    var absences = absences.mutableSpan
    var used = table.used
    defer { table.used = used }
    let rowWidth = table.width
    var pages = table.entries.mutableSpan
    while cursor.hasRecord {
      let record = cursor.record
      switch record.type {
      case EventCode.markSet:
        guard let place = place(record, &pages, rowWidth, &used, cells.count) else { return cursor.position }
        guard !record.flags.contains(.restatement) else { break }
        cells[place].add(record.u16(MarkSet.Layout.mark), record.u8(MarkSet.Layout.weight), times: 1)
      case EventCode.markCorrected:
        guard let place = place(record, &pages, rowWidth, &used, cells.count) else { return cursor.position }
        cells[place].add(
          record.u16(MarkCorrected.Layout.old), record.u8(MarkCorrected.Layout.oldWeight), times: -1)
        cells[place].add(
          record.u16(MarkCorrected.Layout.mark), record.u8(MarkCorrected.Layout.weight), times: 1)
      case EventCode.markAnnulled:
        guard let place = place(record, &pages, rowWidth, &used, cells.count) else { return cursor.position }
        cells[place].add(
          record.u16(MarkAnnulled.Layout.mark), record.u8(MarkAnnulled.Layout.weight), times: -1)
      case EventCode.absenceRecorded:
        let pupil = Int(record.u32(AbsenceRecorded.Layout.pupil))
        guard pupil < absences.count else { return cursor.position }
        if !record.flags.contains(.restatement) { absences[pupil] &+= 1 }
      case EventCode.factAnnulled:
        guard isAbsence(record.u16(FactAnnulled.Layout.factType)) else { break }
        let pupil = Int(record.u32(FactAnnulled.Layout.first))
        guard pupil < absences.count else { return cursor.position }
        absences[pupil] &-= 1
      default: break
      }
      cursor.advance()
    }
    return nil
  }

  /// Where a mark's cell is; nil when the arrays are too small. Marks begin with pupil and course.
  @inline(__always)
  private static func place(
    _ record: borrowing RecordView, _ pages: inout MutableSpan<UInt32>, _ rowWidth: Int,
    _ used: inout UInt32, _ cellCount: Int
  ) -> Int? {
    let course = Int(record.u32(MarkSet.Layout.course))
    let entry = Int(record.u32(MarkSet.Layout.pupil)) &* rowWidth &+ course / pageWidth
    guard course < rowWidth &* pageWidth, entry < pages.count else { return nil }
    if pages[entry] == 0 {
      guard (Int(used) &+ 1) &* pageWidth <= cellCount else { return nil }
      pages[entry] = used
      used &+= 1
    }
    return Int(pages[entry]) &* pageWidth &+ course % pageWidth
  }

  @inline(__always)
  private static func isAbsence(_ type: UInt16) -> Bool {
    type == EventCode.absenceRecorded || type == EventCode.absenceCorrected
  }

  /// Grows the arrays, to powers of two, so that the record has a place.
  private mutating func makeRoom(for record: borrowing RecordView, at position: Position) throws {
    let isMark = record.type != EventCode.absenceRecorded && record.type != EventCode.factAnnulled
    let isFact = record.type == EventCode.factAnnulled
    let pupil = record.u32(isFact ? FactAnnulled.Layout.first : MarkSet.Layout.pupil)
    let course = isMark ? record.u32(MarkSet.Layout.course) : 0
    let newHeight = max(height, Self.roundedUp(Int(pupil) + 1))
    let newWidth = max(pages.width, Self.roundedUp(Int(course) / Self.pageWidth + 1))
    guard newHeight <= Self.entriesMax, newHeight * newWidth <= Self.entriesMax else {
      throw EventLogError(
        .damagedRecord,
        "the event at \(position) names pupil \(pupil), course \(course): no such number. Run: journal verify",
        at: position)
    }
    // When the numbers had room already, what ran out are the cells.
    if newHeight == height, newWidth == pages.width {
      cells += Array(repeating: Cell(), count: cells.count)
      return
    }
    grow(height: newHeight, width: newWidth)
  }

  private mutating func grow(height newHeight: Int, width newWidth: Int) {
    var entries = [UInt32](repeating: 0, count: newHeight * newWidth)
    for row in 0..<height {
      entries.replaceSubrange(
        row * newWidth..<row * newWidth + pages.width,
        with: pages.entries[row * pages.width..<(row + 1) * pages.width])
    }
    absences += [Int32](repeating: 0, count: newHeight - height)
    pages.entries = entries
    pages.width = newWidth
  }

  private static func roundedUp(_ number: Int) -> Int {
    1 << (Int.bitWidth - (max(number, 16) - 1).leadingZeroBitCount)
  }
}

extension RegisterTotals {
  /// Visits every cell with marks, pupil by pupil, courses in order.
  public func forEachCell(_ body: (PupilNumber, CourseNumber, Cell) -> Void) {
    for (entry, page) in pages.entries.enumerated() where page != 0 {
      let pupil = PupilNumber(UInt32(entry / pages.width))
      let first = entry % pages.width * Self.pageWidth
      for offset in 0..<Self.pageWidth {
        let cell = cells[Int(page) * Self.pageWidth + offset]
        if cell.weight != 0 { body(pupil, CourseNumber(UInt32(first + offset)), cell) }
      }
    }
  }

  /// Adds the figures of another part of the log: parts may be folded side by side, in any order.
  public mutating func merge(_ other: RegisterTotals) {
    if other.height > height || other.pages.width > pages.width {
      grow(height: max(height, other.height), width: max(pages.width, other.pages.width))
    }
    for pupil in 0..<other.height { absences[pupil] &+= other.absences[pupil] }
    for (entry, page) in other.pages.entries.enumerated() where page != 0 {
      let (row, column) = entry.quotientAndRemainder(dividingBy: other.pages.width)
      let place = row * pages.width + column
      if pages.entries[place] == 0 {
        pages.entries[place] = pages.used
        pages.used += 1
        let needed = Int(pages.used) * Self.pageWidth
        if cells.count < needed { cells += Array(repeating: Cell(), count: max(cells.count, needed)) }
      }
      let (from, to) = (Int(page) * Self.pageWidth, Int(pages.entries[place]) * Self.pageWidth)
      for offset in 0..<Self.pageWidth {
        cells[to + offset].sum &+= other.cells[from + offset].sum
        cells[to + offset].weight &+= other.cells[from + offset].weight
      }
    }
  }
}
