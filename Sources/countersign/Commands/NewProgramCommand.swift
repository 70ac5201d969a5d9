import ArgumentParser
import FormAuthoring
import FormFiles
import FormKit
import FormModel
import FormReading
import Glibc

/// `new program`: writes a small program as a starting point for one's own.
struct NewProgramCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Write a small program of forms, with comments that teach how to change it.",
    discussion: """
      Examples:
        countersign new program internships
        countersign render agreement --program internships

      The folder must be new or empty, unless --force is given, which replaces only the files that this command writes.
      """)

  @Argument(help: ArgumentHelp("The folder of the new program.", valueName: "folder"), completion: .directory)
  var folder: String

  @Flag(help: "Write into a folder that holds files, and replace those of the same names.")
  var force = false

  mutating func run(on console: Console) throws -> ExitCode {
    guard !folder.isEmpty else { throw CommandFailure("the folder has no name; give it one") }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if !force, let names = namesInFolder(folder), names.contains(where: { $0 != "." && $0 != ".." }) {
      throw CommandFailure("'\(folder)' is not empty; name a new folder, or write into it with --force")
    }
    guard let starter = ProgramFolder.shipped("starter") else {
      throw CommandFailure("this program's own files are not beside it: there is no folder 'Templates/starter'")
    }
    let forms = try starter.readForms(console)
    let form = forms.packet().first?.form ?? "FORM"
    let schemas = FormSet.schemaNames.map { (name: "schemas/\($0).json", bytes: forms.schemaFile($0)) }
    let files = try Self.files(of: starter) + schemas
    for (index, (name, bytes)) in files.enumerated() {
      do {
        try writeWhole(bytes, to: "\(folder)/\(name)", replaces: force, unfinished: Interruption.unfinished)
      } catch {
        let rest = index == 0 ? "" : "; what was written stands, and --force writes the rest"
        throw CommandFailure(CommandFailure(error).message + rest)
      }
      console.say("\(folder)/\(name)")
    }
    let program = shellWord(folder) ?? "FOLDER"
    let team = shellWord("\(folder)/examples/team.yaml") ?? "FILE"
    console.say(
      """

      Now print it, look for mistakes after a change, or see each change at once:
        countersign render \(form) --program \(program)
        countersign lint \(program)
        countersign watch \(form) --program \(program) --team \(team)
      """)
    return console.outputFailed ? .couldNot : .success
  }

  /// The files of a new program: those of the starter program, by their paths in its folder.
  private static func files(of starter: ProgramFolder) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in ["", "examples/"] {
      for name in namesInFolder("\(starter.path)/\(folder)") ?? [] where name.hasSuffix(".yaml") {
        let path = "\(starter.path)/\(folder)\(name)"
        guard case .bytes(let bytes) = readFile(path) else { throw CommandFailure("cannot read '\(path)'") }
        files.append((folder + name, bytes))
      }
    }
    return files
  }
}
