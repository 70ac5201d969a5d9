import FormAuthoring
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// The findings of lint for each mistake in `Lint/mistakes.txt` that reading shows. `BlankLintTests` prints the forms
/// too.
struct LintTests {
  private static func lint(_ changes: [String: String] = [:]) throws -> [Finding] { try lint(LintCase.files(changes)) }

  private static func lint(_ files: [SourceFile]) -> [Finding] {
    Linting(files, examples: nil) { _, _ in [] }.findings.inReadingOrder()
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

  @Test("a body without blocks is one mistake, however many fields there are") func emptyBody() throws {
    let loan = try LintCase.text("loan.yaml")
    let start = try #require(loan.range(of: "body:\n"))
    let found = try Self.lint(["loan.yaml": String(loan[..<start.upperBound])])
    #expect(found.map(\.message) == ["the body is empty"])
    #expect(try Self.lint(["loan.yaml": String(loan[..<start.lowerBound])]).map(\.code.name) == ["missing-key"])
  }

  @Test("old schemas give one finding, and no finding beside mistakes in the templates") func stale() throws {
    let schemas = FormSet.schemaNames.map { SourceFile(name: "schemas/\($0).json", bytes: Array("{}".utf8)) }
    func lint(_ changes: [String: String] = [:], isWhole: Bool = true) throws -> [String] {
      Linting(try LintCase.files(changes), isWhole: isWhole, examples: nil, schemas: schemas) { _, _ in [] }.findings
        .map(\.code.name)
    }
    #expect(try lint() == ["stale-schema"])
    #expect(try lint(isWhole: false) == [])
    let loan = try LintCase.text("loan.yaml").replacing("body:\n", with: "bodi:\n")
    #expect(try !lint(["loan.yaml": loan]).contains("stale-schema"))
  }

  @Test("the list of mistakes is long") func list() { #expect(LintCase.listed.filter { !$0.isOfPrinting }.count > 100) }

  @Test(
    "each mistake is one finding, at its place, with its cure", arguments: LintCase.listedForReading)
  func mistakes(_ mistake: LintCase) throws { try mistake.expect(Self.lint) }
}
