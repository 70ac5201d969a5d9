import FormModel

/// Reads rosters: what each team's record says, with what it inherits.
package struct RosterReader {
  let program: Program
  let schema: Schema

  package init(program: Program, schema: Schema) {
    self.program = program
    self.schema = schema
  }

  /// Reads a roster, a spreadsheet where its name ends in `.csv`.
  ///
  /// - Returns: The teams in the file's order; nil where the file cannot be read.
  package func read(_ file: SourceFile, into findings: inout [Finding]) -> [Record]? {
    var found: [Finding] = []
    let isSpreadsheet = file.name.lowercased().hasSuffix(".csv")
    let records = isSpreadsheet ? readCSV(file, &found) : readYAML(file, &found)
    if !isSpreadsheet { nameTeams(&found, records ?? []) }
    findings += found.limited()
    if found.contains(where: { $0.isUnreadable }) { return nil }
    return records
  }

  /// Reads a team file.
  ///
  /// - Returns: The one record; none where the file is no team's, nil where it cannot be read.
  package func readTeam(_ file: SourceFile, into findings: inout [Finding]) -> [Record]? {
    var found: [Finding] = []
    defer { findings += found.limited() }
    guard let root = FormReading.readYAML(file, limits: .data, into: &found) else { return nil }
    if found.contains(where: { $0.isUnreadable }) { return nil }
    let members = program.team.members.map { $0.name.steps.first }
    guard case .mapping(let entries) = root.content, entries.contains(where: { members.contains(.key($0.key)) }) else {
      found.append(noTeam(root))
      return []
    }
    var reader = RecordReader(source: .teamFile)
    reader.record.place = root.place
    reader.read(root, as: schema, at: .root)
    found += reader.findings.all.map { $0.of(reader.record, in: program) }
    return [reader.record]
  }

  private func noTeam(_ root: Node) -> Finding {
    var isRoster = false
    if case .mapping(let entries) = root.content { isRoster = entries.contains { $0.key == program.team.list } }
    let names = program.team.members.map { "'\($0.name)'" }.joined(separator: " or ")
    return Finding(
      .error, "wrong-type",
      isRoster ? "this is a roster, not a team's file" : "this is no team's file: it has no \(names)",
      at: root.place, help: isRoster ? "print it with --roster" : nil)
  }

  private func readYAML(_ file: SourceFile, _ findings: inout [Finding]) -> [Record]? {
    guard let root = FormReading.readYAML(file, limits: .data, into: &findings) else { return nil }
    let list = program.team.list
    guard case .mapping(let entries) = root.content, let teams = entries.first(where: { $0.key == list }) else {
      if !findings.hasErrors { findings.append(noRoster(root)) }
      return nil
    }
    guard case .group(let members) = schema else { return nil }
    var shared = RecordReader(source: .roster)
    shared.readEntries(entries.filter { $0.key != list }, of: members, at: .root)
    findings += shared.findings.all
    let inherited = Record.Inherited(shared.record)
    guard case .list(let items) = teams.value.content else {
      if !teams.value.isEmpty {
        findings.append(
          .wrongType("'\(list)'", expected: "a list, a team an item, each after '- '", at: teams.value.place))
      }
      return []
    }
    return items.compactMap { item in
      guard case .mapping = item.content, !item.isEmpty else {
        findings.append(.wrongType("a team", expected: "a group of keys (key: value)", at: item.place))
        return nil
      }
      var own = RecordReader(source: .roster)
      own.record.place = item.place
      own.read(item, as: schema, at: .root)
      let record = own.record.inheriting(inherited)
      findings += own.findings.all.map { $0.of(record, in: program) }
      return record
    }
  }

  private func noRoster(_ root: Node) -> Finding {
    let list = program.team.list
    var keys: [String] = []
    if case .mapping(let entries) = root.content { keys = entries.map(\.key) }
    let near = keys.first { nearMiss(of: $0.lowercased(), among: [list]) != nil || $0.lowercased() == list }
    let isTeam = program.team.members.contains { member in keys.contains { .key($0) == member.name.steps.first } }
    let help =
      isTeam
      ? "print a team's own file with --team"
      : near.map { "write '\(list)' for '\($0.printable)'" }
        ?? (keys.isEmpty
          ? "a spreadsheet's name ends in .csv; in YAML the teams stand under '\(list):', each after '- '"
          : "list the teams under '\(list):', each after '- '")
    return Finding(.error, "wrong-type", "this is no roster: it has no '\(list)'", at: root.place, help: help)
  }

  /// What the YAML reader says of `teams[1].protege.name` is said of the second team's `protege.name`.
  private func nameTeams(_ findings: inout [Finding], _ records: [Record]) {
    for (index, finding) in findings.enumerated() {
      guard let field = finding.field, case .key(program.team.list)? = field.steps.first,
        field.steps.count > 1, case .index(let team?) = field.steps[1], records.indices.contains(team)
      else { continue }
      findings[index] = finding.of(records[team], in: program)
      findings[index].field = FieldPath(String(field.text.drop { $0 != "." }.dropFirst()))
    }
  }

  private func readCSV(_ file: SourceFile, _ findings: inout [Finding]) -> [Record]? {
    guard let table = FormReading.readCSV(file, limits: .data, into: &findings) else { return nil }
    let columns = headings(of: table, &findings)
    // A file without a single column that is known is no roster, whatever its rows hold.
    if columns.allSatisfy({ $0 == nil }) { return [] }
    return table.rows.map { row in
      var reader = RecordReader(source: .roster)
      reader.record.place = row.first?.place
      for (cell, column) in zip(row, columns) {
        guard let (field, path) = column, !Node(.text(cell.text), at: cell.place).isEmpty else { continue }
        reader.record.keys[path] = cell.place
        for entry in path.entries { reader.record.keys[entry] = reader.record.keys[entry] ?? cell.place }
        reader.add(cell.text, of: field, at: path, place: cell.place)
      }
      findings += reader.findings.all.map { $0.of(reader.record, in: program) }
      return reader.record
    }
  }

  /// The field of each column, by its path or by its heading.
  private func headings(of table: Table, _ findings: inout [Finding]) -> [(field: Field, path: FieldPath)?] {
    var known: [String: (field: Field, path: FieldPath)] = [:]
    // In the order of ids, so that of two fields with one heading it is always the same that has it.
    for field in schema.fields.sorted(by: { $0.id < $1.id }) where !field.id.isPattern {
      if case .ratings = field.kind { continue }
      known[field.id.text.folded] = (field, field.id)
      if let heading = field.heading?.folded, known[heading] == nil { known[heading] = (field, field.id) }
    }
    let names = known.keys.sorted()
    var columns: [(field: Field, path: FieldPath)?] = []
    var seen: Set<FieldPath> = []
    var unknown = FindingList()
    for cell in table.header {
      let found = known[cell.text.folded] ?? schema.value(at: cell.text)
      if let found, !seen.insert(found.path).inserted {
        findings.append(
          Finding(
            .error, "bad-csv", "column '\(cell.text.printable)' holds '\(found.path)', as an earlier column does",
            at: cell.place, help: "remove one of the two", field: found.path))
        columns.append(nil)
        continue
      }
      if found == nil, !cell.text.isEmpty {
        // A cure for the first of them: nobody reads two thousand.
        let near = unknown.kept.count < 20 ? nearestColumn(cell.text, names) : nil
        unknown.append(isError: false, unknownColumn(cell, near: near))
      }
      columns.append(found)
    }
    findings += unknown.all
    for member in program.team.members where !seen.contains(member.name) {
      findings.append(
        Finding(
          .error, "missing-field", "the column '\(member.name)' is missing",
          at: Place(file: table.header.first?.place.file ?? "", position: .start),
          help: "add it to the heading row", field: member.name))
    }
    return columns
  }

  private func nearestColumn(_ text: String, _ names: [String]) -> String? {
    let word = text.folded
    let near = names.filter { abs($0.count - word.count) <= 4 }
    return nearest(to: word, among: near).flatMap { editDistance(word, $0) <= 4 ? $0 : nil }
  }

  private func unknownColumn(_ cell: Table.Cell, near: String?) -> Finding {
    let example = program.team.members.first.map { ", as '\($0.name)'," } ?? ""
    return Finding(
      .warning, .unknownKey, "unknown column '\(cell.text.printable)'; it is not read", at: cell.place,
      help: near.map { "did you mean '\($0)'?" } ?? "name it by its path\(example) or as the program's headings do")
  }
}

