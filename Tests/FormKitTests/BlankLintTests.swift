import FormAuthoring
import FormKit
import FormModel
import FormTesting
import Foundation
import Testing

/// The findings of lint when it also prints a blank of each form.
struct BlankLintTests {
  private static func lint(_ changes: [String: String] = [:]) throws -> [Finding] { try lint(LintCase.files(changes)) }

  private static func lint(_ files: [SourceFile]) throws -> [Finding] {
    try Linting(files, examples: nil, printBlanks: printBlanks).findings.inReadingOrder()
  }

  @Test("templates that are sound have nothing to mend") func sound() throws { #expect(try Self.lint() == []) }

  @Test("a table whose columns leave no room for its rows is a mistake, and its broken words are none") func narrow()
    throws
  {
    let columns = ["INDEPENDENTLY", "SUPERVISED", "CLASSROOM", "APPLICABLE"].map {
      "\($0.lowercased()): {type: check, label: \($0)}"
    }
    let loan = try LintCase.text("loan.yaml").replacingOccurrences(
      of: "fields: {good: {type: check, label: Good}",
      with: "fields: {good: {type: check, label: Good}, \(columns.joined(separator: ", "))")
    #expect(try Self.lint(["loan.yaml": loan]).map(\.code.name) == ["too-wide"])
  }

  @Test("a word that is broken is told whole, where it stands as a word") func broken() throws {
    let word = "Unternehmensnachfolgeregelungsgesetz"
    let loan = try LintCase.text("loan.yaml").replacingOccurrences(
      of: "title: Loan of a Tool", with: "# \(word)\ntitle: Loan of a Tool"
    )
    .replacingOccurrences(
      of: "loan.weeks: {type: number, from: 1, to: 4, label: \"Weeks:\"",
      with: "loan.weeks: {type: number, from: 1, to: 4, label: \(word)"
    )
    .replacingOccurrences(
      of: "{loan.day: 4}, {loan.back: 4}, {loan.weeks: 4}", with: "{loan.day: 6}, {loan.back: 5}, {loan.weeks: 1}")
    let found = try Self.lint(["loan.yaml": loan])
    #expect(found.map(\.message) == ["the word '\(word)' is too long for its space, so it is broken"])
    #expect(found.first?.place?.position.line == 20)
  }

  @Test("the list of mistakes is long, and some are found only when the form is printed") func list() {
    #expect(LintCase.listed.contains { $0.isOfPrinting })
    #expect(LintCase.listed.count > 100)
  }

  @Test("each mistake is one finding, at its place, with its cure", arguments: LintCase.listed)
  func mistakes(_ mistake: LintCase) throws { try mistake.expect(Self.lint) }
}
