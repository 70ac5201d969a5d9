import Foundation
import Testing

/// `watch`, from the first printing to Ctrl-C.
struct WatchTests {
  let folder: TemporaryFolder

  /// A folder with a program of one form, `permission`, and a roster of one team.
  init() throws {
    folder = try TemporaryFolder()
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("FieldTrip")
    try FileManager.default.copyItem(at: program, to: folder.url.appendingPathComponent("trip"))
    try folder.write(Self.roster("Ann Able"), to: "r.yaml")
  }

  private static func roster(_ student: String) -> String {
    "students:\n  - {student: {name: \(student)}, parent: {name: Bo Bell}}\n"
  }

  private func watch(_ arguments: String...) throws -> RunningCommand {
    try RunningCommand(["watch", "permission", "--program", "trip"] + arguments, in: folder)
  }

  private func shell(_ script: String) throws { #expect(try Command.shell(script, in: folder).code == 0) }

  /// A line without the time of day at its beginning.
  private func untimed(_ line: String) throws -> String {
    try #require(line.range(of: "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9] ", options: .regularExpression) != nil, "\(line)")
    return String(line.dropFirst(9))
  }

  @Test(
    "prints again after a save, in whatever way the editor saves",
    arguments: [
      "in place": "sed 's/Ann/Eve/' r.yaml > new && cat new > r.yaml",
      "by renaming": "sed 's/Ann/Eve/' r.yaml > new && mv new r.yaml",
      "with a backup": "mv r.yaml r.yaml~ && sed 's/Ann/Eve/' r.yaml~ > r.yaml",
      "by deleting first": "sed 's/Ann/Eve/' r.yaml > new && rm r.yaml && sleep 0.3 && cat new > r.yaml",
      "emptied, and written late": "sed 's/Ann/Eve/' r.yaml > new && : > r.yaml && sleep 0.3 && cat new > r.yaml",
      "with the old date":
        "sed 's/Ann/Eve/' r.yaml > new && touch -r r.yaml new && cat new > r.yaml && touch -r new r.yaml",
      "through a link": "mv r.yaml a && sed 's/Ann/Eve/' a > b && ln -s b r.yaml",
    ])
  func saves(_ way: String, script: String) throws {
    let watch = try watch("--roster", "r.yaml", "-o", "p.pdf")
    #expect(try untimed(watch.lines(1)[0]) == "p.pdf  2 pages")
    try shell(script)
    #expect(try watch.lines(2).map(untimed) == ["p.pdf  2 pages", "p.pdf  2 pages"])
    #expect(try words(of: "p.pdf", in: folder).contains("Eve Able"))
    #expect(try watch.interrupt() == 130)
    // Nothing was reported between: the command waited until the file was complete.
    #expect(watch.errors == "")
    #expect(folder.temporaries() == [])
  }

  @Test("keeps the last good file while a template is broken, and says what is wrong") func brokenTemplate() throws {
    let watch = try watch("-o", "p.pdf")
    let good = try String(watch.lines(1)[0].prefix(8))
    let before = try folder.data("p.pdf")
    try shell("cp trip/permission.yaml good && sed -i 's/^title:/titel:/' trip/permission.yaml")
    #expect(try untimed(watch.lines(2)[1]) == "not rendered; p.pdf is still that of \(good)")
    #expect(watch.errors.hasPrefix("trip/permission.yaml:"))
    #expect(watch.errors.contains(":1: error: unknown key 'titel' [unknown-key]\n"))
    #expect(watch.errors.hasSuffix("countersign: error: 'trip' has mistakes; nothing was printed\n"))
    #expect(try folder.data("p.pdf") == before)
    try shell("sed 's/^title: .*/title: A Day at the River/' good > trip/permission.yaml")
    #expect(try untimed(watch.lines(3)[2]) == "p.pdf  2 pages")
    #expect(try words(of: "p.pdf", in: folder).contains("A Day at the River"))
    #expect(try watch.interrupt() == 130)
  }

  @Test("a new file in the program's folder counts, and one that is gone") func newFile() throws {
    let watch = try watch("--roster", "r.yaml")
    _ = try watch.lines(1)
    try shell("cp trip/permission.yaml trip/again.yml")
    #expect(try untimed(watch.lines(2)[1]).hasPrefix("not rendered; Output/Able-Bell-permission.pdf is still that of "))
    #expect(watch.errors.contains("[duplicate-form]"))
    try shell("rm trip/again.yml")
    #expect(try untimed(watch.lines(3)[2]) == "Output/Able-Bell-permission.pdf  2 pages")
  }

  @Test("begins with an input that is broken, and waits for it to be mended") func brokenAtFirst() throws {
    try folder.write("students: [", to: "r.yaml")
    let watch = try watch("--roster", "r.yaml")
    #expect(try untimed(watch.lines(1)[0]) == "not rendered; nothing is written yet")
    #expect(watch.errors.contains("[bad-yaml]"))
    try folder.write(Self.roster("Ann Able"), to: "r.yaml")
    #expect(try untimed(watch.lines(2)[1]) == "Output/Able-Bell-permission.pdf  2 pages")
  }

  @Test("waits for a roster that is gone") func gone() throws {
    let watch = try watch("--roster", "r.yaml", "-o", "p.pdf")
    _ = try watch.lines(1)
    try shell("mv r.yaml elsewhere")
    #expect(try untimed(watch.lines(2)[1]).hasPrefix("not rendered; p.pdf is still that of "))
    #expect(watch.errors == "countersign: error: cannot read 'r.yaml': No such file or directory\n")
    try shell("mv elsewhere r.yaml")
    #expect(try untimed(watch.lines(3)[2]) == "p.pdf  2 pages")
  }

  /// Waits until another watch of the same form has printed four times more.
  private func waitForAnother(_ arguments: String...) throws {
    try folder.write(Self.roster("Cy Cole"), to: "other.yaml")
    try shell("rm -rf elsewhere && cp -r trip elsewhere")
    let other = try RunningCommand(
      ["watch", "permission", "--program", "elsewhere", "--roster", "other.yaml"] + arguments, in: folder)
    for count in 1...5 {
      _ = try other.lines(count)
      try folder.write(Self.roster("Cy Cole\(count)"), to: "other.yaml")
    }
  }

  @Test("its own output does not set it off, in the program's folder and under a template's name")
  func ownOutput() throws {
    let watch = try watch("--roster", "r.yaml", "-o", "trip/out.yaml")
    _ = try watch.lines(1)
    try waitForAnother("-o", "other.pdf")
    #expect(try watch.lines(1).count == 1)
    // The same in a folder that exists already.
    try folder.write(Self.roster("Eve Able"), to: "r.yaml")
    _ = try watch.lines(2)
    try waitForAnother("-o", "other.pdf")
    #expect(try watch.lines(2).count == 2)
  }

  @Test("an image that it writes itself, over one of its inputs, does not set it off") func ownImage() throws {
    try folder.write("students:\n  - {student: {name: Ann}, signature: {image: sig-p1.png}}\n", to: "r.yaml")
    let picture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("FormDrawingTests/Pictures/clear.png")
    try FileManager.default.copyItem(at: picture, to: folder.url.appendingPathComponent("sig-p1.png"))
    let watch = try watch("--roster", "r.yaml", "--format", "png", "-o", "./sig.png")
    #expect(try watch.lines(1).map(untimed) == ["./sig-p1.png and 1 more  2 pages"])
    try waitForAnother("--format", "png", "-o", "other.png")
    #expect(try watch.lines(1).count == 1)
  }

  @Test("an image that the data names sets it off, when it is saved and when it appears") func image() throws {
    try folder.write("students:\n  - {student: {name: Ann}, signature: {image: sig.svg}}\n", to: "r.yaml")
    let watch = try watch("--roster", "r.yaml", "-o", "p.pdf")
    #expect(try untimed(watch.lines(1)[0]) == "not rendered; nothing is written yet")
    #expect(watch.errors.contains("the image 'sig.svg' cannot be read"))
    for count in 2...3 {
      let path = "<path d='M9 9h\(count)00l-90 50z'/>"
      try folder.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 80'>\(path)</svg>", to: "sig.svg")
      #expect(try untimed(watch.lines(count)[count - 1]) == "p.pdf  2 pages")
    }
  }

  @Test("an error in a value is told, and printed as it was typed") func badValue() throws {
    let watch = try watch("--roster", "r.yaml", "-o", "p.pdf")
    _ = try watch.lines(1)
    try folder.write("students:\n  - {student: {name: Ann, nome: An}}\n", to: "r.yaml")
    #expect(try untimed(watch.lines(2)[1]) == "p.pdf  2 pages")
    #expect(watch.errors.hasPrefix("r.yaml:2:27: error: unknown key 'nome' [unknown-key]\n"))
  }

  @Test("several teams are one line, and those that cannot be printed another") func several() throws {
    let two = Self.roster("Ann Able") + "  - {student: {name: Cy Cole}, parent: {name: Di Dean}}\n"
    try folder.write(two, to: "r.yaml")
    let watch = try watch("--roster", "r.yaml")
    let first = try watch.lines(1)[0]
    #expect(try untimed(first) == "Output/Able-Bell-permission.pdf and 1 more  4 pages")
    try folder.write(two.replacingOccurrences(of: "Cy Cole", with: "\u{F0000} Cole"), to: "r.yaml")
    #expect(
      try watch.lines(3).dropFirst().map(untimed) == [
        "Output/Able-Bell-permission.pdf  2 pages",
        "not rendered; Output/Cole-Dean-permission.pdf is still that of \(first.prefix(8))",
      ])
    #expect(watch.errors.hasSuffix("1 of 2 files written\n"))
  }

