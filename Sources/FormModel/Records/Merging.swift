extension Finding.Code {
  public static let mismatch: Self = "mismatch"
  public static let duplicateTeam: Self = "duplicate-team"
}

/// The data of a team, from one file or merged from several.
public struct TeamSource: Sendable {
  public var record: Record
  /// The findings from reading its own values.
  public var known: [Finding]
  /// The findings about inherited values. They are reported once for all teams that inherit them.
  public var inherited: [Finding]
  /// The findings about values that do not count, because another source states the same form.
  public var others: [Finding] = []
  public var kind: Kind
  /// Whether a part of the file could not be read.
  public var isPartial: Bool

  public init(
    record: Record, known: [Finding], inherited: [Finding] = [], kind: Kind, isPartial: Bool = false
  ) {
    self.record = record
    self.known = known
    self.inherited = inherited
    self.kind = kind
    self.isPartial = isPartial
  }

  /// The kind of a source. A roster comes first, because it lists the expected teams; a team's file comes after it. If
  /// two sources differ, the finding is at the value of the later one.
  public enum Kind: Comparable, Sendable {
    case roster
    case teamFile
  }

  /// The values with a finding from reading. No check compares them with others.
  ///
  /// A doubtful value counts, so it is not wrong. An unknown key does not make another value wrong. If a key is there twice, the first one counts and is not wrong.
  var wrong: Set<FieldPath> {
    Set((known + inherited).filter { $0.nature != .unknown && $0.nature != .doubtful }.compactMap(\.field))
  }
}

extension Checker {
  /// Merges the data of one team from several files into one record, with the findings of each file and about
  /// differences.
  ///
  /// A team's own file counts before the roster. If two files state the same form, the first one counts.
  public func merge(_ sources: [TeamSource]) -> TeamSource {
    let sources = withPresentNames(sources)
    let rosters = sources.filter { $0.kind == .roster }
    let files = sources.filter { $0.kind > .roster }
    guard var merged = files.first ?? rosters.first else {
      return TeamSource(record: Record(), known: [], kind: .roster)
    }
    // A roster that could not be read whole does not matter if the team has a file of its own.
    merged.isPartial = (files.isEmpty ? rosters : files).contains(where: \.isPartial)
    for other in files.dropFirst() { add(other, to: &merged) }
    guard let first = rosters.first else { return merged }
    for other in rosters.dropFirst() {
      merged.others += other.known
      if other.record.place?.file == first.record.place?.file {
        merged.others.append(duplicateTeam(other.record, in: "this roster", of: first.record))
      } else {
        merged.others += other.record.paths.sorted().compactMap { compare($0, first, other) }
      }
    }
    guard !files.isEmpty else { return merged }
    let roster = renumbered(first, beside: merged.record)
    merged.known += merged.record.paths.sorted().compactMap { compare($0, roster, merged) }
    merged.known += roster.known
    merged.inherited += roster.inherited
    merged.record = merged.record.inheriting(Record.Inherited(roster.record))
    return merged
  }

  /// Adds the data of another file of the team.
  private func add(_ other: TeamSource, to merged: inout TeamSource) {
    let other = renumbered(other, beside: merged.record)
    let (first, second) = (Statements(merged.record, self), Statements(other.record, self))
    merged.inherited += other.inherited
    var repeated: [FieldPath: Bool] = [:]
    func isRepeated(_ path: FieldPath) -> Bool {
      guard let form = ownForm(of: path) else { return false }
      if let known = repeated[form] { return known }
      let isRepeated =
        second.stated.contains(form) && (first.stated.contains(form) || first.hasNumber(of: form, in: second))
      repeated[form] = isRepeated
      if isRepeated { merged.others.append(duplicateTeam(other.record, in: "a team's file", of: merged.record)) }
      return isRepeated
    }
    for path in other.record.paths.sorted() where !isRepeated(path) {
      if merged.record.value(path) == nil {
        merged.record.values[path] = other.record.value(path)
        merged.record.dates[path] = other.record.date(path)
      } else if ownForm(of: path) == nil, let finding = compare(path, merged, other) {
        merged.known.append(finding)
      }
    }
    for (path, place) in other.record.keys where merged.record.keys[path] == nil && !isRepeated(path) {
      merged.record.keys[path] = place
    }
    for finding in other.known {
      if let field = finding.field, isRepeated(field) {
        merged.others.append(finding)
      } else {
        merged.known.append(finding)
      }
    }
    // A key that is misspelt in one file may be right in the other.
    merged.record.misspelt.formUnion(other.record.misspelt)
    let record = merged.record
    merged.record.misspelt = record.misspelt.filter { path in
      record.value(path) == nil && !record.paths.contains { $0.isAt(path) }
    }
    merged.record.unknown.formUnion(other.record.unknown)
  }

