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
}

extension Finding {
  /// Whether it says that the file could not be read, or not whole.
  fileprivate var isUnreadable: Bool {
    severity == .error && ["bad-yaml", "bad-csv", "too-large", "unreadable-file"].contains(code)
  }

  /// The finding with the team that it concerns.
  func of(_ record: Record, in program: Program) -> Finding {
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
