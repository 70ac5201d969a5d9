import ArgumentParser
import FormAuthoring
import FormKit
import FormModel

/// `lint`: finds mistakes in templates.
struct LintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what is wrong in templates: every mistake in one run.",
    discussion: """
      Examples:
        countersign lint Templates/mentoring
        countersign lint Templates/mentoring/imp.yaml
        countersign lint Templates --format json

      A path is a folder of templates, a folder that holds such folders, or one template. Without a path, lint reads the \
      templates that the other commands use. 'countersign rule CODE' explains the code in brackets after a finding. Exit \
      code 1 says that there are errors; with --strict, warnings count too.
      """)

  @Argument(help: ArgumentHelp("Folders of templates, or single templates.", valueName: "path"), completion: .yamlFile)
  var paths: [String] = []

  @Option(help: ArgumentHelp("text, json or sarif.", valueName: "format"), completion: .choice(ReportFormat.self))
  var format = "text"

  @Flag(help: "Exit with 1 for warnings too.")
  var strict = false

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    guard let format = ReportFormat(rawValue: format.lowercased()) else {
      throw CommandFailure("no format '\(format)'; --format takes text, json or sarif")
    }
    try templates.check()
    if !paths.isEmpty, templates.program != nil {
      throw CommandFailure("--program and a path both say which templates; leave one of them out")
    }
    let named = paths.isEmpty ? [try ProgramFolder.find(templates.program).path] : paths
    let programs = try TemplateFiles(named).programs
    var findings: [Finding] = []
    var (forms, files, skipped) = (0, 0, 0)
    for program in programs {
      let (sources, isWhole, examples, schemas) = program.read(into: &findings)
      let linting = try lint(sources, isWhole: isWhole, examples, schemas)
      findings += linting.findings.filter { program.isAsked($0.place?.file) }
      forms += linting.forms
      files += sources.count
      skipped += program.skipped
    }
    findings = findings.inReadingOrder()
    switch format {
    case .json: findingsJSON(findings, files: files, teams: 0) { console.write($0) }
    case .sarif: console.write(findingsSARIF(findings, version: productVersion))
    case .text:
      console.write(reportText(findings, colour: console.usesColourOnOutput))
      console.say(summary(findings, programs: programs.count, forms: forms))
    }
    if skipped > 0 { console.note("\(counted(skipped, "other file")) \(skipped == 1 ? "was" : "were") skipped") }
    return verdict(on: findings, strict: strict, console)
  }

  private func lint(
    _ files: [SourceFile], isWhole: Bool, _ examples: SourceFile?, _ schemas: [SourceFile]
  ) throws(CommandFailure) -> Linting {
    do {
      return try Linting(files, isWhole: isWhole, examples: examples, schemas: schemas, printBlanks: printBlanks)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// `1 program, 9 forms: 2 errors, 1 warning`.
  private func summary(_ findings: [Finding], programs: Int, forms: Int) -> String {
    let counts = [Finding.Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : counted(count, severity.rawValue)
    }
    let head = "\(counted(programs, "program")), \(counted(forms, "form"))"
    return "\(head): \(counts.isEmpty ? "no mistakes" : counts.joined(separator: ", "))"
  }
}
