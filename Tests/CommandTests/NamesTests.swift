import Foundation
import Testing

/// The names of the files that a run writes, and its report.
struct NamesTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

  @Test("a bare packet is blank, in Output") func bareBlank() throws {
    let outcome = try run("packet")
    let line = try #require(outcome.outputLines.first)
    #expect(line.wholeMatch(of: #/Output/blank-kickoff\.pdf  [0-9]+ pages/#) != nil)
    #expect(outcome.outputLines.count == 1)
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
    #expect(folder.names(in: "Output") == ["blank-kickoff.pdf"])
    #expect(try folder.isWhole("Output/blank-kickoff.pdf"))
  }

  @Test("a roster's packets are named for the teams, in its order") func rosterNames() throws {
    let roster = Command.templates.appendingPathComponent("examples/roster.yaml").path
    let outcome = try run("packet", "--roster", roster, "-o", "some/packets")
    let names = ["Whitfield-Nunez-Sorensen", "Brooks-Keller", "Nguyen-OReilly"].map { "\($0)-kickoff.pdf" }
    #expect(outcome.code == 0)
    #expect(outcome.outputLines.map { $0.prefix { $0 != " " } } == names.map { "some/packets/\($0)" })
    #expect(folder.names(in: "some/packets") == names.sorted())
    #expect(try folder.brokenFiles(in: "some/packets") == [])
  }

  @Test(
    "a form is named for itself and its number",
    arguments: [
      "render imp": "Output/blank-imp.pdf", "render mentor-comment": "Output/blank-mentor-comment.pdf",
      "render mentor-comment --number 3": "Output/blank-mentor-comment-3.pdf",
      "render mentor-comment --roster roster.csv": "Output/Whitfield-Keller-mentor-comment.pdf",
      "render mentor-comment --roster roster.csv --number 2 -o out": "out/Whitfield-Keller-mentor-comment-2.pdf",
      "render imp --roster roster.csv -o My.Pdf": "My.Pdf", "packet --blank -o ./out/": "./out/blank-kickoff.pdf",
    ])
  func formNames(_ arguments: String, path: String) throws {
    _ = try folder.writeRoster([("Dana Whitfield", "Thomas Keller")])
    let outcome = try Command.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.outputLines.map { String($0.prefix { $0 != " " }) } == [path])
    #expect(try folder.isWhole(path))
  }

  @Test("a repeated form gives a team all its numbers in one file, nobody one loose blank")
  func repeated() throws {
    _ = try folder.writeRoster([("Dana Whitfield", "Thomas Keller")])
    #expect(try run("render", "mentor-comment", "--roster", "roster.csv").output.hasSuffix("  4 pages\n"))
    #expect(try run("render", "mentor-comment").output.hasSuffix("  1 page\n"))
  }

  @Test("standard output gets the PDF, standard error its line") func standardOutput() throws {
    let outcome = try run("render", "imp", "-o", "-")
    #expect(outcome.output.hasPrefix("%PDF-"))
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("blank-imp.pdf  "))
    #expect(folder.names() == [])
  }

  @Test("quiet says nothing") func quiet() throws {
    let outcome = try run("packet", "--quiet")
    #expect(outcome.output + outcome.errors == "")
    #expect(folder.names(in: "Output") == ["blank-kickoff.pdf"])
  }

  @Test(
    "--only takes a whole part of a name, accents and case aside",
    arguments: ["dana", "nunez-sorensen", "DANA  whitfield"])
  func only(_ name: String) throws {
    _ = try folder.writeRoster([("Dana Whitfield", "José Núñez-Sørensen"), ("Danah White", "Thomas Keller")])
    #expect(try run("packet", "--roster", "roster.csv", "--only", name).code == 0)
    #expect(folder.names(in: "Output") == ["Whitfield-Nunez-Sorensen-kickoff.pdf"])
  }

  @Test("--forms prints a part of the packet") func someForms() throws {
    let all = try run("packet", "-o", "all.pdf")
    let some = try run("packet", "--forms", "imp", "-o", "some.pdf")
    #expect(some.code == 0)
    #expect(try folder.data("some.pdf").count < folder.data("all.pdf").count)
    #expect(all.output != some.output)
  }

  @Test("the same input gives the same bytes") func sameBytes() throws {
    _ = try run("packet", "-o", "a.pdf")
    _ = try run("packet", "-o", "b.pdf")
    #expect(try folder.data("a.pdf") == folder.data("b.pdf"))
  }

  @Test("namesakes get numbers, those that differ by case alone too") func namesakes() throws {
    let pairs = [("Ann Lee", "Bo Ray"), ("Al Lee", "Cy Ray"), ("Di lee", "Ed ray"), ("Flo Lee", "Gus Ray-2")]
    _ = try folder.writeRoster(pairs)
    #expect(try run("packet", "--roster", "roster.csv").code == 0)
    let names = ["", "-2", "-3", "-4"].map { "lee-ray\($0)-kickoff.pdf" }
    #expect(folder.names(in: "Output").map { $0.lowercased() }.sorted() == names.sorted())
  }

  @Test("hostile names stay in the folder, short and plain") func hostileNames() throws {
    let long = String(repeating: "ŵ", count: 300)
    let names = [
      "../../etc/passwd", "/etc/passwd", "CON", "aux.txt", "..", "-rf", "a\\b", "~", "$(touch x)", long, "…",
    ]
    _ = try folder.writeRoster(names.map { ($0, $0) })
    _ = try run("packet", "--roster", "roster.csv", "--forms", "imp", "-o", "in/out")
    #expect(folder.names() == ["in", "roster.csv"])
    #expect(folder.names(in: "in") == ["out"])
    let written = folder.names(in: "in/out")
    #expect(!written.isEmpty)
    for name in written {
      #expect(name.utf8.count < 120)
      #expect(name.hasSuffix("-kickoff.pdf"))
      #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && !name.contains("\\"))
    }
  }

  @Test("a name that begins with a combining mark stays in its folder") func combiningMark() throws {
    let folder = try TemporaryFolder()
    let roster = try folder.writeRoster([("\u{338}x", "Mo")])
    let outcome = try Command.run(["packet", "--roster", roster, "--forms", "imp", "-o", "new"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(folder.names(in: "new") == ["x-Mo-kickoff.pdf"])
  }
}
