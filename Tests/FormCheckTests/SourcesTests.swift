import FormModel
import FormTesting
import Testing

/// Entries without numbers, several files of one team, and rosters: which values count, and which findings come once.
struct SourcesTests {
  static let head = "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: José Núñez-Sørensen}\n"

  /// Findings as `code path#number`, with the file if there are several. A `!` marks a finding without a team.
  private func short(_ findings: [Finding], files: Int = 1) -> [String] {
    findings.map { finding in
      let number = finding.form?.number.map { "#\($0)" } ?? ""
      let file = files > 1 ? finding.place.map { " \($0.file)" } ?? "" : ""
      return "\(finding.team == nil ? "!" : "")\(finding.code) \(finding.field?.text ?? "-")\(number)\(file)"
    }
  }

  private func check(_ files: [String: String], asOf day: String = "2021-12-29") throws -> [String] {
    short(try Inspecting.findings(files, asOf: day, images: RuleExamplesTests.images), files: files.count)
      .filter { !$0.hasPrefix("missing-form imp") && !$0.contains("_points") }
  }

  @Test(
    "a missing form has its own path; an empty entry counts as no form, one with a taken number as one form",
    arguments: [
      ("- {experience: 2, sent: 2021-12-28}", ["missing-form mentor_comments[0]#1"]),
      ("- ~\n  - {}", ["missing-form mentor_comments[0]#1", "missing-form mentor_comments[1]#2"]),
      (
        "- {experience: 1}\n  - {experience: 2}",
        ["missing-form mentor_comments[0]#1", "missing-form mentor_comments[1]#2"]
      ),
      (
        "- {experience: 1}\n  - {experience: 1}",
        ["duplicate-form mentor_comments[1].experience", "missing-form mentor_comments[1]#2"]
      ),
      (
        "- {experience: [1]}\n  - {experience: 2}",
        ["missing-form mentor_comments[1]#2", "wrong-type mentor_comments[0].experience"]
      ),
    ])
  func entries(_ entries: String, _ expected: [String]) throws {
    let found = try check(["t.yaml": Self.head + "mentor_comments:\n  \(entries)\n"])
    #expect(Set(found.filter { !$0.hasPrefix("missing-field") && !$0.hasPrefix("missing-signature") }) == Set(expected))
  }

  @Test("an empty entry is a finding, but not in a list with a wrong number of entries") func emptyEntries() throws {
    for (entries, codes) in [
      ("[{number: 1}, ~, {number: 3}]", []), ("[{number: 1}, ~, {number: 3}, {number: 4}]", ["missing-field"]),
    ] {
      let findings = try Inspecting.findings(Self.head + "imp: {experiences: \(entries)}\n")
      #expect(findings.filter { $0.field == "imp.experiences[1]" }.map(\.code.name) == codes)
      #expect(findings.contains { $0.code == "experience-count" } == codes.isEmpty)
    }
  }

