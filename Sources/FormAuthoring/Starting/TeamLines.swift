import FormModel

/// Writes a team's data as lines: known values as they are, and examples of the others as comments.
struct TeamLines {
  let program: Program
  var examples: Examples
  /// What is known of the team; nil if nothing is known. Then the names are examples too.
  let record: Record?
  var lines = CommentedLines()
  /// The form whose fields are being written. Comments do not repeat its name.
  var form: String?
  /// The kinds of value whose other ways of writing are already explained.
  private var told: Set<Field.Kind.Name> = []

  /// The position of a key.
  struct Spot {
    var indent = 0
    /// The dash before the first key of a list's entry; otherwise empty.
    var dash = ""
    /// Whether everything is commented out, also known values.
    var isOff = false
    /// Whether comments explain the values.
    var isExplained = true
    /// The entry of a list, counted from 0.
    var entry = 0
    /// The key with the number of the form that an entry is, and that number.
    var number: (key: String, value: Int)?

    /// The position of the keys below.
    var below: Spot {
      var spot = self
      spot.indent += dash.count + 2
      spot.dash = ""
      spot.number = nil
      return spot
    }
  }

  init(program: Program, examples: Examples, record: Record?) {
    self.program = program
    self.examples = examples
    self.record = record
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    mutating get {
      lines.end()
      return Array(lines.text.utf8)
    }
  }

  /// Writes the first lines of the file.
  mutating func write(_ head: StartingHead, about: String) {
    if let schema = head.schema { lines.raw("# yaml-language-server: $schema=\(schema)") }
    lines.say(about)
    lines.raw("## Then see what is missing or wrong: \(head.check)")
  }

  /// Writes the keys of a section.
  mutating func write(_ section: Outline.Section) {
    form = section.form
    lines.begin(section.heading)
    for node in section.nodes { write(node, at: FieldPath(node.key), Spot()) }
  }

  /// Writes a key and everything below it.
  mutating func write(_ node: Outline.Node, at path: FieldPath, _ spot: Spot) {
    switch node.content {
    case .group(let members):
      put("\(node.key.yaml()):", spot)
      for member in members { write(member, at: path.appending(member.key), spot.below) }
    case .list(let list): write(list, of: node, at: path, spot)
    case .value:
      guard let field = node.field else { return }
      let said = spot.isExplained ? comment(on: node, field) : []
      switch field.kind.shape {
      case .rows(let groups, let fields): write(groups, fields, of: node, at: path, spot, said)
      case .ratings(_, let statements):
        let known = statements.indices.map { record?[path[$0]] }
        let values = known.contains { $0 != nil } ? known.map { $0 ?? "~" } : nil
        write(
          node, (values ?? known.map { _ in examples.value(of: field) }).inBrackets, isKnown: values != nil, spot, said)
      case .initials, .signature:
        let known = parts(of: field, at: path)
        write(node, (known.isEmpty ? examples.parts(of: field) : known).inBraces, isKnown: !known.isEmpty, spot, said)
      case .value where field.isList:
        var known: [String] = []
        while let name = record?[path[known.count]] { known.append(name.yaml()) }
        put("\(node.key.yaml()): [\(known.joined(separator: ", "))]", spot)
      case .value, .list:
        writeValue(field, of: node, at: path, spot, said)
      }
    }
  }

  mutating func put(_ text: String, _ spot: Spot, isOff: Bool = false, said: [CommentedLines.Comment] = []) {
    lines.put(spot.dash + text, indent: spot.indent, isOff: spot.isOff || isOff, comment: said)
  }

  /// Writes a known value, or an example as a comment. The first key of an entry is never commented out, because the
  /// dash is before it.
  private mutating func write(
    _ node: Outline.Node, _ value: String, isKnown: Bool, _ spot: Spot, _ said: [CommentedLines.Comment]
  ) {
    let key = node.key.yaml()
    let isHeld = !spot.dash.isEmpty && !spot.isOff && !isKnown
    put(isHeld ? "\(key):" : "\(key): \(value)", spot, isOff: !isKnown && !isHeld, said: said)
  }

  private mutating func writeValue(
    _ field: Field, of node: Outline.Node, at path: FieldPath, _ spot: Spot, _ said: [CommentedLines.Comment]
  ) {
    let isOfTeam = path == program.year || program.team.members.contains { $0.name == path }
    if let known = record?[path], !spot.isOff {
      guard let block = known.blockLines else { return write(node, field.yaml(known), isKnown: true, spot, said) }
      // The comments come before a block of text. After it they would be a part of the text.
      for part in said { lines.say(part.text, indent: spot.indent) }
      put("\(node.key.yaml()): |-", spot)
      let indent = String(repeating: " ", count: spot.below.indent)
      for line in block { lines.raw(line.isEmpty ? "" : indent + line) }
    } else if isOfTeam, !spot.isOff, record != nil {
      // The team exists, so its names are never invented.
      put("\(node.key.yaml()):", spot, said: said)
    } else {
      let number = spot.number?.key == node.key ? spot.number?.value : nil
      let example = number.map(String.init) ?? examples.value(of: field, entry: spot.entry)
      write(node, field.yaml(example), isKnown: isOfTeam && !spot.isOff, spot, said)
    }
  }

  /// The known parts of initials or of a signature.
  private func parts(of field: Field, at path: FieldPath) -> [(key: String, value: String)] {
    field.parts.compactMap { part in
      record?[path.appending(part.id.lastKey)].map { (part.id.lastKey, part.yaml($0)) }
    }
  }

  /// The comments on a value.
  private mutating func comment(on node: Outline.Node, _ field: Field) -> [CommentedLines.Comment] {
    var said = field.meaning(in: program)
    let others = node.forms.filter { $0 != form }
    if !others.isEmpty, !said.isEmpty { said.insert(.words("on \(node.forms.joined(separator: ", "))"), at: 1) }
    if record == nil, field.id == program.year { said.append(.words("the first year in which no form is due yet")) }
    if told.insert(field.kind.name).inserted { said += field.kind.facts.otherWays.map { .line($0) } }
    return said
  }
}

extension Field {
  /// A value of this field as YAML. Long texts always have quotes.
  func yaml(_ text: String) -> String {
    let facts = kind.facts
    if facts.isLong { return text.quotedYAML }
    return text.yaml(isText: !facts.isPlain || formatFinding(Value(text: text, place: place), at: id) != nil)
  }
}

extension [String] {
  /// The texts as a YAML list on one line: `[1, 2, ~]`.
  fileprivate var inBrackets: String { "[\(map { $0 == "~" ? $0 : $0.yaml(isText: false) }.joined(separator: ", "))]" }
}

extension [(key: String, value: String)] {
  /// The values, which are YAML, as a mapping on one line: `{name: Ada, date: 2021-10-29}`.
  var inBraces: String { "{\(map { "\($0.key): \($0.value)" }.joined(separator: ", "))}" }
}
