/// Invented people's names, drawn from common ones.
enum DemoNames {
  static let families = [
    "Андреев", "Белов", "Васильев", "Григорьев", "Данилов", "Егоров", "Жуков", "Захаров", "Иванов", "Киселёв",
    "Лебедев", "Морозов", "Никитин", "Орлов", "Павлов", "Романов", "Соколов", "Тихонов", "Ушаков", "Фёдоров",
    "Харитонов", "Цветков", "Чернов", "Широков", "Щербаков", "Юдин", "Яковлев", "Громов", "Кузнецов",
    "Петров",
    "Семёнов", "Воробьёв", "Зайцев", "Медведев", "Ершов", "Крылов", "Максимов", "Осипов", "Поляков", "Титов",
  ]
  static let girls = [
    "Полина", "Мария", "Анна", "София", "Алиса", "Виктория", "Дарья", "Екатерина", "Ксения", "Ольга",
    "Татьяна",
    "Юлия", "Вера", "Надежда", "Елена", "Ирина",
  ]
  static let boys = [
    "Артём", "Иван", "Михаил", "Дмитрий", "Максим", "Кирилл", "Егор", "Никита", "Павел", "Сергей", "Роман",
    "Тимофей", "Фёдор", "Глеб", "Лев", "Пётр",
  ]
  static let fathers = [
    "Александр", "Андре", "Иван", "Павл", "Серге", "Никола", "Михайл", "Петр", "Владимир", "Алексе",
  ]

  /// A family name in the right gender, with given name and patronymic.
  static func full(_ random: inout DemoRandom, isFemale: Bool, family: String? = nil) -> String {
    let family = family ?? random.pick(families)
    let given = random.pick(isFemale ? girls : boys)
    let father = random.pick(fathers)
    let isSoft = father.hasSuffix("е") || father.hasSuffix("а")
    let patronymic = father + (isSoft ? (isFemale ? "евна" : "евич") : (isFemale ? "овна" : "ович"))
    return "\(isFemale ? family + "а" : family) \(given) \(patronymic)"
  }
}
