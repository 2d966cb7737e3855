import CPeers
import Foundation

/// A way to do one job, measured side by side with the others.
struct Contender {
  let name: String
  /// Does the job once and returns the nanoseconds that count.
  let run: () throws -> UInt64
}

/// Nanoseconds that `body` takes.
func timed(_ body: () throws -> Void) rethrows -> UInt64 {
  let began = peer_now()
  try body()
  return peer_now() - began
}

/// Runs all contenders `rounds` times, interleaved, so that the machine's moods fall on all alike, and returns
/// the median of each.
func race(_ contenders: [Contender], rounds: Int) throws -> [Double] {
  var times = contenders.map { _ in [UInt64]() }
  for _ in 0..<rounds {
    for (index, contender) in contenders.enumerated() { times[index].append(try contender.run()) }
  }
  return times.map { values in median(values.map { Double($0) }) }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// A failure of a peer: the measurement is void.
struct PeerFailed: Error { let what: String }

func check(_ status: Int32, _ what: String) throws {
  if status != 0 { throw PeerFailed(what: what) }
}

/// One table of RESULTS.md.
struct Table {
  let title: String
  let unit: String
  var rows: [(name: String, value: Double, note: String)] = []

  var markdown: String {
    var text = "## \(title)\n\n| | \(unit) | |\n|---|---:|---|\n"
    for row in rows { text += "| \(row.name) | \(number(row.value)) | \(row.note) |\n" }
    return text
  }

  private func number(_ value: Double) -> String {
    String(format: value < 100 ? "%.2f" : "%.0f", value)
  }
}

func ratio(_ value: Double, _ to: Double) -> String { String(format: "%.2f", value / to) }

/// The machine, by processor and cores: never by name.
func machine() -> String {
  let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }
  let name = model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  return "\(name ?? "unknown processor"), \(ProcessInfo.processInfo.processorCount) cores"
}