  @Test("--quiet names no file that was written, but what was not") func quiet() throws {
    let watch = try watch("--roster", "r.yaml", "--quiet", "-o", "p.pdf")
    try shell("while [ ! -e p.pdf ]; do sleep 0.01; done; : > empty; mv empty r.yaml")
    #expect(try untimed(watch.lines(1)[0]).hasPrefix("not rendered; p.pdf is still that of "))
  }

  @Test(
    "what no save could mend ends it at once",
    arguments: [
      "watch": "no form is named; 'countersign forms' lists them",
      "watch permisson": "no form 'permisson'; did you mean 'permission'?",
      "watch permission --roster absent.yaml": "cannot read 'absent.yaml': No such file or directory",
      "watch permission --roster trip": "'trip' is a folder; --roster takes a file",
      "watch permission --number 1": "a team has one form 'permission'; leave --number out",
      "watch permission -o -":
        "standard output has room for one file, and watch writes it again; name one with -o",
      "watch permission --paper a5": "no paper 'a5'; --paper takes letter or a4",
      "watch permission --program absent": "cannot open the folder of templates 'absent': No such file or directory",
    ])
  func endsAtOnce(_ arguments: String, line: String) throws {
    let named = arguments.contains("--program") ? [] : ["--program", "trip"]
    let outcome = try Command.run(arguments.split(separator: " ").map(String.init) + named, in: folder)
    #expect(outcome.errorLines == ["countersign: error: \(line)"])
    #expect(outcome.output == "")
    #expect(outcome.code == 2)
  }

  @Test("ends when whoever read its lines has gone") func closedPipe() throws {
    let script = """
      mkfifo lines
      "$countersign" watch permission --program trip -o p.pdf > lines & pid=$!
      head -n 1 lines > first
      touch trip/permission.yaml
      wait $pid
      """
    let outcome = try Command.shell(script, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(try untimed(folder.text("first")) == "p.pdf  2 pages\n")
  }

  @Test("opens no more files from print to print") func openFiles() throws {
    let watch = try watch("--roster", "r.yaml", "-o", "p.pdf")
    func openFiles() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(watch.process.processIdentifier)/fd").count
    }
    for count in 1...2 {
      _ = try watch.lines(count)
      try folder.write(Self.roster("Ann Able\(count)"), to: "r.yaml")
    }
    _ = try watch.lines(3)
    let first = try openFiles()
    for count in 3...7 {
      try folder.write(Self.roster("Ann Able\(count)"), to: "r.yaml")
      _ = try watch.lines(count + 1)
    }
    #expect(try openFiles() == first)
  }
}
