import ArgumentParser

/// `new`: writes commented files to start from.
struct NewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented file to start from: a team's file, a roster, a program.",
    discussion: """
      Examples:
        countersign new team
        countersign new team --roster Templates/mentoring/examples/roster.yaml
        countersign new roster -o roster.yaml
        countersign new program internships
      """,
    subcommands: [NewTeamCommand.self, NewRosterCommand.self, NewProgramCommand.self])

  mutating func run(on console: Console) throws -> ExitCode {
    throw CommandFailure("'new' needs one more word; type 'new team', 'new roster' or 'new program'")
  }
}
