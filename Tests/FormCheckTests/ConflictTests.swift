import FormModel
import FormReading
import Testing

/// Forms of one program whose fields cannot be in the same team file.
struct ConflictTests {
  private func read(_ one: String, _ two: String) -> [Finding] {
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(name: "\(name).yaml", bytes: Array(text.utf8))
    }
    func form(_ name: String, _ fields: String) -> SourceFile {
      file(name, "form: \(name)\ntitle: Slip\nrevision: 1\nfields:\n\(fields)\nbody: []\n")
    }
    let program = """
      title: School
      year: {field: year, begins: July 1}
      roles: {parent: {words: parent}}
      packet: {name: trip, forms: [one, two]}
      team: {list: students, members: {Child: child.name}}
      fields:
        year: {type: year, label: Year}
        child.name: {type: text, label: Child}
      """
    var findings: [Finding] = []
    _ = FormSet.read([file("program", program), form("one", one), form("two", two)], into: &findings)
    return findings
  }

  @Test(
    "a field whose path leads through another form's field is a mistake, and so is one of another type",
    arguments: [
      (
        "  trip: {type: text, label: A, printed: false}", "  trip.day: {type: text, label: B, printed: false}",
        "is one value"
      ),
      (
        "  trip: {type: date, label: A, printed: false}", "  trip: {type: check, label: B, printed: false}", "is a date"
      ),
      (
        "  s: {type: signature, by: parent, label: A, printed: false}",
        "  s.digital: {type: text, label: B, printed: false}", "is one value"
      ),
    ])
  func conflicts(_ one: String, _ two: String, words: String) {
    let findings = read(one, two)
    #expect(findings.map(\.code) == ["bad-value"], "\(findings)")
    #expect(findings.first?.place?.file == "two.yaml")
    #expect(findings.first?.message.contains(words) == true)
  }

  @Test("two forms can declare the same field") func shared() {
    let field = "  trip.day: {type: date, label: A, printed: false}"
    #expect(read(field, field) == [])
  }
}
