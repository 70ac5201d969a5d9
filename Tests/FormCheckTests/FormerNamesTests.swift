import FormModel
import FormReading
import FormTesting
import Testing

/// People whose names change, and people who take a role over during the year.
struct FormerNamesTests {
  private static let comment =
    "mentor_comments: [{experience: 1, date: 2021-12-01, identified: x, comments: y,"
    + " signature: {name: Grégoire Petit, date: 2021-12-02, typed: Grégoire Petit}}]\n"

  private func team(_ mentor: String, comment: String = "") -> String {
    "program_year: 2021-2022\nprotege: {name: Lena Marsh}\nmentor: \(mentor)\n" + comment
  }

  private func codes(_ files: [String: String], of kinds: Set<Finding.Code>) throws -> [String] {
    try Inspecting.findings(files, asOf: "2022-01-10").filter { kinds.contains($0.code) }
      .map { "\($0.code) \($0.field?.text ?? "") \($0.place?.file ?? ""):\($0.place?.position.line ?? 0)" }
  }

  @Test("a signature by who had the role before is right, where the file says so; else the help names 'formerly'")
  func replaced() throws {
    let without = try Inspecting.findings(team("{name: Paula Jessup}", comment: Self.comment), asOf: "2022-01-10")
    let finding = try #require(without.first { $0.code == .signerName })
    #expect(finding.place?.position == SourcePosition(line: 4, column: 99))
    #expect(finding.help?.contains("`formerly: [Grégoire Petit]` beside 'mentor.name'") == true)
    for formerly in [
      "[Grégoire Petit]", "Grégoire Petit", "Ann Ray; gregoire petit", "[Ann Ray, 'Petit, Grégoire, Ph.D.']",
    ] {
      let text = team("{name: Paula Jessup, formerly: \(formerly)}", comment: Self.comment)
      #expect(try codes(["t.yaml": text], of: [.signerName, .unknownKey, "wrong-type"]) == [])
    }
    let csv = "program_year,protege.name,mentor.name\n2021-2022,Lena Marsh,Paula Jessup\n"
    let roster = try Inspecting.findings(
      ["r.csv": csv, "t.yaml": team("{name: Paula Jessup}", comment: Self.comment)], asOf: "2022-01-10")
    #expect(roster.contains { $0.code == .signerName })
  }

  @Test("a team is the same team under each name, whichever file says so")
  func sameTeam() throws {
    let present = team("{name: Paula Jessup, formerly: [Grégoire Petit]}")
    let earlier = team("{name: Grégoire Petit}", comment: Self.comment)
    let later = team("{name: Paula Jessup}", comment: "visit_report: {topics: x}\n")
    let kinds: Set<Finding.Code> = [.mismatch, .nearTeam, .signerName, .duplicateTeam]
    let csv =
      "program_year,protege.name,mentor.name,mentor.formerly\n2021-2022,Lena Marsh,Paula Jessup,Ann Ray; Grégoire Petit\n"
    for files in [
      ["a.yaml": present, "b.yaml": earlier], ["a.yaml": earlier, "b.yaml": present],
      ["a.csv": csv, "b.yaml": earlier],
      ["a.yaml": earlier, "b.csv": csv], ["a.yaml": earlier, "b.yaml": later, "c.yaml": present],
      ["a.yaml": later, "b.csv": csv, "c.yaml": earlier],
    ] {
      #expect(try codes(files, of: kinds) == [])
      let forms = try Inspecting.mentoring.get()
      let inspection = Inspection(forms, asOf: try #require(CalendarDate("2022-01-10"))) { (_, _) throws(FetchError) in
        throw FetchError("none")
      }
      let sources = files.keys.sorted().map { SourceFile(name: $0, bytes: Array((files[$0] ?? "").utf8)) }
      let fetch: Fetch = { _ throws(FetchError) in [] }
      let teams = inspection.teams(
        of: sources.map { inspection.inspect($0, fetch: fetch) }, reread: { sources[$0] }, fetch: { _ in fetch })
      #expect(teams.map(\.words) == ["Lena Marsh / Paula Jessup"])
    }
    #expect(
      try codes(["a.yaml": earlier, "b.yaml": later], of: kinds) == ["near-team mentor.name b.yaml:3"])
  }

  @Test("a team with another name of a member, its own or without one, stays another team") func others() throws {
    let one = team("{name: Paula Jessup, formerly: [Ann Ray]}")
    let two = team("{name: Grégoire Petit, formerly: [Ann Ray]}")
    #expect(try codes(["a.yaml": one, "b.yaml": two], of: [.nearTeam]) == ["near-team mentor.name b.yaml:3"])
  }

  @Test("no template declares earlier names, and each person of a program may have them") func offered() throws {
    let trip = try Inspecting.forms("Tests/CommandTests/FieldTrip")
    #expect(trip.catalog.people.map(\.formerly.text) == ["parent.formerly", "student.formerly"])
    #expect(trip.catalog["student.formerly[0]"]?.field.isName == true)
    let mentoring = try Inspecting.mentoring.get()
    #expect(mentoring.catalog["content_advisor.formerly"] != nil)
    #expect(mentoring.catalog.column("Mentor.Formerly", entries: 9)?.path == "mentor.formerly")
  }

  @Test("what is no name among earlier names is said at its place") func wrong() throws {
    let text = team("{name: Paula Jessup, formerly: {name: Ann}}")
    #expect(try codes(["t.yaml": text], of: ["wrong-type"]) == ["wrong-type mentor.formerly t.yaml:3"])
  }
}
