import FormModel

extension TemplateReader {
  /// Reads a field's declaration. If the program shares the field, the form declares only what differs.
  mutating func readField(_ entry: Node.Entry) {
    let id = absolute(entry.key)
    let shared = program.fields.first { $0.id == id }
    var reader = FieldReader(roles: roles, scope: scope)
    if knowsFields { reader.shared = program.fields.map { $0.id.written(in: scope) } }
    for field in reader.read(entry, id: id, shared: shared) {
      if fields[field.id] != nil {
        findings.append(
          Finding(
            .error, "duplicate-key", "field '\(field.id)' is already declared", at: entry.place,
            help: "give one of them another name"))
        continue
      }
      fields[field.id] = field
      if case .list(_, let children) = field.kind {
        for var child in children {
          child.id = field.id.anyEntry.appending(child.id)
          fields[child.id] = child
        }
      }
    }
    findings += reader.findings
    mentions += reader.mentions
    if reader.isPartial { isPartial = true }
    writeIns.merge(reader.writeIns) { first, _ in first }
  }

  /// Places the fields that options write into. If a field is not declared, that is a finding.
  mutating func placeWriteIns() {
    for field in fields.values.sorted(by: { $0.id < $1.id }) {
      guard case .choice(let options) = field.kind else { continue }
      for id in options.compactMap(\.writeIn) {
        _ = reference(to: id.written(in: scope), as: .sentence, at: writeIns[id] ?? field.place)
      }
    }
  }
}
