import ArgumentParser
import FormAuthoring
import FormFiles
import FormModel
import FormReading
import Glibc

/// `schema`: writes what an editor, or a program that reads our output, must know.
struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas, by which editors complete, explain and check what is typed.",
    discussion: """
      Examples:
        countersign schema team
        countersign schema template -o template.json
        countersign schema all -o Templates/mentoring/schemas

      team and roster say what this program's data may hold, template and program how its forms are written, findings \
      what 'check --format json' writes. An editor that knows YAML (with yaml-language-server: VS Code, Neovim, Helix) \
      finds a schema by a file's first line:

        # yaml-language-server: $schema=schemas/team.json
      """)

  @Argument(
    help: ArgumentHelp("team, roster, template, program or findings; all is the first four.", valueName: "what"),
    completion: .list(FormSet.schemaNames + ["findings", "all"]))
  var what: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A file; of all, a folder. (default: standard output)", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var output: String?

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    if let output, output.isEmpty { throw CommandFailure("-o names nothing; give it a file, or of all a folder") }
    let name = what.lowercased()
    let names = FormSet.schemaNames + ["findings"]
    guard name == "all" || names.contains(name) else {
      let cure = suggestion(for: name, among: names + ["all"]).map { "did you mean '\($0)'?" }
      throw CommandFailure(
        "no schema '\(what)'; \(cure ?? "there are team, roster, template, program, findings and all")")
    }
    if name == "findings" {
      return try write(Array((findingsSchema.written(width: 120) + "\n").utf8), of: name, to: output, console)
    }
    if name == "all", output == nil || output == "-" {
      throw CommandFailure("'all' is several files; name their folder with -o")
    }
    let forms = try ProgramFolder.find(templates.program).readForms(console)
    guard name == "all", let folder = output else {
      return try write(forms.schemaFile(name), of: name, to: output, console)
    }
    for name in FormSet.schemaNames {
      _ = try write(forms.schemaFile(name), of: name, to: ProgramFolder(path: folder).file("\(name).json"), console)
    }
    return console.outputFailed ? .couldNot : .success
  }

  private func write(_ schema: [UInt8], of name: String, to path: String?, _ console: Console) throws(CommandFailure)
    -> ExitCode
  {
    guard let path, path != "-" else {
      console.write(String(decoding: schema, as: UTF8.self))
      return console.outputFailed ? .couldNot : .success
    }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let file = isFolder ? ProgramFolder(path: path).file("\(name).json") : path
    do {
      try writeWhole(schema, to: file, unfinished: Interruption.unfinished)
    } catch {
      throw CommandFailure(error)
    }
    console.say(file)
    return console.outputFailed ? .couldNot : .success
  }
}
