import ArgumentParser
import FormAuthoring
import FormFiles
import FormModel
import FormReading
import Glibc

/// `rule`: explains a code, and how to mend what it reports.
struct RuleCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Explain a finding's code: what it means, how to mend it, an example.",
    discussion: """
      Examples:
        countersign rule
        countersign rule missing-signature
        countersign rule unplaced-field

      Without a code it lists all.
      """)

  @Argument(
    help: ArgumentHelp("The code in brackets after a finding.", valueName: "code"), completion: .code)
  var code: String?

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    let codes = try KnownCodes(in: ProgramFolder.find(templates.program))
    guard let code else {
      for line in codes.table { console.say(line) }
      return console.outputFailed ? .couldNot : .success
    }
    let wanted = code.lowercased()
    let found = codes.all.filter { $0.example.code == wanted }
    guard !found.isEmpty else {
      let near = suggestion(for: wanted, among: codes.all.map(\.example.code))
      throw CommandFailure(
        "no code '\(code)'; \(near.map { "did you mean '\($0)'?" } ?? "'\(startedAs) rule' lists them")")
    }
    for (index, entry) in found.enumerated() {
      if index > 0 { console.say("") }
      explain(entry.example, of: entry.origin, on: console)
    }
    return console.outputFailed ? .couldNot : .success
  }

  private func explain(_ rule: RuleExample, of origin: KnownCodes.Origin, on console: Console) {
    console.say("\(rule.code)\(origin == .templates ? " (in templates)" : ""): \(rule.means)")
    if !rule.mend.isEmpty { console.say("How to mend it: \(rule.mend)") }
    guard !rule.wrong.isEmpty else { return }
    let day = rule.day.map { ", on \($0)" } ?? ""
    if case .otherProgram(let title) = origin { console.say("\nAn example of another program, \(title).") }
    console.say("\nWrong (\(rule.file)\(day)):\n\(indented(rule.wrong.filter { $0 != "👉" }))")
    console.say("\nRight:\n\(indented(rule.right))")
  }

  private func indented(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}

/// The codes that `rule` explains.
struct KnownCodes {
  /// Where findings with a code occur.
  enum Origin: Hashable {
    case data, templates
    /// In the data of any program. The example comes from another program, by its title.
    case otherProgram(String)
  }

  /// The codes of data in the order of the program, then the codes of templates.
  private(set) var all: [(example: RuleExample, origin: Origin)] = []

  /// Collects the explanations: first those of the program; then its rules without an explanation, in their own words;
  /// then those of another program, for codes that this one does not explain; then those of the engine.
  init(in folder: ProgramFolder) throws(CommandFailure) {
    add(Self.examples(of: folder))
    // The templates may have mistakes. What can be read of them is enough to explain a code.
    var findings: [Finding] = []
    if let forms = FormSet.read(try folder.readFiles(), into: &findings) { add(forms.ruleExamples) }
    if let other = ProgramFolder.shipped("mentoring"), other.path != folder.path {
      // Only codes that any program can have: the codes of the other program's own rules mean nothing here.
      var unused: [Finding] = []
      let forms = FormSet.read(try other.readFiles(), into: &unused)
      let own = Set(forms?.ruleExamples.map(\.code) ?? [])
      let title = forms?.program.title ?? other.path
      add(Self.examples(of: other).filter { !own.contains($0.code) }, of: .otherProgram(title))
    }
    all += RuleExample.ofTemplates.map { ($0, .templates) }
  }

  private mutating func add(_ examples: [RuleExample], of origin: Origin = .data) {
    for example in examples where !all.contains(where: { $0.example.code == example.code }) {
      all.append((example, origin))
    }
  }

  private static func examples(of folder: ProgramFolder) -> [RuleExample] {
    let path = folder.file("examples/rules.yaml")
    guard case .bytes(let bytes) = readFile(path) else { return [] }
    var findings: [Finding] = []
    return RuleExample.read(SourceFile(name: path, bytes: bytes), into: &findings)
  }

  /// The codes with their meanings, as lines of a table.
  var table: [String] {
    func rows(areOfTemplates: Bool) -> [[String]] {
      all.filter { ($0.origin == .templates) == areOfTemplates }.map { [$0.example.code, $0.example.means] }.sorted {
        $0[0] < $1[0]
      }
    }
    return alignedTable([["CODE", "IN DATA AND FORMS"]] + rows(areOfTemplates: false)) + [""]
      + alignedTable([["CODE", "IN TEMPLATES"]] + rows(areOfTemplates: true))
  }
}
