public import School

extension AbsenceCode: Labelled {
  /// Why a pupil was absent.
  public var label: Label {
    switch self {
    case .unexcused: Label(ru: "не был", en: "absent")
    case .ill: Label(ru: "болен", en: "ill")
    case .excused: Label(ru: "уважительная причина", en: "good reason")
    case .exempt: Label(ru: "освобождён", en: "exempt")
    case .competition: Label(ru: "соревнования", en: "competition")
    case .order: Label(ru: "по приказу", en: "by order")
    case .family: Label(ru: "по заявлению родителей", en: "by application")
    }
  }
}

extension AbsenceCode {
  /// The sign in a cell of the register.
  public var sign: Label {
    switch self {
    case .unexcused: Label(ru: "н", en: "a")
    case .ill: Label(ru: "б", en: "i")
    case .excused, .competition, .family: Label(ru: "уп", en: "e")
    case .exempt: Label(ru: "осв", en: "ex")
    case .order: Label(ru: "пр", en: "o")
    }
  }

  /// The sign of coming late, which is no absence.
  public static let lateSign = Label(ru: "о", en: "l")
}

extension LessonKind: Labelled {
  /// What kind of lesson it is.
  public var label: Label {
    switch self {
    case .unspecified: Label(ru: "не указано", en: "not told")
    case .lesson: Label(ru: "урок", en: "lesson")
    case .control: Label(ru: "контрольный урок", en: "control lesson")
    case .practical: Label(ru: "практическое занятие", en: "practical lesson")
    case .consultation: Label(ru: "консультация", en: "consultation")
    case .excursion: Label(ru: "экскурсия", en: "excursion")
    case .remote: Label(ru: "дистанционный урок", en: "remote lesson")
    case .extracurricular: Label(ru: "внеурочное занятие", en: "extra-curricular")
    }
  }
}

extension DayOffReason: Labelled {
  /// Why a day was cancelled.
  public var label: Label {
    switch self {
    case .cold: Label(ru: "актированный день", en: "frost")
    case .quarantine: Label(ru: "карантин", en: "quarantine")
    case .emergency: Label(ru: "авария", en: "emergency")
    case .other: Label(ru: "другая причина", en: "another reason")
    }
  }
}

extension IctKind: Labelled {
  /// Which information technology was used.
  public var label: Label {
    switch self {
    case .interactiveBoard: Label(ru: "интерактивная доска", en: "interactive board")
    case .computers: Label(ru: "компьютеры учеников", en: "pupils' computers")
    case .internet: Label(ru: "интернет-ресурс", en: "internet resource")
    case .distance: Label(ru: "дистанционное обучение", en: "at a distance")
    case .other: Label(ru: "другое", en: "other")
    }
  }
}

extension AssessmentLevel: Labelled {
  /// Who orders an assessment.
  public var label: Label {
    switch self {
    case .school: Label(ru: "школьный уровень", en: "school")
    case .municipal: Label(ru: "муниципальный уровень", en: "municipal")
    case .regional: Label(ru: "региональный уровень", en: "regional")
    case .federal: Label(ru: "федеральный уровень", en: "federal")
    }
  }
}

extension TermKind: Labelled {
  /// What kind of term it is.
  public var label: Label {
    switch self {
    case .quarter: Label(ru: "четверть", en: "quarter")
    case .trimester: Label(ru: "триместр", en: "trimester")
    case .halfYear: Label(ru: "полугодие", en: "half-year")
    case .year: Label(ru: "год", en: "year")
    case .exam: Label(ru: "экзамен", en: "examination")
    case .midtermAttestation: Label(ru: "промежуточная аттестация", en: "intermediate attestation")
    case .finalAttestation: Label(ru: "итоговая", en: "final")
    }
  }
}

extension TermKind {
  /// `1-я четверть`, `2-е полугодие`; kinds that have no number are named alone.
  public func named(_ number: Int) -> Label {
    switch self {
    case .quarter: Label(ru: "\(number)-я четверть", en: "quarter \(number)")
    case .trimester: Label(ru: "\(number)-й триместр", en: "trimester \(number)")
    case .halfYear: Label(ru: "\(number)-е полугодие", en: "half-year \(number)")
    case .year, .exam, .midtermAttestation, .finalAttestation: label
    }
  }
}
