import FormAuthoring
import FormKit
import FormModel
import Foundation
import Testing

extension String {
  /// The lines of a file after an editor has removed the `# ` of each line that is commented out.
  var withoutMarks: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = line.drop { $0 == " " }
      let isMarked = text.hasPrefix("# ") && !text.hasPrefix("# yaml-language-server:")
      return isMarked ? line.prefix(line.count - text.count) + text.dropFirst(2) : line
    }.joined(separator: "\n")
  }
}

/// `new team` writes files that a person fills in with any editor.
struct NewTeamTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

  /// The programs of the package, and a program with other words.
  static let programs = [
    Command.templates.path, Command.templates.deletingLastPathComponent().appendingPathComponent("starter").path,
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("FieldTrip").path,
  ]

  /// The findings that remain when all examples of a file are brought back: rules compare the examples.
  private static let rulesBetweenValues: Set = ["mismatch", "experience-semester", "trip-too-early"]

  /// The codes of the findings of a check.
  private func codes(_ file: String, _ program: String, _ more: String...) throws -> [String] {
    let outcome = try Command.run(["check", file, "--program", program, "--format", "json"] + more, in: folder)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(json?["findings"] as? [[String: Any]]).compactMap { $0["code"] as? String }
  }

  @Test("a new file is right as it is, and says how it is checked", arguments: programs)
  func isRight(_ program: String) throws {
    let outcome = try run("new", "team", "--program", program)
    #expect(outcome.output == "Output/team.yaml\n")
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
    let check = try run("check", "Output/team.yaml", "--program", program)
    #expect(check.code == 0, "\(check.output)")
    #expect(check.outputLines.count == 1)
    let lines = try folder.text("Output/team.yaml").split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix(": countersign check Output/team.yaml --program \(program)") })
    #expect(lines.filter { $0.count >= 120 && !$0.contains(program) } == [])
  }

  @Test("with every example brought back it is a team's file of which each form prints", arguments: programs)
  func isWholeWithoutMarks(_ program: String) throws {
    _ = try run("new", "team", "--program", program, "-o", "team.yaml")
    let text = try folder.text("team.yaml")
    let year = try #require(text.firstMatch(of: #/_year: \d{4}-(\d{4}) /#)).1
    try folder.write(text.withoutMarks, to: "bare.yaml")
    #expect(text.withoutMarks.withoutMarks == text.withoutMarks)
    let found = try codes("bare.yaml", program, "--as-of", "\(year)-06-29")
    #expect(Set(found).subtracting(Self.rulesBetweenValues) == [])
    let forms = try run("forms", "--program", program).outputLines.dropFirst()
    for form in forms.compactMap({ $0.split(separator: " ").first }) {
      let outcome = try run("render", String(form), "--team", "bare.yaml", "--program", program)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.errors == "")
    }
  }

  @Test("a file that is there stays, and the others are written; --force replaces it") func refuses() throws {
    let roster = try folder.writeRoster([("A Lee", "B Ray"), ("C Fox", "D Orr"), ("A Lee", "Z Ray")])
    try folder.makeFolder("teams")
    try folder.write("mine", to: "teams/Fox-Orr.yaml")
    let refused = try run("new", "team", "--roster", roster, "-o", "teams")
    #expect(refused.outputLines == ["teams/Lee-Ray.yaml", "teams/Lee-Ray-2.yaml"])
    #expect(
      refused.errorLines == [
        "countersign: error: 'teams/Fox-Orr.yaml' is there already; --force replaces it", "2 of 3 files written",
      ])
    #expect(refused.code == 2)
    #expect(try folder.text("teams/Fox-Orr.yaml") == "mine")
    #expect(folder.temporaries(in: "teams") == [])
    let forced = try run("new", "team", "--roster", roster, "-o", "teams", "--force", "--only", "Fox")
    #expect(forced.output == "teams/Fox-Orr.yaml\n")
    #expect(forced.code == 0)
    #expect(try folder.text("teams/Fox-Orr.yaml").contains("\n  name: C Fox  "))
  }

  @Test("a link that leads nowhere is there, too") func brokenLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("t.yaml").path, withDestinationPath: "nowhere")
    #expect(try run("new", "team", "-o", "t.yaml").code == 2)
    #expect(folder.names() == ["t.yaml"])
  }

  @Test("namesakes are numbered over the whole roster, whoever is asked for") func namesakes() throws {
    let roster = try folder.writeRoster([("A Lee", "B Ray"), ("C Lee", "D Ray")])
    let outcome = try run("new", "team", "--roster", roster, "--only", "D Ray")
    #expect(outcome.output == "Output/Lee-Ray-2.yaml\n")
  }

  @Test("what a roster says of a team stands in its file; of what it does not say, nothing is made up")
  func known() throws {
    try folder.write(
      """
      content_area: "no"
      teams:
        - protege: {name: Ana Ortiz, school: "A: B # C"}
          imp: {experiences: [{number: 4}, ~, {planned: "Two\\n\\nlines"}], approved: {initials: RA}}
          mentor_comments: [{experience: 2, signature: {ink: true, seen_by: Bo}}]
          focal_points: {technology: [1, ~]}
          decision_points: {method: {notes: "Call, then {text}"}}
      """, to: "r.yaml")
    let outcome = try run("new", "team", "--roster", "r.yaml", "-o", "t")
    #expect(outcome.output == "t/Ortiz.yaml\n")
    let lines = try folder.text("t/Ortiz.yaml").split(separator: "\n").filter { !$0.contains(#/^ *#/#) }
      .map { line in String(line.split(separator: "  #")[0]).replacing(#/ +$/#, with: "") }
    let groups: Set = [
      "calendar:", "administrator:", "content_advisor:", "dese_staff:", "visit_report:", "  signatures:",
      "reflections:",
    ]
    #expect(
      lines.filter { !groups.contains($0) } == [
        "program_year:", "content_area: \"no\"", "protege:", "  name: Ana Ortiz", "  school: \"A: B # C\"", "mentor:",
        "  name:", "focal_points:", "  technology: [1, ~]", "decision_points:",
        "  method: {notes: \"Call, then {text}\"}", "imp:", "  approved: {initials: RA}", "  experiences:",
        "    - number: 4", "    - number:", "    - number:", "      planned: |-", "        Two", "        lines",
        "mentor_comments:", "  - experience: 2", "    signature: {ink: true, seen_by: Bo}",
      ])
  }

  @Test("an error in the roster is told, and its team's file has what was typed") func wrongValue() throws {
    try folder.write("protege.name,mentor.name,mentor.email\nAna,Bo,bo at school\n", to: "r.csv")
    let outcome = try run("new", "team", "--roster", "r.csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("r.csv:2:8: error: 'bo at school' is not one email address [bad-email]"))
    #expect(try folder.text("Output/Ana-Bo.yaml").contains("\n  email: bo at school  "))
  }

  @Test("standard output gets the file and nothing else") func standardOutput() throws {
    let outcome = try run("new", "team", "-o", "-")
    #expect(outcome.output.hasPrefix("## One team's file"))
    #expect(outcome.output.contains(": countersign check FILE\n"))
    #expect(outcome.errors == "")
    #expect(folder.names() == [])
    #expect(try Command.shell("\"$countersign\" new team -o - > /dev/full", in: folder).code == 2)
  }

  @Test("its first line leads editors from its folder to the program's schema") func schema() throws {
    try FileManager.default.copyItem(atPath: Self.programs[2], toPath: folder.url.appendingPathComponent("trip").path)
    func firstLine(_ output: String) throws -> Substring? {
      #expect(try run("new", "team", "--program", "trip", "-o", output, "--force").code == 0)
      return try folder.text(output).split(separator: "\n").first
    }
    let schemas = folder.url.appendingPathComponent("trip/schemas")
    try FileManager.default.moveItem(at: schemas, to: folder.url.appendingPathComponent("elsewhere"))
    #expect(try firstLine("t.yaml")?.hasPrefix("## ") == true)
    try FileManager.default.moveItem(at: folder.url.appendingPathComponent("elsewhere"), to: schemas)
    #expect(try firstLine("t.yaml") == "# yaml-language-server: $schema=trip/schemas/team.json")
    #expect(try firstLine("a/b/t.yaml") == "# yaml-language-server: $schema=../../trip/schemas/team.json")
    #expect(try firstLine("trip/examples/t.yaml") == "# yaml-language-server: $schema=../schemas/team.json")
    let output = try run("new", "team", "--program", "trip", "-o", "-").output
    #expect(output.hasPrefix("## "))
    // Editors read a path up to its first blank.
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("trip"), to: folder.url.appendingPathComponent("my trip"))
    #expect(try run("new", "team", "--program", "my trip", "-o", "u.yaml").code == 0)
    #expect(try folder.text("u.yaml").hasPrefix("## "))
  }
}
