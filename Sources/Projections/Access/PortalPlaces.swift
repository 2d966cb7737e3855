internal import EventLog
internal import School

/// Where guardians and pupils count: in the classes of their children, in their own, and in the school.
///
/// Arranged for hundreds of thousands of visits: a person's places stand together, and a place's days, too.
struct PortalPlaces {
  /// A person in a class, or in the school where the class is none.
  struct Place {
    let schoolClass: ClassNumber
    let person: ActorNumber
    fileprivate let firstDays: Int
    fileprivate var endDays: Int
  }

  private(set) var places: [Place] = []
  private var days: [(from: Day, through: Day)] = []
  /// The first place of each guardian and of each pupil, and one more.
  private var ofGuardian: [Int] = []
  private var ofPupil: [Int] = []

  /// Places that share a day with `span`.
  init(_ directory: Directory, in span: DaySpan, classes: Set<ClassNumber>) {
    for index in 0..<directory.guardians.count {
      ofGuardian.append(places.count)
      let guardian = GuardianNumber(UInt32(index))
      guard let entry = directory.guardians[guardian], !entry.isAnnulled else { continue }
      let spans = entry.links.flatMap { link in
        (directory.pupils[link.pupil]?.memberships ?? []).compactMap { membership in
          link.span.intersection(membership.span).map { (membership.schoolClass, $0) }
        }
      }
      add(.guardian(guardian), spans, span, classes)
    }
    ofGuardian.append(places.count)
    for index in 0..<directory.pupils.count {
      ofPupil.append(places.count)
      let pupil = PupilNumber(UInt32(index))
      guard let entry = directory.pupils[pupil], !entry.isAnnulled else { continue }
      add(.pupil(pupil), entry.memberships.map { ($0.schoolClass, $0.span) }, span, classes)
    }
    ofPupil.append(places.count)
  }

  private mutating func add(
    _ person: ActorNumber, _ spans: [(schoolClass: ClassNumber, days: DaySpan)], _ span: DaySpan,
    _ classes: Set<ClassNumber>
  ) {
    // Who is in a place in these days counts there on all days: the last week may lie after them.
    let known = spans.filter { classes.contains($0.schoolClass) }
    let wanted = known.filter { $0.days.overlaps(span) }
    guard !wanted.isEmpty else { return }
    for schoolClass in Set(wanted.map(\.schoolClass)).sorted() + [ClassNumber.none] {
      let first = days.count
      for entry in known where schoolClass.isNone || entry.schoolClass == schoolClass {
        days.append((entry.days.from, entry.days.through == .none ? Day(number: .max) : entry.days.through))
      }
      places.append(
        Place(schoolClass: schoolClass, person: person, firstDays: first, endDays: days.count))
    }
  }

  /// The places of a person, by index.
  func indexes(of person: UInt32) -> Range<Int> {
    let person = ActorNumber(rawValue: person)
    if let guardian = person.asGuardian, guardian.index + 1 < ofGuardian.count {
      return ofGuardian[guardian.index]..<ofGuardian[guardian.index + 1]
    }
    if let pupil = person.asPupil, pupil.index + 1 < ofPupil.count {
      return ofPupil[pupil.index]..<ofPupil[pupil.index + 1]
    }
    return 0..<0
  }

  /// True when the person is in the place on a day.
  func holds(_ index: Int, _ day: Day) -> Bool {
    for at in places[index].firstDays..<places[index].endDays
    where days[at].from <= day && day <= days[at].through {
      return true
    }
    return false
  }
}
