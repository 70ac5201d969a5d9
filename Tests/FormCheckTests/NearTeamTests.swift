import FormModel
import FormReading
import FormTesting
import Testing

/// Two teams of a run that may be one team.
struct NearTeamTests {
  /// The lines and fields of the findings about a roster. Each row is a protégé, a mentor and perhaps a year.
  private func near(_ rows: [String]) throws -> [String] {
    let head = "protege.name,mentor.name,program_year\n"
    let lines = rows.map { $0.hasSuffix("-2023") ? $0 : $0 + ",2021-2022" }
    let found = try Inspecting.findings(
      ["r.csv": head + lines.joined(separator: "\n") + "\n"], asOf: "2021-09-01")
    return found.filter { $0.code == .nearTeam }.map { "\($0.place?.position.line ?? 0) \($0.field?.text ?? "")" }
  }

  private static let pairs: [(String, String, String?)] = [
    ("Lena Marsh,Bo Ray", "Lena March,Bo Ray", "3 protege.name"),
    ("Lena Marsh,Bo Ray", "Lean Marsh,Bo Ray", "3 protege.name"),
    ("Lena Marsh,Bo Ray", "Lina March,Bo Ray", "3 protege.name"),
    ("Lena Marsh,Bo Ray", "LenaMarsh,Bo Ray", "3 protege.name"),
    ("Lena Marsh,Bo Ray", "Marsh Lena,Bo Ray", "3 protege.name"), ("\"Al Ray, Jr.\",Bo", "Al Ray,Bo", "3 protege.name"),
    ("Al Ray II,Bo", "Al Ray III,Bo", "3 protege.name"), ("Lena Marsh,Sam Poe", "Lena Marsh,Pat Roe", "3 mentor.name"),
    ("Lena Marsh,Wolfeschlegel", "Lena Marsh,Wolfsechlegle", "3 mentor.name"),
    ("Dr. Lena Marsh,Sam Poe", "\"Marsh, Lena\",Pat Roe", "3 mentor.name"),
    ("Lena Marsh,Bo Ray", "Tina Marsh,Bo Ray", nil), ("Jane Smith,Bo Ray", "Jack Smith,Bo Ray", nil),
    ("Lena Marsh,Bo Ray", "Lena March,Al Ray", nil), ("Lena Marsh,Bo Ray", "Lena March,Bo Ray,2022-2023", nil),
    ("Xi Li,Bo Ray", "Xu Li,Bo Ray", nil), ("李小龙,Bo Ray", "李小虎,Bo Ray", nil), ("Team 11,Bo Ray", "Team 12,Bo Ray", nil),
    ("Ann Lee,Bo Ray", ",Bo Ray", nil), ("Gregory T. Petit,Bo Ray", "Gregory D. Petit,Bo Ray", nil),
  ]

  @Test("the second of two teams is said where one member is shared and the other is nearly so", arguments: pairs)
  func pair(_ one: String, _ other: String, _ expected: String?) throws {
    #expect(try near([one, other]) == [expected].compactMap(\.self))
  }

  @Test("each team is said once, and a team that is there twice is not near itself") func once() throws {
    #expect(
      try near(["Lena Marsh,Bo Ray", "Lena March,Bo Ray", "Lena Mars,Bo Ray", "lena  marsh,Bo Ray"])
        == ["3 protege.name", "4 protege.name"])
  }

  @Test("among thousands of teams of one mentor a slip is found, and quickly") func many() throws {
    var seed: UInt64 = 1
    func word() -> String {
      String(
        (0..<7).map { _ -> Character in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Character(UnicodeScalar(97 + UInt8(seed >> 33 % 26)))
        })
    }
    let names = (0..<1500).map { _ in "\(word()) \(word())" }
    let rows = names.map { "\($0),Bo Ray" } + ["Lena Marsh,Bo Ray", "Lena Marhs,Bo Ray"]
    #expect(try near(rows) == ["1503 protege.name"])
  }

  @Test("in a program in which a person may have several teams, only near misses are said") func severalTeams() throws {
    let trip = try Inspecting.forms("Tests/CommandTests/FieldTrip")
    let csv =
      "school_year,Student,Parent\n2021-2022,Ana Ray,Bo Ray\n2021-2022,Ana Ray,Cy Doe\n2021-2022,Anna Ray,Cy Doe\n"
    let found = try Inspecting.findings(["r.csv": csv], asOf: "2021-09-01", in: trip).filter { $0.code == .nearTeam }
    #expect(found.map { $0.place?.position.line } == [4])
    #expect(found.first?.help?.contains("'student.formerly'") == true)
  }
}
