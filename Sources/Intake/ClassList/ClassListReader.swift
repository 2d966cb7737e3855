public import EventLog

/// Turns a table file into pupils by the headings of its columns, in Russian or English, in any order.
public struct ClassListReader: Sendable {
  /// Headings to pass over, said by the person; any other unknown heading is an error.
  public var ignoredHeadings: Set<String>

  /// A reader that passes over the headings named.
  public init(ignoring ignoredHeadings: Set<String> = []) { self.ignoredHeadings = ignoredHeadings }

  /// The pupils of a file; throws only when the file has no header or an unreadable one.
  public func read(_ source: DecodedText) throws(IntakeError) -> ClassList {
    let table = try TableReader.read(source)
    let (columns, headerErrors) = layout(table)
    guard headerErrors.isEmpty else {
      return ClassList(file: table.file, rows: [], errors: headerErrors + table.errors)
    }
    var list = ClassList(file: table.file, rows: [], errors: table.errors)
    for record in table.records {
      var row = RowReader(file: table.file, columns: columns, headings: table.header.fields, record: record)
      if let read = row.read() { list.rows.append(read) }
      list.errors += row.errors
    }
    list.errors.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return list
  }

  private func layout(_ table: TableFile) -> (columns: [ClassListColumn: Int], errors: [IntakeError]) {
    var columns: [ClassListColumn: Int] = [:]
    var errors: [IntakeError] = []
    func report(_ code: IntakeError.Code) {
      errors.append(IntakeError(file: table.file, line: table.header.line, code))
    }
    for (index, heading) in table.header.fields.enumerated() where !ignoredHeadings.contains(heading) {
      if let column = ClassListColumn(heading: heading) {
        if columns[column] != nil { report(.repeatedColumn(heading)) }
        columns[column] = index
      } else {
        report(.unknownColumn(heading))
      }
    }
    if errors.isEmpty, columns[.fullName] == nil {
      if columns[.surname] == nil { report(.missingColumn("Фамилия")) }
      if columns[.givenName] == nil { report(.missingColumn("Имя")) }
    }
    return (columns, errors)
  }
}

/// Reads one record; collects everything wrong with it, not only the first.
private struct RowReader {
  let file: String
  let columns: [ClassListColumn: Int]
  let headings: [String]
  let record: TableRecord
  var errors: [IntakeError] = []

  mutating func read() -> ClassListRow? {
    let name = pupilName()
    let birthDate = parsed(.birthDate, DayText.parse)
    let sex = parsed(.sex, RowReader.sex)
    let guardians = guardians()
    guard errors.isEmpty, let name else { return nil }
    return ClassListRow(
      line: record.line, key: value(.key), name: name, birthDate: birthDate, sex: sex, className: className(),
      phone: value(.phone) ?? "", email: value(.email) ?? "", guardians: guardians)
  }

  private func value(_ column: ClassListColumn) -> String? {
    guard let index = columns[column] else { return nil }
    let words = record.fields[index].split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private mutating func fail(_ column: ClassListColumn, _ value: String?) {
    let heading = columns[column].map { headings[$0] } ?? ""
    let code: IntakeError.Code =
      value.map { .badValue(column: heading, value: $0) } ?? .missingValue(heading)
    errors.append(IntakeError(file: file, line: record.line, code))
  }

  private mutating func parsed<Value>(_ column: ClassListColumn, _ parse: (String) -> Value?) -> Value? {
    guard let text = value(column) else { return nil }
    let result = parse(text)
    if result == nil { fail(column, text) }
    return result
  }

  private mutating func pupilName() -> PersonName? {
    if columns[.surname] != nil, columns[.givenName] != nil {
      guard let surname = value(.surname) else {
        fail(.surname, nil)
        return nil
      }
      guard let givenName = value(.givenName) else {
        fail(.givenName, nil)
        return nil
      }
      return PersonName(surname: surname, givenName: givenName, patronymic: value(.patronymic) ?? "")
    }
    guard value(.fullName) != nil else {
      fail(.fullName, nil)
      return nil
    }
    return parsed(.fullName) { PersonName(full: $0) }
  }

  private func className() -> String? {
    if let name = value(.className) { return name + (value(.letter) ?? "") }
    guard let yearGroup = value(.yearGroup) else { return nil }
    return yearGroup + (value(.letter) ?? "")
  }

  private mutating func guardians() -> [ClassListRow.Guardian] {
    let slots = Set(
      columns.keys.compactMap { column -> ClassListColumn.GuardianSlot? in
        if case .guardian(let slot, _) = column { slot } else { nil }
      })
    return slots.sorted().compactMap { guardian($0) }
  }

  private mutating func guardian(_ slot: ClassListColumn.GuardianSlot) -> ClassListRow.Guardian? {
    let phone = value(.guardian(slot, .phone))
    let email = value(.guardian(slot, .email))
    let nameColumn = ClassListColumn.guardian(slot, .fullName)
    guard value(nameColumn) != nil else {
      // A contact without a name would be lost, so it is named instead.
      if let contact = phone ?? email { fail(.guardian(slot, phone != nil ? .phone : .email), contact) }
      return nil
    }
    guard let name = parsed(nameColumn, { PersonName(full: $0) }) else { return nil }
    return ClassListRow.Guardian(slot: slot, name: name, phone: phone ?? "", email: email ?? "")
  }

  private static func sex(_ text: String) -> ClassListRow.Sex? {
    switch text.lowercased() {
    case "ж", "жен", "жен.", "женский", "f", "female": .female
    case "м", "муж", "муж.", "мужской", "m", "male": .male
    default: nil
    }
  }
}

/// Days as people type them.
public enum DayText {
  /// `13.10.2025`, `3.9.2025`, `13/10/2025` (day first) or `2025-10-13`; nil for anything else, two-digit
  /// years among it.
  public static func parse(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "/" })
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts[2].count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
