import FormModel

/// Reads a form's template. Each mistake is a finding with its place, and reading continues after it.
package struct TemplateReader {
  let program: Program
  var findings: [Finding] = []
  /// The beginning of relative ids: the form's list, and the lists of the `each` blocks around.
  var scope: FieldPath = .root
  /// The fields that the form declares, those of lists as `LIST[].id`, and the shared fields that it places.
  var fields: [FieldPath: Field] = [:]
  var placed: Set<FieldPath> = []
  /// The fields that rules, requirements and conditions name.
  var mentions: [Mention] = []
  /// Whether a part that may place fields could not be read.
  var isPartial = false
  /// The places where options name the fields that they write into.
  var writeIns: [FieldPath: Place] = [:]
  /// Whether all fields are known. They are not if a part of a file could not be read.
  private(set) var knowsFields: Bool
  /// The number of columns for the blocks that are being read.
  var room = 12
  /// Whether these blocks are inside another block.
  var isNested = false

  /// Reads `file`.
  ///
  /// - Returns: The template without what the error findings are about; nil if nothing could be read. Then there are
  ///   error findings too.
  package static func read(
    _ file: SourceFile, of program: Program, into findings: inout [Finding]
  ) -> Template? {
    var found: [Finding] = []
    defer { findings += found }
    guard let root = readYAML(file, limits: .template, into: &found) else { return nil }
    var reader = TemplateReader(program: program)
    let isWhole = !found.contains(where: \.isUnreadable)
    if !isWhole { reader.knowsFields = false }
    let template = reader.read(root)
    found += isWhole ? reader.findings : reader.findings.filter { !$0.isOfAbsence }
    return template
  }

  private init(program: Program) {
    self.program = program
    knowsFields = !program.isPartial
  }

  /// The program's roles; nil if they are not known.
  var roles: [String]? { program.isPartial ? nil : program.roles.map(\.id) }

  private mutating func read(_ root: Node) -> Template? {
    var keys = MappingReader(root, what: "the form", into: &findings)
    let id = keys.requiredText("form", into: &findings)
    if let id, !id.text.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) || id.text.isEmpty {
      findings.append(
        .badValue("'form'", id.text, expected: "made of small letters, digits and hyphens", at: id.place))
    }
    let list = keys.text("list", into: &findings).map { list in
      if !FieldPath(list.text).isWellFormed { findings.append(.badPath("list", list.text, at: list.place)) }
      return FieldPath(list.text)
    }
    if let list { scope = list.anyEntry }
    let numberID = keys.text("number", into: &findings)
    let declared = keys.entries("fields", into: &findings)
    for entry in declared { readField(entry) }
    let number = numberID.flatMap { reference(to: $0.text, as: .number, at: $0.place) }
    let condition = keys.node("when").flatMap { readCondition($0) }
    if list == nil {
      for key in ["number", "when"] {
        keys.refuse(
          key, "'\(key)' is for a form of a list", help: "say which with 'list: …', or leave it out", into: &findings)
      }
    }
    let title = keys.requiredText("title", into: &findings)
    let about = keys.text("about", into: &findings)
    let mark = keys.text("mark", into: &findings)
    let revision = keys.number("revision", in: 1...9999, into: &findings)
    keys.require("revision", into: &findings)
    let copies = keys.items("copies", into: &findings).compactMap { readCopy($0) }
    keys.require("body", into: &findings)
    let body = readBlocks(keys.items("body", into: &findings))
    if keys.node("body") == nil { isPartial = true }
    checkLength(of: body, at: keys.node("body")?.place ?? root.place)
    var template = Template(
      id: id?.text ?? "", title: title.map { richText($0.text, at: $0.place) } ?? RichText([]),
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
    reportUnplaced(emptyBody: keys.entry("body").flatMap { $0.value.isEmpty ? $0.place : nil })
    template.mentions = mentions
    template.isPartial = !knowsFields
    template.fields = fields.values.sorted { $0.id < $1.id }
    return id == nil ? nil : template
  }

  private mutating func readCopy(_ node: Node) -> Template.Copy? {
    if case .text(let role) = node.content {
      findings.append(
        Finding(
          .error, "wrong-type", "a copy must be a mapping (key: value)", at: node.place,
          help: "write {original: \(role.printable)} or {copy: \(role.printable)}", nature: .absent))
      return nil
    }
    var keys = MappingReader(node, what: "a copy", into: &findings)
    let original = keys.text("original", into: &findings)
    let copy = keys.text("copy", into: &findings)
    if original == nil { keys.require("copy", into: &findings) }
    keys.finish(into: &findings)
    guard let role = original ?? copy else { return nil }
    guard knowsRole(role.text, at: role.place) else { return nil }
    return Template.Copy(isOriginal: original != nil, role: role.text)
  }

  /// Whether the program has this role. If not, that is a finding.
  mutating func knowsRole(_ id: String, at place: Place) -> Bool {
    guard let roles, !roles.contains(id) else { return true }
    findings.append(.unknownName("role", id, known: roles, at: place))
    return false
  }

  /// The id of the field with this name. A field that is unknown, or not possible here, is a finding.
  mutating func reference(to name: String, as use: Field.Use, at place: Place) -> FieldPath? {
    let id = absolute(name)
    guard let field = fields[id] ?? program.fields.first(where: { $0.id == id }) else {
      if !knowsFields { return nil }
      if use == .sentence, program.calendar.contains(where: { $0.key == name }) {
        findings.append(
          Finding(
            .error, .unknownName, "there is no field '\(name)'", at: place,
            help: "of a day of the calendar write {calendar.\(name)}", nature: .unresolved))
        return nil
      }
      // With a hundred findings, the cause is probably not a misspelt name. Searching for a similar name each time
      // takes long.
      let known = findings.count < 100 ? knownNames : []
      findings.append(.unknownName("field", name, known: known, at: place))
      // One mistake makes one finding: the field that was meant must not be reported as unplaced too.
      if use != .condition, let near = nearest(to: name, among: known) { placed.insert(absolute(near)) }
      return nil
    }
    guard field.isUnsure || use.takes(field.kind) else {
      findings.append(.badValue("field", id.text, expected: use.needs, at: place))
      placed.insert(id)
      // The field that belongs here may be unplaced now. That must not be reported too.
      isPartial = true
      return nil
    }
    if use != .condition {
      fields[id] = field
      placed.insert(id)
    }
    return id
  }

  /// The names of all fields, as the form writes them here.
  private var knownNames: Set<String> {
    Set((Array(fields.keys) + program.fields.map(\.id)).map { $0.written(in: scope) })
  }

  /// The full path of an id as a template writes it.
  func absolute(_ name: String) -> FieldPath { FieldPath(name, in: scope) }

  /// Parses a text of the template.
  mutating func richText(_ text: String, at place: Place) -> RichText {
    var found: [Finding] = []
    defer { findings += found }
    return Markup.parse(text, at: place, into: &found) { name, found in
      if name == "#" {
        if scope != .root { return .number }
        found.append(
          .badMarkup(
            "'{#}' is the number of a form with 'list', but this form has no 'list'", at: place,
            help: "say which list with 'list: …', or leave it out"))
        return nil
      }
      if name.hasPrefix("calendar.") {
        let key = String(name.dropFirst(9))
        return knowsDay(key, at: place) ? .day(key) : nil
      }
      return reference(to: name, as: .sentence, at: place).map { .field($0) }
    }
  }

  /// Reports each field that is not placed. If the body has no blocks, reports only that.
  private mutating func reportUnplaced(emptyBody: Place?) {
    if isPartial { return }
    let unplaced = fields.values.filter { field in
      guard field.isPrinted, !field.isUnsure, !placed.contains(field.id) else { return false }
      if case .list = field.kind { return !placed.contains { $0.text.hasPrefix("\(field.id)[]") } }
      return true
    }
    if let emptyBody, !unplaced.isEmpty {
      let help = "place the fields in blocks, as '- cells: [[a, b]]'"
      findings.append(Finding(.error, .badValue, "the body is empty", at: emptyBody, help: help))
      return
    }
    findings += unplaced.sorted { $0.id < $1.id }.map { .unplacedField($0.id, at: $0.place) }
  }

  /// Reports each field whose id leads through the value of another field. Nobody could fill in both.
  private mutating func reportConflicts() {
    for (id, field) in fields.sorted(by: { $0.key < $1.key }) {
      var outer = id.parent
      while !outer.isRoot {
        if let other = fields[outer], other.isItsOwnPart {
          findings.append(
            .badValue(
              "field", id.text, expected: "possible: '\(outer)' is one value and cannot hold another field",
              at: field.place))
        }
        outer = outer.parent
      }
    }
  }
}
