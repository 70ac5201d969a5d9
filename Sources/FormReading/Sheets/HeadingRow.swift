import FormModel

extension Finding.Code {
  package static let headingRow: Self = "heading-row"
}

/// Finds the heading row of a roster, and what the rows above it say.
struct HeadingRow {
  /// Its index among the rows of the sheet.
  let index: Int
  /// The values above it that hold for all teams, each with its heading's cell.
  private(set) var shared: [(heading: Sheet.Cell, value: Sheet.Cell)] = []

  /// The most rows that can stand above the headings.
  private static let most = 10

  /// Finds the first of the rows with the most known headings.
  ///
  /// - Returns: nil if no row has a heading that is known, or nearly so.
  init?(_ sheet: Sheet, _ names: ColumnNames, entries: Int) {
    let rows = sheet.rows.prefix(Self.most + 1)
    func best(_ isHeading: (Sheet.Cell) -> Bool) -> (index: Int, count: Int)? {
      var best: (index: Int, count: Int)?
      for (index, row) in rows.enumerated() {
        let count = row.cells.count { !$0.text.isEmpty && isHeading($0) }
        if count > best?.count ?? 0 { best = (index, count) }
      }
      return best
    }
    let known = best { names.column($0.text, entries: entries) != nil }
    if let known, known.count >= 2 || known.index == 0 {
      index = known.index
    } else if let near = best({ names.column($0.text, entries: entries) != nil || names.nearMiss(of: $0.text) != nil })
    {
      index = near.index
    } else {
      return nil
    }
    for row in sheet.rows[..<index] {
      let filled = row.filled
      guard filled.count == 2, !filled[1].text.isEmpty else { continue }
      let isHeading = names.column(filled[0].text, entries: entries) != nil || names.nearMiss(of: filled[0].text) != nil
      if isHeading { shared.append((filled[0], filled[1])) }
    }
  }

  /// The finding that the headings are on two levels: over some columns stands nothing, and the row below holds words
  /// that repeat; nil if they are not.
  func twoLevels(_ sheet: Sheet, like example: String) -> Finding? {
    guard index + 1 < sheet.rows.count else { return nil }
    let (upper, lower) = (sheet.rows[index], sheet.rows[index + 1])
    let open = lower.cells.indices.count {
      lower.cells[$0].hasText && ($0 >= upper.cells.count || !upper.cells[$0].hasText)
    }
    let words = lower.filled.map(\.text.headingKey)
    guard open > 0, Set(words).count < words.count else { return nil }
    return .badCSV(
      "the headings are on two levels, in the rows \(upper.number) and \(lower.number)", at: upper.start,
      help: "write them in one row, each with whose it is, as \(example)")
  }

  /// The note that rows above the headings were passed over; nil if there are none.
  func note(_ sheet: Sheet) -> Finding? {
    guard index > 0 else { return nil }
    let passed = index - shared.count
    let names = shared.map { "'\($0.heading.text.printable.withoutColon)'" }
    let rows = passed == 1 ? "one row above them is" : "\(passed) rows above them are"
    let parts = [
      "the headings are in row \(sheet.rows[index].number)", passed == 0 ? nil : "\(rows) passed over",
      names.isEmpty
        ? nil : "\(names.joined(separator: ", ")) above them \(names.count == 1 ? "holds" : "hold") for all teams",
    ]
    return Finding(
      .note, .headingRow, parts.compactMap(\.self).joined(separator: "; "), at: sheet.rows[index].start,
      nature: .unknown)
  }
}
