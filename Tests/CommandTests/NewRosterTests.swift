import Foundation
import Testing

/// `new roster` writes a file from which packets are printed.
struct NewRosterTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

  @Test(
    "a new roster is right as it is, and a packet is printed from it", arguments: NewTeamTests.programs,
    ["roster.yaml", "roster.csv"])
  func isRight(_ program: String, _ name: String) throws {
    let outcome = try run("new", "roster", "--program", program, "-o", name)
    #expect(outcome.output == "\(name)\n")
    #expect(outcome.errors == "")
    let check = try run("check", name, "--program", program)
    #expect(check.code == 0, "\(check.output)")
    #expect(check.output.hasPrefix("1 team, "))
    let packet = try run("packet", "--roster", name, "--program", program)
    #expect(packet.code == 0)
    #expect(packet.errors == "")
    #expect(packet.outputLines.count == 1)
    #expect(try run("new", "roster", "--program", program, "-o", name).code == 2)
    #expect(try run("new", "roster", "--program", program, "-o", name, "--force").code == 0)
  }

  @Test("with every example brought back it has three teams", arguments: NewTeamTests.programs)
  func isWholeWithoutMarks(_ program: String) throws {
    _ = try run("new", "roster", "--program", program)
    let text = try folder.text("Output/roster.yaml")
    #expect(text.split(separator: "\n").filter { $0.count >= 120 && !$0.contains(program) } == [])
    try folder.write(text.withoutMarks, to: "bare.yaml")
    let check = try run("check", "bare.yaml", "--program", program)
    #expect(check.code == 0, "\(check.output)")
    #expect(check.output.hasPrefix("3 teams, "))
  }

  @Test("a spreadsheet has the program's headings, and the example of a team") func spreadsheet() throws {
    let program = try #require(NewTeamTests.programs.last)
    _ = try run("new", "roster", "--program", program, "-o", "r.csv")
    let lines = try folder.text("r.csv").split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines.first == "\u{FEFF}school_year,Student,Parent")
    #expect(lines.last?.hasSuffix(",Student,Parent") == true)
    #expect(try run("new", "roster", "-o", "mentoring.csv").code == 0)
    let mentoring = try folder.text("mentoring.csv")
    #expect(mentoring.contains("Protégé name,Protégé school,Protégé email,"))
    #expect(mentoring.contains(",Dana Whitfield,Prairie Home R-V,dana.whitfield@prairiehome.example,"))
    #expect(mentoring.contains(",\"Columbia, MO 65201\","))
  }
}
