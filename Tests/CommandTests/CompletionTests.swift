import Foundation
import Testing

/// The words that shells offer to complete a word.
struct CompletionTests {
  /// A folder with `countersign`, which the shells find first, and with files of several kinds.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "b.csv", "c d.yml", "e.txt", "f.pdf"] { try folder.write("", to: name) }
    try folder.makeFolder("teams")
    try folder.makeFolder("bin")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("bin/countersign"), withDestinationURL: try Command.program)
    return folder
  }

  /// A line to complete, and the words that are offered.
  private static let cases: [(line: String, words: [String])] = [
    ("countersign ren", ["render"]),
    ("countersign render visit", ["visit-report"]),
    ("countersign watch men", ["mentor-comment"]),
    ("countersign render --program \(trip) per", ["permission"]),
    ("countersign packet --forms imp,men", ["imp,mentor-comment"]),
    ("countersign rule missing-sig", ["missing-signature"]),
    ("countersign status a.yaml --role content", ["content_advisor"]),
    ("countersign schema find", ["findings"]),
    ("countersign new pro", ["program"]),
    ("countersign new team --roster ", ["a.yaml", "b.csv", "bin", "c d.yml", "teams"]),
    ("countersign lint ", ["a.yaml", "bin", "c d.yml", "teams"]),
    ("countersign render imp --fi", ["--fillable"]),
    ("countersign render imp --paper ", ["a4", "letter"]),
    ("countersign render imp --format ", ["pdf", "png"]),
    ("countersign check --format ", ["json", "sarif", "text"]),
    ("countersign status --format ", ["csv", "json", "text"]),
    ("countersign render imp --roster ", ["a.yaml", "b.csv", "bin", "c d.yml", "teams"]),
    ("countersign render imp --team ", ["a.yaml", "bin", "c d.yml", "teams"]),
    ("countersign render imp -o ", ["bin", "f.pdf", "teams"]),
    ("countersign check ", ["a.yaml", "b.csv", "bin", "c d.yml", "teams"]),
    ("countersign doctor --program ", ["bin", "teams"]),
  ]

  private static let trip = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("FieldTrip").path

  private static func has(_ shell: String) -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Command.shell("command -v \(shell)", in: folder))?.code == 0
  }

  /// Runs a shell's script, which prints one line for each line to complete, with bars between the offers.
  private func offers(_ shell: String, _ script: String, _ lines: [String]) throws -> [[String]] {
    let folder = try folder()
    try folder.write(script, to: "script")
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let outcome = try Command.shell("PATH=$PWD/bin:$PATH \(shell) script < lines", in: folder)
    #expect(outcome.errors == "")
    // Shells offer a folder with or without a slash.
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      line.split(separator: "|").map { $0.hasSuffix("/") ? String($0.dropLast()) : String($0) }.sorted()
    }
  }

  @Test("bash offers forms, codes, roles, files, folders and the words of a choice") func bash() throws {
    let script = """
      source <(countersign --generate-completion-script bash)
      while IFS= read -r line; do
        read -ra COMP_WORDS <<< "$line"
        [[ $line == *' ' ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
        _countersign countersign "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        (IFS='|'; echo "${COMPREPLY[*]}")
      done
      """
    let offers = try offers("bash", script, Self.cases.map(\.line))
    #expect(offers == Self.cases.map(\.words))
  }

  @Test("fish offers the same, but for what it asks at a terminal only", .enabled(if: has("fish"))) func fish() throws {
    let script = """
      countersign --generate-completion-script fish | source
      while read -l line
        echo (complete -C $line | string replace -r '\\t.*' '' | string join '|')
      end
      """
    let asked = ["render visit", "watch men", "per", "packet --forms", "rule ", "--role"]
    let cases = Self.cases.filter { line, _ in !asked.contains { line.contains($0) } }
    #expect(cases.count >= 10)
    #expect(try offers("fish", script, cases.map(\.line)) == cases.map(\.words))
  }

  @Test("zsh offers the same at its prompt", .enabled(if: has("zsh")))
  func zsh() throws {
    // Each line is typed in a terminal, which lists the offers until the last line is done.
    let script = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D"
      zpty -w shell "source <(countersign --generate-completion-script zsh); bindkey '^I' list-choices"
      zpty -w shell "bindkey '^U' kill-whole-line; print READY"
      zpty -r shell heard '*READY*READY*'
      while IFS= read -r line; do
        zpty -w -n shell "${line%@*}"$'\\t'
        zpty -r shell heard "*${line#*@}*" && print found
        zpty -w -n shell $'\\x15'
      done
      """
    // Lists are cut to the width of the terminal, and escaped. So the test searches for one word of each offer.
    let lines = Self.cases.compactMap { line, words in
      words.first { !line.contains($0) && !$0.contains(" ") }.map { "\(line)@\($0)" }
    }
    let heard = try offers("timeout 60 zsh", script, lines)
    #expect(heard == Array(repeating: ["found"], count: Self.cases.count))
  }

  @Test("an unknown shell is a mistake that names those that are known") func unknownShell() throws {
    let outcome = try Command.run(["--generate-completion-script", "tcsh"], in: try folder())
    #expect(outcome.code == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("zsh bash fish"))
  }

  @Test("a program that cannot be read offers nothing, in silence") func unreadable() throws {
    let words = ["countersign", "render", "--program", "nowhere", ""]
    let outcome = try Command.run(
      ["---completion", "render", "--", "positional@0", "4", "0"] + words, in: try folder())
    #expect(outcome.outputLines == [])
    #expect(outcome.errors == "")
  }
}
