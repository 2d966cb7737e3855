/// Words of verification and statistics.
public enum VerifyLabel: CaseIterable, Labelled {
  /// “the tree agrees”
  case treeAgrees
  /// “the tree does not agree”
  case treeDisagrees
  /// “root”
  case root
  /// “the school's signature is valid”
  case signatureValid
  /// “the school's signature is not valid”
  case signatureInvalid
  /// “no checkpoint outside the file”
  case noCheckpoint
  /// “last checkpoint outside the file”
  case lastCheckpoint
  /// “size”
  case size
  /// “continues it”
  case continues
  /// “the log is shorter: the file was replaced or rolled back”
  case rolledBack
  /// “damaged”
  case damaged
  /// “bytes”
  case bytes
  /// “format version”
  case formatVersion
  /// “origin”
  case origin

  /// The text in every language.
  public var label: Label {
    switch self {
    case .treeAgrees: Label(ru: "дерево сошлось", en: "the tree agrees")
    case .treeDisagrees: Label(ru: "дерево не сошлось", en: "the tree does not agree")
    case .root: Label(ru: "корень", en: "root")
    case .signatureValid: Label(ru: "подпись школы верна", en: "the school's signature is valid")
    case .signatureInvalid: Label(ru: "подпись школы неверна", en: "the school's signature is not valid")
    case .noCheckpoint: Label(ru: "контрольной точки вне файла нет", en: "no checkpoint outside the file")
    case .lastCheckpoint:
      Label(ru: "последняя контрольная точка вне файла", en: "last checkpoint outside the file")
    case .size: Label(ru: "размер", en: "size")
    case .continues: Label(ru: "продолжает её", en: "continues it")
    case .rolledBack:
      Label(
        ru: "журнал короче неё: файл подменён или откачен",
        en: "the log is shorter: the file was replaced or rolled back")
    case .damaged: Label(ru: "повреждено", en: "damaged")
    case .bytes: Label(ru: "байт", en: "bytes")
    case .formatVersion: Label(ru: "версия формата", en: "format version")
    case .origin: Label(ru: "имя журнала", en: "origin")
    }
  }
}
