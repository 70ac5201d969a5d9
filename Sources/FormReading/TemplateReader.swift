import FormModel

/// Reads a form's template. Every mistake is a finding with its place; reading goes on after each.
package struct TemplateReader {
  let program: Program
  var findings: [Finding] = []
  /// What relative ids begin with: the form's list and the lists of `each` blocks around.
  var scope: FieldPath = .root
  /// The declared fields, those of lists under `LIST[].id`, and the shared fields that the form places.
  var fields: [FieldPath: Field] = [:]
  var placed: Set<FieldPath> = []
  /// How many columns the blocks that are being read have.
  var room = 12
  /// Whether they stand inside another block.
  var isNested = false

  /// Reads `file`.
  ///
  /// - Returns: nil where nothing can be made of it; then there are error findings. With errors among the findings
  ///   the template lacks what they speak of.
  package static func read(
    _ file: SourceFile, of program: Program, into findings: inout [Finding]
  ) -> Template? {
    guard let root = readYAML(file, limits: .template, into: &findings) else { return nil }
    var reader = TemplateReader(program: program)
    let template = reader.read(root)
    findings += reader.findings
    return template
  }

  private init(program: Program) { self.program = program }

  private mutating func read(_ root: Node) -> Template? {
    var keys = MappingReader(root, what: "the form", into: &findings)
    let id = keys.requiredText("form", into: &findings)
    if let id, !id.text.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) || id.text.isEmpty {
      findings.append(
        .badValue("'form'", id.text, expected: "made of small letters, digits and hyphens", at: id.place))
    }
    let list = keys.text("list", into: &findings).map { FieldPath($0.text) }
    if let list { scope = FieldPath("\(list)[]") }
    let numberID = keys.text("number", into: &findings)
    let declared = keys.entries("fields", into: &findings)
    for entry in declared { readField(entry) }
    let number = numberID.flatMap { reference(to: $0.text, as: .sentence, at: $0.place) }

    let condition = keys.node("when").flatMap { readCondition($0) }
    let title = keys.requiredText("title", into: &findings)
    let about = keys.text("about", into: &findings)
    let mark = keys.text("mark", into: &findings)
    let revision = keys.number("revision", in: 1...9999, into: &findings)
    if keys.node("revision") == nil { findings.append(.missingKey("revision", in: "the form", at: keys.place)) }
    let copies = keys.items("copies", into: &findings).compactMap { readCopy($0) }
    if keys.node("body") == nil { findings.append(.missingKey("body", in: "the form", at: keys.place)) }
    let body = readBlocks(keys.items("body", into: &findings))
    guard let id, let title else {
      keys.finish(into: &findings)
      return nil
    }
    var template = Template(
      id: id.text, title: richText(title.text, at: title.place),
      about: about.map { richText($0.text, at: $0.place) } ?? RichText([]), revision: revision ?? 1, fields: [],
      body: body, place: root.place)
    template.mark = mark.map { richText($0.text, at: $0.place) }
    template.list = list
    template.number = number
    template.condition = condition
    template.copies = copies
    readJudging(&keys, into: &template)
    keys.finish(into: &findings)
    placeWriteIns()
    reportConflicts()
    reportUnplaced()
    template.fields = fields.values.sorted { $0.id < $1.id }
    return template
  }

  private mutating func readCopy(_ node: Node) -> Template.Copy? {
    var keys = MappingReader(node, what: "a copy", into: &findings)
    let original = keys.text("original", into: &findings)
    let copy = keys.text("copy", into: &findings)
    keys.finish(into: &findings)
    guard let role = original ?? copy else { return nil }
    guard knowsRole(role.text, at: role.place) else { return nil }
    return Template.Copy(isOriginal: original != nil, role: role.text)
  }

  /// Whether the program has this role; if not, that is a finding.
  mutating func knowsRole(_ id: String, at place: Place) -> Bool {
    if program.roles.contains(where: { $0.id == id }) { return true }
    findings.append(.unknownName("role", id, known: program.roles.map(\.id), at: place))
    return false
  }

  /// The id of the field that `name` stands for here; an unknown one is a finding, and one that cannot stand there.
  mutating func reference(to name: String, as use: FieldUse, at place: Place) -> FieldPath? {
    let id = absolute(name)
    guard let field = fields[id] ?? program.fields.first(where: { $0.id == id }) else {
      // Whoever has a hundred mistakes has one of another kind: no search for each what it might mean.
      let known = findings.count < 100 ? knownNames : []
      findings.append(.unknownName("field", name, known: known, at: place))
      return nil
    }
    guard use.takes(field.kind) else {
      findings.append(.badValue("field", id.text, expected: use.needs, at: place))
      placed.insert(id)
      return nil
    }
    if use != .condition {
      fields[id] = field
      placed.insert(id)
    }
    return id
  }

  /// The names of fields as they are written here.
  private var knownNames: Set<String> {
    let prefix = scope.isRoot ? "" : scope.text + "."
    return Set(
      (Array(fields.keys) + program.fields.map(\.id)).map { path in
        if prefix.isEmpty { return path.text }
        return path.text.hasPrefix(prefix) ? String(path.text.dropFirst(prefix.count)) : "/\(path)"
      })
  }

  /// The full path of an id as a template writes it.
  func absolute(_ name: String) -> FieldPath {
    name.hasPrefix("/") ? FieldPath(String(name.dropFirst())) : scope.appending(FieldPath(name))
  }

  /// Parses a text of the template.
  mutating func richText(_ text: String, at place: Place) -> RichText {
    var found: [Finding] = []
    defer { findings += found }
    return Markup.parse(text, at: place, into: &found) { name, found in
      if name == "#", scope != .root { return .number }
      if name.hasPrefix("calendar.") {
        let key = String(name.dropFirst(9))
        if program.calendar.contains(where: { $0.key == key }) { return .day(key) }
        found.append(.unknownName("calendar day", key, known: program.calendar.map(\.key), at: place))
        return nil
      }
      return reference(to: name, as: .sentence, at: place).map { .field($0) }
    }
  }

  private mutating func reportUnplaced() {
    for (id, field) in fields.sorted(by: { $0.key < $1.key }) where field.isPrinted && !placed.contains(id) {
      if case .list = field.kind, placed.contains(where: { $0.text.hasPrefix("\(id)[]") }) { continue }
      findings.append(.unplacedField(id, at: field.place))
    }
  }

  /// Reports each field whose id leads through the value of another: neither could be filled beside the other.
  private mutating func reportConflicts() {
    for (id, field) in fields.sorted(by: { $0.key < $1.key }) {
      var outer = id.parent
      while !outer.isRoot {
        if let other = fields[outer], other.parts.contains(where: { $0.id == outer }) {
          findings.append(
            .badValue("field", id.text, expected: "beside '\(outer)', whose value it would be", at: field.place))
        }
        outer = outer.parent
      }
    }
  }
}
