import Foundation
import Testing

/// Images that a team file names, printed by the whole command.
struct SignatureImageTests {
  /// A folder with the images of the picture tests, and a team file that names some.
  private func folder(_ images: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let pictures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("FormDrawingTests/Pictures")
    for name in ["clear.png", "ink.jpg", "photo.jpg"] {
      try FileManager.default.copyItem(
        at: pictures.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    _ = try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'><path d='M9 9h200l-90 50z'/></svg>", to: "a.svg")
    let forms = images.enumerated().map { index, image in
      "  - {experience: \(index + 1), date: 2021-12-15, signature: {name: Bo Bell, date: 2021-12-15, image: \(image)}}\n"
    }
    _ = try folder.write(
      "protege: {name: Ann Able}\nmentor: {name: Bo Bell}\nmentor_comments:\n" + forms.joined(), to: "t.yaml")
    return folder
  }

  @Test("signatures are drawn by what a file holds, whatever its name says") func kinds() throws {
    let folder = try folder("clear.png", "renamed.png", "photo.jpg", "a.svg")
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("ink.jpg"), to: folder.url.appendingPathComponent("renamed.png"))
    let outcome = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "-o", "c.pdf"], in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
    let images = try Command.shell("pdfimages -list c.pdf | tail -n +3 | awk '{print $1}'", in: folder).outputLines
    #expect(images.map { $0.trimmingCharacters(in: .whitespaces) } == ["1", "2", "3", "4"])
    let again = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "-o", "d.pdf"], in: folder)
    #expect(again.code == 0)
    #expect(try folder.data("c.pdf") == folder.data("d.pdf"))
  }

  @Test("copies of a form share their picture; images of pages show it") func shared() throws {
    let folder = try folder("clear.png")
    _ = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "--copies", "-o", "c.pdf"], in: folder)
    // Each of the three copies names the image. The file has it once.
    let objects = try Command.shell("pdfimages -list c.pdf | tail -n +3 | awk '{print $1, $11}'", in: folder)
      .outputLines
    #expect(objects.count == 3)
    #expect(Set(objects.compactMap { $0.split(separator: " ").last }).count == 1)
    #expect(Set(objects.compactMap { $0.split(separator: " ").first }).count == 3)
    let png = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "--format", "png"], in: folder)
    #expect(png.code == 0)
  }

  @Test(
    "an image that cannot be read is 2, at its value, and nothing is written",
    arguments: [
      ("gone.png", "No such file or directory"), ("/etc/hostname", "its path begins at the root of the file system"),
      ("../t/clear.png", "its path leads up, out of the data file's folder"),
      ("a/../clear.png", "its path leads up, out of the data file's folder"),
      ("out.png", "it is a link that leads out of the data file's folder"), ("sub", "it is a folder"),
      ("pipe", "it is no file"), ("t.yaml", "it is not a PNG, JPEG or SVG"), ("empty.png", "it is empty"),
      ("cut.jpg", "it is damaged: Premature end of JPEG file"),
      ("slow.svg", "it takes too long to draw, or too much memory"), ("a.svg/x", "Not a directory"),
      (".", "it is a folder"), ("CLEAR.png", "No such file or directory"),
    ])
  func unreadable(_ image: String, _ reason: String) throws {
    let folder = try folder(image)
    try folder.makeFolder("sub")
    _ = try folder.write("", to: "empty.png")
    try folder.data("ink.jpg").prefix(300).write(to: folder.url.appendingPathComponent("cut.jpg"))
    // A hundred thousand squares in five lines: each part uses the part before it ten times.
    let uses = (1...5).map { level in
      "<g id='g\(level)'>" + String(repeating: "<use href='#g\(level - 1)'/>", count: 10) + "</g>"
    }
    _ = try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect id='g0' width='9' height='9'/>\(uses.joined())</svg>",
      to: "slow.svg")
    _ = try Command.shell("mkfifo pipe; ln -s /etc/hostname out.png", in: folder)
    let outcome = try Command.run(["packet", "--team", "t.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errorLines.first
        == "t.yaml:4:91: error: the image '\(image)' cannot be read: \(reason) [unreadable-file]")
    #expect(folder.names(in: "Output") == [])
  }

  @Test("a file whose name is composed otherwise is found, one of other case is suggested") func names() throws {
    let folder = try folder("José.png")
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("clear.png"), to: folder.url.appendingPathComponent("Jose\u{301}.png"))
    #expect(try Command.run(["render", "mentor-comment", "--team", "t.yaml"], in: folder).code == 0)
    _ = try Command.shell("sed -i 's/José/A/; s/A.png/INK.jpg/' t.yaml", in: folder)
    let outcome = try Command.run(["render", "mentor-comment", "--team", "t.yaml"], in: folder)
    #expect(outcome.errors.contains("help: did you mean 'ink.jpg'?"), "\(outcome.errors)")
  }

  @Test("an image on which nobody has written leaves the line empty, and that is said") func blank() throws {
    let folder = try folder("a.svg")
    _ = try folder.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'/>", to: "a.svg")
    let outcome = try Command.run(["render", "mentor-comment", "--team", "t.yaml", "--copies"], in: folder)
    #expect(outcome.code == 0)
    let line = "t.yaml:4:91: warning: the image 'a.svg' shows no signature; its line stays empty [blank-image]"
    #expect(outcome.errorLines.filter { $0.contains("blank-image") } == [line])
  }

  @Test("an image that all teams inherit is read and stored once") func inherited() throws {
    let folder = try folder("clear.png")
    _ = try folder.write(
      "visit_report: {signatures: {administrator: {image: photo.jpg}}}\nteams:\n"
        + (1...3).map { "  - {protege: {name: A\($0)}, mentor: {name: B}}\n" }.joined(), to: "r.yaml")
    let outcome = try Command.run(
      ["render", "visit-report", "--roster", "r.yaml", "--one-file", "-o", "v.pdf"], in: folder)
    #expect(outcome.code == 0)
    let objects = try Command.shell("pdfimages -list v.pdf | tail -n +3 | awk '{print $11}'", in: folder).outputLines
    #expect(objects.count == 3)
    #expect(Set(objects).count == 1)
  }

  @Test("the other teams and forms go on") func othersGoOn() throws {
    let folder = try folder("gone.png")
    #expect(try Command.run(["render", "imp", "--team", "t.yaml"], in: folder).code == 0)
    _ = try folder.write(
      """
      teams:
        - {protege: {name: Ann Able}, mentor: {name: Bo Bell}, visit_report: {signatures: {mentor: {image: gone.png}}}}
        - {protege: {name: Cy Cole}, mentor: {name: Di Dean}, visit_report: {signatures: {mentor: {image: ink.jpg}}}}
      """, to: "r.yaml")
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "-o", "out"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.outputLines == ["out/Cole-Dean-kickoff.pdf  12 pages"])
    #expect(outcome.errors.contains("r.yaml:2:"))
    #expect(outcome.errorLines.contains("1 of 2 packets written"))
    #expect(folder.names(in: "out") == ["Cole-Dean-kickoff.pdf"])
  }

  @Test("a path is taken from the data file's folder, wherever the command is run") func otherFolder() throws {
    let folder = try folder("sub/ink.jpg")
    try folder.makeFolder("sub")
    _ = try Command.shell("mv ink.jpg sub; mkdir there", in: folder)
    let outcome = try Command.shell(
      "cd there && \"$countersign\" render mentor-comment --team ../t.yaml -o x.pdf", in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
  }
}
