import Foundation
import Testing

/// Bad input makes a finding with its place and the right exit code. Nothing else is lost.
struct BadInputTests {
  @Test(
    "a roster that cannot be read is 2, and nothing is written",
    arguments: [
      ("r.yaml", "teams:\n  - {protege: {name: 'Ana}}\n", "r.yaml:2:22: error: ", "[bad-yaml]"),
      ("r.yaml", "teams: &a\n  - {protege: {name: Ana}}\n", "r.yaml:1:8: error: ", "[bad-yaml]"),
      ("r.csv", "protege.name,mentor.name\n\"Ana,Bo\n", "r.csv:2:1: error: ", "[bad-csv]"),
      ("r.csv", "protege.name,mentor.name\nAna,Bo,Cy\n", "r.csv:2:8: error: ", "[bad-csv]"),
    ])
  func unreadable(_ file: String, _ text: String, _ place: String, _ code: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(text, to: file)
    let outcome = try Command.run(["packet", "--roster", file], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errorLines.contains { $0.hasPrefix(place) && $0.hasSuffix(code) }, "\(outcome.errors)")
    #expect(folder.names(in: "Output") == [])
  }

  @Test(
    "an error in one value still prints it as it was typed, and exits 1",
    arguments: [
      ("imp: {experiences: [{target_date: 2021-02-29}]}", "2021-02-29", "[bad-date]"),
      ("mentor: {name: Bo, name: Li}", "Bo", "[duplicate-key]"),
      ("protege: {email: nobody}", "nobody", "[bad-email]"),
    ])
  func badValue(_ line: String, _ printed: String, _ code: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - \(line)\n", to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "-o", "p.pdf"], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains(code), "\(outcome.errors)")
    #expect(try words(of: "p.pdf", in: folder).contains(printed))
  }

  @Test("a list or a control character in a value's place prints nothing, and exits 1")
  func notAText() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - {protege: {name: [Ana, Bo], school: \"Ha\\x07yti\"}}\n", to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "-o", "p.pdf"], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[wrong-type]"))
    #expect(outcome.errors.contains("[bad-character]"))
    let text = try words(of: "p.pdf", in: folder)
    #expect(!text.contains("Ana") && !text.contains("yti"))
  }

  @Test("a character that no font has prints nothing for its team; the others go on, and the exit is 2")
  func missingGlyph() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - {protege: {name: \"A\u{F0000}na\"}, mentor: {name: Bo}}\n  - {protege: {name: Cy}, mentor: {name: Di}}\n",
      to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains("r.yaml:2:24: error: ") && outcome.errors.contains("[missing-glyph]"), "\(outcome.errors)"
    )
    #expect(outcome.errors.contains("1 of 2 packets written"))
    #expect(folder.names(in: "Output") == ["Cy-Di-kickoff.pdf"])
  }

  @Test("a value that is taller than a page is named once in the team's file, though several forms print it")
  func tallValue() throws {
    let folder = try TemporaryFolder()
    let school = "Ha" + String(repeating: "\u{301}", count: 4_000) + "yti"
    _ = try folder.write(
      "teams:\n  - {protege: {name: Ana, school: \"\(school)\"}, mentor: {name: Bo}}\n"
        + "  - {protege: {name: Cy}, mentor: {name: Di}}\n",
      to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.ranges(of: "[too-tall]").count == 1, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("r.yaml:2:35: error: the value of 'Protégé's school' is taller than a page [too-tall]"))
    #expect(folder.names(in: "Output") == ["Cy-Di-kickoff.pdf"])
  }

  @Test("mistakes of templates are told in one run, and nothing is printed") func templates() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.shell(
      "mkdir p && cp \"$COUNTERSIGN_PROGRAM\"/*.yaml p && sed -i 's/type: paragraph/type: paragrahp/' p/visit-report.yaml"
        + " && sed -i 's/  - heading: Mentor/  - haeding: Mentor/' p/imp.yaml && \"$countersign\" packet --program p",
      in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("did you mean 'paragraph'?") && outcome.errors.contains("did you mean 'heading'?"))
    #expect(outcome.errors.contains("p/imp.yaml:"), "\(outcome.errors)")
    #expect(folder.names(in: "Output") == [])
  }

  @Test(
    "an entry that no form prints is told, not dropped in silence",
    arguments: [
      "experience: 1, comments: B", "experience: 5, comments: B", "experience: two, comments: B", "comments: B",
    ])
  func unprinted(_ entry: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - protege: {name: Ana}\n    mentor_comments:\n      - {experience: 1, comments: A}\n      - {\(entry)}\n",
      to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "-o", "p.pdf"], in: folder)
    // A number that no form can have is also an error in the value itself.
    #expect(outcome.code == (["experience: 5", "experience: two"].contains { entry.hasPrefix($0) } ? 1 : 0))
    #expect(outcome.errors.contains("r.yaml:5:") && outcome.errors.contains("[unprinted-entry]"), "\(outcome.errors)")
  }

  @Test(
    "a roster without a team is 2",
    arguments: [
      ("r.yaml", "teams: []\n"), ("r.yaml", "teams: [~]\n"), ("r.yaml", "teams: [{}]\n"),
      ("r.csv", "protege.name,mentor.name\n"), ("r.csv", "a,b\nc,d\n"),
    ])
  func noTeam(_ file: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(text, to: file)
    let outcome = try Command.run(["packet", "--roster", file], in: folder)
    #expect(outcome.code == 2)
    #expect(folder.names(in: "Output") == [])
  }

  @Test("a character that no font has is found in the footer too, whichever form is printed")
  func footerGlyph() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("teams:\n  - {protege: {name: \"A\u{F0000}\"}, mentor: {name: Bo}}\n", to: "r.yaml")
    let outcome = try Command.run(["render", "suggested-timeline", "--roster", "r.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("r.yaml:2:24: error: "), "\(outcome.errors)")
  }
}
