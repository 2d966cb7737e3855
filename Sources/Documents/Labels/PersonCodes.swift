public import School

extension Role: Labelled {
  /// What a person is called in this capacity.
  public var label: Label {
    switch self {
    case .director: Label(ru: "директор", en: "director")
    case .deputy: Label(ru: "заместитель директора", en: "deputy director")
    case .teacher: Label(ru: "учитель", en: "teacher")
    case .classTeacher: Label(ru: "классный руководитель", en: "class teacher")
    case .secretary: Label(ru: "секретарь", en: "secretary")
    case .hr: Label(ru: "отдел кадров", en: "personnel")
    case .administrator: Label(ru: "администратор", en: "administrator")
    case .psychologist: Label(ru: "психолог", en: "psychologist")
    case .guardian: Label(ru: "родитель", en: "guardian")
    case .pupil: Label(ru: "ученик", en: "pupil")
    case .system: Label(ru: "журнал", en: "the journal")
    case .import: Label(ru: "другая система", en: "another system")
    }
  }
}

extension Relation: Labelled {
  /// What a guardian is to a pupil.
  public var label: Label {
    switch self {
    case .mother: Label(ru: "мать", en: "mother")
    case .father: Label(ru: "отец", en: "father")
    case .guardian: Label(ru: "опекун", en: "legal guardian")
    case .grandparent: Label(ru: "бабушка или дедушка", en: "grandparent")
    case .other: Label(ru: "другое лицо", en: "other")
    }
  }
}

extension ConsentPurpose: Labelled {
  /// What a consent is for.
  public var label: Label {
    switch self {
    case .personalData: Label(ru: "обработка персональных данных", en: "personal data")
    case .electronicJournal: Label(ru: "электронный журнал", en: "electronic journal")
    case .publication: Label(ru: "публикация фотографий и работ", en: "publication")
    case .transfer: Label(ru: "передача третьему лицу", en: "transfer to a third party")
    case .esia: Label(ru: "связь с ЕСИА", en: "linking with ESIA")
    }
  }
}

extension ConsentForm: Labelled {
  /// How a consent was given.
  public var label: Label {
    switch self {
    case .paper: Label(ru: "на бумаге", en: "on paper")
    case .electronic: Label(ru: "электронно", en: "electronic")
    case .esia: Label(ru: "через ЕСИА", en: "through ESIA")
    }
  }
}
