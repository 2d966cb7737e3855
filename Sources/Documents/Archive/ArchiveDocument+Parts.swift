internal import EventLog
internal import Projections
internal import School

// The cover, the people, the remarks, the last page.
extension ArchiveDocument {
  func cover() -> PaperSection {
    let school = naming.directory.settings.name
    let time = numbers.moment(stamp.time, offsetSeconds: stamp.offsetSeconds)
    var rows: [[Cell]] = [
      [.text(word(.log)), .text(stamp.origin)],
      [.text(word(.lastEvent)), .text(numbers.integer(Int(clamping: stamp.size) - 1))],
      [.text(word(.madeAsOf)), .text(time)], [.text(word(.root)), .text(grouped(stamp.root))],
      [.text(word(.signature)), .text(signature)],
    ]
    rows += archive.policies.map { policy in
      [.text(policy.key.title[language]), .text("\(policy.text) — \(policy.basis.text(language))")]
    }
    let table = PaperTable(
      columns: [
        Self.column("name", word(.madeOf), .leading, width: .fixed(150)),
        Self.column("value", "", .leading, width: .flexible),
      ], rows: rows.map { PaperRow($0) }, size: 9)
    return PaperSection(
      "cover", title: "",
      blocks: [
        .space(40), .text(school.isEmpty ? stamp.origin : school, .subtitle), .space(90),
        .text(word(.register), .cover), .space(8),
        .text(archive.classKey + (archive.term.kind == .year ? "" : " · " + term), .subtitle),
        .text(year, .subtitle), .space(30),
        .text("\(word(.classTeacher)): \(name(.staff(archive.teacher)))", .subtitle), .space(80),
        .text(word(.printed), .body), .space(6), .table(table),
      ])
  }

  /// Eight groups of eight digits: for reading aloud and comparing.
  private func grouped(_ root: String) -> String {
    var output = ""
    for (index, digit) in root.enumerated() {
      if index > 0, index.isMultiple(of: 8) { output.append(" ") }
      output.append(digit)
    }
    return output
  }

  private var signature: String {
    stamp.note.split(separator: "\n").last { $0.hasPrefix("\u{2014} ") }.map(String.init) ?? "—"
  }

  func people() -> PaperSection {
    let people = sorted(archive.pupils.map { ($0.pupil, key: $0.key) })
    let columns = [
      Self.column("number", "№", .trailing, width: .fixed(20)),
      Self.column("key", word(.file), .leading), Self.column("name", word(.fullName), .leading),
      Self.column("birth", word(.birth), .leading),
      Self.column("guardians", word(.guardians), .leading, width: .flexible),
      Self.column("arrived", word(.arrived), .leading), Self.column("left", word(.left), .leading),
    ]
    let directory = naming.directory
    let rows = people.enumerated().map { number, person in
      let pupil = archive.pupils[person.index]
      let guardians = pupil.guardians.map { guardian in
        let contact = directory.guardians[guardian]?.person.contact(on: archive.span.through).flatMap(
          personal)
        return [name(.guardian(guardian)), contact ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let birth = directory.pupils[pupil.pupil]?.person.birth.flatMap(personal)
      return PaperRow([
        .integer(number + 1), .text(pupil.key), .text(person.shown),
        birth.map { text in Day(text).map { .day($0) } ?? .text(text) } ?? .text(""),
        .text(guardians.joined(separator: "\n")),
        days((pupil.arrived.map { [$0] } ?? []) + pupil.away.map { $0.through + 1 }),
        days(pupil.away.map(\.from) + (pupil.left.map { [$0] } ?? [])),
      ])
    }
    return PaperSection(
      "people", title: word(.people), isWide: true,
      blocks: [
        .text("\(word(.people)) · \(archive.classKey)", .heading),
        .table(PaperTable(columns: columns, rows: rows, repeatedColumns: 3, size: 8.5)),
      ])
  }

  /// Days of one kind of movement, below one another.
  private func days(_ days: [Day]) -> Cell {
    days.count == 1 ? .day(days[0]) : .text(days.map { numbers.day($0) }.joined(separator: "\n"))
  }

  func remarks() -> PaperSection {
    let columns = [
      Self.column("raisedOn", word(.date), .leading),
      Self.column("check", word(.check), .leading), Self.column("course", word(.course), .leading),
      Self.column("staff", word(.toWhom), .leading),
      Self.column("text", word(.remark), .leading, width: .flexible),
      Self.column("dueOn", word(.due), .leading), Self.column("settled", word(.settled), .leading),
    ]
    var rows = archive.remarks.map { remark in
      PaperRow([
        .day(remark.raisedOn), .text(remark.check(language)), .text(naming.key(remark.course) ?? ""),
        .text(initials(remark.staff)), .text(remark.text), .day(remark.dueOn),
        remark.relievedOn.map { .day($0) } ?? .text(""),
      ])
    }
    // Room for what an inspector writes by hand.
    if rows.count < 12 { rows += Array(repeating: PaperRow([]), count: 12 - rows.count) }
    return PaperSection(
      "remarks", title: word(.remarks),
      blocks: [
        .text("\(word(.remarks)) · \(archive.classKey)", .heading),
        .table(PaperTable(columns: columns, rows: rows, size: 8.5, rowHeightMin: 22)),
      ])
  }

  func certification() -> PaperSection {
    PaperSection(
      "certification", title: word(.certification),
      blocks: [
        .space(180), .text(word(.certification), .heading), .space(10), .count(word(.stitched)), .space(10),
        .signatures([PaperSignature(word(.director)), PaperSignature(word(.secretary))]), .space(12),
        .text(word(.dateLine), .body), .space(12), .text(word(.seal), .body),
      ])
  }
}
