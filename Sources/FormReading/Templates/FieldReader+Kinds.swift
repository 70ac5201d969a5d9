import FormModel

extension FieldReader {
  /// Reads the keys of a kind. An unknown name is a finding. It is then read as the kind that was probably meant.
  ///
  /// - Returns: The kind; nil if it is unknown.
  mutating func readKind(
    _ type: (text: String, place: Place), _ keys: inout MappingReader, id: FieldPath
  ) -> Field.Kind? {
    if let name = Field.Kind.Name(rawValue: type.text) { return readKind(name, at: type.place, &keys, id: id) }
    let known = Field.Kind.Name.allCases.map(\.rawValue)
    findings.append(.unknownName("field type", type.text, known: known, at: type.place))
    guard let near = nearMiss(of: type.text, among: known) else { return nil }
    return readKind((near, type.place), &keys, id: id)
  }

  /// Reads the keys of a kind.
  ///
  /// - Parameter place: The place of the kind's name.
  private mutating func readKind(
    _ name: Field.Kind.Name, at place: Place, _ keys: inout MappingReader, id: FieldPath
  ) -> Field.Kind? {
    switch name {
    case .text: return .text
    case .paragraph: return .paragraph
    case .date: return .date
    case .year: return .year
    case .email: return .email
    case .phone: return .phone
    case .check: return .check
    case .number:
      let from = keys.number("from", in: -1_000_000...1_000_000, into: &findings)
      let to = keys.number("to", in: -1_000_000...1_000_000, into: &findings)
      guard let from, let to else { return .number(nil) }
      guard from <= to else {
        findings.append(.badValue("'to'", "\(to)", expected: "at least \(from)", at: keys.node("to")?.place ?? place))
        return .number(nil)
      }
      return .number(from...to)
    case .choice: return .choice(readOptions(&keys, id: id))
    case .ratings:
      let scale = keys.entries("scale", into: &findings).map {
        Field.Rating(id: $0.key, meaning: words(of: $0, "rating"))
      }
      if scale.isEmpty { keys.require("scale", at: place, into: &findings) }
      let statements = keys.items("statements", into: &findings).compactMap { $0.text("a statement", into: &findings) }
      return .ratings(scale: scale, statements: statements)
    case .initials: return readRole(&keys).map { .initials(by: $0) }
    case .signature: return readRole(&keys).map { .signature(by: $0) }
    case .rows:
      let fields = readChildren(&keys, of: .row, in: absolute(id).anyEntry).filter { isColumn($0) }
      let groups = readRowGroups(&keys, of: fields)
      let count = groups.reduce(0) { $0 + $1.rows.count }
      return hasRoom(for: count, of: "rows", with: fields, at: place)
        ? .rows(groups, fields: fields) : .rows([], fields: [])
    case .list:
      keys.require("count", at: place, into: &findings)
      let count = keys.number("count", in: 1...1000, into: &findings)
      let fields = readChildren(&keys, of: .entry, in: absolute(id).anyEntry)
      isUnsure = count == nil
      return hasRoom(for: count ?? 0, of: "entries", with: fields, at: place)
        ? .list(count: count ?? 1000, fields: fields) : .list(count: 1, fields: [])
    }
  }

  /// Whether so many fields are allowed. If not, that is a finding.
  private mutating func hasRoom(for count: Int, of what: String, with fields: [Field], at place: Place) -> Bool {
    let most = ReadingLimits.template.values
    if count * fields.count <= most { return true }
    isUnsure = true
    findings.append(
      .tooLarge(
        "\(count) \(what) of \(fields.count) fields are more than \(most) values", at: place,
        help: "make several fields of it, each with some of the \(what)"))
    return false
  }

