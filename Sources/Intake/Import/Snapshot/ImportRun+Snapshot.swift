internal import EventLog
internal import School

extension ImportRun {
  /// Compares what the files of a snapshot state with what the log knows of their sources, and records the
  /// differences. Does nothing without ``ImportOptions/snapshot`` or after problems.
  ///
  /// - Throws: what reading the log throws; what is refused is in ``problems``.
  public func finish() throws {
    guard let options = options.snapshot, problems.isEmpty else { return }
    for (actor, book) in books {
      guard let days = book.days else { continue }
      let ledger = try SnapshotLedger(self, by: actor, days)
      let comparison = SnapshotComparison(book, ledger, recorder.state.directory)
      coverages = SnapshotCoverages(all: book.coverages, directory: recorder.state.directory)
      check(comparison, book, options)
      guard problems.isEmpty else { return }
      var recording = SnapshotRecording(self, ledger)
      try recording.record(comparison.differences)
      if comparison.uncovered > 0 { notes.append(.notCovered(count: comparison.uncovered)) }
      if recording.kept > 0 { notes.append(.lessonsKept(count: recording.kept)) }
    }
    coverages = nil
  }

  /// True when the files would hold what they do not.
  func covers(_ place: SnapshotPlace) -> Bool { coverages?.file(of: place) != nil }

  /// Adds to what is stated in the name of `actor`.
  func state(by actor: ActorNumber, _ body: (inout SnapshotBook) throws -> Void) rethrows {
    if let index = books.firstIndex(where: { $0.actor == actor }) {
      return try body(&books[index].book)
    }
    var book = SnapshotBook()
    try body(&book)
    books.append((actor, book))
  }

  /// Takes facts that a file states; it covers the courses and kinds of fact that it names, on its days or on those
  /// that were asked for.
  func cover(
    _ stated: [SnapshotStatement], _ options: SnapshotOptions, by actor: ActorNumber,
    _ recording: FileRecording
  ) {
    let days = stated.flatMap { [$0.day, $0.place.day] }.filter { $0 != .none }
    guard let first = options.from ?? days.min(), let last = options.through ?? days.max(), first <= last,
      !stated.isEmpty
    else { return }
    let inside = stated.filter { $0.place.day == .none || (first...last).contains($0.place.day) }
    if inside.count < stated.count {
      notes.append(.outsideDays(file: recording.file.name, count: stated.count - inside.count))
    }
    let courses = Set(stated.map(\.place.course))
    let kinds = Set(stated.map(\.place.kind))
    let names = courses.compactMap { recording.directory.key($0) }.sorted()
    notes.append(
      .compared(
        file: recording.file.name, what: names.joined(separator: ", "), from: first, through: last))
    state(by: actor) { book in
      book.coverages.append(
        SnapshotCoverage(courses: courses, kinds: kinds, days: first...last, recording: recording))
      for statement in inside { book.add(statement) }
    }
  }

  /// Names a file that looks broken rather than telling what vanished.
  private func check(_ comparison: SnapshotComparison, _ book: SnapshotBook, _ options: SnapshotOptions) {
    guard !options.allowsShrinking else { return }
    let gone = comparison.covered.values.reduce(0) { $0 + $1.gone }
    for coverage in book.coverages where coverage.isEmpty && gone > 0 {
      problems.append(IntakeError(file: coverage.recording.file.name, line: nil, .import(.snapshotEmpty)))
    }
    let file = book.coverages.first?.recording.file.name ?? ""
    for (kind, count) in comparison.covered.sorted(by: { $0.key < $1.key })
    where SnapshotShrinking.isTooMuch(count.gone, of: count.known) {
      problems.append(
        IntakeError(
          file: file, line: nil,
          .import(.snapshotShrinks(kind: kind, gone: count.gone, known: count.known))))
    }
  }
}
