internal import EventLog
internal import Projections
internal import School

// Summary sheets: progress with the council's decision, attendance, lessons missed.
extension ArchiveDocument {
  func progress() -> PaperSection {
    let summary = archive.summary
    let people = sorted(summary.pupils.map { ($0.pupil, key: $0.key) })
    let isSingle = summary.terms.count == 1
    var columns = personColumns
    for subject in summary.subjects {
      let title = subject.title.isEmpty ? subject.key : subject.title
      columns += summary.terms.map { term in
        isSingle
          ? Self.column("\(subject.key)/\(term.key)", title, isTurned: true)
          : Self.column("\(subject.key)/\(term.key)", term.key, group: title)
      }
    }
    let common = commonProtocol
    columns.append(
      Self.column(
        "decision", common.map { "\(word(.council)): \($0)" } ?? word(.decision), .leading, width: .flexible))
    let rows = people.enumerated().map { number, person in
      let row = summary.pupils[person.index]
      let outcomes = row.outcomes.joined().map { Cell.text($0?.mark.symbol ?? "") }
      return PaperRow(
        [.integer(number + 1), .text(person.shown)] + outcomes + [
          .text(decision(row.pupil, isShort: common != nil))
        ])
    }
    var blocks: [PaperBlock] = [
      .text(heading(.progress), .heading),
      .text("\(word(.classTeacher)): \(name(.staff(archive.teacher)))", .body),
      .table(
        PaperTable(columns: columns, rows: rows, repeatedColumns: 2, size: 9, rowHeightMin: 15)),
    ]
    blocks += [signatures, .text(word(.seal), .note)]
    return PaperSection("progress", title: word(.progress), isWide: columns.count > 18, blocks: blocks)
  }

  /// Class, term and year after the name of a sheet; a year's own name says what the school year says.
  private func heading(_ sheet: ArchiveLabel) -> String {
    [word(sheet), archive.classKey, archive.term.kind == .year ? "" : term, year].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// Day and protocol when the council decided on all of the class at once: they are told once, in the heading.
  private var commonProtocol: String? {
    let told = Set(archive.decisions.values.map(protocolOf))
    return told.count == 1 ? told.first : nil
  }

  private func protocolOf(_ stated: Stated<CouncilDecisionRecorded>) -> String {
    let (day, text) = (numbers.day(stated.day), stated.fact.protocolNumber)
    // Some write the number alone, some «Протокол № 7 от …».
    let number = (text.first?.isNumber == true ? "№ " + text : text)
      .split(separator: "№ ", omittingEmptySubsequences: false).joined(separator: "№\u{A0}")
    let isTold = number.contains(day) || number.contains(NumberFormat(.ru).day(stated.day))
    return isTold ? number : [day, number].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func decision(_ pupil: PupilNumber, isShort: Bool) -> String {
    guard let stated = archive.decisions[pupil] else { return "" }
    let word = stated.fact.decision(language)
    return isShort ? word : "\(word), \(protocolOf(stated))"
  }

  var personColumns: [PaperColumn] {
    [
      Self.column("number", "№", .trailing, width: .fixed(20)),
      Self.column("name", word(.pupil), .leading),
    ]
  }

  func attendance() -> PaperSection {
    let sheet = archive.attendance
    let people = sorted(sheet.pupils.map { ($0.pupil, key: $0.key) })
    let words: [ArchiveLabel] = [
      .daysMissed, .daysIll, .lessonsMissed, .lessonsIll, .lessonsExcused, .lessonsUnexcused, .late,
    ]
    var columns = personColumns
    for span in sheet.spans {
      let title = span.term.map { $0.title.isEmpty ? $0.key : $0.title } ?? ""
      columns += words.map {
        Self.column("\(span.term?.key ?? "")/\($0)", word($0), group: title, isTurned: true)
      }
    }
    func cells(_ counts: AttendanceCounts) -> [Cell] {
      [
        counts.days, counts.daysIll, counts.lessons, counts.lessonsIll, counts.lessonsExcused,
        counts.lessonsUnexcused, counts.late,
      ].map { .integer($0) }
    }
    var rows = people.enumerated().map { number, person in
      PaperRow(
        [.integer(number + 1), .text(person.shown)]
          + sheet.pupils[person.index].counts.flatMap(cells))
    }
    rows.append(
      PaperRow([.text(""), .text(word(.whole))] + sheet.totals.flatMap(cells), isTotal: true))
    let held = sheet.spans.map { span in
      let title = span.term.map { $0.title.isEmpty ? $0.key : $0.title } ?? ""
      return "\(title): \(word(.schoolDays)) \(span.schoolDays), \(word(.lessonsHeld)) \(span.lessons)"
    }
    return PaperSection(
      "attendance", title: word(.attendance), isWide: sheet.spans.count > 2,
      blocks: [
        .text(heading(.attendance), .heading),
        .table(PaperTable(columns: columns, rows: rows, repeatedColumns: 2, size: 9, rowHeightMin: 15)),
      ] + held.map { .text($0, .note) } + [signatures])
  }

  func missedLessons() -> [PaperSection] {
    archive.missed.enumerated().map { index, month in
      let people = sorted(month.rows.map { ($0.pupil, key: naming.key($0.pupil) ?? "") })
      let title = "\(CalendarLabel.month(month.month)[language]) \(month.year)"
      var columns = personColumns
      columns[1].width = .flexible
      let width = Swift.min(17, 346 / Double(Swift.max(1, month.days.count)))
      columns += month.days.map {
        Self.column($0.description, String($0.civil.day), group: title, width: .fixed(width), day: $0)
      }
      columns += [
        Self.column("total", word(.lessonsMissed), isTurned: true),
        Self.column("ill", word(.lessonsIll), isTurned: true),
      ]
      var rows = people.enumerated().map { number, person in
        let row = month.rows[person.index]
        return PaperRow(
          [.integer(number + 1), .text(person.shown)]
            + row.counts.map { $0 == 0 ? .text("") : .integer($0) }
            + [.integer(row.counts.reduce(0, +)), .integer(row.ill)])
      }
      let sums = month.days.indices.map { day in month.rows.reduce(0) { $0 + $1.counts[day] } }
      rows.append(
        PaperRow(
          [.text(""), .text(word(.whole))] + sums.map { .integer($0) }
            + [.integer(sums.reduce(0, +)), .integer(month.rows.reduce(0) { $0 + $1.ill })], isTotal: true))
      return PaperSection(
        "missed/\(month.year)-\(month.month)", title: "\(word(.missedShort)), \(title)",
        entry: index == 0 ? word(.missed) : "", isWide: false,
        blocks: [
          .text("\(word(.missed)) · \(archive.classKey) · \(title)", .heading),
          .table(
            PaperTable(
              columns: columns, rows: rows, repeatedColumns: 2, size: width < 16 ? 8 : 9, rowHeightMin: 15)),
        ])
    }
  }
}
