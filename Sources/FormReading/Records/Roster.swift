import FormModel

/// A team from a roster, or from a file of its own.
public struct Team: Sendable {
  public var record: Record
  /// The name of the team: `Dana Whitfield / José Núñez-Sørensen`.
  public var words: String
  /// The beginning of its file names: `Whitfield-Nunez-Sorensen`. It is safe on every system. Another team may have the
  /// same one.
  public var fileNamePart: String
  /// What identifies it.
  package let identity: TeamIdentity
  /// The file that it was read from. It gives the places of single characters.
  package let source: SourceFile

  package init(_ record: Record, in catalog: Catalog, from source: SourceFile) {
    let program = catalog.program
    self.record = record
    identity = TeamIdentity(record, in: catalog)
    self.source = source
    words = record.teamName(in: program) ?? "a team without names"
    let parts = program.team.members.compactMap { record[$0.name] }.map(\.lastNameForFiles).filter { !$0.isEmpty }
    fileNamePart = parts.isEmpty ? "team" : parts.joined(separator: "-").limited(toBytes: 80)
  }
}

extension FormSet {
  /// Reads a roster. If its name ends in `.csv`, in any case, it is CSV; otherwise it is YAML.
  ///
  /// - Returns: The teams in the order of the file; nil if the file cannot be read (`bad-yaml`, `bad-csv`, `too-large`,
  ///   `unreadable-file`).
  public func readRoster(_ file: SourceFile, into findings: inout [Finding]) -> [Team]? {
    teams(of: RosterReader(catalog).readRoster(file, into: &findings), file, into: &findings)
  }

  /// Reads a team file.
  ///
  /// - Returns: The one team; empty if the file is no team file; nil if the file cannot be read.
  public func readTeam(_ file: SourceFile, into findings: inout [Finding]) -> [Team]? {
    teams(of: RosterReader(catalog).readTeam(file, into: &findings), file, into: &findings)
  }

  private func teams(of data: DataFile?, _ file: SourceFile, into findings: inout [Finding]) -> [Team]? {
    guard let data else { return nil }
    findings += data.allFindings(in: program)
    // If nothing is known about a team, there is nothing to print for it.
    for team in data.teams where team.record.keys.isEmpty {
      findings.append(
        Finding(
          .error, "missing-field", "this team is empty", at: team.record.place, help: "write its names, or take it out")
      )
    }
    let teams = data.teams.filter { !$0.record.keys.isEmpty }
    for team in teams {
      reportUnprinted(team.record, into: &findings)
      if team.record.header != nil { findings += missingMembers(team) }
    }
    return teams.map { Team($0.record, in: catalog, from: file) }
  }

  /// The members whose names a row of a spreadsheet does not say, although there is a column for them.
  private func missingMembers(_ team: DataFile.Team) -> [Finding] {
    let record = team.record
    return program.team.members.map(\.name).compactMap { name in
      guard !record.hasValue(name), record.hasKey(name), !record.allMisspelt.contains(name),
        !team.findings.contains(where: { $0.field == name })
      else { return nil }
      let group = name.parent
      let isWholly = !group.isRoot && !record.paths.contains { $0.isAt(group) }
      return Finding(
        .error, .missingField, "this row is empty in the column '\(catalog[name]?.columnName ?? name.text)'",
        at: isWholly ? record.place : record.key(name), help: SheetWords.emptyCell,
        team: record.teamName(in: program), field: isWholly ? group : name, nature: .absent)
    }
  }

  /// The shared values that no team of a spreadsheet has, although one of its unknown columns may be meant for them.
  ///
  /// - Parameter findings: The findings of reading the roster.
  /// - Returns: The headings of their columns; empty if no column seems to be misnamed.
  public func misnamed(in teams: [Team], _ findings: [Finding]) -> [String] {
    guard teams.contains(where: { $0.record.header != nil }) else { return [] }
    let file = teams.first?.source.name
    let unknown = findings.filter { $0.nature == .unknown && $0.place?.file == file }.compactMap(\.field?.text)
    guard !unknown.isEmpty else { return [] }
    let lacking = program.fields.filter { field in
      field.isRequired && field.heading != nil && !teams.contains { $0.record.hasValue(field.id) }
    }.compactMap(\.heading)
    // Each unknown column may be meant for the headings with which it shares the most words.
    var meant: Set<String> = []
    let names = ColumnNames(catalog)
    for column in unknown.prefix(20) {
      if let near = names.nearMiss(of: column) {
        meant.insert(near.columnName)
        continue
      }
      let words = Set(column.headingWords)
      // Of two headings with the same words, the one with fewer others.
      let shared = lacking.map { heading in
        let own = heading.headingWords
        return (heading: heading, count: words.intersection(own).count * 10 - own.count)
      }
      let most = shared.map(\.count).max() ?? 0
      if most > 0 { meant.formUnion(shared.filter { $0.count == most }.map(\.heading)) }
    }
    return lacking.filter { meant.contains($0) }
  }

