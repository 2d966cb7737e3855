public import EventLog

/// A name in its parts.
public struct PersonName: Hashable, Sendable {
  /// The surname.
  public var surname: String
  /// The given name.
  public var givenName: String
  /// The patronymic, empty where there is none.
  public var patronymic: String

  /// A name in its parts.
  public init(surname: String, givenName: String, patronymic: String = "") {
    self.surname = surname
    self.givenName = givenName
    self.patronymic = patronymic
  }

  /// `Иванова Мария Петровна`: the first word is the surname, the second the given name, the rest the
  /// patronymic; nil for fewer than two words.
  public init?(full: String) {
    let words = full.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2 else { return nil }
    self.init(surname: words[0], givenName: words[1], patronymic: words[2...].joined(separator: " "))
  }
}

/// One pupil of a class list, as the file states it.
public struct ClassListRow: Hashable, Sendable {
  /// Male or female, where the list says.
  public enum Sex: Hashable, Sendable {
    /// Female.
    case female
    /// Male.
    case male
  }

  /// One guardian of the pupil.
  public struct Guardian: Hashable, Sendable {
    /// Mother, father, or the number in the list.
    public var slot: ClassListColumn.GuardianSlot
    /// The name.
    public var name: PersonName
    /// The telephone as written, or empty.
    public var phone: String
    /// The address of electronic mail as written, or empty.
    public var email: String
  }

  /// The line of the file, from 1.
  public var line: Int
  /// The pupil's key, where the list has one.
  public var key: String?
  /// The pupil's name.
  public var name: PersonName
  /// The day of birth, where the list says.
  public var birthDate: Day?
  /// Male or female, where the list says.
  public var sex: Sex?
  /// The class as written (`7А`), where the list says.
  public var className: String?
  /// The telephone as written, or empty.
  public var phone: String
  /// The address of electronic mail as written, or empty.
  public var email: String
  /// The guardians, mother and father first.
  public var guardians: [Guardian]
}

/// A class list as read: every line of the file is in `rows` or named in `errors`.
public struct ClassList: Hashable, Sendable {
  /// The file as it was named by the person.
  public var file: String
  /// The pupils, in the order of the file.
  public var rows: [ClassListRow]
  /// What is wrong, in the order of the file.
  public var errors: [IntakeError]
}
