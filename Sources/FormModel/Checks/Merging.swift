extension Finding.Code {
  public static let mismatch: Self = "mismatch"
  public static let duplicateTeam: Self = "duplicate-team"
}

/// What one file says of a team.
public struct TeamSource: Sendable {
  public var record: Record
  /// What was found while it was read.
  public var known: [Finding]
  public var isRoster: Bool

  public init(record: Record, known: [Finding], isRoster: Bool) {
    self.record = record
    self.known = known
    self.isRoster = isRoster
  }
}

extension Checker {
  /// What tells a team from all others: its year and its members' names, as the same name; nil where one is unknown.
  public func identity(of record: Record) -> String? {
    let parts = ([program.year] + program.team.members.map(\.name)).map { record[$0]?.folded }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  /// One record of what several files say of a team, with what was found in each and between them.
  ///
  /// A team's own file counts before the roster; of two that state the same form, the first.
  public func merge(_ sources: [TeamSource]) -> TeamSource {
    let rosters = sources.filter(\.isRoster)
    let files = sources.filter { !$0.isRoster }
    guard var merged = files.first ?? rosters.first else {
      return TeamSource(record: Record(), known: [], isRoster: true)
    }
    for other in files.dropFirst() { add(other, to: &merged) }
    guard let roster = rosters.first else { return merged }
    var findings: [Finding] = []
    for other in rosters.dropFirst() {
      findings += other.known
      if other.record.place?.file == roster.record.place?.file {
        findings.append(duplicateTeam(other.record, in: "this roster"))
      } else {
        for path in other.record.paths { compare(path, roster.record, other.record, into: &findings) }
      }
    }
    if !files.isEmpty {
      for path in merged.record.paths { compare(path, roster.record, merged.record, into: &findings) }
      findings += roster.known
      merged.record = merged.record.inheriting(Record.Inherited(roster.record))
    }
    merged.known += findings
    return merged
  }

  /// Adds what another file of the team says.
  private func add(_ other: TeamSource, to merged: inout TeamSource) {
    let other = renumbered(other, behind: merged.record)
    merged.known += other.known
    var repeated: [FieldPath: Bool] = [:]
    for path in other.record.paths.sorted() {
      let own = ownForm(of: path, in: other.record)
      if let own {
        let isRepeated = repeated[own] ?? states(own, merged.record, other.record)
        if repeated[own] == nil, isRepeated { merged.known.append(duplicateTeam(other.record, in: "a team's file")) }
        repeated[own] = isRepeated
        if isRepeated { continue }
      } else if merged.record.value(path) != nil {
        compare(path, merged.record, other.record, into: &merged.known)
        continue
      }
      merged.record.values[path] = other.record.value(path)
      merged.record.dates[path] = other.record.date(path)
    }
    for (path, place) in other.record.keys where merged.record.keys[path] == nil {
      if let own = ownForm(of: path, in: other.record), repeated[own] == true { continue }
      merged.record.keys[path] = place
    }
    merged.record.misspelt.formUnion(other.record.misspelt)
  }

  /// Says where two sources differ, at the later one's value.
  private func compare(_ path: FieldPath, _ first: Record, _ second: Record, into findings: inout [Finding]) {
    guard let one = first.value(path), let two = second.value(path), one.text.folded != two.text.folded else { return }
    if let date = first.date(path), date == second.date(path) { return }
    if let number = Int(one.text), number == Int(two.text) { return }
    findings.append(
      Finding(
        .error, .mismatch, "'\(two.text)' here, and '\(one.text)' in \(one.place.file):\(one.place.position.line)",
        at: two.place, help: "correct the one that is wrong", team: second.teamName(in: program), field: path))
  }

  private func duplicateTeam(_ record: Record, in what: String) -> Finding {
    let name = program.team.members.first?.name ?? .root
    return Finding(
      .warning, .duplicateTeam, "this team is in \(what) already; what stands there counts",
      at: record.value(name)?.place ?? record.place, help: "keep one of the two",
      team: record.teamName(in: program), field: name)
  }

  /// The form to which a value belongs: its key, or its entry of a list.
  private func ownForm(of path: FieldPath, in record: Record) -> FieldPath? {
    guard case .key(let key)? = path.steps.first, let plan = owners[key] else { return nil }
    guard let list = plan.template.list, path.isAt(list), path.steps.count > list.steps.count else {
      return FieldPath(key)
    }
    guard case .index(let index?) = path.steps[list.steps.count] else { return nil }
    return list[index]
  }

  /// Whether both records have begun the form; of a repeated one, the same number of it.
  private func states(_ own: FieldPath, _ first: Record, _ second: Record) -> Bool {
    guard case .key(let key)? = own.steps.first, let template = owners[key]?.template, let list = template.list,
      let number = template.number
    else { return first.paths.contains { $0.isAt(own) && !isPrintedOnly($0) } }
    let wanted = second[number.at(own, of: list)]
    return wanted != nil
      && (0...).lazy.prefix { first.hasKey(list[$0]) }.contains { first[number.at(list[$0], of: list)] == wanted }
  }

  /// The source with the entries of lists that stand for forms behind those of another record.
  private func renumbered(_ source: TeamSource, behind record: Record) -> TeamSource {
    var source = source
    for list in Set(plans.compactMap(\.template.list)) {
      let count = (0...).lazy.prefix { record.hasKey(list[$0]) }.count
      guard count > 0, source.record.hasKey(list[0]) else { continue }
      func moved(_ path: FieldPath) -> FieldPath {
        guard path.isAt(list), path.steps.count > list.steps.count,
          case .index(let index?) = path.steps[list.steps.count]
        else { return path }
        return FieldPath(list[index + count].text + path.text.dropFirst(list[index].text.count))
      }
      func moved<T>(_ map: [FieldPath: T]) -> [FieldPath: T] {
        Dictionary(uniqueKeysWithValues: map.map { (moved($0.key), $0.value) })
      }
      source.record.values = moved(source.record.values)
      source.record.keys = moved(source.record.keys)
      source.record.dates = moved(source.record.dates)
      source.known = source.known.map { finding in
        var finding = finding
        finding.field = finding.field.map(moved)
        return finding
      }
    }
    return source
  }
}
