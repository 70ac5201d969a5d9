import FormModel

/// Reads a team's data from YAML. It follows the nodes and the catalogue together, and reports what does not fit.
struct RecordReader {
  var builder: RecordBuilder

  private let catalog: Catalog

  init(_ catalog: Catalog, at place: Place? = nil) {
    self.catalog = catalog
    builder = RecordBuilder(catalog, at: place)
  }

  var record: Record { builder.record }
  var findings: [Finding] { builder.findings.all }

  /// Reads `node` as the value, group or list that `slot` describes.
  mutating func read(_ node: Node, in slot: Catalog.Node) {
    switch slot.content {
    case .value(let field): readValue(node, of: field, at: slot.path)
    case .values(let field): readValues(node, of: field, at: slot.path)
    case .list(let list): readList(node, of: list, at: slot.path)
    case .group(let members):
      guard case .mapping(let entries) = node.content else {
        if !node.isEmpty { reportNoGroup(node, of: members.keys.sorted(), at: slot.path) }
        return
      }
      readEntries(entries, of: members, at: slot.path)
    }
  }

  /// Reads the entries of a mapping.
  mutating func readEntries(_ entries: [Node.Entry], of members: [String: Catalog.Node], at path: FieldPath) {
    // The loop goes over indices, because then no entry is copied.
    for index in entries.indices {
      if let member = members[entries[index].key] {
        builder.noteKey(member.path, at: entries[index].place)
        read(entries[index].value, in: member)
      } else {
        noteUnknown(entries[index], among: entries, of: members, at: path)
      }
    }
  }

  private mutating func noteUnknown(
    _ entry: Node.Entry, among entries: [Node.Entry], of members: [String: Catalog.Node], at path: FieldPath
  ) {
    // After a thousand findings it searches no more for similar keys.
    let near = builder.findings.isFull ? nil : nearMiss(of: entry.key, among: members.keys)
    if let near, !entries.contains(where: { $0.key == near }) { builder.noteMisspelt(path.appending(near)) }
    // A key with a dot or a bracket is no path to a value.
    let isPath = entry.key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }
    if !entry.value.isEmpty, !isPath { builder.noteUnknown(path.appending(entry.key)) }
    builder.findings.append(
      isError: near != nil,
      .unknownKey(entry.key, known: members.keys, at: entry.place, field: path.appending(entry.key)))
  }

  private mutating func readValue(_ node: Node, of field: Declared, at path: FieldPath) {
    guard case .text(let text) = node.content else {
      if !node.isEmpty { report(node, at: path, expected: "one value, not a list or a group") }
      return
    }
    builder.add(text, of: field, to: path, at: node.place)
  }

  private mutating func readValues(_ node: Node, of field: Declared, at path: FieldPath) {
    if field.field.isList, case .text(let text) = node.content {
      return builder.addList(text, of: field, to: path, at: node.place)
    }
    let items = items(node, at: path)
    var count = items.count
    if case .ratings(_, let statements) = field.kind { count = min(count, statements.count) }
    if let extra = items.indices.dropFirst(count).first(where: { !items[$0].isEmpty }) {
      builder.findings.append(
        Finding(
          .error, .badRating, "'\(field.field.label)' has \(count) statements, and here is one rating more",
          at: items[extra].place, help: "write one rating a statement, ~ where there is none yet", field: path[extra]))
    }
    for (index, item) in items.prefix(count).enumerated() {
      builder.noteKey(path[index], at: item.place)
      readValue(item, of: field, at: path[index])
    }
  }

  private mutating func readList(_ node: Node, of list: Catalog.Node.List, at path: FieldPath) {
    let items = items(node, at: path)
    let limits = ReadingLimits.data
    if items.count > limits.entries {
      builder.findings.append(.tooManyEntries(limits, at: items[limits.entries].place, of: path))
    }
    for (index, item) in items.prefix(limits.entries).enumerated() {
      let entry = list.entry(index, of: path)
      if let room = list.room, index == room, !item.isEmpty {
        builder.findings.append(
          isError: false,
          Finding(
            .warning, .unknownKey, "'\(path.lastKey)' has room for \(room), and here is one more; it is not printed",
            at: item.place, field: entry.path, nature: .unknown))
      }
      builder.noteKey(entry.path, at: item.place)
      read(item, in: entry)
    }
  }

  private mutating func items(_ node: Node, at path: FieldPath) -> [Node] {
    if case .list(let items) = node.content { return items }
    if !node.isEmpty { report(node, at: path, expected: "a list, an item a line, each after '- '") }
    return []
  }

  /// Reports a text or a list in the place of a group.
  private mutating func reportNoGroup(_ node: Node, of keys: [String], at path: FieldPath) {
    if case .list(let items) = node.content, let (what, help) = onlyOne(path) {
      builder.findings.append(
        Finding(
          .error, "wrong-type", "a team has one \(what), and here is a list of \(items.count)", at: node.place,
          help: help, field: path))
      return
    }
    // A person's name comes first, because it is what a text in this place nearly always is.
    let some = keys.contains("name") ? ["name"] : Array(keys.prefix(3))
    let group = "{\(some.map { "\($0): …" }.joined(separator: ", "))}"
    report(
      node, at: path, expected: "a group of keys (key: value)",
      help: path.isEntry ? "write it as `\(group)`" : "write `\(path.lastKey): \(group)`")
  }

  /// Of what a team has only one at a path, and what to do with several of them: a person, or a form.
  private func onlyOne(_ path: FieldPath) -> (what: String, help: String)? {
    let program = catalog.program
    let people = program.team.members.map(\.name) + program.roles.compactMap(\.name)
    if let name = people.first(where: { $0.parent == path }) {
      let words = program.words(ofMember: name)
      return (words, "keep one of them here; for each other \(words) write a team of its own")
    }
    guard let form = catalog.form(owning: path), form.key == path else { return nil }
    let called = form.called(nil)
    return (
      called.hasPrefix("the ") ? String(called.dropFirst(4)) : called,
      "keep one of them here, without '- '; put each other one into a copy of this file elsewhere, and print it with "
        + "'countersign render \(form.template.id) --team'"
    )
  }

  private mutating func report(_ node: Node, at path: FieldPath, expected: String, help: String? = nil) {
    var finding = Finding.wrongType(
      "\(path.isEntry ? "each entry of " : "")'\(path.lastKey)'", expected: expected, at: node.place)
    finding.field = path
    finding.help = help
    builder.findings.append(finding)
  }
}
