import Foundation
import Testing

/// The examples in each `--help` work exactly as they are written.
struct ExamplesTests {
  /// The folder where people run the examples: beside the templates. It has files of their own, unless the examples
  /// write them.
  private func folder(for command: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func link(_ name: String, to target: URL) throws {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name), withDestinationURL: target)
    }
    try link("Templates", to: Command.templates.deletingLastPathComponent())
    try folder.makeFolder("bin")
    try link("bin/countersign", to: try Command.program)
    if command.first == "new" { return folder }
    try folder.makeFolder("teams")
    for (example, name) in [("team.yaml", "teams/whitfield.yaml"), ("roster.csv", "roster.csv")] {
      try FileManager.default.copyItem(
        at: Command.templates.appendingPathComponent("examples/\(example)"), to: folder.url.appendingPathComponent(name)
      )
    }
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
    let folder = try folder(for: command)
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

  /// Runs an example that only ends when it is told to.
  private func expectWatching(_ example: String, in folder: TemporaryFolder) throws {
    let words = try Command.shell("countersign() { printf '%s\\n' \"$@\"; }\n\(example)", in: folder).outputLines
    let watch = try RunningCommand(words, in: folder)
    #expect(try watch.lines(1)[0].contains("  "), "\(example)")
    #expect(watch.errors == "")
    #expect(try watch.interrupt() == 130)
  }
}
