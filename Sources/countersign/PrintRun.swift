import ArgumentParser
import FormKit
import FormModel

/// One run of `packet` or `render`: what is read, and what is printed from it.
struct PrintRun {
  let forms: FormSet
  private let options: PrintingOptions
  private let noun: String
  private let console: Console

  /// Reads the program.
  ///
  /// - Parameters:
  ///   - noun: What a PDF of this run is called: `packet`.
  ///   - form: The one form that is printed; nil is several.
  init(_ options: PrintingOptions, noun: String, form: String? = nil, console: Console) throws(CommandFailure) {
    self.options = options
    self.noun = noun
    self.console = console
    // What a team's data may hold, all forms say; a blank needs its own.
    let isBlank = options.team == nil && options.roster == nil
    forms = try ProgramFolder.find(options.templates.program).readForms(console, only: isBlank ? form : nil)
  }

  /// Prints a PDF for the team, for each team of the roster, or one blank.
  ///
  /// - Parameters:
  ///   - blank: The forms of a blank.
  ///   - filled: What a team gets.
  ///   - ending: What file names end in: `kickoff`.
  func print(
    blank: [(id: String, number: Int?)], filled: (Team) -> [(id: String, number: Int?)], ending: String
  ) throws(CommandFailure) -> ExitCode {
    let destination = Destination(options.output, format: try options.settings.format)
    var findings: [Finding] = []
    var sources: [SourceFile] = []
    var orders: [Batch.Order] = []
    if let path = options.team ?? options.roster {
      let file = try readInput(path, as: options.team == nil ? "--roster" : "--team")
      sources = [file]
      let read = options.team == nil ? forms.readRoster : forms.readTeam
      guard let teams = read(file, &findings) else {
        console.report(findings.inReadingOrder(), sources: sources)
        throw CommandFailure("'\(path)' cannot be read; nothing was printed")
      }
      do {
        orders = try self.orders(for: teams, of: path, forms: filled, ending: ending)
        try destination.check(count: orders.count, noun: noun)
      } catch {
        console.report(findings.inReadingOrder(), sources: sources)
        throw error
      }
    } else {
      let name = fileNames(parts: ["blank"], ending: ending)[0]
      orders = [
        Batch.Order(
          name: name, jobs: [PrintJob(forms: blank, team: nil, year: options.year, settings: try options.settings)])
      ]
    }
    let batch = Batch(
      orders: orders, noun: noun, destination: destination, isQuiet: options.quiet, console: console,
      fetch: filesBeside(options.team ?? options.roster))
    return try batch.run(on: forms, findings: findings, sources: sources)
  }

  private func readInput(_ path: String, as option: String) throws(CommandFailure) -> SourceFile {
    switch readFile(path) {
    case .bytes(let bytes): return SourceFile(name: path, bytes: bytes)
    case .folder: throw CommandFailure("'\(path)' is a folder; \(option) takes a file")
    case .failed(let code): throw CommandFailure("cannot read '\(path)': \(systemWords(code))")
    }
  }

  /// What to print for those teams that are asked for.
  private func orders(
    for teams: [Team], of path: String, forms entries: (Team) -> [(id: String, number: Int?)], ending: String
  ) throws(CommandFailure) -> [Batch.Order] {
    guard !teams.isEmpty else { throw CommandFailure("'\(path)' has no team; nothing was printed") }
    // Named before they are chosen: a team's file has one name, whether it is printed alone or with its namesakes.
    let names = fileNames(parts: teams.map(\.fileNamePart), ending: ending)
    var orders: [Batch.Order] = []
    for (team, name) in zip(teams, names) {
      if let only = options.only, forms.teams([team], named: only).isEmpty { continue }
      try checkYear(of: team, in: path)
      orders.append(
        Batch.Order(
          name: name,
          jobs: [PrintJob(forms: entries(team), team: team, year: options.year, settings: try options.settings)]))
    }
    if let only = options.only, orders.isEmpty {
      let near = nearestName(to: only, among: forms.memberNames(of: teams))
      throw CommandFailure("no one named '\(only)' in '\(path)'\(near.map { "; did you mean '\($0)'?" } ?? "")")
    }
    if options.oneFile, orders.count > 1 {
      let name = fileNames(parts: [stem(of: path)], ending: ending)[0]
      return [Batch.Order(name: name, jobs: orders.flatMap(\.jobs))]
    }
    return orders
  }

  private func checkYear(of team: Team, in path: String) throws(CommandFailure) {
    guard let year = options.year, let own = team.record[forms.program.year], own != year else { return }
    throw CommandFailure("--year says \(year), but '\(path)' says \(own) for \(team.words); leave --year out")
  }

  /// The name of which a word, or the whole, is nearest to what was typed.
  private func nearestName(to typed: String, among names: [String]) -> String? {
    let typed = String(typed.prefix(100)).folded
    return names.map { name -> (distance: Int, name: String) in
      let words = name.folded.split { " -".contains($0) }.map(String.init) + [name.folded]
      return (words.map { editDistance(typed, String($0.prefix(100))) }.min() ?? .max, name)
    }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// A file's name without its folder and its ending.
  private func stem(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
