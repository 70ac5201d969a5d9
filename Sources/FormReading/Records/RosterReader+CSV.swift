import FormModel

/// Reads a roster from a spreadsheet: a row for each team, and a column for each value.
extension RosterReader {
  func readCSV(_ file: SourceFile, evenInPart: Bool = false, into findings: inout [Finding]) -> DataFile? {
    var found: [Finding] = []
    guard var table = FormReading.readCSV(file, limits: limits, into: &found) else {
      findings += found
      return nil
    }
    if table.rows.count > limits.teams {
      let place = table.rows[limits.teams].first?.place ?? Place(file: file.name, position: .start)
      found.append(.tooManyTeams(limits, at: place))
      table.rows.removeSubrange(limits.teams...)
    }
    let (columns, misspelt) = headings(of: table, &found)
    let isUnreadable = found.contains(where: \.isUnreadable)
    guard evenInPart || !isUnreadable else {
      findings += found.limited()
      return nil
    }
    // Findings in a row belong to the team of the row.
    var ofRows = found.filter { $0.nature == .malformed }.sorted {
      ($0.place?.position ?? .start) < ($1.place?.position ?? .start)
    }[...]
    let first = table.rows.first?.first?.place.position ?? .start
    ofRows = ofRows.drop { ($0.place?.position ?? .start) < first }
    var data = DataFile(kind: .roster, isPartial: isUnreadable, findings: found.filter { !ofRows.contains($0) })
    data.inherited = data.findings.filter { $0.nature == .absent }
    // Without a single known column the file is not a roster, whatever its rows hold.
    if columns.allSatisfy({ $0 == nil }) { return data }
    for (index, row) in table.rows.enumerated() {
      var builder = RecordBuilder(catalog, at: row.first?.place)
      builder.noteHeader(at: table.header.first.map { $0.place.at(.start) })
      for path in misspelt { builder.noteMisspelt(path) }
      for (cell, column) in zip(row, columns) {
        guard let (field, path) = column else { continue }
        builder.addWithKey(cell.text, of: field, to: path, at: cell.place)
      }
      let next = index + 1 < table.rows.count ? table.rows[index + 1].first?.place.position : nil
      let own = next.map { next in ofRows.prefix { ($0.place?.position ?? .start) < next } } ?? ofRows
      ofRows = ofRows.dropFirst(own.count)
      let ownFindings = own.map { finding in
        var finding = finding
        let place = finding.place?.position ?? .start
        let index = row.lastIndex { $0.place.position <= place } ?? 0
        if columns.indices.contains(index) { finding.field = columns[index]?.path }
        return finding
      }
      data.teams.append(.init(record: builder.record, findings: ownFindings + builder.findings.all))
    }
    data.findings = data.findings.limited()
    return data
  }

  /// The field of each column, by its path or by its heading. Also the absent fields whose headings are misspelt.
  private func headings(
    of table: CSVTable, _ findings: inout [Finding]
  ) -> (columns: [(field: Declared, path: FieldPath)?], misspelt: Set<FieldPath>) {
    let names = catalog.columns.keys.sorted()
    // A row has all entries of a list up to the last entry with a column. So a list has no more entries than the file
    // has columns.
    let room = max(20, table.header.count)
    var columns: [(field: Declared, path: FieldPath)?] = []
    var seen: Set<FieldPath> = []
    var misspelt: Set<FieldPath> = []
    var unknown = FindingList()
    for cell in table.header {
      let found = catalog.column(cell.text, entries: room)
      if let found, !seen.insert(found.path).inserted {
        findings.append(
          Finding(
            .error, "bad-csv", "column '\(cell.text.printable)' holds '\(found.path)', as an earlier column does",
            at: cell.place, help: "remove one of the two", field: found.path, nature: .unreadable))
        columns.append(nil)
        continue
      }
      if found == nil, !cell.text.isEmpty {
        // Only the first unknown columns get a suggestion: nobody reads two thousand.
        let near = unknown.kept.count < 20 ? nearestColumn(cell.text, names) : nil
        unknown.append(isError: false, unknownColumn(cell, near: near))
        if let near = near.flatMap({ nearMiss(of: cell.text.folded, among: [$0]) }), let meant = catalog.columns[near] {
          misspelt.insert(meant.path)
        }
      }
      columns.append(found)
    }
    findings += unknown.all
    // For printing, a spreadsheet needs no year. But it must have the names.
    for name in program.team.members.map(\.name) where !seen.contains(name) && !misspelt.contains(name) {
      findings.append(
        Finding(
          .error, "missing-field", "the column '\(name)' is missing",
          at: Place(file: table.header.first?.place.file ?? "", position: .start),
          help: "add it to the heading row", field: name, nature: .absent))
    }
    return (columns, misspelt.subtracting(seen))
  }

  private func nearestColumn(_ text: String, _ names: [String]) -> String? {
    let word = text.folded
    let near = names.filter { abs($0.count - word.count) <= 4 }
    return nearest(to: word, among: near).flatMap { editDistance(word, $0) <= 4 ? $0 : nil }
  }

  private func unknownColumn(_ cell: CSVTable.Cell, near: String?) -> Finding {
    let example = program.team.members.first.map { ", as '\($0.name)'," } ?? ""
    return Finding(
      .warning, .unknownKey, "unknown column '\(cell.text.printable)'; it is not read", at: cell.place,
      help: near.map { "did you mean '\($0)'?" } ?? "name it by its path\(example) or as the program's headings do",
      field: FieldPath(cell.text), nature: .unknown)
  }
}
