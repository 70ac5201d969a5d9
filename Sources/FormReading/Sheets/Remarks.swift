import FormModel

extension Finding.Code {
  package static let rowSkipped: Self = "row-skipped"
}

extension Sheet {
  /// Takes out the rows below the headings that are no teams: remarks, totals, and the headings once more.
  ///
  /// - Returns: A note for each of them.
  mutating func removeRemarks(headingsAt index: Int) -> [Finding] {
    let headings = rows[index].cells
    // In a sheet with one column, a single cell is a whole row.
    guard headings.count(where: \.hasText) > 1 else { return [] }
    var notes = FindingList()
    var kept = Array(rows[...index])
    kept.reserveCapacity(rows.count)
    for row in rows[(index + 1)...] {
      guard let reason = row.reasonToSkip(headings), let cell = row.filled.first else {
        kept.append(row)
        continue
      }
      notes.append(
        isError: false,
        Finding(
          .note, .rowSkipped, "row \(row.number) is no team, because \(reason): '\(cell.text.printable)'",
          at: cell.place, help: "if it is a team, write the names of its people in their columns", nature: .unknown))
    }
    rows = kept
    return notes.all
  }
}

extension Sheet.Row {
  /// Why the row is no team; nil if it may be one.
  fileprivate func reasonToSkip(_ headings: [Sheet.Cell]) -> String? {
    // Most rows have three cells with text at once.
    var filled: [Int] = []
    for index in cells.indices where cells[index].hasText {
      filled.append(index)
      if filled.count == 3, !mayBeHeading(cells[filled[0]], headings, filled[0]), !mayBeTotal(cells[filled[0]]) {
        return nil
      }
    }
    if filled.count == 1 { return "only one of its cells has text" }
    let first = cells[filled[0]]
    if mayBeTotal(first), filled.dropFirst().allSatisfy({ cells[$0].text.isFigures }) { return "it holds a total" }
    let repeatsHeadings = filled.allSatisfy { mayBeHeading(cells[$0], headings, $0) }
    return repeatsHeadings ? "it holds the headings once more" : nil
  }

  private func mayBeHeading(_ cell: Sheet.Cell, _ headings: [Sheet.Cell], _ column: Int) -> Bool {
    column < headings.count && !cell.text.isEmpty && cell.text == headings[column].text
  }

  private func mayBeTotal(_ cell: Sheet.Cell) -> Bool {
    guard cell.text.utf8.count < 60 else { return false }
    let first = cell.text.folded.split { !$0.isLetter }.prefix(2)
    return first.first.map { ["total", "totals", "subtotal", "sum", "count", "average"].contains($0) } ?? false
      || first.elementsEqual(["grand", "total"])
  }
}

extension String {
  /// Whether the text has no letter, as a number or an amount.
  fileprivate var isFigures: Bool { !contains(where: \.isLetter) }
}
