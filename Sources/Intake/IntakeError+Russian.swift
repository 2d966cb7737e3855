internal import School

extension IntakeError {
  /// The reason in Russian.
  var russianReason: String {
    switch code {
    case .tooLarge(let bytes, let limit): "\(bytes) байт, больше допустимых \(limit); разделите файл"
    case .zeroByte: "нулевой байт: это не текст в UTF-8 или cp1251; сохраните как CSV в UTF-8"
    case .notUTF8: "не UTF-8; если файл из старой таблицы, укажите cp1251"
    case .undefinedByte(let byte):
      "байт 0x\(String(byte, radix: 16, uppercase: true)) в cp1251 ничего не значит"
    case .unclosedQuote: "здесь открыта кавычка, которая не закрывается"
    case .strayQuote: "кавычка внутри поля; удвойте её и возьмите всё поле в кавычки"
    case .fieldCount(let expected, let actual): "полей должно быть \(expected), а не \(actual)"
    case .noHeader: "нет строки заголовков"
    case .repeatedColumn(let name): "столбец «\(name)» есть дважды"
    case .unknownColumn(let name): "столбец «\(name)» неизвестен; переименуйте или удалите его"
    case .missingColumn(let name): "нет столбца «\(name)»"
    case .missingValue(let name): "«\(name)»: пусто"
    case .badValue(let column, let value): "«\(column)»: не читается: \(ValueShape.of(value))"
    case .badJSON(let place): "не тот JSON: \(place)"
    case .import(let fault): fault.text(.ru)
    }
  }
}

/// What may be shown of a value that may be personal: digits as 0, letters as a.
enum ValueShape {
  static func of(_ value: String) -> String {
    let shape = value.prefix(24).map { $0.isNumber ? "0" : $0.isLetter ? "a" : String($0) }.joined()
    return shape + (value.count > 24 ? "…" : "")
  }
}
