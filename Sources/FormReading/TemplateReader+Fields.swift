import FormModel

extension TemplateReader {
  /// Reads a declaration of the form; one of a shared field says only what differs.
  mutating func readField(_ entry: Node.Entry) {
    let id = absolute(entry.key)
    let shared = program.fields.first { $0.id == id }
    var reader = FieldReader(roles: program.roles.map(\.id))
    for field in reader.read(entry, id: id, shared: shared) {
      if fields[field.id] != nil {
        findings.append(
          Finding(
            .error, "duplicate-key", "field '\(field.id)' is already declared", at: entry.place,
            help: "give one of them another name"))
        continue
      }
      fields[field.id] = resolved(field, in: scope)
      if case .list(_, let children) = field.kind {
        let entry = FieldPath("\(field.id)[]")
        for var child in children {
          child.id = entry.appending(child.id)
          fields[child.id] = resolved(child, in: entry)
        }
      }
    }
    findings += reader.findings
  }

  /// The field with full paths of the fields that it names.
  private func resolved(_ field: Field, in scope: FieldPath) -> Field {
    func absolute(_ id: FieldPath) -> FieldPath {
      id.text.hasPrefix("/") ? FieldPath(String(id.text.dropFirst())) : scope.appending(id)
    }
    var field = field
    field.standIn = field.standIn.map(absolute)
    field.notBefore = field.notBefore.map(absolute)
    field.requiredWhen = field.requiredWhen?.mapping(absolute)
    if case .choice(let options) = field.kind {
      field.kind = .choice(options.map { .init(id: $0.id, label: $0.label, writeIn: $0.writeIn.map(absolute)) })
    }
    return field
  }

  /// Places the fields that options write into; one that nobody declares is a finding.
  mutating func placeWriteIns() {
    for field in fields.values.sorted(by: { $0.id < $1.id }) {
      guard case .choice(let options) = field.kind else { continue }
      for id in options.compactMap(\.writeIn) {
        let outer = scope
        scope = .root
        _ = reference(to: id.text, as: .sentence, at: field.place)
        scope = outer
      }
    }
  }
}

/// Reads declarations of fields, for forms and for the program.
struct FieldReader {
  let roles: [String]
  var findings: [Finding] = []

  init(roles: [String]) { self.roles = roles }

  static let kinds = [
    "text", "paragraph", "date", "year", "number", "email", "phone", "check", "choice", "ratings", "initials",
    "signature", "rows", "list",
  ]

  /// The fields that an entry declares: one, but for `ratings` in groups, which declare one for each group.
  mutating func read(_ entry: Node.Entry, id: FieldPath, shared: Field? = nil) -> [Field] {
    var keys = MappingReader(entry.value, what: "field '\(id)'", into: &findings)
    let type = keys.text("type", into: &findings)
    let label = keys.text("label", into: &findings)?.text
    let groups = keys.node("groups")
    let kind: Field.Kind?
    if let type {
      kind = readKind(type, &keys, id: id)
    } else {
      kind = shared?.kind
      if shared == nil { findings.append(.missingKey("type", in: keys.what, at: entry.place)) }
    }
    let labelIsOptional = type.map { ["ratings", "list"].contains($0.text) && groups != nil } ?? false
    if label == nil, shared == nil, !labelIsOptional {
      findings.append(.missingKey("label", in: keys.what, at: entry.place))
    }
    var field = shared ?? Field(id: id, kind: .text, label: "", place: entry.place)
    field.place = entry.place
    if let kind { field.kind = kind }
    if let label { field.label = label }
    field.spoken = keys.text("spoken", into: &findings)?.text ?? field.spoken
    readRequirement(&keys, of: &field)
    field.isPast = keys.flag("past", absent: field.isPast, into: &findings)
    field.notBefore = keys.text("not-before", into: &findings).map { FieldPath($0.text) } ?? field.notBefore
    field.code = keys.text("code", into: &findings).map { Finding.Code($0.text) } ?? field.code
    field.blank = keys.text("blank", into: &findings)?.text ?? field.blank
    field.heading = keys.text("heading", into: &findings)?.text ?? field.heading
    readExample(&keys, of: &field)
    field.isPrinted = keys.flag("printed", absent: field.isPrinted, into: &findings)
    field.standIn = keys.text("else", into: &findings).map { FieldPath($0.text) } ?? field.standIn
    keys.finish(into: &findings)
    if case .ratings(let scale, _) = field.kind, let groups { return readRatingGroups(groups, scale: scale, of: field) }
    return [field]
  }

  /// A value that those who begin a file see; it must be one that could stand there.
  private mutating func readExample(_ keys: inout MappingReader, of field: inout Field) {
    guard let (text, place) = keys.text("example", into: &findings) else { return }
    if let wrong = field.formatFinding(Value(text: text, place: place, source: .teamFile), at: field.id) {
      let message = "the example is no value of this field: \(wrong.message)"
      findings.append(Finding(.error, .badValue, message, at: place, help: wrong.help))
    }
    field.example = text
  }

  /// `required: true`, or the condition under which it is.
  private mutating func readRequirement(_ keys: inout MappingReader, of field: inout Field) {
    guard let node = keys.node("required"), case .mapping = node.content else {
      field.isRequired = keys.flag("required", absent: field.isRequired, into: &findings)
      return
    }
    field.requiredWhen = readCondition(node, into: &findings) { name, _, _ in FieldPath(name) }
  }

