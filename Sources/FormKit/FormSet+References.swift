import FormModel

extension FormSet {
  /// Reports each field that a rule or a requirement names and that no form has.
  func checkReferences(into findings: inout [Finding]) {
    var known: Set<FieldPath> = []
    for template in templates {
      for field in template.index.values {
        insert(field.id.pattern, into: &known)
        // The rows of a table are named as the entries of a list are.
        guard case .rows(_, let columns) = field.kind else { continue }
        for column in columns { insert(FieldPath("\(field.id)[]").appending(column.id), into: &known) }
      }
    }
    for part in program.fields.flatMap(\.parts) { insert(part.id.pattern, into: &known) }

    func check(_ path: FieldPath, at place: Place) {
      guard !known.contains(path.pattern) else { return }
      let near = nearest(to: path.text, among: known.map(\.text).sorted())
      findings.append(
        Finding(
          .error, "unknown-name", "no form has a field '\(path)'", at: place,
          help: near.map { "did you mean '\($0)'?" }))
    }
    for rule in program.rules + templates.flatMap(\.rules) {
      for path in rule.references + [rule.each].compactMap(\.self) { check(path, at: rule.place) }
    }
    for field in templates.flatMap(\.fields) {
      for path in (field.requiredWhen?.fields ?? []) + [field.notBefore].compactMap(\.self) {
        check(path, at: field.place)
      }
    }
    for column in program.completers { check(column.field, at: Place(file: "program.yaml", position: .start)) }
  }

  /// A path, and those of the groups and lists around it.
  private func insert(_ path: FieldPath, into known: inout Set<FieldPath>) {
    var path = path
    while !path.isRoot, known.insert(path).inserted { path = path.parent }
  }
}
