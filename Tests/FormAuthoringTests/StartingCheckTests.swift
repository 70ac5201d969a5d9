import FormAuthoring
import FormModel
import FormTesting
import Testing

/// Starting files, read by the check.
struct StartingCheckTests {
  private let head = StartingHead(schema: "schemas/team.json", check: "countersign check team.yaml")

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("on whichever day it is begun, nothing of it is due, and its examples lie in its year", arguments: 1...12)
  func everyDay(_ month: Int) throws {
    let forms = try Inspecting.mentoring.get()
    for text in ["2027-\(month)-1", "2027-\(month)-28"] {
      let today = try day(text)
      let file = String(decoding: forms.startingTeamFile(on: today, head: head), as: UTF8.self)
      #expect(try Inspecting.findings(file, asOf: today.iso) == [])
      let whole = file.split(separator: "\n").dropFirst().map { $0.replacing(#/^( *)# /#) { $0.1 } }
      let codes = try Inspecting.findings(whole.joined(separator: "\n"), asOf: today.iso).map(\.code.name)
      #expect(!codes.contains("date-outside-year"))
      #expect(!codes.contains("bad-date"))
    }
  }
}
