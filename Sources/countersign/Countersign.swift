import ArgumentParser
import FormFiles
import FormKit
import Glibc

/// The command line. No other target uses the terminal or exit codes.
@main
struct Countersign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign",
    abstract: "Prints a program's forms as PDF, blank or filled, and says what is missing on those that came back.",
    discussion: """
      Examples:
        countersign packet
        countersign packet --roster Templates/mentoring/examples/roster.yaml
        countersign render imp -o imp.pdf
        countersign watch imp
        countersign check Templates/mentoring/examples/team.yaml
        countersign status Templates/mentoring/examples/roster.yaml
        countersign new team
        countersign forms
        countersign doctor

      Exit codes: 0 done; 1 done, with an error in an input; 2 something could not be done.
      """,
    version: productVersion,
    subcommands: [
      PacketCommand.self, RenderCommand.self, WatchCommand.self, CheckCommand.self, StatusCommand.self,
      RuleCommand.self, FormsCommand.self, LintCommand.self, SchemaCommand.self, NewCommand.self, DoctorCommand.self,
    ])

  /// Runs the command that the arguments name, and exits.
  static func main() {
    DrawingProcess.serveIfAsked(drawSVG)
    fillMissingStreams()
    Interruption.watch()
    let console = Console()
    let arguments = Array(CommandLine.arguments.dropFirst())
    Glibc.exit(run(arguments, console).rawValue)
  }

  /// Ends the run: prints one line about an error, and exits with its code.
  private static func run(_ arguments: [String], _ console: Console) -> ExitCode {
    do {
      try refuseUnknownCommand(arguments)
      try refuseRepeatedOptions(arguments)
      var command = try parseAsRoot(arguments)
      if var printing = command as? any ConsoleCommand {
        return try printing.run(on: console)
      }
      try command.run()
      return .success
    } catch let failure as CommandFailure {
      console.complain(failure.message)
      return .couldNot
    } catch {
      // ArgumentParser throws help and version as errors too. They are what the user asked for.
      guard exitCode(for: error).isSuccess else {
        console.complain(usageMessage(message(for: error), arguments: arguments))
        return .couldNot
      }
      console.say(withCommandsOfHere(fullMessage(for: error)))
      return console.outputFailed ? .couldNot : .success
    }
  }
}

/// A command that writes to a console.
protocol ConsoleCommand: ParsableCommand {
  /// - Throws: `CommandFailure` if the command could do nothing.
  mutating func run(on console: Console) throws -> ExitCode
}

extension ExitCode {
  /// The command is done, and there is an error among the findings.
  static let foundErrors = ExitCode(1)
  /// The command could not do something.
  static let couldNot = ExitCode(2)
}

/// The reason why a command ends: one line with the mistake and its cure.
struct CommandFailure: Error {
  /// Lower case, no full stop.
  var message: String
  /// Whether the mistake is in a file, and not in the arguments. Then it is over as soon as the file is mended.
  var isOfInput: Bool

  init(_ message: String, isOfInput: Bool = false) {
    self.message = message
    self.isOfInput = isOfInput
  }

  /// A file that could not be written, with an option that helps.
  init(_ failure: WriteFailure) { self.init(failure.message + (failure.isTaken ? "; --force replaces it" : "")) }
}
