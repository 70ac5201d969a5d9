import FormModel

/// The heading row of a spreadsheet, and the rows below it. All rows have the same number of cells.
package struct SheetTable: Sendable {
  /// The headings.
  package private(set) var header: [Sheet.Cell] = []
  /// The rows, each with a cell for each heading.
  package var rows: [Sheet.Row] = []
  /// The headings that stand in two columns with text, each at its second column.
  package private(set) var repeated: [Sheet.Cell] = []

  /// Makes a table of a sheet's rows.
  ///
  /// Empty columns after the last heading are left out. If a heading stands twice, the first column that has text is
  /// kept. A cell that is added has the place of the first cell in its row.
  ///
  /// - Parameter index: The index of the heading row.
  package init(_ sheet: Sheet, headingsAt index: Int, limits: ReadingLimits, into findings: inout [Finding]) {
    let headings = sheet.rows[index].cells
    let below = sheet.rows[(index + 1)...]
    var hasText = Array(repeating: false, count: headings.count)
    for row in below {
      for (column, cell) in row.cells.prefix(headings.count).enumerated() where cell.hasText { hasText[column] = true }
    }
    let isKept = columns(of: headings, hasText)
    header = zip(headings, isKept).filter { $1 }.map { $0.0 }
    var list = FindingList()
    reportCellsWithoutHeading(headings, below, hasText, into: &list)
    for row in below {
      if let long = row.cells.dropFirst(headings.count).first(where: \.hasText) {
        list.append(.longRow(row.number, at: long.place))
      }
      var cells = zip(row.cells, isKept).filter { $1 }.map { $0.0 }
      guard cells.contains(where: \.hasText) else { continue }
      while cells.count < header.count { cells.append(Sheet.Cell(text: "", place: row.start)) }
      rows.append(Sheet.Row(number: row.number, start: row.start, cells: cells))
      if rows.count * header.count > limits.values {
        rows.removeLast()
        if !findings.contains(where: { $0.nature == .tooLarge }) {
          list.appendLast(.tooManyValues("values", limits, at: row.start))
        }
        break
      }
    }
    findings += list.all
  }

  /// Whether each column is kept. An empty column is left out beside one with text and the same heading.
  private mutating func columns(of headings: [Sheet.Cell], _ hasText: [Bool]) -> [Bool] {
    var first: [String: Int] = [:]
    var isKept = headings.map { !$0.text.isEmpty }
    for (column, cell) in headings.enumerated() where isKept[column] {
      let key = cell.text.headingKey.isEmpty ? cell.text : cell.text.headingKey
      guard let earlier = first[key] else {
        first[key] = column
        continue
      }
      isKept[column] = false
      guard hasText[column] else { continue }
      if hasText[earlier] {
        repeated.append(cell)
      } else {
        isKept[earlier] = false
        isKept[column] = true
        first[key] = column
      }
    }
    return isKept
  }

  /// Reports the first cell that has text and no heading, once for the whole sheet.
  private func reportCellsWithoutHeading(
    _ headings: [Sheet.Cell], _ rows: ArraySlice<Sheet.Row>, _ hasText: [Bool], into findings: inout FindingList
  ) {
    let columns = headings.indices.filter { !headings[$0].hasText && hasText[$0] }
    guard !columns.isEmpty else { return }
    for row in rows {
      let cell = columns.lazy.compactMap { $0 < row.cells.count && row.cells[$0].hasText ? row.cells[$0] : nil }.first
      guard let cell else { continue }
      findings.append(.cellsWithoutHeading(columns.count, at: cell.place))
      return
    }
  }
}
