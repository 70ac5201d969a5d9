import FormAuthoring
import FormKit
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// What lint says of each mistake; `Lint/mistakes.txt` lists them.
struct LintTests {
  private static let folder = Inspecting.root.appendingPathComponent("Tests/FormKitTests/Lint")
  private static let names = ["care.yaml", "loan.yaml", "program.yaml"]

  /// A mistake in one of the files.
  private struct Mistake {
    var file: String
    var right: String
    var wrong: String
    var code: String
    var help: String
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private static func mistakes() throws -> [Mistake] {
    try text("mistakes.txt").components(separatedBy: "\n\n").dropFirst().map { entry in
      var lines = entry.split(separator: "\n").map(String.init)
      let file = lines.removeFirst()
      let last = lines.removeLast()
      let verdict = last.split(separator: " ", maxSplits: 1).map(String.init)
      let arrow = try #require(lines.firstIndex(of: "->"))
      return Mistake(
        file: file, right: lines[..<arrow].joined(separator: "\n"),
        wrong: lines[(arrow + 1)...].joined(separator: "\n"),
        code: verdict[0], help: verdict.count > 1 ? verdict[1] : "-")
    }
  }

  private static func lint(_ changes: [String: String] = [:]) throws -> [Finding] {
    let files = try names.map { name in
      SourceFile(name: name, bytes: Array(try (changes[name] ?? text(name)).utf8))
    }
    return try Linting(files, examples: nil, printBlanks: printBlanks).findings.inReadingOrder()
  }

  @Test("templates that are sound have nothing to mend") func sound() throws { #expect(try Self.lint() == []) }

  @Test("a program may have rules and no roles") func noRoles() throws {
    var findings: [Finding] = []
    let program = """
      title: P
      year: {field: y, begins: July 1}
      packet: {name: t, forms: []}
      team: {list: teams, members: {A: a}}
      fields: {y: {type: year, label: Y}, a: {type: text, label: A}}
      rules: [{field: a, filled: true, code: none, message: none}]
      """
    _ = FormSet.read([SourceFile(name: "program.yaml", bytes: Array(program.utf8))], into: &findings)
    #expect(findings == [])
  }

  @Test("a table whose columns leave no room for its rows is a mistake, and its broken words are none") func narrow()
    throws
  {
    let columns = ["INDEPENDENTLY", "SUPERVISED", "CLASSROOM", "APPLICABLE"].map {
      "\($0.lowercased()): {type: check, label: \($0)}"
    }
    let loan = try Self.text("loan.yaml").replacingOccurrences(
      of: "fields: {good: {type: check, label: Good}",
      with: "fields: {good: {type: check, label: Good}, \(columns.joined(separator: ", "))")
    #expect(try Self.lint(["loan.yaml": loan]).map(\.code.name) == ["too-wide"])
  }

  @Test("a word that is broken is told whole, where it stands as a word") func broken() throws {
    let word = "Unternehmensnachfolgeregelungsgesetz"
    let loan = try Self.text("loan.yaml").replacingOccurrences(
      of: "title: Loan of a Tool", with: "# \(word)\ntitle: Loan of a Tool"
    )
    .replacingOccurrences(
      of: "loan.weeks: {type: number, from: 1, to: 4, label: \"Weeks:\"",
      with: "loan.weeks: {type: number, from: 1, to: 4, label: \(word)"
    )
    .replacingOccurrences(
      of: "{loan.day: 4}, {loan.back: 4}, {loan.weeks: 4}", with: "{loan.day: 6}, {loan.back: 5}, {loan.weeks: 1}")
    let found = try Self.lint(["loan.yaml": loan])
    #expect(found.map(\.message) == ["the word '\(word)' is longer than the room that it has, and is broken"])
    #expect(found.first?.place?.position.line == 20)
  }

  @Test("a body without blocks is one mistake, however many fields there are") func emptyBody() throws {
    let loan = try Self.text("loan.yaml")
    let start = try #require(loan.range(of: "body:\n"))
    let found = try Self.lint(["loan.yaml": String(loan[..<start.upperBound])])
    #expect(found.map(\.message) == ["the body is empty"])
    #expect(try Self.lint(["loan.yaml": String(loan[..<start.lowerBound])]).map(\.code.name) == ["missing-key"])
  }

  @Test("each mistake is one finding, at its place, with its cure") func mistakes() throws {
    let mistakes = try Self.mistakes()
    #expect(mistakes.count > 100)
    func told(_ findings: [Finding]) -> [String] {
      findings.map {
        "\($0.place?.file ?? "") \($0.place?.position.line ?? 0):\($0.place?.position.column ?? 0) \($0.code) \($0.message)"
      }
    }
    for mistake in mistakes {
      let text = try Self.text(mistake.file)
      let range = try #require(text.range(of: mistake.right), "\(mistake)")
      let marked = MarkedText(text.replacingCharacters(in: range, with: mistake.wrong), file: mistake.file)
      let found = try Self.lint([mistake.file: marked.text])
      #expect(found.map(\.code.name) == [mistake.code], "\(mistake.wrong): \(told(found))")
      #expect(found.first?.place?.file == mistake.file, "\(mistake.wrong): \(told(found))")
      if !marked.marks.isEmpty {
        #expect(found.compactMap(\.place) == marked.marks, "\(mistake.wrong): \(told(found))")
      }
      let help = found.first?.help ?? "-"
      #expect(help.hasPrefix(mistake.help), "\(mistake.wrong): \(help)")
    }
  }
}
