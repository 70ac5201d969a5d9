import Foundation
import Testing

/// The pages that are printed for teams.
struct PagesTests {
  private let roster = Command.templates.appendingPathComponent("examples/roster.yaml").path

  private func hasText(_ wanted: String, in text: String) -> Bool {
    let squeezed = text.filter { !$0.isWhitespace }
    return squeezed.precomposedStringWithCanonicalMapping.contains(
      wanted.filter { !$0.isWhitespace }.precomposedStringWithCanonicalMapping)
  }

  @Test("a packet has the forms in order, with the team's names") func packet() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["packet", "--roster", roster, "--only", "Whitfield"], in: folder)
    #expect(outcome.code == 0)
    let text = try words(of: "Output/Whitfield-Nunez-Sorensen-kickoff.pdf", in: folder)
    var rest = text[...]
    for title in [
      "Suggested Timeline", "Focal Points Checklist", "Decision Points Checklist",
      "2021-2022 Individual Mentoring Plan (IMP)", "Experience Suggestions", "Experience 1 of 4", "Experience 2 of 4",
      "Experience 3 of 4", "Experience 4 of 4", "Mentor/Protégé Visit Report (optional)",
    ] {
      let found = try #require(rest.range(of: title), "\(title)")
      rest = rest[found.upperBound...]
    }
    #expect(text.components(separatedBy: "Dana Whitfield / José Núñez-Sørensen").count == 13)
    #expect(text.contains("ruth.abernathy@advisors.example"))
  }

  @Test("the same values give the same pages from YAML and CSV") func yamlAndCSV() throws {
    let folder = try TemporaryFolder()
    let csv = Command.templates.appendingPathComponent("examples/roster.csv").path
    let forms = "suggested-timeline,focal-points,decision-points,experience-suggestions,mentor-comment,visit-report"
    for (source, out) in [(roster, "yaml"), (csv, "csv")] {
      let outcome = try Command.run(["packet", "--roster", source, "--forms", forms, "-o", out], in: folder)
      #expect(outcome.code == 0)
    }
    for name in ["Whitfield-Nunez-Sorensen-kickoff.pdf", "Nguyen-OReilly-kickoff.pdf"] {
      #expect(try folder.data("yaml/\(name)") == folder.data("csv/\(name)"))
    }
  }

  @Test("the IMP too, where the spreadsheet has all that the YAML has") func fullCSV() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - program_year: 2021-2022\n    protege: {name: Ana Díaz}\n    mentor: {name: Bo Li}\n"
        + "    imp: {experiences: [{number: 1}, {planned: 'Safety, first'}]}\n    dese_staff: {work_phone: 573-555-0108}\n",
      to: "r.yaml")
    _ = try folder.write(
      "Program Year,Protégé name,mentor name,imp.experiences[0].number,imp.experiences[1].planned,DESE staff work phone\n"
        + "2021-2022,Ana Díaz,Bo Li,1,\"Safety, first\",573-555-0108\n", to: "r.csv")
    for source in ["r.yaml", "r.csv"] {
      #expect(try Command.run(["packet", "--roster", source, "-o", "\(source).pdf"], in: folder).code == 0)
    }
    #expect(try folder.data("r.yaml.pdf") == folder.data("r.csv.pdf"))
  }

  @Test("two runs give the same bytes") func sameBytes() throws {
    let folder = try TemporaryFolder()
    for out in ["a.pdf", "b.pdf"] { _ = try Command.run(["packet", "-o", out], in: folder) }
    #expect(try folder.data("a.pdf") == folder.data("b.pdf"))
  }

  @Test(
    "a name prints as it is spelled, in any script, on every form",
    arguments: [
      "Minh-Anh Nguyễn", "शिल्पा शर्मा", "Екатерина Щербакова", "Ελένη Παπαδοπούλου", "สมชาย ใจดี", "שרה כהן", "محمد الخالدي",
      "Jean-François {Dupont} **& Sons** <b>", "O'Brien %s \\n", "Zoë 😀",
    ])
  func scripts(_ name: String) throws {
    let folder = try TemporaryFolder()
    let quoted = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    _ = try folder.write(
      "teams:\n  - {protege: {name: \"\(quoted)\"}, mentor: {name: Bo Li}}\n", to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "-o", "p.pdf"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    for page in [4, 8, 12] {
      // Poppler puts right-to-left words into the order of typing only without -raw.
      let text = try Command.shell("pdftotext -f \(page) -l \(page) p.pdf -", in: folder).output
        .filter { !"\u{202A}\u{202B}\u{202C}".contains($0) }
      #expect(hasText(name, in: text), "page \(page): \(text)")
    }
  }

  @Test("a very long name is whole, on a page of its own where it must be") func longName() throws {
    let folder = try TemporaryFolder()
    let name = (1...60).map { "Maria\($0)" }.joined(separator: " ")
    _ = try folder.write(
      "teams:\n  - {protege: {name: \(name)}, mentor: {name: Bo Li}}\n", to: "r.yaml")
    #expect(try Command.run(["render", "imp", "--roster", "r.yaml", "-o", "p.pdf"], in: folder).code == 0)
    let text = try words(of: "p.pdf", in: folder)
    #expect(text.contains("See page 3"))
    #expect(hasText(name, in: text))
  }

  @Test("another program is another folder of templates") func fieldTrip() throws {
    let folder = try TemporaryFolder()
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("FieldTrip").path
    let outcome = try Command.run(
      ["packet", "--program", program, "--roster", "\(program)/students.csv"], in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["Output/Ortiz-Ortiz-trip.pdf  2 pages"])
    let text = try words(of: "Output/Ortiz-Ortiz-trip.pdf", in: folder)
    for words in [
      "Prairie Home School", "Field Trip Permission", "by May 6", "Ana Lucía Ortiz", "May 13, 2022",
      "Wear what the weather asks for.", "{No braces}", "Rubber boots", "The museum", "Original: teacher",
      "a. Meet at the gate.",
    ] {
      #expect(hasText(words, in: text), "\(words)")
    }
    let blank = try Command.run(["packet", "--program", program, "-o", "blank.pdf"], in: folder)
    #expect(blank.code == 0)
    #expect(try !words(of: "blank.pdf", in: folder).contains("Wear what"))
  }

  @Test("every PDF is sound to another reader") func sound() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.shell(
      "\"$countersign\" packet --roster '\(roster)' --quiet && for f in Output/*.pdf; do qpdf --check \"$f\" || exit; done",
      in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }
}
