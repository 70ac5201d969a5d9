import FormModel

/// The names of fields that a rule or a requirement may use: those of the catalogue, and the rows of tables as entries.
private struct KnownNames {
  /// Declared paths, with `[]` for any entry, and the groups and lists around them.
  private(set) var paths: Set<FieldPath>
  private let catalog: Catalog
  private var columns: [FieldPath: Field] = [:]

  init(_ forms: FormSet) {
    catalog = forms.catalog
    paths = catalog.names
    for field in forms.templates.flatMap(\.fields) {
      guard case .rows(_, let fields) = field.kind else { continue }
      let rows = field.id.pattern.anyEntry
      for column in fields {
        columns[rows.appending(column.id)] = column
        paths.formUnion([rows, rows.appending(column.id)])
      }
    }
  }

  /// The field at a path; nil for a group or a list.
  subscript(path: FieldPath) -> Field? { columns[path] ?? catalog[path]?.field }

  /// Splits a path through a list: for `stops.place` the list is `stops` and the rest is `place`. The list's entries
  /// must have a field with the name of the rest.
  func entry(_ path: FieldPath) -> (list: FieldPath, rest: String)? {
    for outer in path.groups where !outer.isRoot && isList(outer) {
      let rest = String(path.text.dropFirst(outer.text.count + 1))
      if paths.contains(FieldPath("\(outer)[].\(rest)")) { return (outer, rest) }
    }
    return nil
  }

  /// Whether a path leads to something with entries: a list, or the rows of a table.
  func isList(_ path: FieldPath) -> Bool { paths.contains(path.pattern.anyEntry) }
}

extension FormSet {
  /// Reports each name in a rule or a requirement that no field has, or whose field is not possible there.
  func checkReferences(into findings: inout [Finding]) {
    let known = KnownNames(self)
    for mention in program.mentions + templates.flatMap(\.mentions) { check(mention, known, into: &findings) }
  }

  private func check(_ mention: Mention, _ known: KnownNames, into findings: inout [Finding]) {
    let path = mention.path.pattern
    // If the rule's list is not a list, only that is reported, and not the names of fields in it.
    if !mention.scope.isRoot, mention.path.isAt(mention.scope), !known.paths.contains(mention.scope.pattern) { return }
    let name = mention.path.written(in: mention.scope)
    guard known.paths.contains(path) else {
      // A rule for entries must use 'each'. So a path through any entry of another list is not suggested.
      let near = known.paths.filter { !$0.isPattern || $0.isAt(mention.scope) && !mention.scope.isRoot }
      var names = near.map { $0.written(in: mention.scope) }
      if case .moment = mention.need { names += program.calendar.map(\.key) }
      var finding = Finding.unknownName("field", name, known: findings.count < 100 ? names : [], at: mention.place)
      if let (list, rest) = known.entry(path) {
        finding.help =
          "it is a field of each entry: write 'each: \(list.written(in: mention.scope))', and here '\(rest)'"
      }
      findings.append(finding)
      return
    }
    func report(_ expected: String) {
      findings.append(.badValue("field", name, expected: expected, at: mention.place))
    }
    let field = known[path]
    if field?.isUnsure ?? false { return }
    switch mention.need {
    case .any: break
    case .value: if !(field?.isItsOwnPart ?? false) { report("one with a single value") }
    case .date, .moment: if field?.kind.name != .date { report("a date") }
    case .list(let entries):
      if known.isList(path) { check(entries, of: field, into: &findings) } else { report("a list") }
    }
    for answer in mention.answers {
      let value = Value(text: answer.text, place: answer.place)
      guard let wrong = field?.formatFinding(value, at: path) else { continue }
      findings.append(
        Finding(
          .error, .badValue, "'\(name)' never has this value: \(wrong.message)", at: answer.place, help: wrong.help))
    }
  }

  /// Reports entries that a list cannot have: positions beyond its end, and names of absent rows and groups.
  private func check(_ entries: [Mention.Word], of field: Field?, into findings: inout [Finding]) {
    switch field?.kind {
    case .rows(let groups, _)?:
      let known = groups.flatMap { [$0.label] + $0.rows.map(\.id) }
      for entry in entries where !known.contains(entry.text) {
        findings.append(.unknownName("row or group of rows", entry.text, known: known, at: entry.place))
      }
    default:
      var room = 1000
      if case .list(let count, _)? = field?.kind { room = count }
      for entry in entries where !(Int(entry.text).map { (1...room).contains($0) } ?? false) {
        findings.append(
          .badValue("entry", entry.text, expected: "the number of an entry, from 1 to \(room)", at: entry.place))
      }
    }
  }
}
