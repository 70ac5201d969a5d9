import Foundation
import Testing

/// The commands as the program describes them. So the tests include commands that their authors forgot.
struct CommandTree: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandTree]?

  struct Argument: Decodable {
    var abstract: String?
    var names: [Name]?
    var valueName: String?
    var shouldDisplay: Bool
  }

  struct Name: Decodable {
    var kind: String
    var name: String
  }

  private struct Dump: Decodable { var command: CommandTree }

  /// The tree of the program.
  static func read() throws -> CommandTree {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["--experimental-dump-help"], in: folder)
    return try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)).command
  }

  /// Each command below this one, by the words that call it, without `help`, which comes from ArgumentParser.
  func all(_ path: [String] = []) -> [(words: [String], command: CommandTree)] {
    let below = (subcommands ?? []).filter { $0.commandName != "help" }
    return [(path, self)] + below.flatMap { $0.all(path + [$0.commandName]) }
  }
}
