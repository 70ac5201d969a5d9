import FormModel
import FormTesting
import Testing

/// Words that the engine once knew by their spelling belong to templates: a field may have any name.
struct EngineWordsTests {
  private let head = "year: 2025-2026\nmember: {name: Ana}\n"

  @Test("a text field named 'image' is a text: no picture is fetched") func image() throws {
    let forms = try Checking.club(rule: "field: slip.day, not-before: opening")
    let found = try Inspecting.findings(
      head + "slip: {day: 2025-09-02, image: our poster}\n", asOf: "2025-09-01", in: forms)
    #expect(found == [])
  }

  @Test("a date field named 'sent' completes no form unless the template says so") func sent() throws {
    let forms = try Checking.club(rule: "field: slip.day, not-before: opening")
    let found = try Inspecting.findings(
      head + "slip: {day: 2025-09-01, sent: 2025-09-20}\n", asOf: "2025-12-01", in: forms)
    #expect(found == [])
  }

  @Test("a code that an author begins with 'missing-' is a rule like others: it is not dropped from a cut file")
  func missing() throws {
    let forms = try Checking.club(rule: "field: slip.day, not-before: opening, severity: warning", code: "missing-day")
    let cut = head + "slip: {day: 2025-08-01}\n\"\n"
    let found = try Inspecting.findings(cut, asOf: "2025-08-01", in: forms)
    #expect(found.map(\.code.name) == ["missing-day", "bad-yaml"])
  }
}