  @Test("a form's number in one file and its content in another file are one form") func halves() throws {
    let comment = "mentor_comments: [{experience: 1, comments: x}]\n"
    let number = "mentor_comments: [{experience: 01}]\n"
    for files in [["a": number, "b": comment], ["a": comment, "b": number]] {
      let found = try check(files.reduce(into: [:]) { $0[$1.key + ".yaml"] = Self.head + $1.value })
      #expect(
        !found.contains { $0.hasPrefix("duplicate") || $0.contains("missing-form mentor_comments[0]") }, "\(found)")
    }
  }

  @Test("values that do not count are reported, and they hide no other finding") func dropped() throws {
    let whole = try Inspecting.complete()
    let early = whole.replacing("date: 2021-10-22, typed", with: "date: 2021-10-20, typed")
    let found = try check(
      ["a.yaml": early, "b.yaml": Self.head + "visit_report: {date: nope}\n"], asOf: "2022-06-30")
    #expect(
      found == [
        "signature-date visit_report.signatures.administrator.date a.yaml", "duplicate-team protege.name b.yaml",
        "bad-date visit_report.date b.yaml",
      ])
    let without = whole.replacing("  topics: Shop layout.\n", with: "")
    #expect(
      try check(["a.yaml": without, "b.yaml": Self.head + "visit_reprot: {topics: x}\n"], asOf: "2022-06-30")
        == ["missing-field visit_report.topics a.yaml", "unknown-key visit_reprot b.yaml"])
  }

  @Test("a value that is wrong in one source is not also reported as different") func wrongAndOther() throws {
    let a = Self.head.replacing("{name: Dana Whitfield}", with: "{name: Dana Whitfield, email: d@a.example}")
    let b = Self.head.replacing("{name: Dana Whitfield}", with: "{name: Dana Whitfield, email: d}")
    #expect(try check(["a.yaml": a, "b.yaml": b], asOf: "2021-09-01") == ["bad-email protege.email b.yaml"])
    let days = [
      "a.yaml": Self.head + "visit_planned: 2021-10-21\n", "b.yaml": Self.head + "visit_planned: 10/21/2021\n",
    ]
    #expect(try check(days, asOf: "2021-09-01") == [])
  }

  @Test("a finding about a value that a roster's teams inherit comes once, without a team") func inherited() throws {
    let teams = "teams:\n  - {protege: {name: A}, mentor: {name: B}}\n  - {protege: {name: C}, mentor: {name: D}}\n"
    let roster = """
      program_year: 2021-2022
      content_advisor: Ruth
      content_area: [x]
      imp: {experiences: [{number: 1}, {number: 2}, {number: 3}, {number: 4}]}
      visit_report: {signatures: {administrator: {image: gone.png}}}

      """
    let found = try check(["r.yaml": roster + teams], asOf: "2021-09-01")
    #expect(
      found.filter { $0.hasPrefix("!") }.sorted() == [
        "!unreadable-file visit_report.signatures.administrator.image", "!wrong-type content_advisor",
        "!wrong-type content_area",
      ])
    #expect(!found.contains { $0.hasPrefix("missing-field content_a") })
  }

  @Test("a wrong day that the teams of a roster inherit gives a finding without a team") func inheritedDay() throws {
    let teams = "teams:\n  - {protege: {name: A}, mentor: {name: B}}\n  - {protege: {name: C}, mentor: {name: D}}\n"
    let roster = "program_year: 2021-2022\ncalendar: {kickoff: 2020-09-15}\n" + teams
    let found = try check(["r.yaml": roster], asOf: "2021-08-01").filter { $0.contains("date-outside-year") }
    #expect(Set(found) == ["!date-outside-year calendar.kickoff"])
  }

  @Test("a wrong day of the calendar counts like an absent one") func calendar() throws {
    #expect(
      try check(["t.yaml": Self.head + "calendar: {kickoff: 2020-09-15}\n"], asOf: "2021-08-01")
        == ["date-outside-year calendar.kickoff"])
  }

  @Test("a missing column of a spreadsheet is reported once, or as a misspelt column") func columns() throws {
    #expect(
      try check(["r.csv": "program_year,protege.name\n2021-2022,Ana\n2021-2022,Bo\n"], asOf: "2021-09-01")
        == ["!missing-field mentor.name"])
    #expect(
      try check(["r.csv": "program_year,protege.name,mentor.nmae\n2021-2022,Ana,Bo\n"], asOf: "2021-09-01")
        == ["!unknown-key mentor.nmae"])
    #expect(
      try check(["r.csv": "program_year,protege.name,mentor.name\n2021-2022,A\u{7},Bo\n"], asOf: "2021-09-01")
        == ["bad-character protege.name"])
    let roster = "program_year,protege.name,mentor.name,mentor_comments[0].experience,mentor_comments[0].comments\n"
    let team = Self.head + "mentor_comments: [{experience: 1, comments: x}]\n"
    let found = try check(["r.csv": roster + "2021-2022,Dana Whitfield,José Núñez-Sørensen,3,y\n", "t.yaml": team])
    #expect(!found.contains { $0.hasPrefix("mismatch") || $0.hasPrefix("duplicate") }, "\(found)")
  }

  @Test("the readable part of a broken file is checked, and nothing is reported as missing") func partial() throws {
    let yaml = "program_year: 21\nprotege: {name: Dana}\nmentor: {name: 'Jo\n"
    let found = try check(["t.yaml": yaml])
    #expect(found.contains("bad-year program_year"))
    #expect(found.contains { $0.contains("bad-yaml") })
    #expect(!found.contains { $0.contains("missing-") })
    let csv =
      "program_year,protege.name,mentor.name,protege.email\n2021-2022,A,B,nope\n2021-2022,C,D,c@d.example,more\n"
    #expect(try check(["r.csv": csv], asOf: "2021-09-01").contains("bad-email protege.email"))
  }

  @Test("a misspelt key in a form gives one finding, also if the team has another file") func misspeltBeside() throws {
    let full = Self.head + "mentor_comments: [{experience: 1, comments: x}]\n"
    let second = Self.head + "mentor_comments:\n  - {experience: 2, date: 2021-12-16, identified: x, coments: y}\n"
    let found = try check(["a.yaml": full, "b.yaml": second])
    #expect(found.contains("unknown-key mentor_comments[1].coments#2 b.yaml"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("missing-field mentor_comments[1].comments") })
  }

  @Test("with a broken roster, absent values of a team's own file are still missing") func brokenRoster() throws {
    let team = Self.head + "mentor_comments: [{experience: 1, comments: x}]\n"
    let roster =
      "program_year,protege.name,mentor.name\n2021-2022,Dana Whitfield,José Núñez-Sørensen\n2021-2022,\"open\n"
    let found = try check(["r.csv": roster, "t.yaml": team])
    #expect(found.contains { $0.hasPrefix("missing-signature mentor_comments[0].signature") })
  }

  @Test(
    "two ways to write one value are not a difference",
    arguments: [
      ("decision_points: {method: {discussed: true}}", "decision_points: {method: {discussed: yes}}"),
      (
        "mentor: {name: José Núñez-Sørensen, cell_phone: (573) 555-0142}",
        "mentor: {name: José Núñez-Sørensen, cell_phone: 573-555-0142}"
      ),
    ])
  func sameValue(_ one: String, _ other: String) throws {
    let head = "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\n"
    let mentor = "mentor: {name: José Núñez-Sørensen}\n"
    let roster =
      "teams:\n  - program_year: 2021-2022\n    protege: {name: Dana Whitfield}\n"
      + (other.hasPrefix("mentor") ? "" : "    \(mentor)") + "    \(other)\n"
    let team = head + (one.hasPrefix("mentor") ? "" : mentor) + one + "\n"
    #expect(
      try check(["r.yaml": roster, "t.yaml": team], asOf: "2021-09-01").filter { $0.hasPrefix("mismatch") } == [])
  }

  @Test("two entries of a roster with one number stay two entries beside a team's file") func oneNumberTwice() throws {
    let team = Self.head + "mentor_comments:\n  - {experience: 2, comments: b}\n  - {experience: 1, comments: a}\n"
    let roster = """
      teams:
        - program_year: 2021-2022
          protege: {name: Dana Whitfield}
          mentor: {name: José Núñez-Sørensen}
          mentor_comments:
            - {experience: 1, comments: a}
            - {experience: 01, comments: c}

      """
    for _ in 0..<4 {
      let found = try check(["r.yaml": roster, "t.yaml": team], asOf: "2021-09-01")
      #expect(
        found.filter { !$0.hasPrefix("missing-") } == ["!duplicate-form mentor_comments[2].experience r.yaml"],
        "\(found)")
    }
  }

  @Test("cells of an entry that is not there do not take the place of another entry's") func emptyCells() throws {
    let columns = ["experience", "date", "comments"]
    let heading = (0..<3).flatMap { entry in columns.map { "mentor_comments[\(entry)].\($0)" } }.joined(separator: ",")
    let roster =
      "program_year,protege.name,mentor.name,\(heading)\n"
      + "2021-2022,Dana Whitfield,José Núñez-Sørensen,2,,b,3,,c,,,\n"
    let team = Self.head + "mentor_comments:\n  - {experience: 1, comments: a}\n  - {experience: 2, comments: b}\n"
    for _ in 0..<4 {
      let found = try Inspecting.findings(["r.csv": roster, "t.yaml": team], asOf: "2021-09-01")
      let missing = found.filter { $0.place?.file == "r.csv" && $0.field == "mentor_comments[2].date" }
      // The cell of the second entry, which becomes the third.
      #expect(missing.map { $0.place?.position.column } == [53], "\(missing)")
    }
  }

  @Test("a day of the calendar in two sources is named by its path") func calendarMismatch() throws {
    let files = ["20", "21"].enumerated().map { ("\($0).yaml", Self.head + "calendar: {kickoff: 2021-09-\($1)}\n") }
    let found = try Inspecting.findings(Dictionary(uniqueKeysWithValues: files), asOf: "2021-09-01")
    #expect(
      found.filter { $0.code == "mismatch" }.map(\.message)
        == ["calendar.kickoff is '2021-09-21' here, and '2021-09-20' in 0.yaml:4"])
  }

  @Test("a key that is written as a path begins no form") func dottedKey() throws {
    let found = try check(["t.yaml": Self.head + "\"imp.x\": 1\n"], asOf: "2021-08-01")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("unknown-key imp.x") == true)
  }

  @Test("all teams of a roster are checked, however many mistakes it has") func manyMistakes() throws {
    let team =
      "  - {program_year: 2021-2022, protege: {name: A, email: no}, mentor: {name: B@}, focal_points: {workload: [9]}}\n"
    let roster = "teams:\n" + (0..<1200).map { team.replacing("@", with: String($0)) }.joined()
    let inspected = try Inspecting.inspect(roster, file: "r.yaml", asOf: "2021-09-01")
    #expect(inspected.teams.count == 1200)
    #expect(inspected.teams.allSatisfy { $0.report.forms.first?.state == .incomplete })
  }
}