  private mutating func readKind(
    _ type: (text: String, place: Place), _ keys: inout MappingReader, id: FieldPath
  ) -> Field.Kind? {
    switch type.text {
    case "text": return .text
    case "paragraph": return .paragraph
    case "date": return .date
    case "year": return .year
    case "email": return .email
    case "phone": return .phone
    case "check": return .check
    case "number":
      let from = keys.number("from", in: -1_000_000...1_000_000, into: &findings)
      let to = keys.number("to", in: -1_000_000...1_000_000, into: &findings)
      guard let from, let to else { return .number(nil) }
      guard from <= to else {
        findings.append(.badValue("'to'", "\(to)", expected: "at least \(from)", at: type.place))
        return .number(nil)
      }
      return .number(from...to)
    case "choice": return .choice(readOptions(&keys, id: id))
    case "ratings":
      let scale = keys.entries("scale", into: &findings).map {
        Field.Rating(id: $0.key, meaning: $0.value.text("'\($0.key)'", into: &findings) ?? "")
      }
      if scale.isEmpty { findings.append(.missingKey("scale", in: keys.what, at: type.place)) }
      let statements = keys.items("statements", into: &findings).compactMap { $0.text("a statement", into: &findings) }
      return .ratings(scale: scale, statements: statements)
    case "initials": return readRole(&keys).map { .initials(by: $0) }
    case "signature": return readRole(&keys).map { .signature(by: $0) }
    case "rows": return .rows(readRowGroups(&keys), fields: readChildren(&keys).filter { isColumn($0) })
    case "list":
      guard let count = keys.number("count", in: 1...1000, into: &findings) else {
        if keys.node("count") == nil { findings.append(.missingKey("count", in: keys.what, at: type.place)) }
        return nil
      }
      return .list(count: count, fields: readChildren(&keys))
    default:
      findings.append(.unknownName("field type", type.text, known: Self.kinds, at: type.place))
      return nil
    }
  }

  private mutating func readOptions(_ keys: inout MappingReader, id: FieldPath) -> [Field.Option] {
    let entries = keys.entries("options", into: &findings)
    if entries.isEmpty { findings.append(.missingKey("options", in: keys.what, at: keys.place)) }
    return entries.map { entry in
      if entry.key == "Off" {
        findings.append(
          .badValue("option", entry.key, expected: "a name: in a PDF it means that none is marked", at: entry.place))
      }
      if case .mapping = entry.value.content {
        var option = MappingReader(entry.value, what: "option '\(entry.key)'", into: &findings)
        let label = option.requiredText("label", into: &findings)?.text ?? ""
        let writeIn = option.text("write-in", into: &findings).map { FieldPath($0.text) }
        option.finish(into: &findings)
        return Field.Option(id: entry.key, label: label, writeIn: writeIn)
      }
      return Field.Option(id: entry.key, label: entry.value.text("'\(entry.key)'", into: &findings) ?? "")
    }
  }

  private mutating func readRole(_ keys: inout MappingReader) -> String? {
    guard let role = keys.requiredText("by", into: &findings) else { return nil }
    if roles.contains(role.text) { return role.text }
    findings.append(.unknownName("role", role.text, known: roles, at: role.place))
    return nil
  }

  private mutating func readRowGroups(_ keys: inout MappingReader) -> [Field.RowGroup] {
    keys.items("groups", into: &findings).map { node in
      var group = MappingReader(node, what: "a group of rows", into: &findings)
      let label = group.requiredText("label", into: &findings)?.text ?? ""
      let rows = group.entries("rows", into: &findings).map {
        (id: $0.key, label: $0.value.text("'\($0.key)'", into: &findings) ?? "")
      }
      let required = group.items("required", into: &findings).compactMap { $0.text("'required'", into: &findings) }
      group.finish(into: &findings)
      return Field.RowGroup(label: label, rows: rows, required: required.map { FieldPath($0) })
    }
  }

  private mutating func readChildren(_ keys: inout MappingReader) -> [Field] {
    let entries = keys.entries("fields", into: &findings)
    if entries.isEmpty { findings.append(.missingKey("fields", in: keys.what, at: keys.place)) }
    return entries.flatMap { read($0, id: FieldPath($0.key)) }
  }

  /// Whether a table can have a column of the field; if not, that is a finding.
  private mutating func isColumn(_ field: Field) -> Bool {
    if case .check = field.kind { return true }
    if FieldUse.sentence.takes(field.kind) { return true }
    findings.append(
      .badValue("field", field.id.text, expected: "a check, or one whose value is words", at: field.place))
    return false
  }

  private mutating func readRatingGroups(_ node: Node, scale: [Field.Rating], of field: Field) -> [Field] {
    node.entries("'groups'", into: &findings).map { entry in
      var keys = MappingReader(entry.value, what: "group '\(entry.key)'", into: &findings)
      let label = keys.requiredText("label", into: &findings)?.text ?? ""
      let statements = keys.items("statements", into: &findings).compactMap { $0.text("a statement", into: &findings) }
      keys.finish(into: &findings)
      var group = field
      group.id = field.id.appending(entry.key)
      group.label = label
      group.kind = .ratings(scale: scale, statements: statements)
      group.place = entry.place
      return group
    }
  }
}
