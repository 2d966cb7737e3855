internal import EventLog

/// The pupils whom any event put into each class, those of annulled and restated events among them: a question
/// about a class looks at these instead of at the whole school.
struct ClassEntrants: Sendable {
  private var pupils: [[PupilNumber]] = []

  /// A number above this is damage, not a class; it bounds the memory such a record can ask for.
  private static var limit: Int { 1 << 20 }

  /// Notes that an event puts a pupil into a class.
  mutating func add(_ pupil: PupilNumber, to schoolClass: ClassNumber) {
    guard schoolClass.index < Self.limit else { return }
    while pupils.count <= schoolClass.index { pupils.append([]) }
    // By number; nearly always the last.
    let entered = pupils[schoolClass.index]
    let index = entered.last.map { $0 < pupil } ?? true ? entered.count : entered.firstIndex { $0 >= pupil }
    guard let index, index == entered.count || entered[index] != pupil else { return }
    pupils[schoolClass.index].insert(pupil, at: index)
  }

  /// The pupils whom any event put into a class, by number.
  func pupils(of schoolClass: ClassNumber) -> [PupilNumber] {
    schoolClass.index < pupils.count ? pupils[schoolClass.index] : []
  }
}