  private mutating func readOptions(_ keys: inout MappingReader, id: FieldPath) -> [Field.Option] {
    let entries = keys.entries("options", into: &findings)
    if entries.isEmpty {
      keys.require("options", into: &findings)
      isUnsure = true
      isPartial = true
    }
    return entries.map { entry in
      if entry.key == "Off" {
        findings.append(
          .badValue("option", entry.key, expected: "an id: in a PDF it means that no box is ticked", at: entry.place))
      }
      if case .mapping = entry.value.content {
        var option = MappingReader(entry.value, what: "option '\(entry.key)'", into: &findings)
        let label = option.requiredText("label", into: &findings)?.text ?? ""
        let writeIn = option.text("write-in", into: &findings).map { name -> FieldPath in
          let path = FieldPath(name.text, in: scope)
          writeIns[path] = name.place
          return path
        }
        let count = findings.count
        option.finish(into: &findings)
        if findings.count > count { isPartial = true }
        return Field.Option(id: entry.key, label: label, writeIn: writeIn)
      }
      return Field.Option(id: entry.key, label: words(of: entry, "option"))
    }
  }

  /// The words of an entry. If it has none, it is most often the rest of a text with a comma.
  private mutating func words(of entry: Node.Entry, _ what: String) -> String {
    guard let text = entry.value.text("'\(entry.key)'", into: &findings) else { return "" }
    if text.trimmed.isEmpty {
      findings.append(
        Finding(
          .error, .badValue, "the \(what) '\(entry.key.printable)' has no words", at: entry.place,
          help: "write them behind its colon; in braces a text with a comma in it needs quotes"))
    }
    return text
  }

  private mutating func readRole(_ keys: inout MappingReader) -> String? {
    guard let role = keys.requiredText("by", into: &findings) else { return nil }
    guard let roles else { return role.text }
    if !roles.contains(role.text) { findings.append(.unknownName("role", role.text, known: roles, at: role.place)) }
    return role.text
  }

  private mutating func readRowGroups(_ keys: inout MappingReader, of fields: [Field]) -> [Field.RowGroup] {
    keys.items("groups", into: &findings).map { node in
      var group = MappingReader(node, what: "a group of rows", into: &findings)
      let label = group.requiredText("label", into: &findings)?.text
      if label == nil { isUnsure = true }
      let rows = group.entries("rows", into: &findings).map { row in
        if !FieldPath(row.key).isWellFormed { findings.append(.badPath("row", row.key, at: row.place)) }
        return (id: row.key, label: words(of: row, "row"))
      }
      let required = group.items("required", into: &findings).compactMap { item -> FieldPath? in
        guard let name = item.text("'required'", into: &findings) else { return nil }
        let known = fields.map(\.id.text)
        if !known.contains(name) { findings.append(.unknownName("field", name, known: known, at: item.place)) }
        return FieldPath(name)
      }
      group.finish(into: &findings)
      return Field.RowGroup(label: label ?? "", rows: rows, required: required)
    }
  }

  /// The fields of each entry of a list, or of each row. Relative ids in them begin at the entry.
  private mutating func readChildren(_ keys: inout MappingReader, of part: Part, in entry: FieldPath) -> [Field] {
    let entries = keys.entries("fields", into: &findings)
    if entries.isEmpty { keys.require("fields", into: &findings) }
    let outer = (scope, self.part)
    (scope, self.part) = (entry, part)
    defer { (scope, self.part) = outer }
    return entries.flatMap { read($0, id: FieldPath($0.key)) }
  }

  /// Whether a table can have a column for the field. If not, that is a finding.
  private mutating func isColumn(_ field: Field) -> Bool {
    if Field.Use.column.takes(field.kind) { return true }
    findings.append(.badValue("field", field.id.text, expected: Field.Use.column.needs, at: field.place))
    return false
  }

  /// The fields that the groups of a `ratings` field declare, one for each group.
  mutating func readRatingGroups(_ node: Node, scale: [Field.Rating], of field: Field) -> [Field] {
    node.entries("'groups'", into: &findings).map { entry in
      var keys = MappingReader(entry.value, what: "group '\(entry.key)'", into: &findings)
      let label = keys.requiredText("label", into: &findings)?.text ?? ""
      let statements = keys.items("statements", into: &findings).compactMap { $0.text("a statement", into: &findings) }
      keys.finish(into: &findings)
      var group = field
      group.id = field.id.appending(entry.key)
      if !group.id.isWellFormed { findings.append(.badPath("group", entry.key, at: entry.place)) }
      group.label = label
      group.kind = .ratings(scale: scale, statements: statements)
      group.place = entry.place
      return group
    }
  }
}
