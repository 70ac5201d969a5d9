import ArgumentParser
import FormFiles
import FormKit
import FormModel
import FormReading

/// One run of `packet` or `render`: what it reads and what it prints.
struct PrintRun {
  let forms: FormSet
  private let options: PrintingOptions
  private let noun: String
  private let console: Console

  /// Reads the program.
  ///
  /// - Parameters:
  ///   - noun: The name of a PDF of this run in messages: `packet`.
  ///   - form: The one form that is printed; nil means several forms.
  init(_ options: PrintingOptions, noun: String, form: String? = nil, console: Console) throws(CommandFailure) {
    self.options = options
    self.noun = noun
    self.console = console
    // A team's data may hold the fields of all forms, so all are read. A blank needs only its own form.
    let isBlank = options.team == nil && options.roster == nil
    forms = try ProgramFolder.find(options.templates.program).readForms(console, only: isBlank ? form : nil)
  }

  /// Prints a PDF for the team, for each team of the roster, or one blank.
  ///
  /// - Parameters:
  ///   - blank: The forms of a blank PDF.
  ///   - filled: The forms that a team gets.
  ///   - ending: The end of the file names: `kickoff`.
  ///   - noting: Called with the path of each file that the data names, before it is read.
  func print(
    blank: [FormRef], filled: (Team) -> [FormRef], ending: String,
    noting: @escaping @Sendable (_ path: String) -> Void = { _ in }
  ) throws(CommandFailure) -> PrintOutcome {
    let destination = Destination(options.output, format: try options.settings.format)
    var findings: [Finding] = []
    var sources: [SourceFile] = []
    var orders: [Batch.Order] = []
    if let path = options.team ?? options.roster {
      let file = try readInput(path, of: options.team == nil ? "--roster" : "--team")
      sources = [file]
      let read = options.team == nil ? forms.readRoster : forms.readTeam
      guard let teams = read(file, &findings) else {
        console.report(findings.inReadingOrder(), sources: sources)
        throw CommandFailure("'\(path)' cannot be read; nothing was printed", isOfInput: true)
      }
      do {
        orders = try self.orders(for: teams, of: path, forms: filled, ending: ending, into: &findings)
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
    let known = findings
    let batch = Batch(
      orders: orders, noun: noun, destination: destination, isQuiet: options.quiet, console: console,
      fetch: picturesBeside(options.team ?? options.roster, noting: noting))
    let outcome = try batch.run(on: forms, findings: known, sources: sources + forms.files)
    sayWhatIsMisnamed(known, in: orders, outcome)
    return outcome
  }

  /// Says which values no team has, if a column seems to be misnamed.
  private func sayWhatIsMisnamed(_ findings: [Finding], in orders: [Batch.Order], _ outcome: PrintOutcome) {
    let teams = orders.flatMap(\.jobs).compactMap(\.team)
    let lacking = forms.misnamed(in: teams, findings).map { heading in
      // DESE stays in capitals.
      heading.dropFirst().first?.isLowercase == true ? heading.prefix(1).lowercased() + heading.dropFirst() : heading
    }
    guard !lacking.isEmpty else { return }
    let written = outcome.files.count { !$0.written.isEmpty }
    let words = lacking.joined(separator: " and no ")
    console.note(
      "\(counted(written, noun)); no \(words) for \(counted(teams.count, "team")): is a column misnamed?")
  }

  /// The orders for the teams that the user wants.
  private func orders(
    for teams: [Team], of path: String, forms entries: (Team) -> [FormRef], ending: String,
    into findings: inout [Finding]
  ) throws(CommandFailure) -> [Batch.Order] {
    guard !teams.isEmpty else {
      throw CommandFailure("'\(path)' has no team; nothing was printed", isOfInput: true)
    }
    // All teams get a name before some are chosen. So a team's file has the same name, whether it is printed alone or
    // with other teams of that name.
    let names = fileNames(parts: teams.map(\.fileNamePart), ending: ending)
    var orders: [Batch.Order] = []
    let chosen = try forms.chosen(among: teams, named: options.only, of: path)
    findings += forms.nearTeams(among: teams).filter { chosen.contains($0.team) }.map(\.finding)
    for index in chosen {
      try checkYear(of: teams[index], in: path)
      let job = PrintJob(
        forms: entries(teams[index]), team: teams[index], year: options.year, settings: try options.settings)
      orders.append(Batch.Order(name: names[index], jobs: [job]))
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

  /// A file's name without its folder and its ending.
  private func stem(of path: String) -> String {
    let path = InputPath(path).file
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
