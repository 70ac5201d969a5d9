import ArgumentParser
import FormFiles
import FormKit
import FormModel
import FormReading

/// `check`: reports what is missing, unsigned, late or wrong.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is missing, unsigned, late or wrong, and where.",
    discussion: """
      Examples:
        countersign check Templates/mentoring/examples/team.yaml
        countersign check Templates/mentoring/examples --as-of 2021-12-29
        countersign check Templates/mentoring/examples/roster.csv \\
          --format json

      Reads team files and rosters (.yaml, .yml, .csv, .xlsx) and folders of them. A form that nobody has begun is silent \
      until it is due. Exit code 1 says that there are errors; with --strict, warnings count too.
      """)

  @Argument(help: ArgumentHelp("Team files, rosters, folders of them.", valueName: "path"), completion: .dataFile)
  var paths: [String]

  @OptionGroup var asking: AskingOptions

  @Option(help: ArgumentHelp("text, json or sarif.", valueName: "format"), completion: .choice(ReportFormat.self))
  var format = "text"

  @Flag(help: "Exit with 1 for warnings too.")
  var strict = false

  mutating func run(on console: Console) throws -> ExitCode {
    guard let format = ReportFormat(rawValue: format.lowercased()) else {
      throw CommandFailure("no format '\(format)'; --format takes text, json or sarif")
    }
    let (forms, today) = try asking.read(console)
    let files = try InputFiles.named(paths)
    let survey = Survey(files.paths, with: Inspection(forms, asOf: today))
    switch format {
    case .json: findingsJSON(survey.findings, files: survey.files, teams: survey.teams.count) { console.write($0) }
    case .sarif: console.write(findingsSARIF(survey.findings, version: productVersion))
    case .text:
      console.write(reportText(survey.findings, colour: console.usesColourOnOutput))
      console.say(summary(survey))
    }
    if files.skipped > 0 {
      console.note("\(counted(files.skipped, "other file")) \(files.skipped == 1 ? "was" : "were") skipped")
    }
    return verdict(on: survey.findings, strict: strict, console)
  }

  /// `3 teams, 24 forms: 17 complete, 2 unsigned, 1 incomplete, 4 not due`.
  private func summary(_ survey: Survey) -> String {
    let states = survey.teams.flatMap(\.report.forms).map(\.state)
    let order: [FormState] = [.complete, .late, .unsigned, .incomplete, .missing, .notDue, .optional]
    let counts = order.compactMap { state -> String? in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let head = "\(counted(survey.teams.count, "team")), \(counted(states.count, "form"))"
    return counts.isEmpty ? head : "\(head): \(counts.joined(separator: ", "))"
  }
}
