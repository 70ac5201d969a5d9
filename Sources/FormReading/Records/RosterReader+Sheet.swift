import FormModel

/// Reads a roster from a spreadsheet: a row for each team, and a column for each value.
extension RosterReader {
  func readSpreadsheet(_ file: SourceFile, evenInPart: Bool = false, into findings: inout [Finding]) -> DataFile? {
    var found = file.sheet?.findings ?? []
    guard var sheet = file.sheet ?? readCSV(file, limits: limits, into: &found), !sheet.rows.isEmpty else {
      findings += found
      return nil
    }
    // Nothing but the reason is worth reading if the headings cannot be read.
    func unreadable(_ finding: Finding) -> DataFile? {
      if evenInPart { return DataFile(kind: .roster, isPartial: true, findings: found + [finding]) }
      findings += found + [finding]
      return nil
    }
    let names = columns.names
    // A row has all entries of a list up to the last entry with a column. So a list has no more entries than the file
    // has columns.
    let entries = max(20, sheet.rows.prefix(11).map(\.cells.count).max() ?? 0)
    guard let row = HeadingRow(sheet, names, entries: entries) else {
      return unreadable(.noHeadings(sheet.rows[0], like: exampleHeadings))
    }
    if let reason = row.twoLevels(sheet, like: exampleHeadings) { return unreadable(reason) }
    let rows = Set(sheet.rows.map(\.number))
    found += [row.note(sheet)].compactMap(\.self) + sheet.removeRemarks(headingsAt: row.index)
    // Nobody needs to know that the formula of a total has no result.
    let removed = rows.subtracting(sheet.rows.map(\.number))
    found.removeAll { finding in
      guard finding.nature == .malformed, case .cell(let cell)? = finding.place?.spot else { return false }
      return removed.contains(cell.line)
    }
    var table = SheetTable(sheet, headingsAt: row.index, limits: limits, into: &found)
    if table.rows.count > limits.teams {
      found.append(.tooManyTeams(limits, at: table.rows[limits.teams].start))
      table.rows.removeSubrange(limits.teams...)
    }
    let headings = RosterHeadings(
      table, sharing: row.shared, names, in: program, entries: entries, like: exampleHeadings)
    if let reason = headings.unreadable { return unreadable(reason) }
    found += headings.findings
    let isUnreadable = found.contains(where: \.isUnreadable)
    guard evenInPart || !isUnreadable else {
      findings += found.limited()
      return nil
    }
    var data = teams(of: table, headings, found)
    data.isPartial = isUnreadable
    return data
  }

  /// The teams of the table.
  ///
  /// - Parameter found: All findings so far. A finding in a row belongs to the team of the row.
  private func teams(of table: SheetTable, _ headings: RosterHeadings, _ found: [Finding]) -> DataFile {
    func position(_ finding: Finding) -> SourcePosition { finding.place?.position ?? .start }
    let first = table.rows.first?.start.position ?? .start
    var ofRows = found.filter { $0.nature == .malformed && position($0) >= first }.sorted {
      position($0) < position($1)
    }[...]
    var data = DataFile(kind: .roster, findings: found.filter { $0.nature != .malformed || position($0) < first })
    data.inherited = data.findings.filter { $0.nature == .absent }
    let header = table.header.first.map { $0.place.at(.start) }
    var inherited: Record.Inherited?
    if !headings.shared.isEmpty {
      var shared = RecordBuilder(catalog, at: headings.shared.first?.value.place)
      for (column, value) in headings.shared {
        add(value, of: column, to: &shared)
      }
      data.findings += shared.findings.all
      data.inherited += shared.findings.all
      inherited = Record.Inherited(shared.record)
    }
    for (index, row) in table.rows.enumerated() {
      var builder = RecordBuilder(catalog, at: row.start)
      builder.noteHeader(at: header)
      for path in headings.misspelt { builder.noteMisspelt(path) }
      for (cell, column) in zip(row.cells, headings.columns) {
        guard let column else { continue }
        add(cell, of: column, to: &builder)
      }
      let next = index + 1 < table.rows.count ? table.rows[index + 1].start.position : nil
      let own = next.map { next in ofRows.prefix { position($0) < next } } ?? ofRows
      ofRows = ofRows.dropFirst(own.count)
      let ownFindings = own.map { finding in
        var finding = finding
        let column = row.cells.lastIndex { $0.place.position <= position(finding) } ?? 0
        if headings.columns.indices.contains(column) { finding.field = headings.columns[column]?.path }
        return finding
      }
      let record = inherited.map { builder.record.inheriting($0) } ?? builder.record
      data.teams.append(
        .init(record: record, findings: ownFindings + builder.findings.all + severalPeople(record, in: .row)))
    }
    data.findings = data.findings.limited()
    return data
  }

  private func add(_ cell: Sheet.Cell, of column: RosterHeadings.Column, to builder: inout RecordBuilder) {
    builder.addWithKey(cell.text, of: column.field, to: column.path, at: cell.place)
    if cell.text.withinCurlyQuotes != nil {
      builder.findings.append(isError: false, .curlyQuotes(cell.text, at: cell.place, field: column.path))
    }
  }

  /// The headings of the members' names, as examples: `'Protégé name' and 'Mentor name'`.
  private var exampleHeadings: String {
    program.team.members.map { "'\(catalog[$0.name]?.columnName ?? $0.name.text)'" }.joined(separator: " and ")
  }
}
