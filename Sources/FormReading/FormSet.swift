import FormModel

/// A program and its forms, read from a folder of templates.
public struct FormSet: Sendable {
  public let program: Program
  /// The forms of the packet in its order, then the others by their ids.
  public let templates: [Template]
  /// Everything that a team's data can hold.
  public let catalog: Catalog
  /// The files that it was read from.
  public let files: [SourceFile]

  init(program: Program, templates: [Template], files: [SourceFile]) {
    self.program = program
    self.templates = templates
    self.files = files
    catalog = Catalog(program, templates)
  }

  /// Reads a program's files. `program.yaml` has what the forms share. Each other file is a form.
  ///
  /// - Parameter isComplete: Whether `files` are all files of the program. If not, names that are not declared in them
  ///   are not reported.
  ///
  /// - Returns: nil if there is no program. If there are error findings, forms may be missing.
  public static func read(
    _ files: [SourceFile], isWhole isComplete: Bool = true, into findings: inout [Finding]
  ) -> FormSet? {
    guard let programFile = files.first(where: { $0.isProgramFile }) else { return nil }
    guard let program = ProgramReader.read(programFile, into: &findings) else { return nil }
    var templates: [Template] = []
    var isWhole = isComplete && !program.isPartial
    for file in files where !file.isProgramFile {
      guard let template = TemplateReader.read(file, of: program, into: &findings) else {
        isWhole = false
        continue
      }
      if template.isPartial { isWhole = false }
      if templates.contains(where: { $0.id == template.id }) {
        findings.append(
          Finding(
            .error, "duplicate-form", "there is already a form '\(template.id)'",
            at: Place(file: file.name, position: .start), help: "give one of them another name"))
      } else {
        templates.append(template)
      }
    }
    let ids = templates.map(\.id)
    // A form that could not be read is already reported. It is no second mistake that the packet's form is absent.
    for entry in program.packet.forms where !ids.contains(entry.form) && isWhole {
      findings.append(
        Finding(
          .error, "unknown-name", "the packet has a form '\(entry.form)' that no file declares",
          at: entry.place,
          help: nearest(to: entry.form, among: ids).map { "did you mean '\($0)'?" }))
    }
    for entry in program.packet.forms {
      guard let template = templates.first(where: { $0.id == entry.form }),
        (template.list == nil) != entry.numbers.isEmpty
      else { continue }
      let isRepeated = template.list != nil
      findings.append(
        Finding(
          .error, "bad-value",
          isRepeated
            ? "the packet does not say which numbers of '\(entry.form)' it has"
            : "the packet gives numbers for '\(entry.form)', but that form has no 'list'",
          at: entry.place,
          help: isRepeated ? "write it as {\(entry.form): [1, 2]}" : "write '- \(entry.form)'"))
    }
    let order = program.packet.forms.map(\.form)
    templates.sort {
      let (a, b) = (order.firstIndex(of: $0.id) ?? .max, order.firstIndex(of: $1.id) ?? .max)
      return a == b ? $0.id < $1.id : a < b
    }
    reportConflicts(among: templates, into: &findings)
    let forms = FormSet(program: program, templates: templates, files: files)
    // Names in rules are only checked if all forms are known. They may be declared in the part that could not be read.
    if isWhole { forms.checkReferences(into: &findings) }
    return forms
  }

  /// Reports pairs of fields in two forms that a team's file or a screen cannot have together. The path of one leads
  /// through the value of the other, or both have the same path and different types.
  private static func reportConflicts(among templates: [Template], into findings: inout [Finding]) {
    var known: [FieldPath: Field] = [:]
    let fields = templates.flatMap(\.fields)
    for field in fields where known[field.id] == nil { known[field.id] = field }
    for field in fields {
      if let first = known[field.id], first.kind.name != field.kind.name {
        findings.append(
          Finding(
            .error, "bad-value", "field '\(field.id)' is a \(first.kind.name.rawValue) in another form",
            at: field.place,
            help: "give one of them another name, or the same type"))
      }
      for outer in field.id.groups {
        guard let other = known[outer], other.holdsText(at: field.id) else { continue }
        findings.append(
          Finding(
            .error, "bad-value",
            "field '\(field.id)' is not possible: '\(outer)' is one value and cannot hold another field",
            at: field.place, help: "give one of them another name"))
      }
    }
  }

  /// Reads the program and only one of its forms, which is enough for a blank form.
  ///
  /// - Returns: nil if no file begins with the name of the form. Then there are no findings.
  public static func read(_ files: [SourceFile], only id: String, into findings: inout [Finding]) -> FormSet? {
    let line = Array("form: \(id)\n".utf8)
    guard let programFile = files.first(where: \.isProgramFile),
      let file = files.first(where: { $0.bytesBehindComments.starts(with: line) }),
      let program = ProgramReader.read(programFile, into: &findings)
    else { return nil }
    let template = TemplateReader.read(file, of: program, into: &findings)
    return FormSet(program: program, templates: [template].compactMap(\.self), files: [programFile, file])
  }

  /// The template with an id.
  public func template(_ id: String) -> Template? { catalog.form(id)?.template }

  /// The packet's forms in order, or only those with these ids. A form with numbers occurs once for each number.
  public func packet(only ids: [String]? = nil) -> [FormRef] {
    catalog.forms.filter { $0.isInPacket && ids?.contains($0.template.id) ?? true }.flatMap(\.refs)
  }
}

extension SourceFile {
  /// Whether the file is the program file, which has what the forms share.
  public var isProgramFile: Bool { name == "program.yaml" || name.hasSuffix("/program.yaml") }

  /// Whether the file explains the codes of a program, as `examples/rules.yaml` of its folder does. It has no data.
  public var isRuleExamples: Bool {
    let isNamed = name == "rules.yaml" || name.hasSuffix("/rules.yaml")
    return isNamed && bytesBehindComments.starts(with: Array("- code: ".utf8))
  }

  /// The bytes from the first line that is neither blank nor a comment.
  fileprivate var bytesBehindComments: ArraySlice<UInt8> {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let first = rest[..<end].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
      guard first == nil || first == UInt8(ascii: "#") else { break }
      rest = rest[(end + 1)...]
    }
    return rest
  }
}
