// Measures the product beside its peers and writes RESULTS.md: `make bench`.
//
//   journal-benchmarks [--events N] [--rounds N] [--only fold|report|verify|batched|single] [--folder F] [--output FILE]
import Foundation

func option(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
  return arguments[index + 1]
}

/// One time of DuckDB: with the database opened for the run, or on a connection that has it in memory.
struct DuckDBTime {
  let threads: Int
  let milliseconds: Double
  let isOpened: Bool
}

/// DuckDB's times, from its own script; empty when it is not installed.
func duckDB(csv: String, folder: String) -> [DuckDBTime] {
  guard let python = option("--python") else { return [] }
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = ["duckdb_report.py", csv, folder + "/events.duckdb"]
  process.standardOutput = output
  guard (try? process.run()) != nil else { return [] }
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return text.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard words.count == 3, let threads = Int(words[0]), let time = Double(words[1]) else { return nil }
    return DuckDBTime(threads: threads, milliseconds: time, isOpened: words[2] == "opened")
  }
}

func measure(folder: String) throws -> [Table] {
  let events = option("--events").flatMap(Int.init) ?? 1_000_000
  let rounds = option("--rounds").flatMap(Int.init) ?? 15
  let only = option("--only")
  var tables: [Table] = []
  func show(_ table: Table) {
    print(table.markdown)
    tables.append(table)
  }
  func wants(_ name: String) -> Bool { only == nil || only == name }
  if wants("fold") || wants("report") || wants("verify") {
    let library = try Library(folder: folder, events: events)
    let reading = try Reading(library, rounds: rounds)
    if wants("fold") { show(try reading.fold()) }
    if wants("report") {
      try library.writeCSV(folder + "/events.csv")
      show(try reading.report(duckDB: duckDB(csv: folder + "/events.csv", folder: folder)))
    }
    if wants("verify") { show(try reading.verify()) }
  }
  if wants("batched") {
    show(try Writing(folder: folder, events: min(events, 200_000), batchSize: 1_000).batched(rounds: rounds))
  }
  if wants("single") { show(try Writing(folder: folder, events: 500, batchSize: 1).single(rounds: rounds)) }
  return tables
}

let folder = (option("--folder") ?? ".build") + "/bench-data"
try? FileManager.default.removeItem(atPath: folder)
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let tables = try measure(folder: folder)
try FileManager.default.removeItem(atPath: folder)
let heading = """
  # Measured beside peers

  `make bench` on \(machine()). Workload W: one million events of a school year (1,000 pupils, 40 classes,
  480 courses, 200 days; 70 % marks, 15 % absences, 10 % lessons and homework, 5 % corrections). Medians of
  interleaved runs in one process; figures drift between machines and hours, ratios less.


  """
if let path = option("--output") {
  try (heading + tables.map(\.markdown).joined(separator: "\n")).write(
    toFile: path, atomically: true, encoding: .utf8)
}
