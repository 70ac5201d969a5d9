import ArgumentParser
import FormKit
import FormModel
import Glibc

/// `rule`: what a code means, and how to mend it.
struct RuleCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Explain a finding's code: what it means, how to mend it, an example.",
    discussion: """
      Examples:
        countersign rule missing-signature
        countersign rule bad-date
      """)

  @Argument(help: ArgumentHelp("The code, as it stands in brackets behind a finding.", valueName: "code"))
  var code: String

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    let folder = try ProgramFolder.find(templates.program)
    let path = "\(folder.path)/examples/rules.yaml"
    guard case .bytes(let bytes) = readFile(path) else {
      throw CommandFailure("this program explains no code: there is no '\(path)'")
    }
    var findings: [Finding] = []
    let rules = RuleExample.read(SourceFile(name: path, bytes: bytes), into: &findings)
    let wanted = code.lowercased()
    guard let rule = rules.first(where: { $0.code == wanted }) else {
      let near = nearest(to: wanted, among: rules.map(\.code)).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure("no code '\(code)'\(near)")
    }
    console.say("\(rule.code): \(rule.means)")
    console.say("How to mend it: \(rule.mend)")
    guard !rule.wrong.isEmpty else { return console.outputFailed ? .couldNot : .success }
    let day = rule.day.map { ", on \($0)" } ?? ""
    console.say("\nWrong (\(rule.file)\(day)):\n\(indented(rule.wrong.filter { $0 != "👉" }))")
    console.say("\nRight:\n\(indented(rule.right))")
    return console.outputFailed ? .couldNot : .success
  }

  private func indented(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
