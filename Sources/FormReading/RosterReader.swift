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
    findings += found
    let unreadable: Set<Finding.Code> = ["bad-yaml", "bad-csv", "too-large", "unreadable-file"]
    if found.contains(where: { unreadable.contains($0.code) && $0.severity == .error }) { return nil }
    return records
  }

  private func readYAML(_ file: SourceFile, _ findings: inout [Finding]) -> [Record]? {
    guard let root = FormReading.readYAML(file, limits: .data, into: &findings) else { return nil }
    let list = program.team.list
    guard case .mapping(let entries) = root.content, let teams = entries.first(where: { $0.key == list }) else {
      findings.append(
        Finding(
          .error, "wrong-type", "this is no roster: it has no '\(list)'", at: root.place,
          help: "list the teams under '\(list):', each after '- '"))
      return nil
    }
    guard case .group(let members) = schema else { return nil }
    var shared = RecordReader(source: .roster)
    shared.readEntries(entries.filter { $0.key != list }, of: members, at: .root)
    findings += shared.findings
    guard case .list(let items) = teams.value.content else {
      if !teams.value.isEmpty {
        findings.append(
          .wrongType("'\(list)'", expected: "a list, a team an item, each after '- '", at: teams.value.place))
      }
      return []
    }
    return items.map { item in
      var own = RecordReader(source: .roster)
      own.record.place = item.place
      own.read(item, as: schema, at: .root)
      let record = own.record.inheriting(shared.record)
      findings += own.findings.map { $0.of(record, in: program) }
      return record
    }
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
    return table.rows.map { row in
      var reader = RecordReader(source: .roster)
      reader.record.place = row.first?.place
      for (cell, column) in zip(row, columns) {
        guard let (field, path) = column, !Node(.text(cell.text), at: cell.place).isEmpty else { continue }
        reader.record.keys[path] = cell.place
        for list in path.lists { reader.record.keys[list] = reader.record.keys[list] ?? cell.place }
        reader.add(cell.text, of: field, at: path, place: cell.place)
      }
      findings += reader.findings.map { $0.of(reader.record, in: program) }
      return reader.record
    }
  }

  /// The field of each column, by its path or by its heading.
  private func headings(of table: Table, _ findings: inout [Finding]) -> [(field: Field, path: FieldPath)?] {
    var known: [String: (field: Field, path: FieldPath)] = [:]
    for field in schema.fields {
      known[field.id.text.lowercased()] = (field, field.id)
      if let heading = field.heading { known[heading.folded] = (field, field.id) }
    }
    var columns: [(field: Field, path: FieldPath)?] = []
    var seen: Set<FieldPath> = []
    for cell in table.header {
      let found = known[cell.text.folded] ?? known[cell.text.lowercased()] ?? listPath(cell.text)
      if let found, !seen.insert(found.path).inserted {
        findings.append(
          Finding(
            .error, "bad-csv", "column '\(cell.text.printable)' holds '\(found.path)', as an earlier column does",
            at: cell.place, help: "remove one of the two", field: found.path))
        columns.append(nil)
        continue
      }
      if found == nil, !cell.text.isEmpty {
        var finding = Finding.unknownKey(cell.text, known: known.keys.sorted(), at: cell.place)
        finding.severity = .warning
        finding.message = "unknown column '\(cell.text.printable)'; it is not read"
        if finding.help?.hasPrefix("did") != true {
          finding.help = "name it by its path, as 'protege.name', or as the program's headings do"
          if let near = nearest(to: cell.text, among: known.keys), editDistance(cell.text.folded, near) <= 4 {
            finding.help = "did you mean '\(near)'?"
          }
        }
        findings.append(finding)
      }
      columns.append(found)
    }
    for member in program.team.members where !seen.contains(member.name) {
      findings.append(
        Finding(
          .error, "missing-field", "the column '\(member.name)' is missing",
          at: Place(file: table.header.first?.place.file ?? "", position: .start),
          help: "add it to the heading row", field: member.name))
    }
    return columns
  }

  /// The field of a path with indices: `imp.experiences[0].number`.
  private func listPath(_ text: String) -> (field: Field, path: FieldPath)? {
    guard text.contains("["), text.utf8.count < 200 else { return nil }
    let path = FieldPath(text)
    let isIndexed = path.steps.allSatisfy {
      if case .index(let index) = $0 { (0...999).contains(index ?? -1) } else { true }
    }
    guard isIndexed, case .value(let field)? = schema[path] else { return nil }
    return (field, path)
  }
}

extension FieldPath {
  /// The list entries that a path leads through: `imp.experiences[0]` of `imp.experiences[0].number`.
  fileprivate var lists: [FieldPath] {
    text.indices.filter { text[$0] == "]" }.map { FieldPath(String(text[...$0])) }
  }
}

extension Finding {
  /// The finding with the team that it concerns.
  fileprivate func of(_ record: Record, in program: Program) -> Finding {
    var finding = self
    finding.team = record.teamName(in: program)
    return finding
  }
}
