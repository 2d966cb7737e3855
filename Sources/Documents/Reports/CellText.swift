internal import Projections
internal import School

/// What a person reads in a cell of a register or a diary.
enum CellText {
  /// «н», «б», «о»: the sign the teacher set, then the reason that was attached later.
  static func attendance(
    _ absence: AbsenceCode?, _ excuse: AbsenceCode?, _ late: Int?, _ language: Language
  ) -> String {
    var text = absence?.sign[language] ?? ""
    if let excuse, let absence, excuse.sign != absence.sign { text += excuse.sign[language] }
    if late != nil { text += AbsenceCode.lateSign[language] }
    return text
  }

  /// The same in words, for a legend: «нб — не был, болен».
  static func meaning(
    _ absence: AbsenceCode?, _ excuse: AbsenceCode?, _ late: Int?, _ language: Language
  ) -> String {
    var words: [String] = []
    if let absence { words.append(absence(language)) }
    if let excuse, let absence, excuse.sign != absence.sign { words.append(excuse(language)) }
    if late != nil { words.append(Label(ru: "опоздал", en: "late")[language]) }
    return words.joined(separator: ", ")
  }

  /// `³`, `¹²`: the number of a note.
  static func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(number).utf8.map { digits[Int($0 - 0x30)] }.joined()
  }
}
