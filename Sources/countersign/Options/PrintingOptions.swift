import ArgumentParser
import FormKit
import FormModel

/// The options that `packet` and `render` share.
struct PrintingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Print for each team of this roster (.yaml, .csv, .xlsx or .xlsx#SHEET).", valueName: "file"),
    completion: .dataFile)
  var roster: String?

  @Option(
    help: ArgumentHelp("Print for the team of this file (YAML), with all that it says.", valueName: "file"),
    completion: .yamlFile)
  var team: String?

  @Option(
    help: ArgumentHelp(
      "Only the teams that have a member with this name, or with this first or last name.", valueName: "name"))
  var only: String?

  @Option(help: ArgumentHelp("The program year of a blank form, as 2026-2027.", valueName: "year"))
  var year: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file (ending in .pdf), a folder, or - for standard output. (default: Output/)", valueName: "path"),
    completion: .file(extensions: ["pdf", "png"]))
  var output: String?

  @Flag(help: "Print each form once for each person who keeps a copy; its foot says whose copy it is.")
  var copies = false

  @Flag(help: "Make a PDF to fill in on screen; what is known stands in its fields.")
  var fillable = false

  @Flag(help: "Begin each form on a right-hand page, for printing on both sides.")
  var duplex = false

  @Flag(help: "All teams in one file, with a bookmark for each team and form.")
  var oneFile = false

  @Option(help: ArgumentHelp("letter or a4.", valueName: "paper"), completion: .choice(PrintSettings.Paper.self))
  var paper = "letter"

  @Flag(help: "Do not name the files written, show no progress.")
  var quiet = false

  @Option(
    help: ArgumentHelp("pdf, or png: an image a page, 150 dots per inch.", valueName: "format"),
    completion: .choice(PrintSettings.Format.self))
  var format = "pdf"

  @OptionGroup var templates: TemplateOptions

  /// Throws if an option alone is wrong, so that no input could make it right.
  func check() throws(CommandFailure) {
    try templates.check()
    if let output, output.isEmpty { throw CommandFailure("-o names nothing; give it a file, a folder or -") }
    if let roster, roster.isEmpty { throw CommandFailure("--roster names no file") }
    if let team, team.isEmpty { throw CommandFailure("--team names no file") }
    if team != nil, roster != nil {
      throw CommandFailure("--team prints one team and --roster prints each; leave one of them out")
    }
    if let only {
      if roster == nil { throw CommandFailure("--only chooses among a roster's teams; add --roster FILE") }
      if only.allSatisfy(\.isWhitespace) { throw CommandFailure("--only names nobody; give it a name") }
    }
    _ = try settings
    if let year, ProgramYear(year) == nil {
      throw CommandFailure("'\(year)' is no program year; write it as \(yearExample(year))")
    }
  }

  /// The settings that the options make.
  var settings: PrintSettings {
    get throws(CommandFailure) {
      guard let size = PrintSettings.Paper(rawValue: paper.lowercased()) else {
        throw CommandFailure("no paper '\(paper)'; --paper takes letter or a4")
      }
      guard let format = PrintSettings.Format(rawValue: format.lowercased()) else {
        throw CommandFailure("no format '\(format)'; --format takes pdf or png")
      }
      if format == .png {
        if fillable { throw CommandFailure("--fillable makes a PDF; leave --format png out") }
        if oneFile { throw CommandFailure("--one-file makes one PDF; leave --format png out") }
        if output?.lowercased().hasSuffix(".pdf") == true {
          throw CommandFailure("-o names a PDF and --format says png; name a folder or a .png")
        }
      }
      return PrintSettings(paper: size, format: format, hasCopies: copies, isDuplex: duplex, isFillable: fillable)
    }
  }

  /// A well-formed year that is similar to the text.
  private func yearExample(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let first = Int(digits) else { return "2026-2027" }
    let second = String(first + 1)
    return "\(digits)-\(String(repeating: "0", count: max(0, 4 - second.count)))\(second)"
  }
}

/// The option that names the program.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of templates. (default: $COUNTERSIGN_PROGRAM, else Templates/mentoring beside the program)",
      valueName: "folder"), completion: .directory)
  var program: String?

  func check() throws(CommandFailure) {
    if let program, program.isEmpty { throw CommandFailure("--program names no folder") }
  }
}
