import ArgumentParser

/// `new`: commented files to start from.
struct NewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write files to start from: a program.",
    discussion: """
      Examples:
        countersign new program internships
      """,
    subcommands: [NewProgramCommand.self])

  mutating func run(on console: Console) throws -> ExitCode {
    throw CommandFailure("'new' begins a program; type 'program' behind it")
  }
}
