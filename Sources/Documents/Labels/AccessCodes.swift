public import School

extension CredentialKind: Labelled {
  /// What lets a person enter.
  public var label: Label {
    switch self {
    case .code: Label(ru: "код активации", en: "activation code")
    case .login: Label(ru: "логин и пароль", en: "login and password")
    case .esia: Label(ru: "ЕСИА", en: "ESIA")
    }
  }
}

extension ActivationMethod: Labelled {
  /// How an account was activated.
  public var label: Label {
    switch self {
    case .password: Label(ru: "паролем", en: "with a password")
    case .esia: Label(ru: "через ЕСИА", en: "through ESIA")
    }
  }
}

extension Channel: Labelled {
  /// How something came or was handed over.
  public var label: Label {
    switch self {
    case .inPerson: Label(ru: "лично", en: "in person")
    case .portal: Label(ru: "портал услуг", en: "services portal")
    case .site: Label(ru: "сайт школы", en: "school site")
    case .email: Label(ru: "электронная почта", en: "e-mail")
    case .phone: Label(ru: "телефон", en: "telephone")
    case .meeting: Label(ru: "родительское собрание", en: "parents' meeting")
    case .mfc: Label(ru: "МФЦ", en: "public service centre")
    }
  }
}

extension SourceKind: Labelled {
  /// By which way events came.
  public var label: Label {
    switch self {
    case .command: Label(ru: "командой", en: "command")
    case .import: Label(ru: "из файла", en: "file")
    case .sync: Label(ru: "обменом", en: "exchange")
    case .demo: Label(ru: "для показа", en: "demo")
    }
  }
}

extension ScopeKind: Labelled {
  /// What is bounded.
  public var label: Label {
    switch self {
    case .school: Label(ru: "школа", en: "school")
    case .yearGroup: Label(ru: "параллель", en: "year group")
    case .class: Label(ru: "класс", en: "class")
    case .course: Label(ru: "курс", en: "course")
    case .term: Label(ru: "период", en: "term")
    }
  }
}

extension Aspect: Labelled {
  /// What of a scope is closed.
  public var label: Label {
    switch self {
    case .lessons: Label(ru: "уроки и темы", en: "lessons and topics")
    case .marks: Label(ru: "отметки и пропуски", en: "marks and absences")
    case .programme: Label(ru: "выполнение программы", en: "programme")
    case .remarks: Label(ru: "замечания", en: "remarks")
    case .termMarks: Label(ru: "итоги периода", en: "term outcomes")
    }
  }
}
