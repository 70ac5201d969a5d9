import FormModel
import FormTesting
import Testing

/// Names as people write them, in what a team's file and a roster say.
struct NameHabitsTests {
  private func found(_ files: [String: String]) throws -> [String] {
    try Inspecting.findings(files, asOf: "2021-09-30")
      .filter { !["missing-field", "missing-signature", "missing-form"].contains($0.code.name) }
      .map { "\($0.severity == .error ? "" : "~")\($0.code) \($0.field?.text ?? "") \($0.place?.position.column ?? 0)" }
  }

  private static let head = "program_year: 2021-2022\nprotege: {name: Lena Marsh}\n"

  private static let orders: [(String, [String])] = [
    ("mentor: {name: 'Petit, Grégoire'}", ["~name-order mentor.name 16"]),
    ("mentor: {name: \"O'Dea, Robert, Jr.\"}", ["~name-order mentor.name 16"]),
    ("mentor: {name: \"O'Dea, Jr.\"}", []), ("mentor: {name: 'Weiss, Ph.D.'}", []),
    ("mentor: {name: Weiss, school: 'Sedalia, MO'}", []),
    ("content_advisor: {name: 'Abernathy, Ruth'}", ["~name-order content_advisor.name 25"]),
  ]

  @Test("a name with the last name first is a warning at it", arguments: orders)
  func nameOrder(_ line: String, _ expected: [String]) throws {
    let mentor = line.hasPrefix("mentor") ? "" : "mentor: {name: Bo Ray}\n"
    #expect(try found(["t.yaml": Self.head + mentor + line + "\n"]) == expected)
  }

  @Test("a printed name with the last name first is the name of the signer") func printed() throws {
    let text =
      Self.head + "mentor: {name: Grégoire Petit}\n"
      + "mentor_comments: [{experience: 1, signature: {name: 'Petit, Grégoire', date: 2021-09-20, typed: G. Petit}}]\n"
    #expect(try found(["t.yaml": text]) == ["~name-order mentor_comments[0].signature.name 53"])
  }

  @Test("a team of a roster is that of a file, whatever titles and orders of names they have") func oneTeam() throws {
    let csv = "program_year,protege.name,mentor.name\n2021-2022,\"Marsh, Lena\",\"Dr. Grégoire Petit, Ed.D.\"\n"
    let text = Self.head + "mentor: {name: Gregoire Petit (Greg)}\n"
    #expect(try found(["r.csv": csv, "t.yaml": text]) == ["~name-order protege.name 11"])
  }

  @Test("a name with the last name first is still compared with others") func compared() throws {
    let text = "program_year: 2021-2022\nprotege: {name: 'Marsh, Lena'}\nmentor: {name: Ms. Lena Marsh}\n"
    #expect(try found(["t.yaml": text]) == ["~name-order protege.name 17", "same-person mentor.name 16"])
    let son = "program_year: 2021-2022\nprotege: {name: \"Robert O'Dea, Jr.\"}\nmentor: {name: Robert O'Dea}\n"
    #expect(try found(["t.yaml": son]) == [])
  }

  @Test("a doubtful name that all teams of a roster inherit is said once") func inherited() throws {
    let teams =
      "teams:\n  - {protege: {name: Al Ray}, mentor: {name: Bo Ray}}\n  - {protege: {name: Cy Doe}, mentor: {name: Di Doe}}\n"
    let roster = "program_year: 2021-2022\ncontent_advisor: {name: 'Abernathy, Ruth'}\n" + teams
    #expect(try found(["r.yaml": roster]) == ["~name-order content_advisor.name 25"])
  }
}
