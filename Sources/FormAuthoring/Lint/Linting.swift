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
  ///   - printBlanks: Prints a blank of each of these templates, and says what it found.
  /// - Throws: What `printBlanks` throws.
  public init<Failure>(
    _ files: [SourceFile], isWhole: Bool = true, examples: SourceFile?, schemas: [SourceFile] = [],
    printBlanks: (_ forms: FormSet, _ templates: [Template]) throws(Failure) -> [Finding]
  ) throws(Failure) {
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
    findings += try printBlanks(forms, forms.templates.filter { !wrong.contains($0.place.file) })
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
}