  /// The forms of the packet that a team gets. A form is left out if the team's entry for it does not meet its condition.
  public func packet(only ids: [String]? = nil, for team: Team) -> [FormRef] {
    packet(only: ids).filter { ref in
      guard let condition = template(ref.form)?.condition else { return true }
      let view = FormView(catalog, ref, of: team.record)
      return view.entry == nil || view.holds(condition)
    }
  }

  /// The numbers of a repeated form that a team has; nil if it has none.
  public func entries(of template: Template, for team: Team) -> [FormRef]? {
    guard let form = catalog.form(template.id), template.list != nil else { return nil }
    let numbers = Set(form.numberedEntries(in: team.record).prefix(1000).compactMap(\.number)).filter { number in
      guard form.numbers.isEmpty || form.numbers.contains(number) else { return false }
      let view = FormView(catalog, FormRef(template.id, number), of: team.record)
      return template.condition.map { view.holds($0) } ?? true
    }
    return numbers.isEmpty ? nil : numbers.sorted().map { FormRef(template.id, $0) }
  }

  /// Reports each entry of a list without a form in the packet: its number is empty, unknown, or taken by another
  /// entry.
  private func reportUnprinted(_ record: Record, into findings: inout [Finding]) {
    for form in catalog.forms {
      guard let list = form.template.list, let number = form.template.number else { continue }
      var open = Set(form.numbers.map(String.init))
      let known = open.sorted().joined(separator: ", ")
      for entry in record.entries(of: list) {
        let path = number.at(entry, of: list)
        let value = record.value(path)
        if let value, open.remove(String(Int(value.text) ?? -1)) != nil { continue }
        let prefix = entry.text + "."
        guard let first = record.allValues.first(where: { $0.path.text.hasPrefix(prefix) }) else { continue }
        findings.append(
          Finding(
            .warning, "unprinted-entry",
            "this entry of '\(list)' is not printed: its '\(path.lastKey)' must be one of"
              + " \(known) that no other entry has", at: value?.place ?? record.keys[entry] ?? first.value.place,
            help: "number it anew, or take it out", team: record.teamName(in: program), field: path))
      }
    }
  }

  /// The teams with a member whose name, or a whole part of whose name, is the same name as `name`.
  public func teams(_ teams: [Team], named name: String) -> [Team] {
    positions(of: teams, named: name).map { teams[$0] }
  }

  /// The positions of these teams. Titles, degrees and suffixes make no difference, but if a name is written with its
  /// suffix, and somebody has that very name, only that person is meant.
  package func positions(of teams: [Team], named name: String) -> [Int] {
    let wanted = PersonName(name)
    let (written, words) = (name.folded.split(separator: " "), wanted.words.joined(separator: " ").folded)
    guard !written.isEmpty else { return [] }
    func indices(_ isMeant: (String) -> Bool) -> [Int] {
      teams.indices.filter { memberNames(of: [teams[$0]]).contains(where: isMeant) }
    }
    if wanted.suffix != nil {
      let exact = indices { PersonName.isSame($0, name) }
      if !exact.isEmpty { return exact }
    }
    return indices { member in
      let own = PersonName(member).words.joined(separator: " ").folded.split(separator: " ")
      return own.contains(words.split(separator: " ")) || member.folded.split(separator: " ").contains(written)
    }
  }

  /// The findings about teams that may be earlier teams of the list, each with the position of its team.
  package func nearTeams(among teams: [Team]) -> [(team: Int, finding: Finding)] {
    catalog.nearTeams(teams.map(\.identity))
  }

  /// The names of all members, for "did you mean".
  public func memberNames(of teams: [Team]) -> [String] {
    teams.flatMap { team in program.team.members.compactMap { team.record[$0.name] } }
  }
}

extension String {
  /// The words of a heading that say what its column holds.
  fileprivate var headingWords: [String] {
    folded.split { !$0.isLetter }.map { String($0).headingKey }.filter { $0.utf8.count >= 4 && $0 != "name" }
  }

  /// The last name for a file name, without accents and apostrophes. Hyphens and letters of other scripts stay.
  fileprivate var lastNameForFiles: String {
    let words = PersonName(self).words.joined(separator: " ").unaccented.split(whereSeparator: \.isWhitespace).map {
      word in
      String(String.UnicodeScalarView(word.unicodeScalars.filter(\.isSafeInFileNames)))
    }
    let word = words.last { $0.contains { $0 != "-" } } ?? ""
    var part = word[...]
    while part.first == "-" { part = part.dropFirst() }
    while part.last == "-" { part = part.dropLast() }
    // A combining mark without its letter would join the character before the name.
    return String(String.UnicodeScalarView(part.unicodeScalars.drop { !$0.properties.isAlphabetic && !$0.isASCII }))
  }

  /// As many whole characters as fit.
  fileprivate func limited(toBytes limit: Int) -> String {
    var result = self
    while result.utf8.count > limit { result.removeLast() }
    return result
  }
}

extension Unicode.Scalar {
  /// Letters, digits, the combining marks of other scripts, and hyphens.
  fileprivate var isSafeInFileNames: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: self == "-"
    }
  }
}
