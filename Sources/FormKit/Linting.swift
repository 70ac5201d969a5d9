import FormModel
import FormReading

/// What is wrong in a program's templates: all that can be found in one run.
public struct Linting: Sendable {
  /// In no order.
  public private(set) var findings: [Finding] = []
  /// How many forms could be read.
  public private(set) var forms = 0

  /// Reads the files, each mistake a finding; then prints a blank of each form that is right, which shows what no page has
  /// room for and no font has a glyph for.
  ///
  /// - Parameters:
  ///   - files: `program.yaml` and the forms.
  ///   - isWhole: Whether they are all that the program has: not where one of them cannot be opened.
  ///   - examples: What the program says of its codes, where it says anything.
  ///   - schemas: The schemas for editors that are kept beside the forms.
  /// - Throws: `PressError` when nothing can be printed here.
  public init(
    _ files: [SourceFile], isWhole: Bool = true, examples: SourceFile?, schemas: [SourceFile] = []
  ) throws(PressError) {
    if let examples { checkExamples(examples) }
    guard let forms = FormSet.read(files, isWhole: isWhole, into: &findings) else {
      // Without the program nobody knows which names there are; what is no YAML can be said.
      for file in files where !file.isProgramFile { _ = readYAML(file, limits: .template, into: &findings) }
      return
    }
    self.forms = forms.templates.count
    for template in forms.templates {
      for index in findings.indices where findings[index].place?.file == template.place.file {
        findings[index].form = FormRef(template.id)
      }
    }
    // What is wrong in one form says nothing of the page of another; what the program lacks, of all.
    let wrong = Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.file })
    if let program = files.first(where: { $0.isProgramFile }), wrong.contains(program.name) { return }
    try printBlanks(of: forms) { !wrong.contains($0.place.file) }
    if !wrong.isEmpty || !isWhole { return }
    // All are made anew by one command.
    if let stale = schemas.lazy.compactMap({ Self.stale($0, of: forms) }).first { findings.append(stale) }
  }

  /// An editor that goes by an older schema marks what is right.
  private static func stale(_ schema: SourceFile, of forms: FormSet) -> Finding? {
    guard let name = FormSet.schemaNames.first(where: { schema.name.hasSuffix("schemas/\($0).json") }),
      schema.bytes != forms.schemaFile(name)
    else { return nil }
    let folder = schema.name.dropLast("/\(name).json".utf8.count)
    let program = folder == "schemas" ? "." : String(folder.dropLast("/schemas".utf8.count))
    return Finding(
      .warning, "stale-schema",
      "the schemas are older than the templates: editors mark what is right, and do not know what is new",
      at: Place(file: schema.name, position: .start),
      help:
        "make them anew: countersign schema all --program \(shellWord(program) ?? "DIR") -o \(shellWord(String(folder)) ?? "DIR/schemas")"
    )
  }

  private mutating func checkExamples(_ file: SourceFile) {
    var known: Set<String> = []
    var found: [Finding] = []
    // Examples of what is wrong hold what they warn of.
    defer { findings += found.filter { $0.severity == .error } }
    for example in RuleExample.read(file, into: &found) where !known.insert(example.code).inserted {
      found.append(
        Finding(
          .error, "duplicate-key", "the code '\(example.code)' is already explained", at: example.place,
          help: "make one explanation of the two"))
    }
  }

  private mutating func printBlanks(of forms: FormSet, where isRight: (Template) -> Bool) throws(PressError) {
    let press = try Press(forms) { _ throws(FetchError) in throw FetchError("a blank names none") }
    for template in forms.templates where isRight(template) {
      var found: [Finding] = []
      _ = try press.print([PrintJob(forms: [FormRef(template.id)], team: nil, year: nil)], into: &found)
      for var finding in found {
        finding.form = FormRef(template.id)
        findings.append(finding)
      }
    }
  }
}

extension SourceFile {
  /// Whether it is what a program's forms share.
  public var isProgramFile: Bool { name == "program.yaml" || name.hasSuffix("/program.yaml") }
}
