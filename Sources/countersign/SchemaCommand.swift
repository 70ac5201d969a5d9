import ArgumentParser
import FormKit
import FormModel

/// `schema`: what an editor, or a program that reads our output, must know.
struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas, by which editors complete, explain and check what is typed.",
    discussion: """
      Examples:
        countersign schema team
        countersign schema roster -o roster.json

      team and roster say what this program's data may hold, findings what 'check --format json' writes. An editor that knows YAML (with yaml-language-server: VS Code, Neovim, Helix) \
      finds a schema by a file's first line:

        # yaml-language-server: $schema=schemas/team.json
      """)

  @Argument(
    help: ArgumentHelp("team, roster or findings.", valueName: "what"))
  var what: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A file. (default: standard output)", valueName: "path"))
  var output: String?

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    if let output, output.isEmpty { throw CommandFailure("-o names nothing; give it a file") }
    let names = ["team", "roster", "findings"]
    let name = what.lowercased()
    guard names.contains(name) else {
      throw CommandFailure("no schema '\(what)'; did you mean '\(nearest(to: name, among: names) ?? "")'?")
    }
    if name == "findings" { return try write(findingsSchema, to: output, console) }
    let forms = try ProgramFolder.find(templates.program).readForms(console)
    return try write(name == "team" ? forms.teamSchema : forms.rosterSchema, to: output, console)
  }

  private func write(_ schema: JSON, to path: String?, _ console: Console) throws(CommandFailure) -> ExitCode {
    let text = schema.written(width: 120) + "\n"
    guard let path, path != "-" else {
      console.write(text)
      return console.outputFailed ? .couldNot : .success
    }
    do {
      try writeWhole(Array(text.utf8), to: path)
    } catch {
      throw CommandFailure(error.message)
    }
    console.say(path)
    return console.outputFailed ? .couldNot : .success
  }
}
