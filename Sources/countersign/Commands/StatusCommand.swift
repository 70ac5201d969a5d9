import ArgumentParser
import FormFiles
import FormKit
import FormModel
import FormReading

/// `status`: shows who owes what.
struct StatusCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show a table: teams down, forms across; the completers; what a person owes.",
    discussion: """
      Examples:
        countersign status Templates/mentoring/examples
        countersign status Templates/mentoring/examples --as-of 2022-04-20 \\
          --format csv
        countersign status Templates/mentoring/examples --completers
        countersign status Templates/mentoring/examples \\
          --person "Ruth Abernathy"
        countersign status Templates/mentoring/examples --role mentor
      """)

  @Argument(help: ArgumentHelp("Team files, rosters, folders of them.", valueName: "path"), completion: .dataFile)
  var paths: [String]

  @OptionGroup var asking: AskingOptions

  @Option(help: ArgumentHelp("text, json or csv.", valueName: "format"), completion: .choice(TableFormat.self))
  var format = "text"

  @Flag(help: "List the teams whose forms are all complete, as if every form were due today.")
  var completers = false

  @Option(help: ArgumentHelp("What this person owes, where and by when.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp("What everybody of this role owes: mentor, protege, …", valueName: "role"), completion: .role)
  var role: String?

  mutating func run(on console: Console) throws -> ExitCode {
    guard let format = TableFormat(rawValue: format.lowercased()) else {
      throw CommandFailure("no format '\(format)'; --format takes text, json or csv")
    }
    if completers, person != nil || role != nil {
      throw CommandFailure("--completers lists teams, --person and --role what is owed; choose one")
    }
    if let person, person.allSatisfy(\.isWhitespace) { throw CommandFailure("--person names nobody; give it a name") }
    let (forms, today) = try asking.read(console)
    if let role { try requireRole(role, in: forms) }
    let files = try InputFiles.named(paths)
    let inspection = Inspection(forms, asOf: today)
    let survey = Survey(files.paths, with: inspection)
    let table: TextTable
    if completers {
      table = completersTable(survey, in: forms)
    } else if let person {
      let people = try people(named: person, survey, in: forms)
      table = debtsTable(survey, in: forms, of: people)
      if table.rows.isEmpty {
        let names = people.map { printable($0) }.joined(separator: " and ")
        let owe = people.count == 1 ? "owes" : "owe"
        if format == .text { console.say("\(names) \(owe) nothing on \(today.long)") }
        if format != .text { console.write(table.written(as: format)) }
        return console.outputFailed ? .couldNot : .success
      }
    } else if role != nil {
      table = debtsTable(survey, in: forms)
    } else {
      table = statusTable(survey, of: inspection)
    }
    console.write(table.written(as: format))
    if format == .text, !completers, person == nil, role == nil { console.say(Self.legend) }
    if survey.teams.isEmpty, survey.findings.hasErrors {
      console.note("no team could be read; '\(startedAs) check' with the same files says why")
    }
    if console.outputFailed { return .couldNot }
    return survey.findings.hasErrors ? .foundErrors : .success
  }

  private func requireRole(_ role: String, in forms: FormSet) throws(CommandFailure) {
    let ids = forms.program.roles.map(\.id)
    guard !ids.contains(role) else { return }
    let near = nearest(to: role, among: ids).map { "; did you mean '\($0)'?" } ?? ""
    throw CommandFailure("no role '\(role)'\(near)")
  }

  private static let legend = """

    complete    everything is there        late      complete, after the day on which it was due
    unsigned    only signatures or initials are missing
    incomplete  begun, and something is missing or wrong
    missing     due, and not begun         not due   not begun, and there is time
    optional    not begun, and need not be
    """

  /// A row for each team and a column for each form.
  private func statusTable(_ survey: Survey, of inspection: Inspection) -> TextTable {
    let columns = inspection.forms
    return TextTable(
      // `mentor-comment 2`.
      heading: ["team"] + columns.map(\.description),
      rows: survey.teams.map { team in
        let states = Dictionary(team.report.forms.map { ($0.ref, $0.state.rawValue) }) { first, _ in first }
        return [team.words ?? ""] + columns.map { states[$0] ?? "" }
      })
  }

  private func completersTable(_ survey: Survey, in forms: FormSet) -> TextTable {
    let columns = forms.program.completers
    return TextTable(
      heading: columns.map(\.words),
      rows: survey.teams.filter(\.report.isComplete).map { team in columns.map { team.facts[$0.field] ?? "" } })
  }

  /// The debts of each person, or only of these: a row for each thing that is missing or wrong.
  private func debtsTable(_ survey: Survey, in forms: FormSet, of people: [String]? = nil) -> TextTable {
    let debts = survey.teams.flatMap { team in team.debts(in: forms) }.filter { debt in
      (role == nil || debt.role == role) && people?.contains(debt.person) ?? true
    }
    return TextTable(heading: Debt.heading, rows: debts.map(\.row))
  }

  /// The names of the people of whose name this is a whole part.
  private func people(named person: String, _ survey: Survey, in forms: FormSet) throws(CommandFailure) -> [String] {
    func parts(_ name: String) -> [Substring] { name.folded.split { $0 == " " || $0 == "-" } }
    let wanted = parts(person)
    let people = survey.teams.flatMap { team in forms.program.roles.compactMap { $0.name.flatMap { team.facts[$0] } } }
    let found = people.filter { parts($0).contains(wanted) }
    if found.isEmpty {
      let near = nearest(to: person.folded, among: Set(people.map(\.folded)).sorted())
      let name = people.first { $0.folded == near }.map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure("no one named '\(person)' in these files\(name)")
    }
    return Set(found).sorted()
  }
}
