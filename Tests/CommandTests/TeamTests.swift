import Foundation
import Testing

/// Printing from a team's own file.
struct TeamTests {
  private let team = Command.templates.appendingPathComponent("examples/team.yaml").path

  @Test("a packet is filled with all that the team's file says") func packet() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["packet", "--team", team], in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["Output/Whitfield-Nunez-Sorensen-kickoff.pdf  12 pages"])
    let text = try words(of: "Output/Whitfield-Nunez-Sorensen-kickoff.pdf", in: folder)
    for words in [
      "October 29, 2021", "Weekdays after 3:30 p.m.; Sunday evenings by text", "Syllabus for", "9/20/2021",
      "Useful: two colleagues have asked for the outline.", "Helen Okafor", "Label every tool board",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("a repeated form gives the entries that the team has, in one file; --number gives one") func entries() throws {
    let folder = try TemporaryFolder()
    let all = try Command.run(["render", "mentor-comment", "--team", team], in: folder)
    #expect(all.outputLines == ["Output/Whitfield-Nunez-Sorensen-mentor-comment.pdf  2 pages"])
    let one = try Command.run(["render", "mentor-comment", "--team", team, "--number", "3"], in: folder)
    #expect(one.outputLines == ["Output/Whitfield-Nunez-Sorensen-mentor-comment-3.pdf  1 page"])
    _ = try folder.write("protege: {name: Ana}\nmentor: {name: Bo}\n", to: "new.yaml")
    let none = try Command.run(["render", "mentor-comment", "--team", "new.yaml"], in: folder)
    #expect(none.outputLines == ["Output/Ana-Bo-mentor-comment.pdf  4 pages"])
  }

  @Test(
    "what is no team's file is 2, and says what it is",
    arguments: [
      ("teams: [{protege: {name: A}}]\n", "this is a roster, not a team's file"), ("a: b\n", "this is no team's file"),
      ("", "empty"), ("- a\n", "this is no team's file"), ("protege: {name: 'A}\n", "never closed"),
    ])
  func noTeam(_ text: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(text, to: "t.yaml")
    let outcome = try Command.run(["packet", "--team", "t.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(folder.names(in: "Output") == [])
  }

  @Test("a 2,000-word comment is whole and in order, on as many pages as it needs") func longComment() throws {
    let folder = try TemporaryFolder()
    let wordsWritten = (1...2000).map { "w\($0)" }
    let comment = stride(from: 0, to: 2000, by: 100).map { wordsWritten[$0..<$0 + 100].joined(separator: " ") }
      .joined(separator: "\n\n        ")
    _ = try folder.write(
      "protege: {name: Ana}\nmentor: {name: Bo}\nmentor_comments:\n  - experience: 1\n    comments: |\n        \(comment)\n",
      to: "t.yaml")
    #expect(try Command.run(["render", "mentor-comment", "--team", "t.yaml", "-o", "c.pdf"], in: folder).code == 0)
    let found = try words(of: "c.pdf", in: folder).split(whereSeparator: \.isWhitespace)
      .filter { $0.hasPrefix("w") && Int($0.dropFirst()) != nil }.map(String.init)
    #expect(found == wordsWritten)
  }
}

/// Forms are YAML files, and need no Swift.
struct MoreFormsTests {
  private let team = """
    program_year: 2021-2022
    protege: {name: Dana Whitfield}
    mentor: {name: José Núñez-Sørensen}
    imp:
      experiences:
        - {number: 1, planned: Syllabus}
        - {number: 20, planned: Bees, description: Keep two hives., approval: {initials: RA, date: 2021-10-02}}
    reflections:
      - {who: Dana Whitfield, week_of: 2021-10-04, positives: Two stayed longer., interesting: Bees calm them.}
      - {who: José Núñez-Sørensen, week_of: 2021-10-11}
    mentor_comments:
      - experience: 1
        signature: {ink: true, seen_by: RA, seen_on: 2021-12-15, name: José Núñez-Sørensen, date: 2021-12-14}
    """

  @Test("an alternate experience is the one that has the number 20") func alternate() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(team, to: "t.yaml")
    let outcome = try Command.run(["render", "alternate-experience", "--team", "t.yaml", "-o", "a.pdf"], in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["a.pdf  1 page"])
    let text = try words(of: "a.pdf", in: folder)
    for words in ["Experience 2 of 4", "Keep two hives.", "RA", "10/2/2021"] { #expect(text.contains(words)) }
  }

  @Test("reflections are one form an entry, in the manual's words") func reflection() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(team, to: "t.yaml")
    let outcome = try Command.run(["render", "reflection", "--team", "t.yaml", "-o", "r.pdf"], in: folder)
    #expect(outcome.outputLines == ["r.pdf  2 pages"])
    let text = try words(of: "r.pdf", in: folder)
    for words in ["One reflective process is P+M-I*, which", "Bees calm them.", "October 11, 2021", "I*"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("a signature on paper leaves its line free, and says who saw it") func ink() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(team, to: "t.yaml")
    _ = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "-o", "c.pdf"], in: folder)
    #expect(try words(of: "c.pdf", in: folder).contains("signed on paper, seen by RA 12/15/2021"))
  }
}

