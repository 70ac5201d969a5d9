import FormModel
import FormTesting
import Foundation
import Testing

/// A complete team file with one change: exactly these findings, and no others.
struct ContractTests {
  /// Findings as `code path`. A `~` comes before a warning.
  private func short(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.severity == .error ? "" : "~")\($0.code) \($0.field?.text ?? "-")" }
  }

  private func check(_ edits: [(String, String)], asOf day: String = "2022-06-30") throws -> [Finding] {
    var text = try Inspecting.complete()
    for (old, new) in edits {
      let range = try #require(text.range(of: old), "\(old)")
      text.replaceSubrange(range, with: new)
    }
    return try Inspecting.findings(text, asOf: day, images: RuleExamplesTests.images)
  }

  @Test(
    "one mistake gives one finding",
    arguments: [
      // A wrong value is not missing, and is compared with nothing.
      ("program_year: 2021-2022", "program_year: 21-22", ["bad-year program_year"]),
      ("date: 2021-12-15\n    identified", "date: 2021-15-12\n    identified", ["bad-date mentor_comments[0].date"]),
      ("email: jose.nunez@colecamp.example", "email: jose", ["bad-email mentor.email"]),
      ("email: jose.nunez@colecamp.example", "email: DANA.whitfield@prairiehome.example", ["same-person mentor.email"]),
      ("school_phone: 660-555-0142", "school_phone: 555-0142", ["~bad-phone protege.school_phone"]),
      ("Columbia, MO 65201", "Columbia, MO 652011", ["~bad-zip content_advisor.city_state_zip"]),
      ("Columbia, MO 65201", "Columbia MO65201-1234", []),
      ("email_checked: any-time", "email_checked: anytime", ["bad-choice mentor.email_checked"]),
      ("email_checked: any-time", "email_checked: [any-time]", ["wrong-type mentor.email_checked"]),
      ("technology:\n    - 1", "technology:\n    - 4", ["bad-rating focal_points.technology[0]"]),
      ("workload: [3, 2, 2, 3, 2, 1]", "workload: [3, 2, 2, 3, 2, 1, 1]", ["bad-rating focal_points.workload[6]"]),
      ("workload: [3, 2, 2, 3, 2, 1]", "workload: 3", ["wrong-type focal_points.workload"]),
      // What was discussed, and what was not.
      (
        "discussed: true\n    notes", "discussed: no\n    notes", ["~missing-field decision_points.best-time.discussed"]
      ),
      ("discussed: true\n    notes", "discussed: maybe\n    notes", ["bad-choice decision_points.best-time.discussed"]),
      (
        "{discussed: true, notes: Once a week}", "{discussed: true}", ["~missing-notes decision_points.frequency.notes"]
      ),
      // Days.
      ("date_achieved: 2021-11-03", "date_achieved: 2021-08-31", ["date-order imp.experiences[0].date_achieved"]),
      ("date_achieved: 2021-11-03", "date_achieved: 2021-09-01", []),
      ("date_achieved: 2021-11-03", "date_achieved: 2021-12-15", ["~after-deadline imp.experiences[0].date_achieved"]),
      (
        "date_achieved: 2021-11-03", "date_achieved: 2021-12-16",
        ["~after-deadline imp.experiences[0].date_achieved"]
      ),
      ("target_date: 2021-10-29", "target_date: 2022-01-03", ["~experience-semester imp.experiences[0].target_date"]),
      ("target_date: 2022-02-18", "target_date: 2021-12-31", ["~experience-semester imp.experiences[2].target_date"]),
      ("target_date: 2022-02-18", "target_date: 2022-04-09", ["~after-deadline imp.experiences[2].target_date"]),
      ("target_date: 2022-02-18", "target_date: 2022-07-01", ["date-outside-year imp.experiences[2].target_date"]),
      ("date: 2021-09-20\n  received", "date: 2021-09-21\n  received", ["date-order imp.received.date"]),
      ("date: 2021-10-22", "date: 2021-10-20", ["signature-date visit_report.signatures.administrator.date"]),
      ("signatures:\n    mentor", "sent: 2021-10-21\n  signatures:\n    mentor", ["date-order visit_report.sent"]),
      // People.
      (
        "name: Helen Okafor, date", "name: Helen Okafur, date",
        ["signer-name visit_report.signatures.administrator.name"]
      ),
      ("name: Helen Okafor, date", "name: HELEN  OKAFOR, date", []),
      // The plan.
      ("number: 6", "number: 2", ["~experience-duplicate imp.experiences[2].number"]),
      ("number: 6", "number: six", ["experience-number imp.experiences[2].number"]),
      // Comment forms.
      ("experience: 2", "experience: 1", ["duplicate-form mentor_comments[1].experience"]),
      ("experience: 2", "experience: 7", ["experience-number mentor_comments[1].experience"]),
      // Names of values.
      ("school_phone:", "school_fone:", ["unknown-key protege.school_fone"]),
      ("school_phone:", "work_phone:", ["~unknown-key protege.work_phone", "missing-field protege.school_phone"]),
      (
        "typed: José Núñez-Sørensen\n  - experience: 2", "typd: José\n  - experience: 2",
        ["unknown-key mentor_comments[0].signature.typd"]
      ),
      ("topics:", "tpoics:", ["unknown-key visit_report.tpoics"]),
      ("name: Dana Whitfield\n  school", "name: Dana Whitfield\n  name: Ana\n  school", ["duplicate-key protege.name"]),
      ("typed: Helen Okafor", "image: gone.png", ["unreadable-file visit_report.signatures.administrator.image"]),
      ("typed: Helen Okafor", "image: one.png", []),
      ("ink: true", "ink: false", ["missing-signature mentor_comments[1].signature"]),
      ("ink: true", "ink: perhaps", ["bad-choice mentor_comments[1].signature.ink"]),
    ] as [(String, String, [String])])
  func oneMistake(_ old: String, _ new: String, _ expected: [String]) throws {
    let found = short(try check([(old, new)]))
    #expect(Set(found) == Set(expected))
  }

  @Test("one image for two roles gives one finding, even if the bytes of its files differ") func reused() throws {
    let found = try check([
      ("typed: Dana Whitfield", "image: one.png"), ("typed: Helen Okafor", "image: one-again.png"),
    ])
    #expect(short(found) == ["reused-signature visit_report.signatures.administrator.image"])
    #expect(try check([("typed: Dana Whitfield", "image: one.png"), ("typed: Helen Okafor", "image: two.png")]) == [])
    // The mentor signs two forms with one image.
    let mentor = ("typed: José Núñez-Sørensen", "image: one.png")
    #expect(try check([mentor, mentor]) == [])
  }

  @Test("if an event has a day in the future, the days that follow from it are not reported") func future() throws {
    #expect(
      short(try check([], asOf: "2022-04-09")) == ["future-date mentor_comments[3].date"])
    #expect(
      short(try check([("date: 2022-04-10\n", "date: 2022-04-08\n")], asOf: "2022-04-09"))
        == ["signature-date mentor_comments[3].signature.date"])
  }

  @Test("a form gives no finding until the day after it was due, then one finding") func due() throws {
    let begun = "program_year: 2021-2022\nprotege: {name: A}\nmentor: {name: B}\n"
    for (day, codes) in [
      ("2021-10-31", []),
      ("2021-11-01", ["~missing-form decision_points", "~missing-form focal_points", "missing-form imp"]),
    ] {
      #expect(short(try Inspecting.findings(begun, asOf: day)) == codes)
    }
    let moved = begun + "calendar: {kickoff: 2021-09-15}\n"
    #expect(try Inspecting.findings(moved, asOf: "2021-09-15") == [])
    #expect(try Inspecting.findings(moved, asOf: "2021-09-16").count == 3)
    let all = try Inspecting.findings(begun, asOf: "2022-04-20")
    #expect(all.compactMap(\.form?.number) == [1, 2, 3, 4])
  }

  @Test("a late form gives a finding with the number of days, at its day of completion") func late() throws {
    let late = try check([("      date: 2021-12-16", "      date: 2021-12-31"), ("2021-12-17", "2021-12-31")])
    #expect(short(late) == ["~late-form mentor_comments[1].signature.date"])
    #expect(late.first?.message.contains("3 days late") == true)
    let sent = try check([
      (
        "    signature:\n      name: José Núñez-Sørensen\n      date: 2021-12-15",
        "    sent: 2021-12-29\n    signature:\n      name: José Núñez-Sørensen\n      date: 2021-12-15"
      )
    ])
    #expect(short(sent) == ["~late-form mentor_comments[0].sent"])
    #expect(sent.first?.message.contains("a day late") == true)
  }

  @Test("an IMP with three experiences gives one finding; no entry is tested by position") func count() throws {
    var text = try Inspecting.complete()
    let start = try #require(text.range(of: "    - number: 20\n")?.lowerBound)
    let end = try #require(text.range(of: "  approved:\n")?.lowerBound)
    text.removeSubrange(start..<end)
    text = text.replacing("target_date: 2021-10-29", with: "target_date: 2022-01-29")
    #expect(short(try Inspecting.findings(text)) == ["experience-count imp.experiences"])
  }

  @Test("findings name the team, the form, and the role that has to sign") func owners() throws {
    let found = try check([("typed: Helen Okafor", "typed: ~"), ("experience: 2", "experience: 1")])
    let signature = try #require(found.first { $0.code == "missing-signature" })
    #expect(signature.form == FormRef("visit-report"))
    #expect(signature.role == "administrator")
    #expect(signature.team == "Dana Whitfield / José Núñez-Sørensen")
    #expect(signature.message == "Helen Okafor has not signed the Visit Report")
    let form = try #require(found.first { $0.code == "duplicate-form" })
    #expect(form.form?.form == "mentor-comment")
    #expect(form.form?.number == nil)
  }

  @Test("two sources that differ are reported; a second file of the same form does not count") func sources() throws {
    let team = try Inspecting.complete()
    let roster =
      "program_year: 2021-2022\nteams:\n  - protege: {name: dana whitfield, school: Hayti R-II}\n    mentor: {name: José Núñez-Sørensen}\n"
    #expect(
      short(try Inspecting.findings(["roster.yaml": roster, "team.yaml": team]))
        == ["mismatch protege.school"])
    let second =
      "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: José Núñez-Sørensen}\nvisit_report: {topics: Others.}\n"
    let found = try Inspecting.findings(["a.yaml": team, "b.yaml": second])
    #expect(short(found) == ["~duplicate-team protege.name"])
    #expect(found.first?.place?.file == "b.yaml")
    let comments =
      "program_year: 2021-2022\nprotege: {name: A}\nmentor: {name: B}\nmentor_comments: [{experience: 1, comments: x}]\n"
    let other = comments.replacing("experience: 1", with: "experience: 2")
    let both = try Inspecting.findings(["a.yaml": comments, "b.yaml": other], asOf: "2021-10-01")
    #expect(Set(both.compactMap(\.form?.number)) == [1, 2])
    #expect(!both.contains { $0.code == "duplicate-team" || $0.code == "duplicate-form" })
  }
}
