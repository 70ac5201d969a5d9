import ArgumentParser
import FormAuthoring
import FormModel

/// `new roster`: writes a file of several teams, from which their forms are printed.
struct NewRosterCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Write a commented roster, or one for a spreadsheet.",
    discussion: """
      Examples:
        countersign new roster
        countersign new roster -o roster.yaml
        countersign new roster -o roster.csv

      A name that ends in .csv is for a spreadsheet: a row of headings, and an example of a team. \
      A file that is there already stays, unless --force is given.
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file (ending in .yaml or .csv), a folder, or - for standard output. (default: Output/)", valueName: "path"),
    completion: .dataFile)
  var output: String?

  @OptionGroup var starting: StartingOptions

  // People who mean `new team` give this option here.
  @Option(help: .hidden)
  var roster: String?

  mutating func run(on console: Console) throws -> ExitCode {
    try starting.check(output: output)
    if let roster {
      throw CommandFailure(
        "'new roster' reads no roster; for a file of each team: '\(startedAs) new team --roster \(roster)'")
    }
    let folder = try ProgramFolder.find(starting.templates.program)
    let forms = try folder.readForms(console)
    let destination = Destination(output, endings: [".yaml", ".yml", ".csv"])
    var files = StartingFiles(destination, starting, folder: folder, schema: "roster.json", console: console)
    let day = try today()
    let isSpreadsheet = output?.lowercased().hasSuffix(".csv") ?? false
    _ = files.write("roster.yaml") { head in
      isSpreadsheet ? forms.startingSpreadsheet(on: day) : forms.startingRoster(on: day, head: head)
    }
    return files.written == 1 ? .success : .couldNot
  }
}
