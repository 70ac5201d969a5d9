import FormModel

/// Reads rosters and team files into records. Each record has its own values and the values that its team inherits.
package struct RosterReader: Sendable {
  let catalog: Catalog
  let limits: ReadingLimits
  /// The names of columns, for all spreadsheets that are read.
  let columns: KnownColumns
  var program: Program { catalog.program }

  package init(_ catalog: Catalog, limits: ReadingLimits = .data) {
    self.catalog = catalog
    self.limits = limits
    columns = KnownColumns(catalog)
  }

  /// Reads a roster. If its name ends in `.csv`, or it is a workbook, it is a spreadsheet.
  ///
  /// - Returns: The roster, without teams if the file is no roster; nil if the file cannot be read.
  package func readRoster(_ file: SourceFile, into findings: inout [Finding]) -> DataFile? {
    if isForeign(file, into: &findings) { return nil }
    if file.isSpreadsheet { return readSpreadsheet(file, into: &findings) }
    guard let (root, found) = readRoot(file, into: &findings) else { return nil }
    guard let teams = entries(of: root).first(where: { $0.key == program.team.list }) else {
      findings.append(noRoster(root))
      return nil
    }
    return readRoster(teams, among: entries(of: root), found)
  }

  /// Reads a team file.
  ///
  /// - Returns: The team file, without a team if the file is no team file; nil if the file cannot be read.
  package func readTeam(_ file: SourceFile, into findings: inout [Finding]) -> DataFile? {
    if isForeign(file, into: &findings) { return nil }
    if file.isSpreadsheet {
      let finding = Finding(
        .error, "wrong-type", "this is a spreadsheet, which holds a roster",
        at: Place(file: file.name, position: .start), help: "print it with --roster")
      return DataFile(kind: .teamFile, findings: [finding])
    }
    guard let (root, found) = readRoot(file, into: &findings) else { return nil }
    guard isTeam(root) else { return DataFile(kind: .teamFile, findings: found + [noTeam(root)]) }
    return readTeam(root, found)
  }

  /// Reads a roster or a team file, as far as it can be read.
  ///
  /// - Returns: nil if the file cannot be read, or is neither of them. That is a finding.
  package func readAny(_ file: SourceFile, into findings: inout [Finding]) -> DataFile? {
    if isForeign(file, into: &findings) { return nil }
    if file.isSpreadsheet { return readSpreadsheet(file, evenInPart: true, into: &findings) }
    guard let (root, found) = readRoot(file, evenInPart: true, into: &findings) else { return nil }
    let isPartial = found.contains { $0.nature == .unreadable }
    let entries = entries(of: root)
    let roster = entries.first { $0.key == program.team.list }.map { readRoster($0, among: entries, found) }
    if var data = roster ?? (isTeam(root) ? readTeam(root, found) : nil) {
      data.isPartial = isPartial
      return data
    }
    findings += found
    if isPartial { return nil }
    let names = program.team.members.compactMap { $0.name.steps.first }.compactMap { step in
      if case .key(let key) = step { "'\(key)'" } else { nil }
    }
    findings.append(
      Finding(
        .error, "wrong-type",
        "this is neither a roster, which has '\(program.team.list)', nor a team's file, which has"
          + " \(names.joined(separator: " or "))", at: Place(file: file.name, position: .start),
        help: otherProgram))
    return nil
  }

  /// Whether the file has a format that cannot be read. That is a finding.
  private func isForeign(_ file: SourceFile, into findings: inout [Finding]) -> Bool {
    guard let format = ForeignFormat(file) else { return false }
    findings.append(.foreign(format, file.name))
    return true
  }

  /// The root of the file, with the findings of reading it; nil if it cannot be read. Then the findings are in
  /// `findings`.
  private func readRoot(
    _ file: SourceFile, evenInPart: Bool = false, into findings: inout [Finding]
  ) -> (Node, [Finding])? {
    var found: [Finding] = []
    let root = FormReading.readYAML(file, limits: limits, into: &found)
    if let root, evenInPart || !found.contains(where: \.isUnreadable) { return (root, found) }
    findings += found
    return nil
  }

  private func entries(of root: Node) -> [Node.Entry] {
    if case .mapping(let entries) = root.content { entries } else { [] }
  }

  private func isTeam(_ root: Node) -> Bool {
    let members = program.team.members.map { $0.name.steps.first }
    return entries(of: root).contains { members.contains(.key($0.key)) }
  }

  private func readTeam(_ node: Node, _ found: [Finding]) -> DataFile {
    var reader = RecordReader(catalog, at: node.place)
    reader.builder.reserveCapacity()
    reader.read(node, in: catalog.root)
    let findings = found + reader.findings + severalPeople(reader.record, in: .file)
    return DataFile(kind: .teamFile, teams: [.init(record: reader.record, findings: findings.limited())])
  }

  private func readRoster(_ teams: Node.Entry, among entries: [Node.Entry], _ found: [Finding]) -> DataFile {
    var file = DataFile(kind: .roster)
    guard case .group(let members) = catalog.root.content else { return file }
    var shared = RecordReader(catalog)
    shared.readEntries(entries.filter { $0.key != program.team.list }, of: members, at: catalog.root.path)
    let inherited = Record.Inherited(shared.record)
    // A finding of the YAML reader at `teams[1].protege.name` is one at `protege.name` of the second team.
    var ofTeams: [Int: [Finding]] = [:]
    for finding in found {
      guard let field = finding.field, case .key(program.team.list)? = field.steps.first, field.steps.count > 1,
        case .index(let index?) = field.steps[1]
      else {
        file.findings.append(finding)
        continue
      }
      var own = finding
      let inside = FieldPath(String(field.text.drop { $0 != "." }.dropFirst()))
      own.field = inside.isRoot ? nil : inside
      ofTeams[index, default: []].append(own)
    }
    file.inherited = shared.findings + file.findings.filter { $0.field != nil }
    file.findings += shared.findings
    if case .list(let items) = teams.value.content {
      if items.count > limits.teams { file.findings.append(.tooManyTeams(limits, at: items[limits.teams].place)) }
      for (index, item) in items.prefix(limits.teams).enumerated() {
        if let team = readTeam(item, inheriting: inherited, ofTeams[index] ?? []) {
          file.teams.append(team)
        } else {
          file.findings.append(.wrongType("a team", expected: "a group of keys (key: value)", at: item.place))
          file.findings += ofTeams[index] ?? []
        }
      }
    } else if !teams.value.isEmpty {
      file.findings.append(
        .wrongType("'\(program.team.list)'", expected: "a list, a team an item, each after '- '", at: teams.value.place)
      )
    }
    file.findings = file.findings.limited()
    return file
  }

  private func readTeam(_ item: Node, inheriting shared: Record.Inherited, _ found: [Finding]) -> DataFile.Team? {
    // An empty item is a team about which nothing is known.
    switch item.content {
    case .mapping: break
    case .text, .list: if !item.isEmpty { return nil }
    }
    var own = RecordReader(catalog, at: item.place)
    own.read(item, in: catalog.root)
    let findings = found + own.findings + severalPeople(own.record, in: .item)
    return DataFile.Team(record: own.record.inheriting(shared), findings: findings)
  }

  private func noTeam(_ root: Node) -> Finding {
    let isRoster = entries(of: root).contains { $0.key == program.team.list }
    let names = program.team.members.map { "'\($0.name)'" }.joined(separator: " or ")
    return Finding(
      .error, "wrong-type",
      isRoster ? "this is a roster, not a team's file" : "this is no team's file: it has no \(names)",
      at: root.place, help: isRoster ? "print it with --roster" : otherProgram)
  }

  /// The help for people who forgot to name the program.
  private var otherProgram: String {
    "if it belongs to another program than '\(program.title)', name that program's folder with --program"
  }

  private func noRoster(_ root: Node) -> Finding {
    let list = program.team.list
    let keys = entries(of: root).map(\.key)
    let near = keys.first { nearMiss(of: $0.lowercased(), among: [list]) != nil || $0.lowercased() == list }
    let help =
      isTeam(root)
      ? "print a team's own file with --team"
      : near.map { "write '\(list)' for '\($0.printable)'" }
        ?? (keys.isEmpty
          ? "a spreadsheet's name ends in .csv or .xlsx; in YAML the teams stand under '\(list):', each after '- '"
          : "list the teams under '\(list):', each after '- '")
    return Finding(.error, "wrong-type", "this is no roster: it has no '\(list)'", at: root.place, help: help)
  }
}

extension SourceFile {
  /// Whether the name of the file is that of a spreadsheet.
  var isSpreadsheet: Bool { sheet != nil || name.lowercased().hasSuffix(".csv") }
}

extension Finding {
  /// Whether the finding says that the file, or a part of it, could not be read.
  package var isUnreadable: Bool { severity == .error && (nature == .unreadable || nature == .tooLarge) }
}

extension [Finding] {
  /// As many findings as a person reads, then one with the number of the others.
  package func limited() -> [Finding] {
    if count <= FindingList.limit + 1 { return self }
    var list = FindingList()
    for finding in self { list.append(isError: finding.severity == .error, finding) }
    return list.all
  }
}
