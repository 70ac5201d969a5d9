import ArgumentParser
import FormAuthoring
import FormModel

/// `new team`: writes files in which people fill in a team's forms.
struct NewTeamCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Write a commented team file, or one for each team of a roster.",
    discussion: """
      Examples:
        countersign new team
        countersign new team -o whitfield.yaml
        countersign new team --roster Templates/mentoring/examples/roster.yaml \\
          -o teams
        countersign new team --roster Templates/mentoring/examples/roster.csv \\
          --only Dana

      Fill it in with any editor; each line says what it is for. What the roster says of a team stands in its file. \
      A file that is there already stays, unless --force is given.
      """)

  @Option(
    help: ArgumentHelp("A file for each team of this roster (.yaml, .csv, .xlsx or .xlsx#SHEET).", valueName: "file"),
    completion: .dataFile)
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "Only the teams that have a member with this name, or with this first or last name.", valueName: "name"))
  var only: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file (ending in .yaml), a folder, or - for standard output. (default: Output/)", valueName: "path"),
    completion: .yamlFile)
  var output: String?

  @OptionGroup var starting: StartingOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try starting.check(output: output)
    if let roster, roster.isEmpty { throw CommandFailure("--roster names no file") }
    if let only {
      if roster == nil { throw CommandFailure("--only chooses among a roster's teams; add --roster FILE") }
      if only.allSatisfy(\.isWhitespace) { throw CommandFailure("--only names nobody; give it a name") }
    }
    let folder = try ProgramFolder.find(starting.templates.program)
    let forms = try folder.readForms(console)
    let destination = Destination(output, endings: [".yaml", ".yml"])
    var files = StartingFiles(destination, starting, folder: folder, schema: "team.json", console: console)
    let day = try today()
    guard let roster else {
      _ = files.write("team.yaml") { forms.startingTeamFile(on: day, head: $0) }
      return files.written == 1 ? .success : .couldNot
    }

    let source = try readInput(roster, of: "--roster")
    var findings: [Finding] = []
    defer { console.report(findings.inReadingOrder(), sources: [source]) }
    guard let teams = forms.readRoster(source, into: &findings) else {
      throw CommandFailure("'\(roster)' cannot be read; nothing was written")
    }
    guard !teams.isEmpty else { throw CommandFailure("'\(roster)' has no team; nothing was written") }
    let names = fileNames(parts: teams.map(\.fileNamePart), ending: nil, type: "yaml")
    let chosen = try forms.chosen(among: teams, named: only, of: roster)
    try destination.check(count: chosen.count, noun: "file")
    for index in chosen {
      let goesOn = files.write(names[index]) { forms.startingTeamFile(of: teams[index], on: day, head: $0) }
      if !goesOn { break }
    }
    if files.written < chosen.count {
      if chosen.count > 1 { console.note("\(files.written) of \(chosen.count) files written") }
      return .couldNot
    }
    return findings.hasErrors ? .foundErrors : .success
  }
}
