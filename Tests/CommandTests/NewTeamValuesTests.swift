import FormAuthoring
import FormKit
import FormModel
import FormReading
import Foundation
import Testing

/// A value of a roster is exactly the same text in the team's file.
struct NewTeamValuesTests {
  /// Texts that YAML reads as other types, or as no value.
  private static let awkward = [
    "no", "Yes", "true", "NULL", "null", "y", "N", "off", "12:30", "1_000", "0x1F", "1e3", "3.14", "007", "2021-10-29",
    "2021-1-2", "10/29/2021", "65201", ".5", "-1", "+1", "- a", "-", "--- a", "...", "? a", ": a", "a:", "a: b", "a:b",
    "#", "a #b", "a#b", "'", "''", "\"", "\"a\"", "'a'", "it's", "{", "}", "{a: b}", "[a]", "a, b", "a]", "*a", "&a",
    "!a", "%a", "@a", "`a", "|", "|-", ">", "> a", "=", "<<", "\\", "\\n", "a\\", "~ a", "a ~", "a  b", "a\tb", "…",
    "e\u{301}", "é", "a\u{200B}b", "a\u{2028}b", "a\u{FEFF}b", "\u{202E}ab", "\u{1F469}\u{200D}\u{1F3EB}", "می‌خواهم",
    "a\u{A0}b", "a\u{AD}b", "\u{10FFFD}", "a\nb", "a\n\nb", "a\n  b\nc", "a \nb", "a\n\tb", "- a\n- b", "# a\n# b",
    "a: |\n  b", "a\n---\nb", "a\r\nb", "a\n\u{A0}b", "…\n…", "“a”\n‘b’",
  ]

  private static func text(_ numbers: inout SeededNumbers) -> String {
    guard Int.random(in: 0..<3, using: &numbers) > 0, let first = Script.all.randomElement(using: &numbers) else {
      return awkward.randomElement(using: &numbers) ?? ""
    }
    let others = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      Bool.random(using: &numbers) ? Script.lookAlikes.word(&numbers) : first.words(2, &numbers)
    }
    let glue = [" ", " ", "-", ": ", "\n", ", ", "  "].randomElement(using: &numbers) ?? ""
    return ([first.word(&numbers)] + others).joined(separator: glue)
  }

  /// A team whose values are all such texts.
  private static func team(_ text: () -> String) -> [String: Any] {
    [
      "content_area": text(), "protege": ["name": text(), "school": text(), "email": text()],
      "mentor": ["name": text(), "cell_phone": text()], "content_advisor": ["city_state_zip": text()],
      "focal_points": ["technology": [text(), NSNull()], "workload": [NSNull(), text()]],
      "decision_points": ["method": ["discussed": text(), "notes": text()], "workload": ["notes": text()]],
      "imp": [
        "experiences": [["number": text(), "planned": text()], [:], ["notes": text(), "approval": ["date": text()]]],
        "received": ["initials": text()],
      ],
      "mentor_comments": [["comments": text(), "signature": ["name": text(), "typed": text(), "ink": text()]]],
      "visit_report": ["location": text(), "signatures": ["protege": ["image": text()]]],
      "reflections": [["positives": text()], ["who": text(), "negatives": text()]], "calendar": ["kickoff": text()],
    ]
  }

  private static let forms = Result { () throws -> FormSet in
    let names = try FileManager.default.contentsOfDirectory(atPath: Command.templates.path)
    var findings: [Finding] = []
    let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: Command.templates.appendingPathComponent(name))))
    }
    return try #require(FormSet.read(files, into: &findings))
  }

  /// The values of a record as scalars, because equal strings may have different scalars.
  private func values(_ record: Record) -> [String: [Unicode.Scalar]] {
    Dictionary(uniqueKeysWithValues: record.allValues.map { ($0.path.text, Array($0.value.text.unicodeScalars)) })
  }

  /// Writes the files of a roster's teams, and expects them to have the values of the roster.
  private func expectSame(_ teams: [[String: Any]]) throws {
    let folder = try TemporaryFolder()
    // JSON is also YAML.
    let json = try JSONSerialization.data(withJSONObject: ["teams": teams], options: .withoutEscapingSlashes)
    try json.write(to: folder.url.appendingPathComponent("roster.yaml"))
    let outcome = try Command.run(["new", "team", "--roster", "roster.yaml", "-o", "teams"], in: folder)
    #expect(outcome.outputLines.count == teams.count)
    var findings: [Finding] = []
    let roster = try #require(
      Self.forms.get().readRoster(SourceFile(name: "roster.yaml", bytes: [UInt8](json)), into: &findings))
    for (team, path) in zip(roster, outcome.outputLines) {
      let bytes = [UInt8](try folder.data(path))
      var found: [Finding] = []
      let read = try Self.forms.get().readTeam(SourceFile(name: path, bytes: bytes), into: &found)?.first
      let record = try #require(read).record
      #expect(values(record) == values(team.record), "\(String(decoding: bytes, as: UTF8.self).prefix(9000))")
      #expect(!found.contains { ["unknown-key", "wrong-type", "duplicate-key", "bad-yaml"].contains($0.code) })
      for list in ["imp.experiences", "mentor_comments", "reflections"] {
        #expect(record.entries(of: FieldPath(list)) == team.record.entries(of: FieldPath(list)))
      }
    }
  }

  @Test("texts that YAML would take for something else") func awkward() throws {
    try expectSame(Self.awkward.map { text in Self.team { text } })
    // This text means no value. A blank beside it makes it a text.
    try expectSame([["protege": ["name": " ~ "], "mentor": ["name": "Bo"]]])
  }

  @Test("texts of every script, with marks and line ends in them", arguments: 1...4)
  func generated(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    try expectSame((0..<40).map { _ in Self.team { Self.text(&numbers) } })
  }

  @Test("names of a spreadsheet, too") func spreadsheet() throws {
    let folder = try TemporaryFolder()
    let names = Self.awkward.filter { !$0.contains("\r") }
    let rows = names.map { "\"\($0.replacing("\"", with: "\"\""))\",Bo\n" }
    try folder.write("protege.name,mentor.name\n" + rows.joined(), to: "r.csv")
    let outcome = try Command.run(["new", "team", "--roster", "r.csv", "-o", "t"], in: folder)
    try #require(outcome.outputLines.count == names.count)
    for (name, path) in zip(names, outcome.outputLines) {
      var findings: [Finding] = []
      let file = SourceFile(name: path, bytes: [UInt8](try folder.data(path)))
      let read = try Self.forms.get().readTeam(file, into: &findings)?.first?.record["protege.name"]
      #expect(read.map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }
}
