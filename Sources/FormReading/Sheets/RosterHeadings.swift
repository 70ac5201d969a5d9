import FormModel

/// The fields that the columns of a roster hold.
struct RosterHeadings {
  /// A field, and the path of its value in a record.
  typealias Column = (field: Declared, path: FieldPath)

  /// The field of each column; nil for a column that is not read.
  private(set) var columns: [Column?] = []
  /// The values above the headings, which hold for all teams.
  private(set) var shared: [(column: Column, value: Sheet.Cell)] = []
  /// The absent fields whose headings are misspelt.
  private(set) var misspelt: Set<FieldPath> = []
  /// The findings about single columns.
  private(set) var findings: [Finding] = []
  /// Why the headings cannot be read at all.
  private(set) var unreadable: Finding?

  /// - Parameters:
  ///   - values: The values above the headings, each with its heading.
  ///   - entries: The most entries that a list has.
  ///   - example: The headings of the members' names.
  init(
    _ table: SheetTable, sharing values: [(heading: Sheet.Cell, value: Sheet.Cell)], _ names: ColumnNames,
    in program: Program, entries: Int, like example: String
  ) {
    let (cells, isFilled) = (table.header, Self.filled(table))
    var found = cells.map { names.column($0.text, entries: entries) }
    var unknown = cells.indices.filter { found[$0] == nil && !cells[$0].text.isEmpty }.map { cells[$0] }
    for (heading, value) in values {
      if let column = names.column(heading.text, entries: entries) {
        shared.append((column, value))
      } else {
        unknown.append(heading)
      }
    }
    findOneColumnEach(&found, cells, isFilled)
    columns = found
    let seen = Set(found.compactMap { $0?.path } + shared.map(\.column.path))
    let missing = program.team.members.map(\.name).filter { !seen.contains($0) }
    if !missing.isEmpty {
      unreadable = Self.splitName(unknown, like: example) ?? Self.repeated(table.repeated, like: example)
      if unreadable != nil { return }
    }
    findings += [Self.repeated(table.repeated, like: example)].compactMap(\.self)
    reportUnknown(unknown, names, seen: seen)
    let file = cells.first?.place
    for name in missing where !misspelt.contains(name) {
      let heading = names.column(name.text, entries: 0)?.field.columnName ?? name.text
      findings.append(
        Finding(
          .error, "missing-field", "the column '\(heading)' is missing", at: file?.at(.start),
          help: "add it to the heading row", field: name, nature: .absent))
    }
  }

  /// Whether each column of the table has text in a row.
  private static func filled(_ table: SheetTable) -> [Bool] {
    var isFilled = Array(repeating: false, count: table.header.count)
    for row in table.rows { for index in row.cells.indices where row.cells[index].hasText { isFilled[index] = true } }
    return isFilled
  }

  /// Leaves each field one column. An empty column is no second one.
  private mutating func findOneColumnEach(_ found: inout [Column?], _ cells: [Sheet.Cell], _ isFilled: [Bool]) {
    var first: [FieldPath: Int] = [:]
    for index in found.indices {
      guard let path = found[index]?.path else { continue }
      guard let earlier = first[path] else {
        first[path] = index
        continue
      }
      if isFilled[index], !isFilled[earlier] {
        found[earlier] = nil
        first[path] = index
        continue
      }
      if isFilled[index] {
        findings.append(
          .badCSV(
            "column '\(cells[index].text.printable)' holds '\(path)', as column '\(cells[earlier].text.printable)' does",
            at: cells[index].place, help: "remove one of the two", field: path))
      }
      found[index] = nil
    }
  }

  private mutating func reportUnknown(_ cells: [Sheet.Cell], _ names: ColumnNames, seen: Set<FieldPath>) {
    var list = FindingList()
    for cell in cells {
      // Only the first unknown columns are compared: nobody reads two thousand.
      let near = list.kept.count < 500 ? names.nearMiss(of: cell.text) : nil
      let similar = near ?? (list.kept.count < 20 ? names.similar(to: cell.text) : nil)
      if let near, !seen.contains(near.path) { misspelt.insert(near.path) }
      list.append(
        isError: near != nil,
        Finding(
          near == nil ? .warning : .error, .unknownKey, "unknown column '\(cell.text.printable)'; it is not read",
          at: cell.place,
          help: similar.map { "did you mean '\($0.columnName)'?" }
            ?? "'countersign new roster -o roster.csv' writes all headings that are read",
          field: FieldPath(cell.text), nature: .unknown))
    }
    findings += list.all
  }

  /// The finding that a name is in two columns; nil if it is not.
  private static func splitName(_ unknown: [Sheet.Cell], like example: String) -> Finding? {
    let parts = unknown.filter { cell in
      let key = cell.text.headingKey
      return key.utf8.count < 60
        && ["firstname", "lastname", "givenname", "familyname", "surname", "forename"].contains { key.contains($0) }
        || ["first", "last"].contains { key.hasPrefix($0) || key.hasSuffix($0) }
    }
    guard parts.count >= 2 else { return nil }
    return .badCSV(
      "a name is in two columns, '\(parts[0].text.printable)' and '\(parts[1].text.printable)'", at: parts[0].place,
      help: "write each whole name in one column, as \(example); a formula joins two cells: =A2&\" \"&B2")
  }

  /// The finding that headings stand twice; nil if none does.
  private static func repeated(_ cells: [Sheet.Cell], like example: String) -> Finding? {
    guard let first = cells.first else { return nil }
    let names = cells.prefix(5).map { "'\($0.text.printable)'" }.joined(separator: ", ")
    return .badCSV(
      cells.count == 1 ? "the heading \(names) stands twice" : "the headings \(names) stand twice", at: first.place,
      help: "write in each heading whose it is, as \(example), or remove one of the two")
  }
}

extension Finding {
  /// A spreadsheet without a heading that is known.
  static func noHeadings(_ row: Sheet.Row, like example: String) -> Finding {
    let cells = row.filled.prefix(3).map { "'\($0.text.printable)'" }.joined(separator: ", ")
    return .badCSV(
      "no row has headings that are known here; the first row holds \(cells)", at: row.start,
      help: "write headings above it, as \(example); 'countersign new roster -o roster.csv' writes all of them")
  }
}
