import Testing

/// Wrong usage gives one line with the mistake and the cure, and exit code 2.
struct UsageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.writeRoster([("Dana Whitfield", "José Núñez-Sørensen"), ("Aaliyah Brooks", "Thomas Keller")])
    try folder.write("program_year,protege.name,mentor.name\n", to: "empty.csv")
    try folder.makeFolder("folder")
  }

  @Test(
    "names the mistake and the cure",
    arguments: [
      "--rooster": "unknown option '--rooster'; did you mean '--roster'?",
      "packet --rooster roster.csv": "unknown option '--rooster'; did you mean '--roster'?",
      "packet -x": "unknown option '-x'; see 'countersign packet --help'",
      "paket": "no command 'paket'; did you mean 'packet'?",
      "paket --help": "no command 'paket'; did you mean 'packet'?",
      "chekc teams --format json": "no command 'chekc'; did you mean 'check'?",
      "new receits --roster r.csv": "no command 'new receits'; see 'countersign new --help'",
      "new taem --roster r.csv": "no command 'new taem'; did you mean 'new team'?",
      "packet roster.csv": "unexpected argument 'roster.csv'; did you mean '--roster roster.csv'?",
      "packet --roster": "option '--roster' needs a value: '--roster <file>'",
      "packet --roster roster.csv --roster roster.csv": "option '--roster' is given twice; give it once",
      "packet --roster=": "option '--roster' needs a value: '--roster <file>'",
      "packet -o=": "-o names nothing; give it a file, a folder or -",
      "packet --blank --roster roster.csv":
        "--blank prints no team and --roster prints each; leave one of them out",
      "packet --year 2026": "'2026' is no program year; write it as 2026-2027",
      "packet --year 2026-2028": "'2026-2028' is no program year; write it as 2026-2027",
      "packet --roster roster.csv --year 2022-2023":
        "--year says 2022-2023, but 'roster.csv' says 2021-2022 for Dana Whitfield / José Núñez-Sørensen; "
        + "leave --year out",
      "packet --forms imp,,imp": "--forms 'imp,,imp' holds an empty id; write the ids as id,id",
      "packet --forms impp": "no form 'impp'; did you mean 'imp'?",
      "packet --only Dana": "--only chooses among a roster's teams; add --roster FILE",
      "packet --roster roster.csv --only Danna": "no one named 'Danna' in 'roster.csv'; did you mean 'Dana Whitfield'?",
      "packet --roster roster.csv -o -":
        "2 packets do not fit on standard output; name a folder with -o, or one team with --only",
      "packet --roster roster.csv -o x.PDF":
        "2 packets do not fit in 'x.PDF'; name a folder with -o, or one team with --only",
      "packet --roster absent.csv": "cannot read 'absent.csv': No such file or directory",
      "packet --roster folder": "'folder' is a folder; --roster takes a file",
      "packet --roster empty.csv": "'empty.csv' has no team; nothing was printed",
      "packet --program absent": "cannot open the folder of templates 'absent': No such file or directory",
      "packet --program folder": "'folder' holds no program.yaml that can be read; nothing was printed",
      "render": "no form is named; 'countersign forms' lists them",
      "render imp2": "no form 'imp2'; did you mean 'imp'?",
      "render imp --number 1": "a team has one form 'imp'; leave --number out",
      "render mentor-comment --number 5": "form 'mentor-comment' has no number 5; its numbers are 1, 2, 3, 4",
      "render mentor-comment --number two": "--number takes a whole number, not 'two'",
    ])
  func namesMistakeAndCure(_ arguments: String, line: String) throws {
    let outcome = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.errorLines == ["countersign: error: \(line)"])
    #expect(outcome.output == "")
    #expect(outcome.code == 2)
    #expect(folder.names() == ["empty.csv", "folder", "roster.csv"])
  }

  @Test(
    "says what can be begun, and how",
    arguments: [
      "new": "'new' needs one more word; type 'new team', 'new roster' or 'new program'",
      "new teem": "no command 'new teem'; did you mean 'new team'?",
      "new porgram x": "no command 'new porgram'; did you mean 'new program'?",
      "new x y": "no command 'new x'; see 'countersign new --help'",
      "new team --rooster roster.csv": "unknown option '--rooster'; did you mean '--roster'?",
      "new team roster.csv": "unexpected argument 'roster.csv'; did you mean '--roster roster.csv'?",
      "new team x": "unexpected argument 'x'; see 'countersign new team --help'",
      "new team --only Dana": "--only chooses among a roster's teams; add --roster FILE",
      "new team --roster roster.csv --only Danna":
        "no one named 'Danna' in 'roster.csv'; did you mean 'Dana Whitfield'?",
      "new team --roster roster.csv -o x.yaml":
        "2 files do not fit in 'x.yaml'; name a folder with -o, or one team with --only",
      "new team --roster empty.csv": "'empty.csv' has no team; nothing was written",
      "new team -o=": "-o names nothing; give it a file, a folder or -",
      "new roster --roster roster.csv":
        "'new roster' reads no roster; for a file of each team: 'countersign new team --roster roster.csv'",
      "new program": "no folder is named; type the new one behind it: 'countersign new program internships'",
      "new program .": "'.' is not empty; name a new folder, or write into it with --force",
    ])
  func namesMistakeOfNew(_ arguments: String, line: String) throws {
    try namesMistakeAndCure(arguments, line: line)
  }

  @Test(
    "refuses an empty value",
    arguments: ["--roster": "--roster names no file", "--program": "--program names no folder"])
  func refusesEmptyValue(_ option: String, line: String) throws {
    let outcome = try Command.run(["packet", option, ""], in: folder)
    #expect(outcome.errorLines == ["countersign: error: \(line)"])
    #expect(outcome.code == 2)
  }

  @Test("lists the forms where none is near") func listsForms() throws {
    let outcome = try Command.run(["render", "qqqq"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("countersign: error: no form 'qqqq'; the forms are "))
    #expect(outcome.errors.contains("visit-report"))
  }

  @Test("passes no control character on") func passesNoControlCharacterOn() throws {
    let outcome = try Command.run(["render", "i\u{1B}[31mp\u{202E}\n"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(!outcome.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test("says its version") func saysVersion() throws {
    let outcome = try Command.run(["--version"], in: folder)
    #expect(outcome.output == "0.1.0\n")
    #expect(outcome.code == 0)
  }

  @Test(
    "explains itself with examples",
    arguments: [
      [], ["packet"], ["render"], ["forms"], ["schema"], ["new", "team"], ["new", "roster"], ["new", "program"],
    ])
  func explainsItself(_ command: [String]) throws {
    let outcome = try Command.run(command + ["--help"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.contains("Examples:\n  countersign \(command.isEmpty ? "packet" : command.joined(separator: " "))")
    )
  }

  @Test("lists the forms in a table") func listsTable() throws {
    let outcome = try Command.run(["forms"], in: folder)
    #expect(outcome.code == 0)
    let columns = outcome.outputLines.compactMap { $0.range(of: "  ") == nil ? nil : $0 }
    #expect(columns.count == outcome.outputLines.count)
    #expect(outcome.outputLines.contains { $0.hasPrefix("mentor-comment  ") && $0.hasSuffix("numbers 1, 2, 3, 4") })
  }
}
