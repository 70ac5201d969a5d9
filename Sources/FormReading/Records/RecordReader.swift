import FormModel

/// Reads a team's data by its schema: values with their places, and a finding for whatever does not fit.
struct RecordReader {
  var record = Record()
  var findings = FindingList()

  /// Reads `node` as what may stand in `slot`.
  mutating func read(_ node: Node, in slot: Slot) {
    let path = slot.path
    switch slot.content {
    case .value(let field): readValue(node, of: field, at: path)
    case .values(let field):
      let items = items(node, at: path)
      var count = items.count
      if case .ratings(_, let statements) = field.kind { count = min(count, statements.count) }
      if let extra = items.indices.dropFirst(count).first(where: { !items[$0].isEmpty }) {
        findings.append(
          Finding(
            .error, .badRating, "'\(field.field.label)' has \(count) statements, and here is one rating more",
            at: items[extra].place, help: "write one rating a statement, ~ where there is none yet", field: path[extra])
        )
      }
      for (index, item) in items.prefix(count).enumerated() {
        let inner = path[index]
        record.keys[inner] = item.place
        readValue(item, of: field, at: inner)
      }
    case .list(let entry, let room, let first):
      let items = items(node, at: path)
      let limits = ReadingLimits.data
      if items.count > limits.entries {
        findings.append(.tooManyEntries(limits, at: items[limits.entries].place, of: path))
      }
      for (index, item) in items.prefix(limits.entries).enumerated() {
        if let room, index == room, !item.isEmpty {
          findings.append(
            isError: false,
            Finding(
              .warning, .unknownKey, "'\(path.lastKey)' has room for \(room), and here is one more; it is not printed",
              at: item.place, field: path[index]))
        }
        let inner = index < first.count ? first[index] : Slot(entry, at: path[index])
        record.keys[inner.path] = item.place
        read(item, in: inner)
      }
    case .group(let members):
      guard case .mapping(let entries) = node.content else {
        if !node.isEmpty {
          let some = members.keys.sorted().prefix(3).map { "\($0): …" }.joined(separator: ", ")
          report(node, at: path, expected: "a group of keys (key: value)", help: "write it as {\(some)}")
        }
        return
      }
      readEntries(entries, of: members, at: path)
    }
  }

  /// Reads the entries of a mapping.
  mutating func readEntries(_ entries: [Node.Entry], of members: [String: Slot], at path: FieldPath) {
    for index in entries.indices {
      guard let member = members[entries[index].key] else {
        let entry = entries[index]
        // What stands behind a thousand mistakes is not listed, nor is it looked for what it might mean.
        let near = findings.isFull ? nil : nearMiss(of: entry.key, among: members.keys)
        if let near, !entries.contains(where: { $0.key == near }) { record.misspelt.insert(path.appending(near)) }
        // A key that is written as a path leads nowhere.
        let isPath = entry.key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }
        if !entry.value.isEmpty, !isPath { record.unknown.insert(path.appending(entry.key)) }
        findings.append(
          isError: near != nil,
          .unknownKey(entry.key, known: members.keys, at: entry.place, field: path.appending(entry.key)))
        continue
      }
      record.keys[member.path] = entries[index].place
      read(entries[index].value, in: member)
    }
  }

  private func isText(_ node: Node) -> Bool { if case .text = node.content { true } else { false } }

  private mutating func items(_ node: Node, at path: FieldPath) -> [Node] {
    if case .list(let items) = node.content { return items }
    if !node.isEmpty { report(node, at: path, expected: "a list, an item a line, each after '- '") }
    return []
  }

  private mutating func readValue(_ node: Node, of field: Field.Shared, at path: FieldPath) {
    guard case .text(let text) = node.content else {
      if !node.isEmpty { report(node, at: path, expected: "one value, not a list or a group") }
      return
    }
    if text.isNothing { return }
    add(text, of: field.field, at: path, place: node.place)
  }

  /// Adds a value that is not empty.
  mutating func add(_ text: String, of field: Field, at path: FieldPath, place: Place) {
    let value = Value(text: text.trimmed, place: place)
    record.values[path] = value
    if case .date = field.kind { record.dates[path] = CalendarDate(value.text) }
    if let finding = field.formatFinding(value, at: path) { findings.append(finding) }
  }

  private mutating func report(_ node: Node, at path: FieldPath, expected: String, help: String? = nil) {
    let isEntry = path.text.hasSuffix("]")
    var finding = Finding.wrongType(
      "\(isEntry ? "each entry of " : "")'\(path.lastKey)'", expected: expected, at: node.place)
    finding.field = path
    finding.help = help
    findings.append(finding)
  }
}
