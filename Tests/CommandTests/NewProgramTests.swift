import Testing

/// `new program` writes a small program to start from.
struct NewProgramTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

  @Test("a new program prints, and its example is right") func isRight() throws {
    let outcome = try run("new", "program", "my forms")
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
    #expect(
      outcome.outputLines == [
        "my forms/agreement.yaml", "my forms/program.yaml", "my forms/week-report.yaml",
        "my forms/examples/roster.yaml", "my forms/examples/rules.yaml", "my forms/examples/team.yaml",
        "my forms/schemas/team.json", "my forms/schemas/roster.json", "my forms/schemas/template.json",
        "my forms/schemas/program.json",
        "Now print it, look for mistakes after a change, or see each change at once:",
        "  countersign render agreement --program 'my forms'", "  countersign lint 'my forms'",
        "  countersign watch agreement --program 'my forms' --team 'my forms/examples/team.yaml'",
      ])
    #expect(
      try run("render", "agreement", "--program", "my forms").outputLines == ["Output/blank-agreement.pdf  1 page"])
    let team = "my forms/examples/team.yaml"
    #expect(try run("packet", "--team", team, "--program", "my forms", "-o", "p.pdf").outputLines == ["p.pdf  4 pages"])
    let check = try run("check", team, "--program", "my forms")
    #expect(check.output == "1 team, 4 forms: 2 complete, 2 not due\n")
    let packets = try run("packet", "--roster", "my forms/examples/roster.yaml", "--program", "my forms")
    #expect(packets.outputLines.count == 2)
    #expect(packets.code == 0)
    #expect(try run("forms", "--program", "my forms").outputLines.count == 3)
    #expect(try run("lint", "my forms").output == "1 program, 2 forms: no mistakes\n")
    #expect(try run("rule", "ends-before-start", "--program", "my forms").code == 0)
  }

  @Test("every file says in its first line which schema it keeps to") func schemas() throws {
    _ = try run("new", "program", "p")
    for (name, schema) in [
      ("program", "schemas/program"), ("agreement", "schemas/template"), ("week-report", "schemas/template"),
      ("examples/team", "../schemas/team"), ("examples/roster", "../schemas/roster"),
    ] {
      #expect(try folder.text("p/\(name).yaml").hasPrefix("# yaml-language-server: $schema=\(schema).json\n"))
    }
    // After a change of the forms, lint reports that the schemas are out of date.
    let form = try folder.text("p/agreement.yaml").replacingOccurrences(of: "internship.wage", with: "internship.money")
    try folder.write(form, to: "p/agreement.yaml")
    let lint = try run("lint", "p")
    #expect(lint.code == 0)
    #expect(lint.outputLines.filter { $0.contains("[stale-schema]") }.count == 1)
    #expect(lint.output.contains("help: make them anew: countersign schema all --program p -o p/schemas"))
    _ = try run("schema", "all", "--program", "p", "-o", "p/schemas")
    #expect(try run("lint", "p").output == "1 program, 2 forms: no mistakes\n")
  }

  @Test("a folder with files in it stays as it is; --force replaces only the files that it brings") func force() throws
  {
    try folder.makeFolder("p/examples")
    try folder.write("mine", to: "p/agreement.yaml")
    try folder.write("mine", to: "p/examples/notes.txt")
    let refused = try run("new", "program", "p/")
    #expect(
      refused.errorLines == [
        "countersign: error: 'p' is not empty; name a new folder, or write into it with --force"
      ])
    #expect(refused.code == 2)
    #expect(folder.names(in: "p") == ["agreement.yaml", "examples"])
    #expect(try run("new", "program", "p", "--force").code == 0)
    #expect(try folder.text("p/examples/notes.txt") == "mine")
    #expect(try folder.text("p/agreement.yaml").contains("form: agreement"))
    #expect(folder.temporaries(in: "p") == [])
    try folder.makeFolder("empty")
    #expect(try run("new", "program", "empty").code == 0)
  }

  @Test("a file where the folder should be is one line") func fileInTheWay() throws {
    try folder.write("mine", to: "p")
    let outcome = try run("new", "program", "p")
    #expect(outcome.errorLines == ["countersign: error: cannot make the folder 'p': Not a directory"])
    #expect(outcome.code == 2)
    #expect(try folder.text("p") == "mine")
  }
}
