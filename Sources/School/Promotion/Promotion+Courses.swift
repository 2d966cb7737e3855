internal import EventLog

extension Promotion {
  /// `8А-алгебра` for `7А-алгебра`: a key that begins with that of the class goes with it.
  private func nextKey(_ key: String, of old: ClassNumber, to new: String, _ directory: Directory) -> String {
    let plain = key.hasSuffix(suffix) ? String(key.dropLast(suffix.count)) : key
    let retired = directory.classes[old]?.key ?? ""
    let before = retired.hasSuffix(suffix) ? String(retired.dropLast(suffix.count)) : retired
    return plain.hasPrefix(before) ? new + plain.dropFirst(before.count) : plain
  }

  /// Forms the subgroups anew and moves their pupils; gives the new numbers by the old ones.
  func form(
    subgroups writer: inout PromotionWriter, _ numbers: [ClassNumber]
  ) throws -> [SubgroupNumber: SubgroupNumber] {
    var formed: [SubgroupNumber: SubgroupNumber] = [:]
    let old = writer.directory.subgroups.all
    for (entry, number) in zip(classes, numbers) where !entry.old.isNone {
      for subgroup in old {
        guard let known = writer.directory.subgroups[subgroup], known.schoolClass == entry.old,
          var fact = try writer.fact(at: known.position, SubgroupFormed.self)
        else { continue }
        fact.subgroup = writer.directory.subgroups.next
        fact.key = nextKey(known.key, of: entry.old, to: entry.key, writer.directory)
        fact.schoolClass = number
        try writer.record(fact, on: start)
        formed[subgroup] = fact.subgroup
        for pupil in entry.pupils where known.has(pupil, on: leavingOn - 1) {
          if known.has(pupil, on: start) {
            try writer.record(
              SubgroupLeft {
                $0.subgroup = subgroup
                $0.pupil = pupil
              }, on: start)
          }
          try writer.record(
            SubgroupJoined {
              $0.subgroup = fact.subgroup
              $0.pupil = pupil
            }, on: start)
        }
      }
    }
    return formed
  }

  /// Assigns the courses anew, with the teachers they have; a place whose teacher has gone is vacant.
  func assign(
    _ writer: inout PromotionWriter, _ numbers: [ClassNumber], _ subgroups: [SubgroupNumber: SubgroupNumber]
  ) throws {
    for (entry, number) in zip(classes, numbers) {
      for course in entry.courses {
        guard let known = writer.directory.courses[course],
          var fact = try writer.fact(at: known.position, TeachingAssigned.self)
        else { continue }
        let teacher = known.teacher(on: start)
        fact.course = writer.directory.courses.next
        fact.key = nextKey(known.key, of: entry.old, to: entry.key, writer.directory)
        fact.schoolClass = number
        fact.subgroup = subgroups[fact.subgroup] ?? .none
        fact.teacher = writer.directory.staff[teacher]?.isEmployed(on: start) == true ? teacher : .none
        try writer.record(fact, on: start)
      }
    }
  }
}
