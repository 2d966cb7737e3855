// What the words of titles and of plans' names contradict; recognised by a few fixed words.
extension PlanLinter {
  /// The first item of an annex to an order that none of the plans is.
  mutating func checkAnnex(_ index: Int) {
    let item = items[index]
    guard !items[..<index].contains(where: { $0.plan == item.plan }),
      let number = PlanName(item.plan).annexOf
    else { return }
    let orders = items.filter { PlanName($0.plan).order != nil }
    guard let order = orders.first,
      !orders.contains(where: { PlanName($0.plan).order == number })
    else { return }
    find(.annexNumber, item, order, detail: "№ \(number) ≠ № \(PlanName(order.plan).order ?? "")")
  }

  mutating func checkTitle(_ item: RolloutPlan.Item, _ systems: inout PlanSystems) {
    if let other = systems.take(item) { find(.otherSystem, item, other.item, detail: other.detail) }
    if Self.namesOneTwice(item.title) { find(.namedTwice, item) }
    if let note = Self.footnote(item.title) { find(.footnote, item, detail: note) }
  }

  /// «электронных дневников … и электронного дневника»: the same thing on both sides of an “and”.
  private static func namesOneTwice(_ title: String) -> Bool {
    var parts: [Set<String>] = [[]]
    let words = title.lowercased().split { !$0.isLetter }
    for (index, word) in words.enumerated() {
      if word == "и" || word == "and" { parts.append([]) }
      guard index > 0, words[index - 1].hasPrefix("электронн") || words[index - 1].hasPrefix("electronic"),
        let thing = ["дневник", "журнал", "diar", "journal"].first(where: { word.hasPrefix($0) })
      else { continue }
      parts[parts.count - 1].insert(thing)
    }
    return zip(parts, parts.dropFirst()).contains { !$0.isEmpty && $0 == $1 && $0.count == 1 }
  }

  /// `[2]` in a title, or nil.
  private static func footnote(_ title: String) -> String? {
    for part in title.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "]") else { continue }
      let mark = part[..<end]
      if !mark.isEmpty, mark.allSatisfy({ $0.isNumber }) { return "[\(mark)]" }
    }
    return nil
  }
}

/// What the name of a plan says of orders: “order No. 181”, “annex to order No. 183”.
struct PlanName {
  /// The number of the order that the plan itself is, or nil.
  let order: String?
  /// The number of the order that the plan is an annex to, or nil.
  let annexOf: String?

  init(_ name: String) {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber || "№-/".contains($0)) }
    var (order, annexOf): (String?, String?)
    for (index, word) in words.enumerated() where word.hasPrefix("приказ") || word == "order" {
      guard let number = Self.number(words[(index + 1)...]) else { continue }
      let isAnnex = index > 0 && ["к", "to"].contains(words[index - 1])
      if isAnnex { annexOf = annexOf ?? number } else { order = order ?? number }
    }
    (self.order, self.annexOf) = (order, annexOf)
  }

  /// What stands after the sign of a number, if that is what comes next: `№ 183`, `№183`, `no. 183`.
  private static func number(_ words: ArraySlice<Substring>) -> String? {
    guard let first = words.first else { return nil }
    if first.hasPrefix("№"), first.count > 1 { return String(first.dropFirst()) }
    guard first == "№" || first == "no" else { return nil }
    return words.dropFirst().first.map { String($0) }
  }
}

/// The information systems named so far.
struct PlanSystems {
  /// Systems of Russian schools by the word that names them; an integration target is one of them, chosen once.
  /// Abbreviations are recognised in capitals only: «рид» and «гид» are words, too.
  private static let names: [(word: String, name: String)] = [
    ("дневник.ру", "Дневник.ру"), ("dnevnik.ru", "Дневник.ру"), ("АСИОУ", "АСИОУ"), ("ГИД", "ГИД"),
    ("РИД", "РИД"), ("элжур", "ЭлЖур"), ("eljur", "ЭлЖур"), ("МЭШ", "МЭШ"), ("netschool", "NetSchool"),
    ("БАРС", "БАРС"),
  ]

  private var first: (item: RolloutPlan.Item, names: [String])?
  private var known: Set<String> = []

  /// The item that named the system first and what differs, when `item` names only others; each is told once.
  mutating func take(_ item: RolloutPlan.Item) -> (item: RolloutPlan.Item, detail: String)? {
    let words = item.title.split { !($0.isLetter || $0.isNumber || $0 == ".") }
    var named: [String] = []
    for word in words {
      let bare = word.hasSuffix(".") ? word.dropLast() : word
      if let name = Self.names.first(where: { $0.word == bare || $0.word == bare.lowercased() })?.name,
        !named.contains(name)
      {
        named.append(name)
      }
    }
    defer { known.formUnion(named) }
    guard !named.isEmpty else { return nil }
    guard let first else {
      self.first = (item, named)
      return nil
    }
    let new = named.filter { !known.contains($0) }
    guard !new.isEmpty, !named.contains(where: { first.names.contains($0) }) else { return nil }
    return (first.item, new.joined(separator: ", ") + " ≠ " + first.names.joined(separator: ", "))
  }
}
