import FormAuthoring
import FormKit
import FormModel
import FormTesting
import Testing

/// The engine's explanations of mistakes in templates. Each has a wrong example and a right one.
struct TemplateCodesTests {
  private static let program = """
    title: School
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}}
    packet: {name: trip, forms: [form]}
    team: {list: students, members: {Parent: parent.name}}
    fields:
      year: {type: year, label: Year}
      parent.name: {type: text, label: Parent}

    """
  private static let head = "form: form\ntitle: Form\nrevision: 1\n"

  private func lint(_ form: String) throws -> (findings: [Finding], marks: [Place]) {
    let marked = MarkedText(Self.head + form, file: "form.yaml")
    let program = SourceFile(name: "program.yaml", bytes: Array(Self.program.utf8))
    return (try Linting([program, marked.file], examples: nil, printBlanks: printBlanks).findings, marked.marks)
  }

  @Test("each example shows its code where it points, and the right one shows nothing") func examples() throws {
    let examples = RuleExample.ofTemplates.filter { !$0.wrong.isEmpty }
    #expect(examples.count >= 10)
    for example in examples {
      let (wrong, marks) = try lint(example.wrong)
      #expect(wrong.map(\.code.name) == [example.code], "\(example.code): \(wrong.map(\.message))")
      if !marks.isEmpty { #expect(wrong.compactMap(\.place) == marks, "\(example.code)") }
      #expect(try lint(example.right).findings == [], "\(example.code)")
    }
  }

  @Test("each code is explained once") func once() {
    let codes = RuleExample.ofTemplates.map(\.code)
    #expect(codes.count == Set(codes).count)
  }
}
