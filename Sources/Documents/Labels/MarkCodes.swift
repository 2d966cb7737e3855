public import School

extension Reason: Labelled {
  /// Why a fact was corrected or annulled.
  public var label: Label {
    switch self {
    case .none: Label(ru: "без причины", en: "no reason given")
    case .slip: Label(ru: "описка", en: "slip of the hand")
    case .recheck: Label(ru: "ошибка проверки", en: "checked again")
    case .appeal: Label(ru: "апелляция", en: "appeal")
    case .wrongPupil: Label(ru: "не тот ученик", en: "wrong pupil")
    case .wrongLesson: Label(ru: "не тот урок", en: "wrong lesson")
    case .wrongMark: Label(ru: "не та отметка", en: "wrong mark")
    case .lateWork: Label(ru: "работа сдана позже", en: "late work")
    case .technical: Label(ru: "технический сбой", en: "technical failure")
    case .decision: Label(ru: "решение совета или приказ", en: "decision or order")
    case .duplicate: Label(ru: "записано дважды", en: "recorded twice")
    case .sourceChange: Label(ru: "изменено в источнике", en: "changed at the source")
    case .other: Label(ru: "другая", en: "other")
    }
  }
}

extension WorkKind: Labelled {
  /// What a mark is for.
  public var label: Label {
    switch self {
    case .unspecified: Label(ru: "не указано", en: "not told")
    case .answer: Label(ru: "ответ на уроке", en: "answer")
    case .boardWork: Label(ru: "работа у доски", en: "work at the board")
    case .classWork: Label(ru: "классная работа", en: "class work")
    case .homework: Label(ru: "домашняя работа", en: "homework")
    case .selfWork: Label(ru: "самостоятельная работа", en: "independent work")
    case .controlWork: Label(ru: "контрольная работа", en: "control work")
    case .administrativeControl: Label(ru: "административная контрольная", en: "administrative control")
    case .test: Label(ru: "тест", en: "test")
    case .dictation: Label(ru: "диктант", en: "dictation")
    case .composition: Label(ru: "сочинение", en: "composition")
    case .exposition: Label(ru: "изложение", en: "exposition")
    case .essay: Label(ru: "эссе", en: "essay")
    case .report: Label(ru: "доклад", en: "report")
    case .lab: Label(ru: "лабораторная работа", en: "laboratory work")
    case .practical: Label(ru: "практическая работа", en: "practical work")
    case .project: Label(ru: "проект", en: "project")
    case .colloquium: Label(ru: "коллоквиум", en: "colloquium")
    case .diagnostic: Label(ru: "диагностическая работа", en: "diagnostic work")
    case .contourMap: Label(ru: "контурная карта", en: "contour map")
    case .reading: Label(ru: "чтение", en: "reading")
    case .retelling: Label(ru: "пересказ", en: "retelling")
    case .recitation: Label(ru: "наизусть", en: "recitation")
    case .mentalArithmetic: Label(ru: "устный счёт", en: "mental arithmetic")
    case .fitnessNorm: Label(ru: "норматив", en: "fitness norm")
    case .credit: Label(ru: "зачёт", en: "credit")
    case .finalAttestation: Label(ru: "итоговая аттестация", en: "final attestation")
    case .errorAnalysis: Label(ru: "работа над ошибками", en: "work on errors")
    case .other: Label(ru: "другое", en: "other")
    }
  }
}
