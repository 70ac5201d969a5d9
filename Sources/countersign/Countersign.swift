import ArgumentParser
import FormFiles
import FormKit
import Glibc

/// The command line: the only place that touches disk, terminal and exit codes.
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

  /// Every way out ends here: one line for what went wrong, and the exit code.
  private static func run(_ arguments: [String], _ console: Console) -> ExitCode {
    do {
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
      // Help and version come as errors too; they are what was asked for.
      guard exitCode(for: error).isSuccess else {
        console.complain(usageMessage(message(for: error), arguments: arguments))
        return .couldNot
      }
      console.say(fullMessage(for: error))
      return console.outputFailed ? .couldNot : .success
    }
  }
}

/// A command that speaks through a console.
protocol ConsoleCommand: ParsableCommand {
  /// - Throws: `CommandFailure` when nothing could be done.
  mutating func run(on console: Console) throws -> ExitCode
}

extension ExitCode {
  /// Done, with an error among the findings.
  static let foundErrors = ExitCode(1)
  /// Something could not be done.
  static let couldNot = ExitCode(2)
}

/// What ends a command: one line with the mistake and the cure.
struct CommandFailure: Error {
  /// Lower case, no full stop.
  var message: String
  /// Whether it lies in what a file says, not in what was asked for: it is over when the file is mended.
  var isOfInput: Bool

  init(_ message: String, isOfInput: Bool = false) {
    self.message = message
    self.isOfInput = isOfInput
  }

  /// A file that could not be written, with the option that is the cure.
  init(_ failure: WriteFailure) { self.init(failure.message + (failure.isTaken ? "; --force replaces it" : "")) }
}
