import Foundation
import Testing

/// Files that are made to cost much time or memory. The command runs with limits.
struct HostileInputTests {
  /// Runs a check with 512 MiB of memory.
  private func check(_ file: String, in folder: TemporaryFolder) throws -> Command.Outcome {
    try Command.shell("ulimit -d 524288; exec timeout 60 \"$countersign\" check \(file)", in: folder)
  }

  @Test("a spreadsheet of a few rows takes little memory, whatever its columns are called") func columnFarOff() throws {
    let folder = try TemporaryFolder()
    let head = "protege.name,mentor.name,mentor_comments[999].comments\n"
    try folder.write(head + String(repeating: "A,B,x\n", count: 3_000), to: "r.csv")
    let outcome = try check("r.csv", in: folder)
    #expect(outcome.code == 1, "\(outcome.errors.prefix(1000))")
    #expect(outcome.output.hasPrefix("r.csv:1:"), "\(outcome.output.prefix(1000))")
  }

  @Test("no drawing does more than spoil its line") func drawings() throws {
    let folder = try TemporaryFolder()
    let corpus = Command.templates.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests/Fuzzing/Corpus/image")
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".svg") }
    #expect(names.count > 10)
    var team = "protege: {name: Ann}\nmentor: {name: Bo}\nmentor_comments:\n"
    for name in names {
      try FileManager.default.copyItem(
        at: corpus.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
      team += "  - {signature: {image: \(name)}}\n"
    }
    try folder.write(team, to: "t.yaml")
    let outcome = try check("t.yaml", in: folder)
    #expect(outcome.code == 1, "\(outcome.errors)")
    for name in ["entity-bomb", "entity-of-a-file", "uses-doubled", "size-endless", "cut-off", "no-svg"] {
      #expect(outcome.output.contains("the image '\(name).svg' cannot be read"), "\(name)")
    }
    #expect(!outcome.output.contains("the image 'whole.svg' cannot be read"))
  }
}
