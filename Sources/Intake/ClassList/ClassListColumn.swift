/// What a column of a class list holds.
public enum ClassListColumn: Hashable, Sendable {
  /// A number in the list; not a fact.
  case ordinal
  /// The pupil's key in the school.
  case key
  /// Surname, given name and patronymic in one.
  case fullName
  /// The surname.
  case surname
  /// The given name.
  case givenName
  /// The patronymic.
  case patronymic
  /// The day of birth.
  case birthDate
  /// Male or female.
  case sex
  /// The class.
  case className
  /// The year group, where the letter stands apart.
  case yearGroup
  /// The letter of the class, where it stands apart.
  case letter
  /// The pupil's telephone.
  case phone
  /// The pupil's address of electronic mail.
  case email
  /// One thing about one guardian, by the guardian's number from 1 or kind.
  case guardian(GuardianSlot, GuardianField)

  /// Which guardian a column speaks of.
  public enum GuardianSlot: Hashable, Comparable, Sendable {
    /// The mother.
    case mother
    /// The father.
    case father
    /// A guardian by number, from 1.
    case numbered(Int)
  }

  /// What a column says of a guardian.
  public enum GuardianField: Hashable, Sendable {
    /// Surname, given name and patronymic in one.
    case fullName
    /// The telephone.
    case phone
    /// The address of electronic mail.
    case email
  }

  /// The column that a heading means, in Russian or English; nil when it is not known.
  public init?(heading: String) {
    let name = ClassListColumn.normalised(heading)
    if let column = ClassListColumn.aliases[name] {
      self = column
    } else if let column = ClassListColumn.guardian(name) {
      self = column
    } else {
      return nil
    }
  }

  /// Lower case, `ё` as `е`, punctuation as single spaces.
  static func normalised(_ heading: String) -> String {
    let plain = heading.lowercased().map { $0 == "ё" ? "е" : $0 }
    return plain.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "№" || $0 == "#") })
      .map { String($0) }.joined(separator: " ")
  }

  private static let aliases: [String: ClassListColumn] = {
    let names: [(ClassListColumn, [String])] = [
      (.ordinal, ["№", "№ п п", "п п", "n", "no", "#", "номер п п", "номер по порядку"]),
      (
        .key,
        [
          "ключ", "код", "id", "ид", "key", "pupil", "pupil key", "student id", "sourcedid", "личное дело",
          "№ личного дела", "номер личного дела",
        ]
      ),
      (
        .fullName,
        [
          "фио", "ф и о", "фио ученика", "фио обучающегося", "фио учащегося", "ученик", "обучающийся",
          "учащийся", "фамилия имя отчество", "фамилия имя", "name", "full name", "pupil name", "student",
        ]
      ),
      (.surname, ["фамилия", "surname", "last name", "lastname", "family name", "familyname"]),
      (.givenName, ["имя", "given name", "givenname", "first name", "firstname"]),
      (.patronymic, ["отчество", "отчество при наличии", "patronymic", "middle name", "middlename"]),
      (
        .birthDate,
        [
          "дата рождения", "д р", "др", "день рождения", "birth date", "birthdate", "birthday",
          "date of birth", "dob",
        ]
      ),
      (.sex, ["пол", "sex", "gender"]),
      (.className, ["класс", "class", "class name", "form"]),
      (.yearGroup, ["параллель", "year group", "year", "grade"]),
      (.letter, ["литера", "буква", "буква класса", "letter"]),
      (
        .phone,
        ["телефон", "тел", "телефон ученика", "мобильный телефон", "phone", "mobile", "telephone", "sms"]
      ),
      (.email, ["e mail", "email", "mail", "почта", "электронная почта", "эл почта", "e mail ученика"]),
    ]
    var table: [String: ClassListColumn] = [:]
    for (column, headings) in names {
      for heading in headings { table[heading] = column }
    }
    return table
  }()

  private static let fieldWords: [String: GuardianField] = [
    "телефон": .phone, "тел": .phone, "мобильный": .phone, "моб": .phone, "phone": .phone, "mobile": .phone,
    "email": .email, "mail": .email, "почта": .email,
    "фио": .fullName, "name": .fullName,
  ]
  private static let slotWords: [String: GuardianSlot] = [
    "мать": .mother, "матери": .mother, "мама": .mother, "мамы": .mother, "mother": .mother,
    "отец": .father, "отца": .father, "папа": .father, "папы": .father, "father": .father,
    "родитель": .numbered(1), "родителя": .numbered(1), "представитель": .numbered(1),
    "представителя": .numbered(1), "parent": .numbered(1), "guardian": .numbered(1),
  ]
  private static let passedWords: Set<String> = [
    "законный", "законного", "e", "эл", "электронная", "full", "s", "№", "legal",
  ]

  /// `Родитель 2 телефон`, `Телефон матери`, `Guardian 1 e-mail` in any order of words.
  private static func guardian(_ heading: String) -> ClassListColumn? {
    var slot: GuardianSlot?
    var field: GuardianField?
    var number: Int?
    for word in heading.split(separator: " ").map(String.init) {
      if let found = slotWords[word] {
        guard slot == nil else { return nil }
        slot = found
      } else if let found = fieldWords[word] {
        guard field == nil || field == found else { return nil }
        field = found
      } else if let found = Int(word), (1...9).contains(found), number == nil {
        number = found
      } else if !passedWords.contains(word) {
        return nil
      }
    }
    guard let slot else { return nil }
    guard let number else { return .guardian(slot, field ?? .fullName) }
    guard case .numbered = slot else { return nil }
    return .guardian(.numbered(number), field ?? .fullName)
  }
}