/// The settings of printing.
struct SettingsTests {
  @Test("--copies prints each form once for each person who keeps one, in the manual's words") func copies() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["packet", "--copies", "-o", "p.pdf"], in: folder)
    // 5 pages without copies, 3 copies of the IMP's 2 pages, and 3 copies of each of the 5 others.
    #expect(outcome.outputLines == ["p.pdf  26 pages"])
    let lines = try words(of: "p.pdf", in: folder).split(separator: "\n").map(String.init)
    func count(_ line: String) -> Int { lines.count { $0 == line } }
    #expect(count("Original: content advisor") == 5)
    #expect(count("Copy: protégé") == 7)
    #expect(count("Copy: mentor") == 7)
    #expect(count("Copy: content advisor") == 2)
  }

  @Test("--duplex begins each form on a right-hand page") func duplex() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run(["packet", "--duplex", "-o", "p.pdf"], in: folder).outputLines == ["p.pdf  19 pages"])
    for page in [1, 3, 5, 7, 9, 11, 13, 15, 17, 19] {
      #expect(try words(of: "p.pdf", pages: "-f \(page) -l \(page)", in: folder).contains("Page 1 of"), "\(page)")
    }
  }

  @Test("--paper a4 has the same pages on A4; another paper is refused") func paper() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run(["packet", "--paper", "A4", "-o", "p.pdf"], in: folder).outputLines == ["p.pdf  12 pages"])
    let info = try Command.shell("pdfinfo p.pdf", in: folder).output
    #expect(info.contains("595.28 x 841.89 pts (A4)"), "\(info)")
    let refused = try Command.run(["packet", "--paper", "a5"], in: folder)
    #expect(refused.code == 2)
    #expect(refused.errorLines == ["countersign: error: no paper 'a5'; --paper takes letter or a4"])
  }
}

struct ImageTests {
  @Test("--format png gives an image a page, named by its number") func images() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["render", "imp", "--format", "png"], in: folder)
    #expect(outcome.outputLines == ["Output/blank-imp-p1.png  1 page", "Output/blank-imp-p2.png  1 page"])
    // A PNG's header has its signature, then width and height as four bytes each.
    let header = Array(try folder.data("Output/blank-imp-p1.png").prefix(24))
    #expect(Array(header[1..<4]) == Array("PNG".utf8))
    #expect(Array(header[16..<24]) == [0, 0, 4, 251, 0, 0, 6, 114])
    let again = try Command.run(["render", "imp", "--format", "png", "-o", "again.png"], in: folder)
    #expect(again.outputLines == ["again-p1.png  1 page", "again-p2.png  1 page"])
    #expect(try folder.data("again-p2.png") == folder.data("Output/blank-imp-p2.png"))
    let one = try Command.run(["render", "visit-report", "--format", "png", "-o", "v.png"], in: folder)
    #expect(one.outputLines == ["v.png  1 page"])
  }

  @Test(
    "what does not go with images is refused",
    arguments: [
      ("--format png -o x.pdf", "-o names a PDF and --format says png; name a folder or a .png"),
      ("--format gif", "no format 'gif'; --format takes pdf or png"),
      ("--format png --fillable", "--fillable makes a PDF; leave --format png out"),
      ("--format png --one-file", "--one-file makes one PDF; leave --format png out"),
      ("--format png -o -", "2 images do not fit on standard output; name a folder with -o"),
    ])
  func refused(_ options: String, _ line: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.shell("\"$countersign\" render imp \(options)", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errorLines.contains("countersign: error: \(line)"), "\(outcome.errors)")
    #expect(folder.names(in: "Output") == [])
  }
}

struct BatchTests {
  private let roster = Command.templates.appendingPathComponent("examples/roster.yaml").path

  @Test("--one-file has every team's packet, with a bookmark for each team and form") func oneFile() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["packet", "--roster", roster, "--one-file", "--duplex"], in: folder)
    #expect(outcome.outputLines == ["Output/roster-kickoff.pdf  59 pages"])
    let outline = try Command.shell(
      "qpdf --json --json-key=outlines Output/roster-kickoff.pdf", in: folder
    ).output
    for title in ["Dana Whitfield / José Núñez-Sørensen", "Mentor/Protégé Visit Report (optional)"] {
      let escaped = title.precomposedStringWithCanonicalMapping
      #expect(outline.contains("\"title\": \"\(escaped)\""), "\(outline.prefix(2000))")
    }
    // Each form's bookmark leads to its first page. The blank backs of sheets count as pages.
    let pages = outline.split(separator: "\n").filter { $0.contains("\"destpageposfrom1\"") }
    #expect(pages.count == 3 * 11)
  }

  @Test("in one file a team that cannot be printed is left out, and that is said") func oneFileLeavesOut() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "teams:\n  - {protege: {name: \"A\u{F0000}\"}, mentor: {name: Bo}}\n  - {protege: {name: Cy}, mentor: {name: Di}}\n",
      to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "--one-file"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("1 of 2 teams are in 'Output/r-kickoff.pdf'"), "\(outcome.errors)")
    #expect(outcome.outputLines == ["Output/r-kickoff.pdf  12 pages"])
  }

  @Test("many packets, printed on every core, come in order and are the same as one alone") func manyCores() throws {
    let folder = try TemporaryFolder()
    let roster = try folder.writeRoster(teams: 60)
    let all = try Command.run(["packet", "--roster", roster, "--forms", "imp", "-o", "all"], in: folder)
    #expect(all.code == 0)
    #expect(all.outputLines.count == 60)
    let name = try #require(all.outputLines.last?.split(separator: " ").first.map { String($0.dropFirst(4)) })
    let again = try Command.run(["packet", "--roster", roster, "--forms", "imp", "-o", "again"], in: folder)
    #expect(again.outputLines.map { $0.replacing("again/", with: "all/") } == all.outputLines)
    #expect(try folder.data("all/\(name)") == folder.data("again/\(name)"))
  }
}
