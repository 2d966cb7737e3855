extension Phrasebook {
  /// The sentences that people meet. TidyTests hold each against the sources: an English sentence that was changed
  /// there must be changed here.
  static let shared = Phrasebook([
    // Stores and keys
    (
      "there is no store in {1}. Make one with journal init, or name it with --store.",
      "в {1} нет хранилища. Создайте его командой journal init или назовите другое: --store."
    ),
    (
      "there is a store in {1} already. Choose another --store, or use it as it is.",
      "в {1} хранилище уже есть. Выберите другое место: --store, или работайте с этим."
    ),
    (
      "there is no store in {1}. Name one with --store, or the log's public key with --key.",
      "в {1} нет хранилища. Назовите его: --store, или открытый ключ журнала: --key."
    ),
    (
      "the log's key is not in {1}. Name the folder of keys with --keys.",
      "в {1} нет ключа журнала. Назовите папку с ключами: --keys."
    ),
    (
      "the vault's key is not in {1}. Name the folder of keys with --keys.",
      "в {1} нет ключа хранилища имён. Назовите папку с ключами: --keys."
    ),
    (
      "the vault's key is missing: name the folder of keys with --keys.",
      "нет ключа хранилища имён: назовите папку с ключами: --keys."
    ),
    (
      "cannot record personal text: the vault's key is missing. Name its folder with --keys.",
      "имя или другой личный текст не записать: нет ключа хранилища имён. Назовите его папку: --keys."
    ),
    (
      "the vault's key does not open the vault. Name the folder with the store's own keys (--keys).",
      "этот ключ не открывает хранилище имён. Назовите папку с ключами этого журнала: --keys."
    ),
    (
      "the keys' folder {1} lies inside the store {2}. Keep keys elsewhere: --keys DIR.",
      "папка ключей {1} лежит внутри хранилища {2}. Держите ключи в другом месте: --keys ПАПКА."
    ),
    (
      "{1} has keys of a log of this name already. Choose another --origin or --keys.",
      "в {1} уже есть ключи журнала с таким именем. Выберите другое имя --origin или папку --keys."
    ),
    (
      "the log in {1} has {2} events, but {3} were seen: an older copy is in its place. Restore the latest backup; {4} is the evidence.",
      "в журнале {1} событий {2}, а видели уже {3}: на его месте старая копия. Верните последнюю копию; свидетельство — {4}."
    ),
    (
      "the first {1} events in {2} are not those seen before. Restore the latest backup; {3} is the evidence.",
      "первые события ({1}) в {2} — не те, что были раньше. Верните последнюю копию; свидетельство — {3}."
    ),
    (
      "the log is damaged at position {1}: {2}. Restore the last backup; journal verify names every place.",
      "журнал повреждён на позиции {1}: {2}. Верните последнюю копию; все места назовёт journal verify."
    ),
    (
      "the store is damaged: {1} places. Restore the last backup.",
      "хранилище повреждено, мест: {1}. Верните последнюю копию."
    ),
    (
      "unknown time zone {1}. Give an IANA name such as Europe/Moscow.",
      "часовой пояс {1} не известен. Назовите его по IANA, например Europe/Moscow."
    ),
    // Things that the log does not know
    (
      "there is no class {1} in the log. journal find {2} looks for it.",
      "класса {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no subject {1} in the log. journal find {2} looks for it.",
      "предмета {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no course {1} in the log. journal find {2} looks for it.",
      "курса {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no subgroup {1} in the log. journal find {2} looks for it.",
      "подгруппы {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no term {1} in the log. journal find {2} looks for it.",
      "периода {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no pupil {1} in the log. journal find {2} looks for it.",
      "ученика {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no person {1} in the log. journal find {2} looks for it.",
      "человека {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no staff {1} in the log. journal find {2} looks for it.",
      "сотрудника {1} в журнале нет. Поискать: journal find {2}."
    ),
    (
      "there is no pupil {1}. journal find {2} looks for it.",
      "ученика {1} в журнале нет. Поискать: journal find {2}."
    ),
    ("name the {1}: --{2}.", "назовите: --{2}."),
    (
      "{1}: nobody has the key {2}. journal find {3} looks for it.",
      "{1}: ключа {2} нет ни у кого. Поискать: journal find {3}."
    ),
    ("{1}: nobody has the key {2}.", "{1}: ключа {2} нет ни у кого."),
    (
      "--course: there is no course {1}. journal find {2} looks for it.",
      "--course: курса {1} нет. Поискать: journal find {2}."
    ),
    ("--class: there is no class {1}.", "--class: класса {1} нет."),
    (
      "--term: there is no term {1}. journal find '' lists them.",
      "--term: периода {1} нет. Все периоды: journal find ''."
    ),
    (
      "--type: there is no event {1}. journal record --list names them all.",
      "--type: события {1} нет. Все события: journal record --list."
    ),
    (
      "there is no event {1}. {2}journal record --list names them all.",
      "события {1} нет. Все события: journal record --list."
    ),
    (
      "{1}: {2} has no such field. {3}journal record --list {4} names them.",
      "{1}: у события {2} нет такого поля. Все поля: journal record --list {4}."
    ),
    (
      "there is no report {1}. {2}journal report --help lists them.",
      "отчёта {1} нет. Все отчёты: journal report --help."
    ),
    (
      "there is no command '{1}' in {2}. Did you mean {3}? See {4} --help.",
      "команды «{1}» в {2} нет. Может быть, {3}? Справка: {4} --help."
    ),
    ("there is no command '{1}' in {2}. See {3} --help.", "команды «{1}» в {2} нет. Справка: {3} --help."),
    (
      "{1} has no row {2}. -o csv shows the keys of the rows.",
      "в отчёте {1} нет строки {2}. Ключи строк показывает -o csv."
    ),
    (
      "{1} has no row {2}. Did you mean {3}? -o csv shows the keys of the rows.",
      "в отчёте {1} нет строки {2}. Может быть, {3}? Ключи строк показывает -o csv."
    ),
    ("{1} has no column {2}. Its columns are: {3}.", "в отчёте {1} нет столбца {2}. Столбцы: {3}."),
    ("the log has no such mark.", "такой отметки в журнале нет."),
    ("the log has no event {1}.", "события {1} в журнале нет."),
    ("--{1}: the log has no event {2}.", "--{1}: события {2} в журнале нет."),
    (
      "--mark: the log has {1} events, {2} lies behind its end.",
      "--mark: в журнале событий {1}, позиции {2} ещё нет."
    ),
    ("--mark: event {1} is about no mark.", "--mark: событие {1} — не об отметке."),
    (
      "{1} marks fit: choose one with --mark, of {2}.",
      "подходит отметок: {1}. Выберите одну: --mark, позиции {2}."
    ),
    // Days and what is needed
    (
      "--as-of: {1} is not a position, a day or an RFC 3339 moment.",
      "--as-of: {1} — не позиция, не день и не время по RFC 3339."
    ),
    ("--from {1} lies after --to {2}.", "--from {1} позже, чем --to {2}."),
    ("--from is after --to.", "--from позже, чем --to."),
    (
      "{1} needs days: name --term, or --from and --to.",
      "отчёту {1} нужны дни: назовите --term или --from и --to."
    ),
    (
      "timesheet is made for at most {1} days. Name them: --term, or --from and --to.",
      "табель делается не больше чем за {1} дня. Назовите дни: --term или --from и --to."
    ),
    ("{1} needs {2}.", "отчёту {1} нужно {2}."),
    ("{1} does not take {2}.", "отчёт {1} не принимает {2}."),
    ("{1} has no rows by {2}. Choose --by {3}.", "в отчёте {1} нет строк по {2}. Выберите --by: {3}."),
    (
      "Name the page: --class and --subject, or --course.",
      "Назовите страницу: --class и --subject или --course."
    ),
    (
      "Name the mark: --pupil, --course and --on, or --mark POSITION.",
      "Назовите отметку: --pupil, --course и --on или --mark ПОЗИЦИЯ."
    ),
    ("Name the days: --term, or --from and --to.", "Назовите дни: --term или --from и --to."),
    ("Name the time: --term or --year.", "Назовите время: --term или --year."),
    ("Name the files to import.", "Назовите файлы."),
    (
      "Name the event; journal record --list names them all.",
      "Назовите событие; все события: journal record --list."
    ),
    ("--as is needed: who records this?", "нужно --as: кто записывает?"),
    ("--reason is needed: {1}", "нужно --reason: {1}"),
    ("--reason: {1} is not one of {2}.", "--reason: {1} нет среди {2}."),
    ("--aspect: {1} is not one of {2}.", "--aspect: {1} нет среди {2}."),
    ("--between takes two states of the log.", "--between — это два состояния журнала."),
    ("--cell is ROW:COLUMN, as in 7А/1ч:quality.", "--cell — это СТРОКА:СТОЛБЕЦ, например 7А/1ч:quality."),
    (
      "Say what to change: --without POSITION or --policy KEY=VALUE.",
      "Скажите, что изменить: --without ПОЗИЦИЯ или --policy КЛЮЧ=ЗНАЧЕНИЕ."
    ),
    (
      "--disclose-names needs --as: {1}",
      "к --disclose-names нужно --as: журнал записывает, кто раскрыл имена."
    ),
    (
      "{1} has no value. Write --field value; journal record --list names the fields.",
      "у {1} нет значения. Пишите --поле значение; все поля: journal record --list."
    ),
    ("{1} is given twice.", "{1} дано дважды."),
    // Files
    ("{1} exists. Name a file that does not.", "{1} уже есть. Назовите файл, которого нет."),
    ("{1} exists. Name a folder that does not.", "{1} уже есть. Назовите папку, которой нет."),
    (
      "cannot {1} {2}: there is no such file or folder. Make its folder first.",
      "{2}: нет такого файла или папки. Сначала создайте папку."
    ),
    ("cannot {1} {2}: you may not. Choose another place.", "{2}: нет прав. Выберите другое место."),
    (
      "cannot {1} {2}: the disk is full. Make room and try again.",
      "{2}: диск заполнен. Освободите место и повторите."
    ),
    (
      "cannot {1} {2}: the disk is read-only. Choose another place.",
      "{2}: диск только для чтения. Выберите другое место."
    ),
    ("cannot {1} {2}: it exists. Name one that does not.", "{2} уже есть. Назовите другое имя."),
    (
      "cannot read {1}: there is no such file, or it may not be read.",
      "{1}: такого файла нет, или его нельзя читать."
    ),
    (
      "cannot write {1}: what has that name is no ordinary file. Choose another.",
      "{1}: под этим именем не обычный файл. Выберите другое."
    ),
    (
      "cannot write {1}: is there a folder of that name, and may you write to it?",
      "{1}: записать не удалось. Есть ли такая папка, и можно ли в неё писать?"
    ),
    ("{1} is not UTF-8 text.", "{1} — не текст в UTF-8."),
    (
      "-o {1} is no text for a terminal: name a file with --out.",
      "-o {1} — не текст для терминала: назовите файл: --out."
    ),
    (
      "not appended: event {1} was recorded meanwhile. Read it and decide again.",
      "не записано: тем временем записано событие {1}. Прочтите его и решите заново."
    ),
  ])

  /// What the argument parser says.
  static let parser = Phrasebook([
    (
      "The value '{1}' is invalid for '{2}'. Please provide one of the following:",
      "Значение «{1}» не подходит к «{2}». Одно из этих:"
    ),
    ("The value '{1}' is invalid for '{2}'", "Значение «{1}» не подходит к «{2}»"),
    ("Missing value for '{1}'", "Нет значения у «{1}»"),
    ("Missing expected argument '{1}'", "Не хватает «{1}»"),
    ("Unknown option '{1}'. Did you mean '{2}'?", "Параметра «{1}» нет. Может быть, «{2}»?"),
    ("Unknown option '{1}'", "Параметра «{1}» нет"),
    ("Unexpected argument '{1}'", "Лишнее слово «{1}»"),
    ("{1} unexpected arguments: {2}", "Лишние слова: {2}"),
    ("Help:  {1}", "Справка: {1}"),
    ("Usage: {1}", "Команда: {1}"),
    ("  See '{1}' for more information.", "  Подробнее: {1}"),
  ])
}
