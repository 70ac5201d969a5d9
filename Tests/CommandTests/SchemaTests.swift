import Foundation
import Testing

/// `schema` writes what editors need. The committed schemas are equal to what it writes.
struct SchemaTests {
  private static let names = ["program.json", "roster.json", "team.json", "template.json"]

  @Test(
    "the committed schemas are as they are made now",
    arguments: ["Templates/mentoring", "Tests/CommandTests/FieldTrip"])
  func committed(_ program: String) throws {
    let root = Command.templates.deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent(program)
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["schema", "all", "-o", "made", "--program", path.path], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.outputLines == ["team", "roster", "template", "program"].map { "made/\($0).json" })
    let command = "countersign schema all -o \(program)/schemas --program \(program)"
    for name in Self.names {
      let committed = try String(contentsOf: path.appendingPathComponent("schemas/\(name)"), encoding: .utf8)
      let made = try folder.text("made/\(name)")
      #expect(made == committed, "\(program)/schemas/\(name) is old; make it anew: \(command)")
    }
  }

  @Test("a schema is a file, or standard output", arguments: ["team", "roster", "template", "program", "findings"])
  func one(_ name: String) throws {
    let folder = try TemporaryFolder()
    let printed = try Command.run(["schema", name], in: folder)
    #expect(printed.code == 0)
    let object = try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    let written = try Command.run(["schema", name, "-o", "schemas/a.json"], in: folder)
    #expect(written.output == "schemas/a.json\n")
    #expect(try folder.text("schemas/a.json") == printed.output)
    // In a folder, the file has the name of the schema.
    #expect(try Command.run(["schema", name, "-o", "schemas"], in: folder).output == "schemas/\(name).json\n")
    #expect(try Command.run(["schema", name, "-o", "-"], in: folder).output == printed.output)
  }

  @Test(
    "wrong usage is one line that names the cure",
    arguments: [
      "schema all": "'all' is several files; name their folder with -o",
      "schema all -o -": "'all' is several files; name their folder with -o",
      "schema tema": "no schema 'tema'; did you mean 'team'?",
      "schema": "no schema is named; there are team, roster, template, program, findings and all",
      "schema team -o=": "-o names nothing; give it a file, or of all a folder",
      "schema all -o team.json": "cannot make the folder 'team.json': Not a directory",
      "schema team --program absent": "cannot open the folder of templates 'absent': No such file or directory",
    ])
  func usage(_ arguments: String, line: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write("{}", to: "team.json")
    let outcome = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.errorLines == ["countersign: error: \(line)"])
    #expect(outcome.output == "")
    #expect(outcome.code == 2)
  }

  @Test("a form that begins with comments and blank lines is found by its id at once") func commentsFirst() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("forms")
    let program = Command.templates.appendingPathComponent("program.yaml")
    try folder.write(String(contentsOf: program, encoding: .utf8), to: "forms/program.yaml")
    let form = "form: slip\ntitle: Slip\nrevision: 1\nbody: [{text: Words}]\n"
    try folder.write("# a comment\n\n  # another\n\(form)", to: "forms/slip.yaml")
    // A single form is read without the others.
    try folder.write("form: [", to: "forms/broken.yaml")
    let outcome = try Command.run(["render", "slip", "--program", "forms"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }
}
