import Foundation
import Testing

/// `lint` and `rule`, as a form designer uses them.
struct LintCommandTests {
  /// A folder with the program of the field trip in `slips/`, after some changes.
  private func program(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("FieldTrip")
    try folder.makeFolder("slips")
    for name in ["program.yaml", "permission.yaml", "students.csv"] {
      var text = try String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)
      for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
      try folder.write(text, to: "slips/\(name)")
    }
    return folder
  }

  @Test("templates that are sound have no mistakes") func sound() throws {
    let outcome = try Command.run(["lint", "slips"], in: program())
    #expect(outcome.code == 0)
    #expect(outcome.output == "1 program, 1 form: no mistakes\n")
    #expect(outcome.errors == "1 other file was skipped\n")
  }

  @Test("three mistakes are told in one run, each with its line and its cure") func three() throws {
    let folder = try program([
      "by: parent": "by: perent", "{calendar.slips_back}**": "{calendar.slips_bakc}**",
      "label: \"Day:\"": "lable: \"Day:\"",
    ])
    let outcome = try Command.run(["lint", "slips"], in: folder)
    #expect(outcome.code == 1)
    #expect(
      outcome.outputLines.filter { $0.contains("error:") || $0.contains("help:") } == [
        "slips/permission.yaml:13:26: error: unknown key 'lable' [unknown-key]", "   help: did you mean 'label'?",
        "slips/permission.yaml:36:36: error: there is no role 'perent' [unknown-name]",
        "   help: did you mean 'parent'?",
        "slips/permission.yaml:44:11: error: there is no calendar day 'slips_bakc' [unknown-name]",
        "   help: did you mean 'slips_back'?",
      ])
    #expect(outcome.outputLines.last == "1 program, 1 form: 3 errors")
  }

  @Test("a single file is judged by itself, with what the forms share") func oneFile() throws {
    let folder = try program(["by: parent": "by: perent"])
    try folder.write("form: other\ntitle: Other\nrevision: 1\nbody: [{txet: Words}]\n", to: "slips/other.yaml")
    let outcome = try Command.run(["lint", "slips/other.yaml"], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("other.yaml:4:9: error: there is no block 'txet'"))
    #expect(!outcome.output.contains("perent"))
  }

  @Test("a file is the same by whatever path it is named, and so is a folder") func paths() throws {
    let folder = try program(["by: parent": "by: perent"])
    for path in [
      "slips/permission.yaml", "./slips/permission.yaml", "slips//permission.yaml", "slips/../slips/permission.yaml",
    ] {
      #expect(try Command.run(["lint", path], in: folder).outputLines.last == "1 program, 1 form: 1 error", "\(path)")
    }
    #expect(try Command.shell("cd slips && \"$countersign\" lint ./permission.yaml", in: folder).code == 1)
    let twice = try Command.run(["lint", "slips", "./slips", "slips/permission.yaml"], in: folder)
    #expect(twice.outputLines.last == "1 program, 1 form: 1 error")
  }

  @Test("what is wrong in one form does not hide what the page of another shows") func pages() throws {
    let folder = try program(["by: parent": "by: perent"])
    let title = String(repeating: "Long words ", count: 12)
    try folder.write("form: other\ntitle: \(title)\nrevision: 1\nbody: [{text: Words}]\n", to: "slips/other.yaml")
    let codes = try Command.run(["lint", "slips"], in: folder).outputLines.compactMap { $0.split(separator: "[").last }
    #expect(codes.contains("too-wide]") && codes.contains("unknown-name]"))
  }

  @Test("a form that cannot be opened is one finding, and none of it in the others") func closed() throws {
    let folder = try program()
    let path = folder.url.appendingPathComponent("slips/permission.yaml").path
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere.yaml")
    let outcome = try Command.run(["lint", "slips"], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.outputLines.filter { $0.contains("error:") }.count == 1)
    #expect(outcome.output.contains("[unreadable-file]"))
  }

  @Test("JSON and SARIF name the file, the form and the code") func formats() throws {
    let folder = try program(["by: parent": "by: perent"])
    let json = try Command.run(["lint", "slips", "--format", "json"], in: folder)
    let root = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let finding = try #require((root?["findings"] as? [[String: Any]])?.first)
    #expect(finding["code"] as? String == "unknown-name")
    #expect(finding["form"] as? String == "permission")
    #expect(finding["file"] as? String == "slips/permission.yaml")
    #expect((root?["summary"] as? [String: Int])?["files"] == 2)
    let sarif = try Command.run(["lint", "slips", "--format", "sarif"], in: folder)
    #expect(sarif.code == 1)
    #expect(sarif.output.contains("\"ruleId\": \"unknown-name\""))
  }

  @Test(
    "what holds no templates is said in one line",
    arguments: [
      (["lint", "nowhere"], "cannot read 'nowhere': No such file or directory"),
      (["lint", "."], "'.' holds no program.yaml, as each folder of templates does"),
      (["lint", "notes.txt"], "'notes.txt' is no template: its name does not end in .yaml or .yml"),
      (["lint", "form.yaml"], "there is no program.yaml beside 'form.yaml', which says what its forms share"),
      (["lint", ".", "--format", "xml"], "no format 'xml'; --format takes text, json or sarif"),
      (["lint", ".", "--program", "x"], "--program and a path both say which templates; leave one of them out"),
      (["rule", "unplaced-feild"], "no code 'unplaced-feild'; did you mean 'unplaced-field'?"),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("words", to: "notes.txt")
    try folder.write("form: x\n", to: "form.yaml")
    let outcome = try Command.run(arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors == "countersign: error: \(message)\n")
  }

  @Test("templates that cannot be read are findings, and the others are judged") func unreadable() throws {
    let folder = try program()
    try folder.write("form: other\ntitle: \"Other\n", to: "slips/broken.yaml")
    let outcome = try Command.run(["lint", "."], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("slips/broken.yaml:2:8: error: the quote that opens here is never closed"))
    #expect(outcome.outputLines.last == "1 program, 2 forms: 1 error")
  }

  @Test("what only a printed page shows is found too: where a character stands, and which form") func printed() throws {
    let folder = try program(["Rubber boots": "Rubber boots \u{E123}"])
    let glyph = try Command.run(["lint", "slips"], in: folder)
    #expect(glyph.code == 1)
    #expect(glyph.output.contains("slips/permission.yaml:33:36: error: no installed font has the character"))
    let tall = try Command.run(["lint", "slips"], in: program(["lines: 3": "lines: 60"]))
    #expect(tall.output.contains("a block of the form 'permission' is taller than a page [too-tall]"))
  }

  @Test("without a path it takes the templates that other commands use") func bare() throws {
    let outcome = try Command.run(["lint"], in: try TemporaryFolder())
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("1 program, 9 forms: no mistakes\n"))
  }

  @Test("rule explains codes of templates too, and lists all") func rule() throws {
    let folder = try TemporaryFolder()
    let both = try Command.run(["rule", "unknown-key"], in: folder)
    #expect(both.code == 0)
    #expect(both.output.contains("unknown-key (in templates): A key that means nothing where it stands"))
    #expect(both.output.components(separatedBy: "How to mend it:").count == 3)
    let list = try Command.run(["rule"], in: folder)
    #expect(list.output.contains("\nmissing-signature "))
    #expect(list.output.contains("\nunplaced-field "))
  }

  @Test("a rule that nobody explains is explained by its own words, even where a template is wrong") func ownRule()
    throws
  {
    let outcome = try Command.run(
      ["rule", "trip-too-early", "--program", "slips"], in: program(["by: parent": "by: x"]))
    #expect(
      outcome.output == """
        trip-too-early: A rule of Field Trip Permission: the trip to {trip.destination} is before {calendar.slips_back}, when the slips are due.
        How to mend it: ask the teacher for the day

        """)
  }
}
