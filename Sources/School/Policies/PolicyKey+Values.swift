extension PolicyKey {
  /// What the default rests on (domain.md 1.1, 1.2, 2.6, R-g); a change names its own document. Federal documents
  /// have one name in both languages.
  public func basis(_ language: Language) -> String {
    let own = language == .ru ? "локальный акт школы" : "local act of the school"
    let files = language == .ru ? "номенклатура дел школы" : "nomenclature of the school"
    return switch self {
    case .marksScale, .marksSignHundredths, .marksThresholds, .marksDefaultWeight, .marksRounding,
      .marksNewcomers, .marksVeto:
      "273-ФЗ ст. 28 ч. 3 п. 10; \(own)"
    case .correctionDays, .densityMinimum, .programmeDeviation, .excusedLowers, .attendanceRisk,
      .correctionsBulk, .correctionsLastDays, .correctionsJump:
      own
    case .weekDays:
      "273-ФЗ ст. 30 ч. 2; \(own)"
    case .timelinessLesson, .timelinessHomework, .timelinessWritten:
      "Минобрнауки 15.02.2012 № АП-147/07, часть 2; \(own)"
    case .homeworkNorm:
      "СанПиН 1.2.3685-21; Минпросвещения 09.10.2024 № 704"
    case .assessmentSpacing, .assessmentShare, .assessmentPerDay, .assessmentLeastMinutes:
      "Минпросвещения и Рособрнадзор 06.08.2021 № СК-228/03; Минпросвещения 09.10.2024 № 704"
    case .sessionHours, .minutesBetweenDevices, .sessionYears:
      "152-ФЗ ст. 19; \(own)"
    case .registerYears, .summaryYears, .archiveYears:
      "Минпросвещения СССР 1974 № 167"
    case .applicationYears, .consentYears, .controlYears:
      "Росархив 20.12.2019 № 236; \(files)"
    }
  }

  /// True when the text is a value of the setting.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .marksScale: MarkScale(value) != nil
    case .marksSignHundredths, .programmeDeviation: number(value, 0...99) != nil
    case .marksThresholds: Thresholds(value) != nil
    case .marksDefaultWeight, .correctionsJump: number(value, 1...100) != nil
    case .marksRounding: value == "thresholds" || value == "half-up"
    case .marksNewcomers, .excusedLowers: value == "yes" || value == "no"
    case .marksVeto: value == "none" || value == "one2forbids5"
    case .correctionDays, .timelinessWritten, .assessmentSpacing, .correctionsLastDays:
      number(value, 0...366) != nil
    case .weekDays: number(value, 5...7) != nil
    case .densityMinimum: numbers(value, 1...12, 0...999)
    case .timelinessLesson, .timelinessHomework: number(value, 0...20_160) != nil
    case .homeworkNorm: numbers(value, 1...12, 0...600)
    case .assessmentShare, .attendanceRisk, .registerYears, .summaryYears, .archiveYears, .applicationYears,
      .consentYears, .controlYears, .sessionYears:
      number(value, 0...100) != nil
    case .assessmentPerDay: number(value, 0...20) != nil
    case .assessmentLeastMinutes: number(value, 0...600) != nil
    case .sessionHours: HourSpan(value) != nil
    case .minutesBetweenDevices: number(value, 0...1440) != nil
    case .correctionsBulk: number(value, 1...10_000) != nil
    }
  }

  private func number(_ value: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = Int(value), range.contains(number) else { return nil }
    return number
  }

  /// True for so many numbers with slashes between, each in a range.
  private func numbers(_ value: String, _ count: ClosedRange<Int>, _ range: ClosedRange<Int>) -> Bool {
    guard let numbers = NumberList(value)?.numbers else { return false }
    return count.contains(numbers.count) && numbers.allSatisfy { range.contains($0) }
  }
}
