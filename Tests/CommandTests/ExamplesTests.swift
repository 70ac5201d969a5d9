import Foundation
import Testing

/// The examples in each `--help` work exactly as they are written.
struct ExamplesTests {
  /// A folder beside the templates, as people have it who unpacked the program.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func link(_ name: String, to target: URL) throws {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name), withDestinationURL: target)
    }
    try link("Templates", to: Command.templates.deletingLastPathComponent())
    try folder.makeFolder("bin")
    try link("bin/countersign", to: try Command.program)
    return folder
  }

  /// The command lines in a help text, each together with the lines that continue it.
  private func examples(_ help: String) -> [String] {
    var examples: [String] = []
    var isOpen = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if isOpen {
        examples[examples.count - 1] += "\n" + line
      } else if line.hasPrefix("  countersign ") {
        examples.append(String(line))
      } else {
        continue
      }
      isOpen = line.hasSuffix("\\")
    }
    return examples
  }

  @Test(
    "every command has some, and they work, one after the other", arguments: try CommandTree.read().all().map(\.words))
  func work(_ command: [String]) throws {
    let help = try Command.run(command + ["--help"], in: try TemporaryFolder()).output
    let examples = examples(help)
    #expect(!examples.isEmpty)
    let folder = try folder()
    for example in examples {
      if example.hasPrefix("  countersign watch ") {
        try expectWatching(example, in: folder)
        continue
      }
      let outcome = try Command.shell("PATH=$PWD/bin:$PATH\n\(example)", in: folder)
      // Commands that check files may find something.
      let isJudging = ["check", "status", "lint"].contains { example.hasPrefix("  countersign \($0) ") }
      #expect(outcome.code == 0 || isJudging && outcome.code == 1, "\(example)\n\(outcome.errors)")
      #expect(!outcome.errors.contains("countersign: error:"), "\(example)\n\(outcome.errors)")
    }
  }

  @Test("they work as they are typed, wherever the program was started, by any name") func elsewhere() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("my tools")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("my tools/cs"), withDestinationURL: try Command.program)
    let start = "unset COUNTERSIGN_STARTED_AS COUNTERSIGN_PROGRAM\n"
    let help = try Command.shell(start + "'my tools/cs' check --help", in: folder).output
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  'my tools/cs' check ") }
    #expect(lines.count >= 2 && !help.contains("countersign "))
    let outcome = try Command.shell(start + lines[0], in: folder)
    #expect(outcome.code == 1 && outcome.output.contains("[missing-form]"), "\(lines[0])\n\(outcome.errors)")
    let usage = try Command.shell(start + "'my tools/cs' packet -x", in: folder)
    #expect(usage.errors.contains("see ''my tools/cs' packet --help'"))
  }

  /// Runs an example that only ends when it is told to.
  private func expectWatching(_ example: String, in folder: TemporaryFolder) throws {
    let words = try Command.shell("countersign() { printf '%s\\n' \"$@\"; }\n\(example)", in: folder).outputLines
    let watch = try RunningCommand(words, in: folder)
    #expect(try watch.lines(1)[0].contains("  "), "\(example)")
    #expect(watch.errors == "")
    #expect(try watch.interrupt() == 130)
  }
}
