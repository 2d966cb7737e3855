import Foundation
import TestSupport
import Testing

/// What people read, as they read it; `RECORD_SNAPSHOTS=1 swift test --filter TranscriptTests` writes it anew.
@Suite struct TranscriptTests {
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  @Test(arguments: try Transcript.all())
  func everyCommandSaysWhatItSaid(_ transcript: Transcript) throws {
    let now = try transcript.replayed()
    if Self.isRecording {
      try writeFile(transcript.path, Array(now.text.utf8))
      Issue.record(
        "recorded \(transcript.testDescription): read what changed, then run without RECORD_SNAPSHOTS")
      return
    }
    for (expected, found) in zip(transcript.steps, now.steps) where expected.text != found.text {
      let difference = found.text.difference(from: expected.text).map { change in
        switch change {
        case .remove(_, let line, _): "- \(line)"
        case .insert(_, let line, _): "+ \(line)"
        }
      }
      let place = "\(transcript.testDescription):\(expected.line)"
      Issue.record("\(place): \(expected.command)\n\(difference.joined(separator: "\n"))")
      return
    }
  }

  @Test func aTranscriptIsWrittenAsItIsRead() throws {
    let transcripts = try Transcript.all()
    #expect(!transcripts.isEmpty)
    for transcript in transcripts {
      #expect(transcript.text == String(decoding: try readFile(transcript.path), as: UTF8.self))
    }
  }

  @Test func wordsAreSplitAsByAShell() {
    #expect(Transcript.words("journal a 'b c' d=\"e f\" ''") == ["journal", "a", "b c", "d=e f", ""])
  }
}
