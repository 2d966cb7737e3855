import Crypto
import EventLog
import Foundation
import Intake
import Replay
import School

/// One try at an import into an open store.
struct ImportSession {
  let command: Import
  let inputs: [ImportInput]

  func run() throws {
    let session = try Session.open(command.store, writing: !command.dryRun)
    let settings = try Settings.read(session.store)
    let zone = try Zone(settings.zone)
    let language = command.output.language(settings)
    let state = Running(SchoolState())
    try Replay.run([state], over: session.store)
    let recorder = Workspace.recorder(state.model, session.store, zone, salts: SystemByteSource())
    var options = command.options(zone, language)
    options.actor = try command.person(state.model.directory)
    options.scan = { body in _ = try session.store.scan(body) }
    let names = NameBook(session.store, state.model.directory)
    let hasVault = session.store.vault != nil
    options.text = { place in
      guard hasVault else {
        throw CommandFailure(
          "the vault's key is missing: names cannot be compared. Name the folder of keys with --keys.")
      }
      return try names.text(place)
    }
    let run = try command.take(inputs, recorder, options)
    let report = ImportReport(
      run, command.output.output, language, files: inputs.count, isSnapshot: command.snapshot)
    try report.refuse()
    if !command.dryRun, !run.recorder.batch.isEmpty {
      var random: any ByteSource = SystemByteSource()
      let base = run.recorder.base
      _ = try session.store.append(
        run.recorder.batch, id: AppendID(from: &random), condition: AppendCondition(after: base.rawValue))
      try session.rememberCheckpoint()
    }
    report.show(isDry: command.dryRun)
  }
}

extension Import {
  /// What every import is told.
  func options(_ zone: Zone, _ language: Language) -> ImportOptions {
    let now = Clock.now
    var options = ImportOptions(clock: now, today: zone.local(now).day, localDay: { zone.local($0).day })
    options.schoolClass = schoolClass
    options.pupil = pupil
    options.day = on?.day ?? options.today
    options.updates = update
    if snapshot {
      options.snapshot = SnapshotOptions(
        from: fromDay?.day, through: throughDay?.day, allowsShrinking: allowShrink)
    }
    options.account = NSUserName()
    options.language = language
    options.normalise = { $0.precomposedStringWithCanonicalMapping }
    return options
  }

  /// Who records, where --as says.
  func person(_ directory: Directory) throws -> ActorNumber? {
    guard let actor else { return nil }
    guard let person = directory.person(actor) else {
      throw CommandFailure("--as: nobody has the key \(actor). journal find \(actor) looks for it.")
    }
    return person
  }

  /// Takes in every file, with a bar on standard error.
  func take(_ inputs: [ImportInput], _ recorder: Recorder, _ options: ImportOptions) throws -> ImportRun {
    var options = options
    let bar = ProgressBar("import")
    let total = inputs.reduce(0) { $0 + $1.size }
    var before = 0
    options.progress = { bar.show(UInt64(before + $0), of: UInt64(total)) }
    let run = ImportRun(recorder, options)
    if let rules {
      try take(inputs, by: rules, run)
    } else if ImportRun.isRoster(inputs.map(\.path)) {
      guard !snapshot else {
        throw Refused(description: "--snapshot does not compare rosters; --update records what differs.")
      }
      try run.add(roster: try ImportInput.files(inputs), name: paths[0])
    } else {
      for input in inputs {
        try run.add(try input.file())
        before += input.size
      }
    }
    try run.finish()
    bar.clear()
    return run
  }

  /// Takes in the files by column rules: rules about one file hold for each file, others for all together.
  private func take(_ inputs: [ImportInput], by path: String, _ run: ImportRun) throws {
    let rulesInput = try ImportInput(path, options: [])
    var bytes: [UInt8] = []
    let pieces = try rulesInput.file().pieces
    while let piece = try pieces(), bytes.count <= 1 << 24 { bytes += piece }
    let rules: ImportRules
    do {
      rules = try ImportRules.read(bytes, name: path)
    } catch {
      return run.refuse(error)
    }
    let groups = rules.fileNames.count == 1 ? inputs.map { [$0] } : [inputs]
    for group in groups {
      let files = try ImportInput.files([rulesInput] + group)
      try run.add(rules, files[0], Array(files.dropFirst()))
    }
  }
}
