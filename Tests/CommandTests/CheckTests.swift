import Foundation
import Testing

/// `check`, `status` and `rule`, as people use them.
struct CheckTests {
  private let team = Command.templates.appendingPathComponent("examples/team.yaml").path
  private let roster = Command.templates.appendingPathComponent("examples/roster.yaml").path

  @Test(
    "the example's team owes what the contract says, on four days",
    arguments: [
      // The day after Comment Forms 1 and 2 are due: two signatures are missing.
      ("2021-12-29", ["missing-signature", "missing-signature"], "1 team, 8 forms: 4 complete, 2 unsigned, 2 not due"),
      // The day after Comment Forms 3 and 4 are due: they are missing too.
      (
        "2022-04-20", ["missing-form", "missing-form", "missing-signature", "missing-signature"],
        "1 team, 8 forms: 4 complete, 2 unsigned, 2 missing"
      ),
    ])
  func example(_ day: String, _ codes: [String], _ summary: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["check", team, "--as-of", day], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.errors == "")
    let found = outcome.outputLines.compactMap { line in
      line.hasSuffix("]") ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
    #expect(found == codes)
    #expect(outcome.outputLines.last == summary)
  }

  /// The file after the kickoff, before any comment form or visit report is begun.
  private func atKickoff() throws -> String {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: team)), as: UTF8.self)
    let start = try #require(text.range(of: "\nmentor_comments:")?.lowerBound)
    return String(text[..<start]).replacing(/, date_achieved: [0-9-]+/, with: "") + "\n"
  }

  @Test("at the kickoff everything is there, on the day itself and on the day after") func kickoff() throws {
    let folder = try TemporaryFolder()
    try folder.write(try atKickoff(), to: "team.yaml")
    for day in ["2021-10-31", "2021-11-01"] {
      let outcome = try Command.run(["check", "team.yaml", "--as-of", day], in: folder)
      #expect(outcome.code == 0, "\(outcome.output)")
      #expect(outcome.output == "1 team, 8 forms: 3 complete, 4 not due, 1 optional\n")
    }
    let without = try atKickoff().components(separatedBy: "\nimp:")[0] + "\n"
    try folder.write(without, to: "team.yaml")
    #expect(try Command.run(["check", "team.yaml", "--as-of", "2021-10-31"], in: folder).code == 0)
    let late = try Command.run(["check", "team.yaml", "--as-of", "2021-11-01"], in: folder)
    #expect(late.code == 1)
    #expect(late.output.contains("the Individual Mentoring Plan (IMP) is missing: it was due on October 31, 2021"))
  }

  @Test("findings as JSON have every key, null where it does not apply") func json() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["check", team, "--as-of", "2021-12-29", "--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let findings = try #require(object?["findings"] as? [[String: Any]])
    let keys: Set = [
      "code", "severity", "team", "form", "number", "field", "role", "file", "line", "column", "page", "message",
      "help",
    ]
    for finding in findings { #expect(Set(finding.keys) == keys) }
    #expect(findings.first?["field"] as? String == "mentor_comments[1].signature")
    #expect(findings.first?["line"] as? Int == 79)
    #expect(findings.first?["page"] is NSNull)
    let summary = try #require(object?["summary"] as? [String: Int])
    #expect(summary == ["files": 1, "teams": 1, "errors": 2, "warnings": 0, "notes": 0])
  }

  @Test("the schema of the findings knows each of their keys") func schema() throws {
    let folder = try TemporaryFolder()
    let schema = try Command.run(["schema", "findings"], in: folder)
    let root = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
    let properties = try #require(root?["properties"] as? [String: [String: Any]])
    let item = try #require(properties["findings"]?["items"] as? [String: Any])
    let known = try #require(item["properties"] as? [String: Any]).keys
    let found = try Command.run(["check", team, "--as-of", "2021-12-29", "--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any]
    let finding = try #require((object?["findings"] as? [[String: Any]])?.first)
    #expect(Set(finding.keys) == Set(known))
    #expect(Set(try #require(item["required"] as? [String])) == Set(known))
  }

  @Test("findings as SARIF are valid JSON with a place each") func sarif() throws {
    let folder = try TemporaryFolder()
    try folder.write("program_year: x\nprotege: {name: A}\nmentor: {name: B}\n", to: "a team.yaml")
    let outcome = try Command.run(["check", "a team.yaml", "--format", "sarif"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["version"] as? String == "2.1.0")
    #expect(outcome.output.contains("\"uri\": \"a%20team.yaml\""))
    #expect(outcome.output.contains("\"startColumn\": 15"))
  }

  @Test("warnings count with --strict") func strict() throws {
    let folder = try TemporaryFolder()
    try folder.write("program_year: 2021-2022\nprotege: {name: A, cell_phone: 1}\nmentor: {name: B}\n", to: "t.yaml")
    #expect(try Command.run(["check", "t.yaml", "--as-of", "2021-09-01"], in: folder).code == 0)
    #expect(try Command.run(["check", "t.yaml", "--as-of", "2021-09-01", "--strict"], in: folder).code == 1)
  }

  @Test("the folder of a program's examples is checked without its explanations of codes") func ruleExamples() throws {
    let folder = try TemporaryFolder()
    let examples = Command.templates.appendingPathComponent("examples")
    let outcome = try Command.run(["check", examples.path, "--as-of", "2021-12-29"], in: folder)
    #expect(outcome.errors.contains("1 other file was skipped") && !outcome.output.contains("rules.yaml"))
    let named = try Command.run(["check", examples.appendingPathComponent("rules.yaml").path], in: folder)
    #expect(named.code == 1 && named.output.contains("[wrong-type]"))
  }

  @Test("a folder is walked in order, other files are counted, a broken one does not stop the rest")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("teams/b")
    for (name, text) in [
      ("teams/b/one.yml", "program_year: 2021-2022\nprotege: {name: A}\nmentor: {name: B}\n"),
      ("teams/a.YAML", "protege: {'"),
      ("teams/note.txt", "x"), ("teams/.hidden.yaml", "x: ["),
      ("teams/c.csv", "program_year,protege.name,mentor.name\n2021-2022,C,D\n"),
      ("teams/d.yaml", ""),
    ] { try folder.write(text, to: name) }
    _ = try Command.shell("ln -s .. teams/b/up; ln -s gone.yaml teams/e.yaml; mkfifo teams/f.yaml", in: folder)
    let outcome = try Command.run(["check", "teams", "--as-of", "2021-09-01"], in: folder)
    #expect(outcome.code == 1)
    let heads = outcome.outputLines.filter { $0.hasPrefix("teams/") }.map { $0.split(separator: ":")[0] }
    #expect(heads == ["teams/a.YAML", "teams/d.yaml", "teams/e.yaml"])
    #expect(outcome.outputLines.last?.hasPrefix("3 teams, 24 forms: ") == true)
    #expect(outcome.errors.contains("2 other files were skipped"))
  }

  @Test(
    "what cannot be checked is 2, and says why",
    arguments: [
      ("check gone.yaml", "cannot read 'gone.yaml': No such file or directory"),
      ("check empty", "'empty' holds no .yaml, .yml, .csv or .xlsx file to check"),
      ("check note.txt", "'note.txt' is no .yaml, .yml, .csv or .xlsx file; only those can be checked"),
      ("check t.yaml --as-of yesterday", "'yesterday' is no day; write --as-of as 2021-12-29"),
      ("check t.yaml --format xml", "no format 'xml'; --format takes text, json or sarif"),
      ("status t.yaml --role mentr", "no role 'mentr'; did you mean 'mentor'?"),
      ("status t.yaml --person Bob", "no one named 'Bob' in these files; did you mean 'Bo'?"),
      ("rule missing-signatur", "no code 'missing-signatur'; did you mean 'missing-signature'?"),
    ])
  func refused(_ arguments: String, _ line: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    try folder.write("x", to: "note.txt")
    try folder.write("program_year: 2021-2022\nprotege: {name: An}\nmentor: {name: Bo}\n", to: "t.yaml")
    let outcome = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errorLines == ["countersign: error: \(line)"])
  }
}

struct StatusTests {
  private let examples = Command.templates.appendingPathComponent("examples")

  @Test("an entry that is not meant to have a form has an empty cell, and the other forms keep their columns")
  func emptyCell() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("school")
    try folder.write(
      """
      title: School
      year: {field: year, begins: July 1}
      roles: {teacher: {words: teacher}}
      calendar: {first: October 31}
      packet: {name: slips, forms: [{visit: [1, 2]}, last]}
      team: {list: pairs, members: {Child: child.name}}
      fields: {year: {type: year, label: Year, printed: false}, child.name: {type: text, label: Child, printed: false}}
      """, to: "school/program.yaml")
    let visit = """
      list: visits
      when: {field: far, is: yes}
      fields: {far: {type: check, label: Far, printed: false}, day: {type: date, label: Day, required: true, printed: false}}
      """
    let last = "fields: {last.day: {type: date, label: Day, required: true, printed: false}}"
    for (name, text) in [("visit", visit), ("last", last)] {
      let head = "form: \(name)\ntitle: A\nrevision: 1\ngoes-to: teacher\ndue: first\n"
      try folder.write("\(head)\(text)\nbody: [{text: Words}]\n", to: "school/\(name).yaml")
    }
    try folder.write(
      "year: 2021-2022\nchild: {name: Bo}\nvisits: [{far: no}, {far: yes, day: 2021-10-01}]\nlast: {day: 2021-10-02}\n",
      to: "t.yaml")
    let status = ["status", "t.yaml", "--program", "school", "--as-of", "2021-10-20"]
    let csv = try Command.run(status + ["--format", "csv"], in: folder)
    #expect(csv.output == "\u{FEFF}team,visit 1,visit 2,last\r\nBo,,complete,complete\r\n")
  }

  @Test("status shows teams down and forms across, as text, CSV and JSON") func table() throws {
    let folder = try TemporaryFolder()
    let paths = ["team.yaml", "roster.yaml"].map { examples.appendingPathComponent($0).path }
    let text = try Command.run(["status"] + paths + ["--as-of", "2022-04-20"], in: folder)
    #expect(text.code == 1)
    #expect(text.outputLines[0].hasPrefix("TEAM "))
    #expect(text.outputLines.contains { $0.hasPrefix("Dana Whitfield / José Núñez-Sørensen  complete ") })
    #expect(text.output.contains("not begun, and there is time"))
    let csv = try Command.run(["status"] + paths + ["--as-of", "2022-04-20", "--format", "csv"], in: folder)
    let rows = csv.output.components(separatedBy: "\r\n")
    #expect(
      rows[0]
        == "\u{FEFF}team,focal-points,decision-points,imp,mentor-comment 1,mentor-comment 2,mentor-comment 3,mentor-comment 4,visit-report"
    )
    #expect(
      rows.contains(
        "Dana Whitfield / José Núñez-Sørensen,complete,complete,complete,complete,unsigned,missing,missing,unsigned"))
    let json = try Command.run(["status"] + paths + ["--as-of", "2022-04-20", "--format", "json"], in: folder)
    let objects = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]]
    #expect(objects?.count == 3)
    #expect(objects?.contains { $0["mentor-comment 2"] == "unsigned" } == true)
  }

  @Test("a complete team is a completer, whatever the day; a formula stays text in a spreadsheet")
  func completers() throws {
    let folder = try TemporaryFolder()
    let marked = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FormCheckTests/Teams/complete.yaml"), encoding: .utf8)
    let complete = marked.replacing(#/[ ]*#! .*/#, with: "")
      .replacing("school: Prairie Home R-V", with: "school: '=1+1'")
    try folder.write(complete, to: "done.yaml")
    try folder.write("program_year: 2021-2022\nprotege: {name: A}\nmentor: {name: B}\n", to: "new.yaml")
    let check = try Command.run(["check", "done.yaml", "--as-of", "2022-06-30"], in: folder)
    #expect(check.code == 0)
    #expect(check.output == "1 team, 8 forms: 8 complete\n")
    let list = try Command.run(["status", ".", "--completers", "--as-of", "2022-06-30", "--format", "csv"], in: folder)
    #expect(
      list.output
        == "\u{FEFF}protégé,school,mentor,content area,content advisor\r\nDana Whitfield,'=1+1,José Núñez-Sørensen,Agricultural Education,Ruth Abernathy\r\n"
    )
  }

  @Test("a line break in a name stays in its cell, and a roster without teams has its columns") func cells() throws {
    let folder = try TemporaryFolder()
    try folder.write("program_year: 2021-2022\nprotege: {name: \"Da\\nna\"}\nmentor: {name: B}\n", to: "t.yaml")
    let csv = try Command.run(["status", "t.yaml", "--as-of", "2021-09-01", "--format", "csv"], in: folder)
    #expect(csv.output.contains("\"Da\nna / B\",not due,"))
    try folder.write("teams: []\n", to: "r.yaml")
    let none = try Command.run(["status", "r.yaml", "--format", "csv"], in: folder)
    #expect(none.output.hasPrefix("\u{FEFF}team,focal-points,decision-points,imp,mentor-comment 1,"))
  }

  @Test("what one person owes, where, and by when") func person() throws {
    let folder = try TemporaryFolder()
    let team = examples.appendingPathComponent("team.yaml").path
    let owed = try Command.run(
      ["status", team, "--as-of", "2022-04-20", "--person", "jose nunez-sorensen", "--format", "csv"], in: folder)
    let rows = owed.output.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(rows.count == 4)
    #expect(rows[2].hasSuffix(",\(team):69,2022-04-19"))
    let advisor = try Command.run(["status", team, "--as-of", "2022-04-20", "--role", "administrator"], in: folder)
    #expect(advisor.output.contains("Helen Okafor has not signed the Visit Report"))
  }

  @Test("somebody who owes nothing is told so, and that is no error") func owesNothing() throws {
    let folder = try TemporaryFolder()
    let team = examples.appendingPathComponent("team.yaml").path
    let ruth = ["status", team, "--as-of", "2021-12-29", "--person", "Abernathy"]
    let outcome = try Command.run(ruth, in: folder)
    #expect(outcome.output == "Ruth Abernathy owes nothing on December 29, 2021\n" && outcome.code == 0)
    let csv = try Command.run(ruth + ["--format", "csv"], in: folder)
    #expect(csv.outputLines.count == 1 && csv.code == 0)
  }

  @Test("rule explains a code with an example") func rule() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["rule", "bad-date"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.outputLines[0] == "bad-date: This is not a day, or there is no such day.")
    #expect(outcome.output.contains("    visit_planned: 2021-11-31"))
    #expect(!outcome.output.contains("👉"))
  }
}
