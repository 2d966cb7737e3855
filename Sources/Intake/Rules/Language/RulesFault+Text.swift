extension RulesFault {
  /// The reason in English.
  var english: String {
    switch self {
    case .expected(let what, let found):
      "expected \(what)" + (found.isEmpty ? "" : ", found \(found)")
    case .unknownDirective(let name): "there is no directive '\(name)'; see docs/IMPORT-RULES.md"
    case .unknownEvent(let name): "there is no event '\(name)'; see docs/EVENTS.md"
    case .unknownField(let event, let field): "\(event) has no field '\(field)'; see docs/EVENTS.md"
    case .missingField(let event, let field): "\(event) needs '\(field)'"
    case .twice(let name): "'\(name)' is there twice"
    case .unknownName(let name):
      "'\(name)' is no file, map or function declared above; a text stands in quotes"
    case .unknownColumn(let name, let file):
      "\(file) has no column '\(name)', and no let above gives it; a text stands in quotes"
    case .fileMissing(let name): "no file '\(name)' was given"
    case .fileAmbiguous(let name): "several files fit '\(name)'"
    case .lookupMiss(let key, let file): "\(file) has no row for \(key)"
    case .mapMiss(let value, let map): "the map \(map) has no value for \(value)"
    case .noDay(let value, let format): "\(value) is no day written \(format)"
    case .notWhole(let value): "\(value) is no whole number"
    case .sameKey(let key, let line):
      line == 0 ? "the key is there already: \(key)" : "the key of line \(line) again: \(key)"
    case .dayMissing(let event): "\(event): the day is missing"
    case .field(let field, let from, let reason):
      "\(field)" + (from.isEmpty ? "" : " from \(from)") + ": \(reason)"
    case .refused(let event, let reason): RefusedRow.text(event, reason)
    case .differs(let event):
      "\(event): the log says something else of the same fact; --update records it as a change"
    case .tooDeep: "too deep: write it as several lets"
    }
  }

  /// The reason in Russian.
  var russian: String {
    switch self {
    case .expected(let what, let found):
      "ожидалось: \(what)" + (found.isEmpty ? "" : ", стоит: \(found)")
    case .unknownDirective(let name): "нет директивы «\(name)»; см. docs/IMPORT-RULES.md"
    case .unknownEvent(let name): "нет события «\(name)»; см. docs/EVENTS.md"
    case .unknownField(let event, let field): "у \(event) нет поля «\(field)»; см. docs/EVENTS.md"
    case .missingField(let event, let field): "\(event): нужно поле «\(field)»"
    case .twice(let name): "«\(name)» есть дважды"
    case .unknownName(let name):
      "«\(name)»: выше нет такого файла, таблицы значений или функции; текст пишется в кавычках"
    case .unknownColumn(let name, let file):
      "\(file): нет столбца «\(name)», и let выше его не даёт; текст пишется в кавычках"
    case .fileMissing(let name): "файл «\(name)» не дан"
    case .fileAmbiguous(let name): "под «\(name)» подходят несколько файлов"
    case .lookupMiss(let key, let file): "в \(file) нет строки для \(key)"
    case .mapMiss(let value, let map): "в таблице \(map) нет значения для \(value)"
    case .noDay(let value, let format): "\(value): не день в виде \(format)"
    case .notWhole(let value): "\(value): не целое число"
    case .sameKey(let key, let line):
      line == 0 ? "ключ уже есть: \(key)" : "ключ строки \(line) ещё раз: \(key)"
    case .dayMissing(let event): "\(event): нет дня"
    case .field(let field, let from, let reason):
      "\(field)" + (from.isEmpty ? "" : " из \(from)") + ": \(reason)"
    case .refused(let event, let reason): RefusedRow.text(event, reason)
    case .differs(let event):
      "\(event): в журнале о том же сказано другое; --update запишет изменение"
    case .tooDeep: "слишком глубоко: напишите несколькими let"
    }
  }
}
