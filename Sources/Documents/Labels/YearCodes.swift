public import School

extension BehaviourScheme: Labelled {
  /// The scale of a mark for behaviour.
  public var label: Label {
    switch self {
    case .pass: Label(ru: "зачёт или незачёт", en: "passed or not passed")
    case .words: Label(ru: "словами", en: "in words")
    case .five: Label(ru: "пятибалльная", en: "of five")
    }
  }
}

extension BehaviourValue: Labelled {
  /// A mark for behaviour.
  public var label: Label {
    switch self {
    case .passed: Label(ru: "зачёт", en: "passed")
    case .notPassed: Label(ru: "незачёт", en: "not passed")
    case .exemplary: Label(ru: "образцовое", en: "exemplary")
    case .satisfactory: Label(ru: "удовлетворительное", en: "satisfactory")
    case .unsatisfactory: Label(ru: "неудовлетворительное", en: "unsatisfactory")
    case .five: Label(ru: "пять", en: "five")
    case .four: Label(ru: "четыре", en: "four")
    case .three: Label(ru: "три", en: "three")
    case .two: Label(ru: "два", en: "two")
    }
  }
}

extension CouncilDecision: Labelled {
  /// What the council decided.
  public var label: Label {
    switch self {
    case .promoted: Label(ru: "переведён в следующий класс", en: "promoted")
    case .conditional: Label(ru: "переведён условно", en: "promoted on condition")
    case .repeats: Label(ru: "оставлен на повторное обучение", en: "repeats the year")
    case .graduated: Label(ru: "окончил школу", en: "graduated")
    case .leftWithCertificate: Label(ru: "выпущен со справкой", en: "left with a certificate")
    case .other: Label(ru: "другое решение", en: "another decision")
    }
  }
}
