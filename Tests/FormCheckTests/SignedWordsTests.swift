import FormModel
import FormTesting
import Testing

/// What people write in place of signatures and of initials.
struct SignedWordsTests {
  private func found(_ text: String) throws -> [String] {
    try Inspecting.findings(text, asOf: "2022-01-10")
      .filter { [.noSignature, .missingSignature, .missingInitials, .signerName].contains($0.code) }
      .map {
        "\($0.severity == .error ? "" : "~")\($0.code) \($0.field?.lastKey ?? "") \($0.place?.position.column ?? 0)"
      }
  }

  private func typed(_ typed: String, name: String, more: String = "") throws -> [String] {
    try found(
      "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: \"\(name)\"}\n"
        + "mentor_comments:\n  - experience: 1\n    comments: x\n"
        + "    signature: {typed: \"\(typed)\", date: 2021-12-02, name: \"\(name)\"\(more)}\n")
  }

  private static let none: [String] = [
    "yes", "No", "TRUE", "false", "x", "X.", "ok", "O.K.", "n/a", "N/A", "na", "none", "tbd", "not yet",
    "Not signed yet",
    "pending", "signed", "signed on paper", "see attached", "-", "?", "✓", "123", "…", "yes, signed", "will sign later",
  ]

  @Test("a word in place of a signature signs nothing, and that is one finding", arguments: none)
  func noSignature(_ text: String) throws {
    #expect(try typed(text, name: "Grégoire Petit") == ["no-signature typed 24"])
  }

  private static let signed: [(String, String)] = [
    ("G. Petit", "Grégoire Petit"), ("petit", "Grégoire Petit"), ("GP", "Grégoire Petit"), ("Greg", "Gregory T. Petit"),
    ("G", "Grégoire Petit"), ("/s/ Greg Petit", "Gregory Petit"), ("Johnny", "John Smith (Johnny)"),
    ("Petit, Grégoire", "Grégoire Petit"), ("JoseNunez", "José Núñez-Sørensen"), ("Sorensen", "José Núñez-Sørensen"),
    ("李小龙", "李小龙"), ("小龙", "李小龙"), ("Bruce Lee", "李小龙"), ("Will", "William Hand"), ("Na Ok", "Ok Na"),
    ("ODea", "Robert O’Dea, Jr."), ("Petti", "Gregory Petit"),
  ]

  @Test("a part of the printed name signs", arguments: signed)
  func signs(_ text: String, by name: String) throws { #expect(try typed(text, name: name) == []) }

  @Test(
    "another name than the printed one is a warning", arguments: ["Paula Jessup", "Dr. Jessup", "Paula Jessup, Ph.D."])
  func another(_ text: String) throws {
    #expect(try typed(text, name: "Dr. Grégoire Petit") == ["~signer-name typed 24"])
  }

  @Test("a form that was signed on paper is signed, whatever is typed") func onPaper() throws {
    #expect(try typed("yes", name: "Grégoire Petit", more: ", ink: true, seen_by: Ruth, seen_on: 2021-12-03") == [])
  }

  @Test("a form with a word in place of its signature is unsigned") func state() throws {
    let text = try Inspecting.complete().replacing(
      "typed: José Núñez-Sørensen}", with: "typed: not yet}")
    let report = try #require(try Inspecting.inspect(text).teams.first).report
    let states = report.forms.filter { $0.ref.form == "mentor-comment" }.map(\.state)
    #expect(states == [.complete, .complete, .unsigned, .unsigned])
    #expect(
      report.findings.contains { $0.code == .noSignature } && !report.findings.contains { $0.code == .missingSignature }
    )
  }

  private func initials(_ initials: String, by name: String) throws -> [String] {
    try found(
      "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: Bo Ray}\n"
        + "content_advisor: {name: \"\(name)\"}\nimp:\n"
        + "  approved: {initials: \"\(initials)\", date: 2021-09-20}\n  received: {initials: \"\(name)\", date: 2021-09-20}\n"
    )
  }

  private static let rightInitials: [(String, String)] = [
    ("RA", "Ruth Abernathy"), ("r.a.", "Ruth Abernathy"), ("AR", "Ruth Abernathy"), ("R", "Ruth Abernathy"),
    ("RMA", "Ruth Abernathy"), ("Ruth A.", "Ruth Abernathy"), ("Abernathy", "Dr. Ruth Abernathy"), ("NO", "Nora O'Dea"),
    ("ok", "Olga Kern"), ("NA", "Nora Adams"), ("JM", "Jo McDonald"), ("JD", "Jo McDonald"),
    ("ÞÆ", "Þórunn Ægisdóttir"),
    ("RO", "Robert O'Dea, Jr."), ("JS", "John \\\"Jack\\\" Smith"), ("李", "李小龙"), ("LX", "李小龙"), ("ML", "Marsh, Lena"),
  ]

  @Test("initials of the person in any order, with a middle one or without some, are right", arguments: rightInitials)
  func right(_ text: String, by name: String) throws {
    #expect(try initials(text, by: name).filter { $0.hasSuffix(" 24") } == [])
  }

  private static let wrongInitials: [(String, String)] = [
    ("GP", "~signer-name initials 24"), ("Paula Jessup", "~signer-name initials 24"),
    ("RB", "~signer-name initials 24"),
    ("yes", "no-signature initials 24"), ("ok", "no-signature initials 24"), ("x", "no-signature initials 24"),
    ("-", "no-signature initials 24"), ("not yet", "no-signature initials 24"), ("12", "no-signature initials 24"),
  ]

  @Test("initials of another, or none, are said", arguments: wrongInitials)
  func wrong(_ text: String, _ expected: String) throws {
    #expect(try initials(text, by: "Ruth Abernathy").filter { $0.hasSuffix(" 24") } == [expected])
  }

  @Test("initials in the entries of a list are checked too") func inList() throws {
    let head = "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: Bo Ray}\n"
    let entry = "{number: 20, description: x, approval: {initials: tbd, date: 2021-09-20}}"
    let text = head + "content_advisor: {name: Ruth Abernathy}\nimp: {experiences: [{number: 1}, \(entry)]}\n"
    let found = try Inspecting.findings(text, asOf: "2022-01-10").filter { $0.code == .noSignature }
    #expect(found.map(\.field) == ["imp.experiences[1].approval.initials"])
  }
}
