import Foundation
import TestSupport
import Testing

/// `journal archive` and `-o pdf` on the program itself.
@Suite("The paper archive", .serialized)
struct ArchiveTests {
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
  }

  private func journal(_ arguments: String...) throws -> ProgramResult { try journal(arguments) }

  private func journal(_ arguments: [String]) throws -> ProgramResult {
    try Programs.run(
      program, arguments + ["--store", folder.path("store"), "--keys", folder.path("keys")])
  }

  private func demo() throws {
    let made = try journal("demo", "--pupils", "40", "--seed", "7", "--until", "2025-11-08")
    #expect(made.status == 0, "\(made.message)")
  }

  private func archive(_ name: String, _ options: String...) throws -> ProgramResult {
    try journal(
      ["archive", "--class", "7А", "--term", "1ч", "--out", folder.path(name), "--as", "d-01"] + options)
  }

  @Test("made twice as of one position it is the same, byte for byte, and verify says so")
  func same() throws {
    try demo()
    let size = try lastPosition()
    #expect(try archive("one").status == 0)
    #expect(try archive("two", "--as-of", String(size)).status == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("one")).sorted()
    #expect(names.contains("7А.pdf") && names.contains("7А/register.csv") && names.contains("manifest.json"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path("two")).sorted() == names)
    for name in names where !name.hasSuffix("7А") {
      #expect(try readFile(folder.path("one/" + name)) == readFile(folder.path("two/" + name)), "\(name)")
    }
    let verified = try journal("archive", "verify", folder.path("one"))
    #expect(verified.status == 0, "\(verified.message)")
    #expect(verified.output.contains("совпали"))
    #expect(verified.output.contains("записан на позиции"))
  }

  @Test("verify names a changed file of each format, a missing one, a strange one and a changed manifest")
  func tampered() throws {
    try demo()
    #expect(try archive("one", "--formats", "pdf,csv,html,xlsx").status == 0)
    func verify() throws -> ProgramResult { try journal("archive", "verify", folder.path("one")) }
    for name in ["7А.pdf", "7А/people.csv", "7А.html", "7А.xlsx"] {
      let file = folder.path("one/" + name)
      let bytes = try readFile(file)
      // Given one changed bit in the middle, a byte more, a byte less, nothing
      var flipped = bytes
      flipped[bytes.count / 2] ^= 1
      for changed in [flipped, bytes + [0x0A], bytes.dropLast(), []] {
        try writeFile(file, Array(changed))
        let result = try verify()
        #expect(result.status == 3 && result.message.contains("\(name) was changed"), "\(result)")
      }
      try removeFile(file)
      let result = try verify()
      #expect(result.status == 3 && result.message.contains("\(name) is missing"), "\(result)")
      try writeFile(file, bytes)
    }
    #expect(try verify().status == 0)
    try writeFile(folder.path("one/more.txt"), [1])
    #expect(try verify().message.contains("more.txt is not in the manifest"))
    try removeFile(folder.path("one/more.txt"))
    let manifest = String(decoding: try readFile(folder.path("one/manifest.json")), as: UTF8.self)
    for changed in [
      manifest.replacingOccurrences(of: "\"size\" : ", with: "\"size\" : 1"),
      manifest.replacingOccurrences(of: "7А/people.csv", with: "../people.csv"), "{", "",
    ] {
      try writeFile(folder.path("one/manifest.json"), Array(changed.utf8))
      let result = try verify()
      #expect(result.status == 3, "\(result)")
    }
  }

  @Test("the manifest tells the size and SHA-256 of every file, the position, the root and the checkpoint")
  func manifest() throws {
    try demo()
    #expect(try archive("one", "--formats", "pdf,csv,html,xlsx").status == 0)
    let text = try readFile(folder.path("one/manifest.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("one")).filter {
      $0.contains(".") && $0 != "manifest.json"
    }
    #expect(names.sorted() == files.compactMap { $0["path"] as? String }.sorted() && names.count == 10)
    for file in files {
      let path = folder.path("one/" + (file["path"] as? String ?? ""))
      let sum = try Programs.run("/usr/bin/sha256sum", [path]).output.prefix(64)
      let count = try readFile(path).count
      #expect(file["sha256"] as? String == String(sum) && file["bytes"] as? Int == count)
    }
    let pages = try PDFTools.info(folder.path("one/7А.pdf")).split(separator: "\n").first {
      $0.hasPrefix("Pages:")
    }
    let told = try #require(files.first { $0["path"] as? String == "7А.pdf" }?["pages"] as? Int)
    #expect(pages?.split(separator: " ").last == "\(told)")
    // Two events came after those that it is made of: how events came by this computer, and that it was made.
    let size = try #require(manifest["size"] as? Int)
    #expect(try lastPosition() == size + 1)
    let note = try #require(manifest["checkpoint"] as? String).split(separator: "\n").map(String.init)
    #expect(note[0] == manifest["origin"] as? String && note[1] == "\(size)")
    let root = try #require(Data(base64Encoded: note[2])).map { String(format: "%02x", $0) }.joined()
    #expect(root == manifest["root"] as? String)
  }

  @Test("no line of the manifest can be changed: verify says so each time")
  func manifestLines() throws {
    try demo()
    #expect(try archive("one", "--formats", "csv").status == 0)
    let path = folder.path("one/manifest.json")
    let text = String(decoding: try readFile(path), as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    var seen: Set<String> = []
    for index in lines.indices where lines[index].contains(where: { $0.isLetter || $0.isNumber }) {
      // Lines of one key are alike: one of each is enough.
      let key = lines[index].components(separatedBy: "\"").dropFirst().first ?? ""
      guard seen.insert(key).inserted else { continue }
      let line = lines[index]
      let place = try #require(line.lastIndex { $0.isLetter || $0.isNumber })
      lines[index].replaceSubrange(place...place, with: line[place] == "1" ? "2" : "1")
      try writeFile(path, Array(lines.joined(separator: "\n").utf8))
      let result = try journal("archive", "verify", folder.path("one"))
      #expect(result.status == 3, "\(lines[index]): \(result)")
      #expect(result.message.contains("manifest") || result.message.contains("7А"), "\(result.message)")
      lines[index] = line
    }
    #expect(seen.count >= 17)
    try writeFile(path, Array(text.utf8))
    #expect(try journal("archive", "verify", folder.path("one")).status == 0)
  }

  @Test("the pages are a valid PDF/A-1b; its text has every pupil and every mark of the register")
  func pages() throws {
    try demo()
    #expect(try archive("one", "--formats", "pdf,csv").status == 0)
    let path = folder.path("one/7А.pdf")
    let complaints = try PDFTools.preflight(path)
    #expect(complaints == "")
    #expect(try PDFTools.check(path) == "")
    let text = try PDFTools.text(path)
    let pages = text.split(separator: "\u{0C}").map(String.init)
    for word in [
      "Классный журнал", "Содержание", "Сводная ведомость учёта успеваемости",
      "Сводная ведомость учёта посещаемости", "Сведения о количестве уроков", "Общие сведения",
      "Замечания по ведению журнала", "Заверительная надпись",
    ] { #expect(text.contains(word), "\(word)") }
    let json = try journal(
      "report", "register", "--class", "7А", "--subject", "алгебра", "--term", "1ч", "-o", "json")
    let register = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let left = pages.filter { $0.contains("Алгебра · 7А") }
    let pupils = try #require(register["pupils"] as? [[String: Any]])
    #expect(!pupils.isEmpty && !left.isEmpty)
    for pupil in pupils {
      let name = try #require(pupil["name"] as? String)
      let cells = try #require(pupil["cells"] as? [[String: Any]])
      let marks = cells.flatMap { $0["marks"] as? [String] ?? [] }
      // The pupil's lines over all pages, without the number before and the average and outcome after the marks.
      let lines = left.flatMap { $0.split(separator: "\n") }.filter { $0.contains(name) }
      let printed = lines.flatMap { line -> [String] in
        line.components(separatedBy: name).last?.split(whereSeparator: { " /".contains($0) }).map {
          $0.replacingOccurrences(of: "*", with: "")
        } ?? []
      }
      var missing = marks
      for word in printed { if let index = missing.firstIndex(of: word) { missing.remove(at: index) } }
      #expect(missing.isEmpty, "\(name): \(missing) of \(marks) not in \(lines)")
    }
  }

  @Test("making and accepting are recorded; who may not, is refused before anything is written")
  func recorded() throws {
    try demo()
    #expect(try archive("one", "--formats", "csv").status == 0)
    let refused = try journal(
      "archive", "--class", "7А", "--term", "1ч", "--out", folder.path("two"), "--as", "g-0002")
    #expect(refused.status == 2, "\(refused.message)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("two")))
    let accepted = try journal(
      "archive", "accept", folder.path("one"), "--as", "d-01", "--signatory", "director")
    #expect(accepted.status == 0, "\(accepted.message)")
    let log = try journal("log", "--last", "4", "-o", "jsonl").output
    #expect(log.contains("ExportProduced") && log.contains("ExportAccepted"))
    #expect(try journal("verify").status == 0)
    #expect(try journal("archive", "verify", folder.path("one")).status == 0)
    #expect(try archive("one").status == 1)
  }

  @Test("every class of a term at once has the same pages as each class alone")
  func wholeSchool() throws {
    try demo()
    let size = String(try lastPosition())
    let made = try journal(
      "archive", "--term", "1ч", "--out", folder.path("all"), "--as", "d-01", "--formats", "csv,html",
      "--as-of", size)
    #expect(made.status == 0, "\(made.message)")
    #expect(try archive("one", "--formats", "csv,html", "--as-of", size).status == 0)
    for name in ["7А.html", "7А/register.csv", "7А/missed.csv", "7А/people.csv", "7А/remarks.csv"] {
      #expect(try readFile(folder.path("all/" + name)) == readFile(folder.path("one/" + name)), "\(name)")
    }
  }

  @Test("the archive of a year holds each of its terms, and tells the year once")
  func year() throws {
    try demo()
    let made = try journal(
      "archive", "--class", "7А", "--year", "2025", "--out", folder.path("year"), "--as", "d-01", "--formats",
      "html,csv,xlsx")
    #expect(made.status == 0, "\(made.message)")
    let page = String(decoding: try readFile(folder.path("year/7А.html")), as: UTF8.self)
    #expect(page.contains("<title>Классный журнал 7А, 2025/2026 учебный год</title>"))
    #expect(try readFile(folder.path("year/7А.xlsx")).starts(with: Array("PK".utf8)))
    let lessons = String(decoding: try readFile(folder.path("year/7А/lessons.csv")), as: UTF8.self)
    #expect(lessons.contains(",1ч,") && lessons.contains(",2ч,"))
    // The attendance of the year stands beside that of its quarters.
    let attendance = String(decoding: try readFile(folder.path("year/7А/attendance.csv")), as: UTF8.self)
    #expect(attendance.contains(",4ч,") && attendance.contains(",год,"))
    #expect(page.contains("Сводная ведомость учёта посещаемости · 7А · 2025/2026 учебный год<"))
    #expect(try journal("archive", "verify", folder.path("year")).status == 0)
  }

  @Test("what names nothing is refused by name")
  func unknown() throws {
    try demo()
    func make(_ options: String...) throws -> ProgramResult {
      try journal(["archive", "--out", folder.path("x"), "--as", "d-01"] + options)
    }
    #expect(try make("--class", "99Я", "--term", "1ч").status == 1)
    #expect(try make("--term", "9ч").message.contains("9ч"))
    #expect(try make("--year", "1999").message.contains("1999"))
    #expect(try make().status == 64)
    #expect(try make("--term", "1ч", "--formats", "docx").status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path("x")))
    #expect(try journal("archive", "verify", folder.path("nowhere")).status == 1)
  }

  @Test("every report prints as a valid PDF/A-1b that tells the position and the root")
  func reports() throws {
    try demo()
    let made = try journal("report", "all", "--term", "1ч", "-o", "pdf", "--out", folder.path("reports"))
    #expect(made.status == 0, "\(made.message)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("reports"))
      .filter { $0.hasSuffix(".pdf") && !$0.contains("/") || $0.hasPrefix("7А/") && $0.hasSuffix(".pdf") }
      .sorted()
    #expect(names.count > 20)
    for name in names {
      let path = folder.path("reports/" + name)
      let complaints = try PDFTools.check(path)
      #expect(complaints == "", "\(name)")
    }
    for name in ["results.pdf", "timeliness.pdf", "7А/missed.pdf", "7А/summary.pdf"] {
      let path = folder.path("reports/" + name)
      let complaints = try PDFTools.preflight(path)
      #expect(complaints == "", "\(name)")
      let text = try PDFTools.text(path)
      #expect(text.contains("позиция") && text.contains("Корень журнала событий"), "\(name)")
    }
    let slips = folder.path("slips.pdf")
    #expect(try journal("slips", "--class", "7А", "-o", "pdf", "--out", slips).status == 0)
    let complaints = try PDFTools.preflight(slips)
    #expect(complaints == "")
    #expect(try PDFTools.text(slips).contains("логин: p-"))
  }

  private func lastPosition() throws -> Int {
    let line = try journal("log", "--last", "1", "-o", "jsonl").output
    let tail = try #require(line.components(separatedBy: "\"position\":").last)
    return try #require(Int(tail.prefix { $0.isNumber }))
  }
}
