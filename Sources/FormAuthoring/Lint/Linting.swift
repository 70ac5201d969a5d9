import FormModel
import FormReading

/// Finds the mistakes in a program's templates, as many as one run can find.
public struct Linting: Sendable {
  /// The findings, in no order.
  public private(set) var findings: [Finding] = []
  /// The number of forms that could be read.
  public private(set) var forms = 0

  /// Reads the files. Then prints a blank of each correct form, which finds what does not fit a page, and characters
  /// that no font has.
  ///
  /// - Parameters:
  ///   - files: `program.yaml` and the forms.
  ///   - isWhole: Whether these are all files of the program, so that none of them could not be opened.
  ///   - examples: The program's explanations of its codes, if it has any.
  ///   - schemas: The schemas for editors beside the forms.
  ///   - printBlanks: Prints a blank of each of these templates, and returns what it finds.
  /// - Throws: What `printBlanks` throws.
  public init<Failure>(
    _ files: [SourceFile], isWhole: Bool = true, examples: SourceFile?, schemas: [SourceFile] = [],
    printBlanks: (_ forms: FormSet, _ templates: [Template]) throws(Failure) -> [Finding]
  ) throws(Failure) {
    if let examples { checkExamples(examples) }
    guard let forms = FormSet.read(files, isWhole: isWhole, into: &findings) else {
      // Without the program its names are not known. But the YAML can be checked.
      for file in files where !file.isProgramFile { _ = readYAML(file, limits: .template, into: &findings) }
      return
    }
    self.forms = forms.templates.count
    for template in forms.templates {
      for index in findings.indices where findings[index].place?.file == template.place.file {
        findings[index].form = FormRef(template.id)
      }
    }
    // A mistake in one form does not prevent printing another. A mistake in the program prevents all.
    let wrong = Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.file })
    if let program = files.first(where: { $0.isProgramFile }), wrong.contains(program.name) { return }
    findings += try printBlanks(forms, forms.templates.filter { !wrong.contains($0.place.file) })
    if !wrong.isEmpty || !isWhole { return }
    // One finding is enough: one command writes all schemas.
    if let stale = schemas.lazy.compactMap({ Self.stale($0, of: forms) }).first { findings.append(stale) }
  }

  /// Reports a schema that is out of date: with it an editor reports correct lines as wrong.
  private static func stale(_ schema: SourceFile, of forms: FormSet) -> Finding? {
    guard let name = FormSet.schemaNames.first(where: { schema.name.hasSuffix("schemas/\($0).json") }),
      schema.bytes != forms.schemaFile(name)
    else { return nil }
    let folder = schema.name.dropLast("/\(name).json".utf8.count)
    let program = folder == "schemas" ? "." : String(folder.dropLast("/schemas".utf8.count))
    return Finding(
      .warning, "stale-schema",
      "the schemas are older than the templates: editors mark correct lines as wrong, and do not know new keys",
      at: Place(file: schema.name, position: .start),
      help:
        "make them anew: countersign schema all --program \(shellWord(program) ?? "DIR") -o \(shellWord(String(folder)) ?? "DIR/schemas")"
    )
  }

  private mutating func checkExamples(_ file: SourceFile) {
    var known: Set<String> = []
    var found: [Finding] = []
    // Examples of mistakes contain what a warning is about.
    defer { findings += found.filter { $0.severity == .error } }
    for example in RuleExample.read(file, into: &found) where !known.insert(example.code).inserted {
      found.append(
        Finding(
          .error, "duplicate-key", "the code '\(example.code)' is already explained", at: example.place,
          help: "make one explanation of the two"))
    }
  }
}