extension Schema {
  /// The value of a path as a heading writes it, case aside: `imp.experiences[0].number`.
  fileprivate func value(at heading: String) -> (field: Field, path: FieldPath)? {
    guard heading.contains("["), heading.utf8.count < 200 else { return nil }
    var schema = self
    var path = FieldPath.root
    for step in FieldPath(heading).steps {
      switch (schema, step) {
      case (.group(let members), .key(let key)):
        guard let match = members.first(where: { $0.key.folded == key.folded }) else { return nil }
        schema = match.value
        path = path.appending(match.key)
      case (.list(let entry, let room), .index(let index?)) where (0..<(room ?? 1000)).contains(index):
        schema = entry
        path = path[index]
      case (.values(let field), .index(let index?)) where (0...999).contains(index):
        schema = .value(field)
        path = path[index]
      default: return nil
      }
    }
    guard case .value(let field) = schema else { return nil }
    return (field, path)
  }
}

extension FieldPath {
  /// The list entries that a path leads through, with those before them: `a[0]` and `a[1]` of `a[1].b`.
  fileprivate var entries: [FieldPath] {
    var path = FieldPath.root
    var entries: [FieldPath] = []
    for step in steps {
      switch step {
      case .key(let key): path = path.appending(key)
      case .index(let index):
        guard let index else { return entries }
        entries += (0...index).map { path[$0] }
        path = path[index]
      }
    }
    return entries
  }
}

extension Finding {
  /// Whether it says that the file could not be read, or not whole.
  fileprivate var isUnreadable: Bool {
    severity == .error && ["bad-yaml", "bad-csv", "too-large", "unreadable-file"].contains(code)
  }

  /// The finding with the team that it concerns.
  fileprivate func of(_ record: Record, in program: Program) -> Finding {
    var finding = self
    finding.team = record.teamName(in: program)
    return finding
  }
}

extension [Finding] {
  /// As many as a person reads, then one that counts the rest.
  fileprivate func limited() -> [Finding] {
    if count <= FindingList.limit + 1 { return self }
    var list = FindingList()
    for finding in self { list.append(isError: finding.severity == .error, finding) }
    return list.all
  }
}