  /// Reports two different values at one path. The finding is at the later value.
  private func compare(_ path: FieldPath, _ first: TeamSource, _ second: TeamSource) -> Finding? {
    guard let one = first.record.value(path), let two = second.record.value(path), one.text.folded != two.text.folded,
      !first.wrong.contains(path), !second.wrong.contains(path)
    else { return nil }
    if let date = first.record.date(path), date == second.record.date(path) { return nil }
    let field = catalog[path]
    if let field = field?.field, field.normal(one.text) == field.normal(two.text) { return nil }
    let words = path.isAt(Catalog.calendar) ? path.text : field?.name ?? path.text
    return Finding(
      .error, .mismatch,
      "\(words) is '\(two.text.short)' here, and '\(one.text.short)' in \(one.place.file):\(one.place.spot.line)",
      at: two.place, help: "correct the one that is wrong", team: second.record.teamName(in: catalog.program),
      field: path)
  }

  private func duplicateTeam(_ record: Record, in what: String, of first: Record) -> Finding {
    let name = catalog.program.team.members.first?.name ?? .root
    let place = (first.value(name)?.place ?? first.place).map { ", \($0.file):\($0.spot.line)," } ?? ""
    return Finding(
      .warning, .duplicateTeam, "this team is already in \(what)\(place) and only that one counts",
      at: record.value(name)?.place ?? record.place, help: "keep one of the two",
      team: record.teamName(in: catalog.program), field: name)
  }

  /// The form that has a value as its own: the form's key or its entry of a list; nil for a shared value.
  fileprivate func ownForm(of path: FieldPath) -> FieldPath? {
    catalog.form(owning: path).map { form in form.template.list.map { path.entry(of: $0) ?? $0 } ?? form.key }
  }

  /// The source with its list entries at the positions that they have in another record.
  ///
  /// Two entries with the same number are one form, and get one position, if the source is a roster or if one of them
  /// states nothing. All other entries of the source go to the end of the list.
  private func renumbered(_ source: TeamSource, beside record: Record) -> TeamSource {
    var source = source
    for form in catalog.judged {
      guard let list = form.template.list else { continue }
      let known = record.entries(of: list)
      let own = source.record.entries(of: list)
      guard !known.isEmpty, !own.isEmpty else { continue }
      var places: [FieldPath: FieldPath] = [:]
      var taken: Set<FieldPath> = []
      var next = known.count
      let (here, there) = (Statements(record, self), Statements(source.record, self))
      for entry in own {
        let same = there.numbers[entry].flatMap { number in here.entries[list]?[number] }
        if let same, source.kind == .roster || !here.stated.contains(same) || !there.stated.contains(entry),
          taken.insert(same).inserted
        {
          places[entry] = same
        } else {
          places[entry] = list[next]
          next += 1
        }
      }
      func target(of path: FieldPath) -> FieldPath? {
        guard let entry = path.entry(of: list), let place = places[entry] else { return nil }
        return FieldPath(place.text + path.text.dropFirst(entry.text.count))
      }
      func moved(_ path: FieldPath) -> FieldPath { target(of: path) ?? path }
      // A spreadsheet has cells of entries that are not there. Cells of entries that are there come before them.
      func moved<T>(_ map: [FieldPath: T]) -> [FieldPath: T] {
        var moved = map.filter { target(of: $0.key) == nil }
        for (path, value) in map { if let target = target(of: path) { moved[target] = value } }
        return moved
      }
      source.record.values = moved(source.record.values)
      source.record.keys = moved(source.record.keys)
      source.record.dates = moved(source.record.dates)
      source.record.misspelt = Set(source.record.misspelt.map(moved))
      source.record.unknown = Set(source.record.unknown.map(moved))
      source.known = source.known.map { finding in
        var finding = finding
        finding.field = finding.field.map(moved)
        return finding
      }
    }
    return source
  }
}

/// The forms that a record states, by their keys or entries, and the numbers of its entries.
private struct Statements {
  /// The forms with a value of their own. A number or a printed name alone does not count.
  private(set) var stated: Set<FieldPath> = []
  private(set) var numbers: [FieldPath: Int] = [:]
  /// The entry for each number, by list: the first entry that states something, or else the first one.
  private(set) var entries: [FieldPath: [Int: FieldPath]] = [:]

  init(_ record: Record, _ checker: Checker) {
    for path in record.paths where !checker.catalog.isPrintedOnly(path) {
      if let form = checker.ownForm(of: path) { stated.insert(form) }
    }
    for template in checker.catalog.judged.map(\.template) {
      guard let list = template.list, let field = template.number else { continue }
      for entry in record.entries(of: list) {
        guard let number = record[field.at(entry, of: list)].flatMap({ Int($0) }) else { continue }
        numbers[entry] = number
        if let known = entries[list]?[number], stated.contains(known) || !stated.contains(entry) { continue }
        entries[list, default: [:]][number] = entry
      }
    }
  }

  /// Whether this record states a form with the same number as an entry of another record.
  func hasNumber(of entry: FieldPath, in other: Statements) -> Bool {
    guard let number = other.numbers[entry] else { return false }
    return entries.contains { list, byNumber in
      entry.entry(of: list) == entry && byNumber[number].map { stated.contains($0) } ?? false
    }
  }
}
