import FormModel

/// A team's data as lines: what is known stands, the rest is commented out with an example.
struct TeamLines {
  let program: Program
  var examples: Examples
  /// What is known of the team; nil where nothing is, and its names are examples.
  let record: Record?
  var lines = CommentedLines()
  /// The form whose fields are being written: that it has them goes without saying.
  var form: String?
  /// Of which kinds of value it has been said how they are written otherwise.
  private var told: Set<Field.Kind.Name> = []

  /// Where a key stands.
  struct Spot {
    var indent = 0
    /// Before the first key of a list's entry.
    var dash = ""
    /// Whether all of it is commented out, known or not.
    var isOff = false
    /// Whether it is said what the values are.
    var isExplained = true
    /// Which entry of a list, counted from 0.
    var entry = 0
    /// The key that says which form an entry is, and what it says.
    var number: (key: String, value: Int)?

    /// Where the keys below stand.
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

  /// The file.
  var bytes: [UInt8] {
    mutating get {
      lines.end()
      return Array(lines.text.utf8)
    }
  }

  /// Writes what stands before everything.
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

  /// Writes a key and what stands under it.
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
      case .value, .list:
        writeValue(field, of: node, at: path, spot, said)
      }
    }
  }

  mutating func put(_ text: String, _ spot: Spot, isOff: Bool = false, said: [CommentedLines.Comment] = []) {
    lines.put(spot.dash + text, indent: spot.indent, isOff: spot.isOff || isOff, comment: said)
  }

  /// Writes a value that is known, or an example. The key of an entry that is there holds its dash, and always stands.
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
      // What is said of it stands before it: behind the block it would be part of the text.
      for part in said { lines.say(part.text, indent: spot.indent) }
      put("\(node.key.yaml()): |-", spot)
      let indent = String(repeating: " ", count: spot.below.indent)
      for line in block { lines.raw(line.isEmpty ? "" : indent + line) }
    } else if isOfTeam, !spot.isOff, record != nil {
      // Nobody makes up the name of somebody who is there.
      put("\(node.key.yaml()):", spot, said: said)
    } else {
      let number = spot.number?.key == node.key ? spot.number?.value : nil
      let example = number.map(String.init) ?? examples.value(of: field, entry: spot.entry)
      write(node, field.yaml(example), isKnown: isOfTeam && !spot.isOff, spot, said)
    }
  }

  /// The parts of initials or a signature that are known.
  private func parts(of field: Field, at path: FieldPath) -> [(key: String, value: String)] {
    field.parts.compactMap { part in
      record?[path.appending(part.id.lastKey)].map { (part.id.lastKey, part.yaml($0)) }
    }
  }

  /// What is said of a value.
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
  /// A value of this field as YAML: texts as texts, long ones always in quotes.
  func yaml(_ text: String) -> String {
    let facts = kind.facts
    if facts.isLong { return text.quotedYAML }
    return text.yaml(isText: !facts.isPlain || formatFinding(Value(text: text, place: place), at: id) != nil)
  }
}

extension [String] {
  /// `[1, 2, ~]`.
  fileprivate var inBrackets: String { "[\(map { $0 == "~" ? $0 : $0.yaml(isText: false) }.joined(separator: ", "))]" }
}

extension [(key: String, value: String)] {
  /// `{name: Ada, date: 2021-10-29}`, of values that are YAML.
  var inBraces: String { "{\(map { "\($0.key): \($0.value)" }.joined(separator: ", "))}" }
}
