import ArgumentParser
import FormModel

/// What `packet` and `render` share.
struct PrintingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Print for each team of this roster (YAML or CSV).", valueName: "file"))
  var roster: String?

  @Option(help: ArgumentHelp("Only the teams with a member of this name, or part of it.", valueName: "name"))
  var only: String?

  @Option(help: ArgumentHelp("The program year of a blank form, as 2026-2027.", valueName: "year"))
  var year: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file (ending in .pdf), a folder, or - for standard output. (default: Output/)", valueName: "path"))
  var output: String?

  @Flag(help: "Do not name the files written, show no progress.")
  var quiet = false

  @OptionGroup var templates: TemplateOptions

  /// Refuses what no file could mend.
  func check() throws(CommandFailure) {
    try templates.check()
    if let output, output.isEmpty { throw CommandFailure("-o names nothing; give it a file, a folder or -") }
    if let roster, roster.isEmpty { throw CommandFailure("--roster names no file") }
    if let only {
      if roster == nil { throw CommandFailure("--only chooses among a roster's teams; add --roster FILE") }
      if only.allSatisfy(\.isWhitespace) { throw CommandFailure("--only names nobody; give it a name") }
    }
    if let year, ProgramYear(year) == nil {
      throw CommandFailure("'\(year)' is no program year; write it as \(yearExample(year))")
    }
  }

  /// A year as it should be written, near to what was.
  private func yearExample(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let first = Int(digits) else { return "2026-2027" }
    let second = String(first + 1)
    return "\(digits)-\(String(repeating: "0", count: max(0, 4 - second.count)))\(second)"
  }
}

/// Which program's forms.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of templates. (default: $COUNTERSIGN_PROGRAM, else Templates/mentoring beside the program)",
      valueName: "folder"))
  var program: String?

  func check() throws(CommandFailure) {
    if let program, program.isEmpty { throw CommandFailure("--program names no folder") }
  }
}
