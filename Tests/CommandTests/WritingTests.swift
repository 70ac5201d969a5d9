import Foundation
import Testing

/// Output files are complete or absent.
struct WritingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

  /// Whether the tests can run the program as a user who needs permissions.
  static let canBeBound: Bool = {
    if geteuid() != 0 { return true }
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Command.shell("\(asNobody)\"$countersign\" --version", in: folder))?.code == 0
  }()

  static let asNobody = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""

  @Test("a read-only folder is one line, and its old file stays", .enabled(if: canBeBound)) func readOnly() throws {
    try folder.write("old", to: "x.pdf")
    chmod(folder.url.path, 0o555)
    let outcome = try Command.shell("\(Self.asNobody)\"$countersign\" render imp -o x.pdf", in: folder)
    #expect(outcome.errorLines == ["countersign: error: cannot write 'x.pdf': Permission denied"])
    #expect(outcome.code == 2)
    #expect(try folder.text("x.pdf") == "old")
    #expect(folder.names() == ["x.pdf"])
  }

  @Test("a folder where the file should be is one line") func folderInTheWay() throws {
    try folder.makeFolder("x.pdf")
    let outcome = try run("render", "imp", "-o", "x.pdf")
    #expect(outcome.errorLines == ["countersign: error: cannot write 'x.pdf': Is a directory"])
    #expect(outcome.code == 2)
    #expect(folder.names() == ["x.pdf"])
  }

  @Test("a file where the folder should be is one line, and stays") func fileInTheWay() throws {
    try folder.write("old", to: "out")
    let outcome = try run("render", "imp", "-o", "out")
    #expect(outcome.errorLines == ["countersign: error: cannot make the folder 'out': Not a directory"])
    #expect(outcome.code == 2)
    #expect(try folder.text("out") == "old")
  }

  @Test("one file in the way does not stop the others") func othersGoOn() throws {
    _ = try folder.writeRoster([("A Lee", "B Ray"), ("C Fox", "D Orr"), ("E Kim", "F Poe")])
    try folder.makeFolder("Output/Fox-Orr-kickoff.pdf")
    let outcome = try run("packet", "--roster", "roster.csv", "--forms", "imp")
    #expect(outcome.code == 2)
    #expect(outcome.outputLines.count == 2)
    #expect(
      outcome.errorLines == [
        "countersign: error: cannot write 'Output/Fox-Orr-kickoff.pdf': Is a directory", "2 of 3 packets written",
      ])
    #expect(folder.temporaries(in: "Output") == [])
  }

  @Test("a full disk leaves the old file and no temporary") func fullDisk() throws {
    try folder.write("old", to: "x.pdf")
    // A limit on file sizes refuses the bytes, as a full disk does. So no disk must be filled.
    let outcome = try Command.shell("trap '' XFSZ; ulimit -f 1; exec \"$countersign\" packet -o x.pdf", in: folder)
    #expect(outcome.errorLines == ["countersign: error: cannot write 'x.pdf': File too large"])
    #expect(outcome.code == 2)
    #expect(try folder.text("x.pdf") == "old")
    #expect(folder.names() == ["x.pdf"])
  }

  @Test("a link is replaced, what it points to stays") func link() throws {
    try folder.write("precious", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("x.pdf").path, withDestinationPath: "target")
    #expect(try run("render", "imp", "-o", "x.pdf").code == 0)
    #expect(try folder.text("target") == "precious")
    #expect(try folder.isWhole("x.pdf"))
  }

  @Test("the file has the mode that the user's mask leaves") func mode() throws {
    #expect(try Command.shell("umask 027; \"$countersign\" render imp -o x.pdf", in: folder).code == 0)
    let path = folder.url.appendingPathComponent("x.pdf").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test(
    "a closed pipe ends quietly",
    arguments: ["packet --roster roster.csv --forms imp | head -n 1", "packet -o - | head -c 5"])
  func closedPipe(_ arguments: String) throws {
    _ = try folder.writeRoster(teams: 5)
    let outcome = try Command.shell("\"$countersign\" \(arguments); exit ${PIPESTATUS[0]}", in: folder)
    #expect(outcome.code == 0)
    #expect(!outcome.errors.contains("error"))
  }

  @Test(
    "a standard output that cannot be written is a failed write",
    arguments: [
      "packet --forms imp > /dev/full": "No space left on device",
      "render imp -o - > /dev/full": "No space left on device", "packet --forms imp >&-": "Bad file descriptor",
      "forms > /dev/full": "No space left on device", "--help > /dev/full": "No space left on device",
    ])
  func failedOutput(_ arguments: String, words: String) throws {
    let outcome = try Command.shell("\"$countersign\" \(arguments)", in: folder)
    #expect(outcome.errorLines == ["countersign: error: cannot write standard output: \(words)"])
    #expect(outcome.code == 2)
    #expect(try folder.brokenFiles(in: "Output") == [])
  }

  @Test("two runs into one folder leave whole files") func twoRuns() throws {
    let roster = try folder.writeRoster(teams: 30)
    let arguments = ["packet", "--roster", roster, "--forms", "imp"]
    let runs = try (0..<2).map { _ in try Command.start(arguments, in: folder) }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    #expect(folder.names(in: "Output").count == 30)
    #expect(try folder.brokenFiles(in: "Output") == [])
  }
}
