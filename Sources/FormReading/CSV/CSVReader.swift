import FormModel

/// Reads a CSV file (RFC 4180). Commas, semicolons or tabs separate its cells.
///
/// Blank lines are left out, and so are empty columns after the last heading. If a heading occurs twice, in upper or
/// lower case, the first column is kept. Each row gets as many cells as the heading row. A cell that is added has the
/// place of the first cell in its row. A cell with a control character, or above a limit, becomes empty. A finding
/// about a cell has the cell's heading in `field`.
///
/// - Returns: The rows up to the place where reading had to stop; nil if there is no heading row.
package func readCSV(_ file: SourceFile, limits: ReadingLimits, into findings: inout [Finding]) -> CSVTable? {
  guard let text = SourceText.read(file, limits: limits, into: &findings) else { return nil }
  var reader = CSVReader(text: text, limits: limits)
  let table = reader.read()
  findings.append(contentsOf: reader.text.characters.all)
  findings.append(contentsOf: reader.findings.all)
  return table
}

/// Makes a table of the cells.
private struct CSVReader {
  var text: SourceText
  let limits: ReadingLimits
  var findings = FindingList()
  private var cells: CSVCells
  /// The number of the row, as a spreadsheet shows it: it also counts blank lines.
  private var rowNumber = 0

  /// A column of the file. Some are not kept in the table: those without a heading, or with a repeated one.
  private struct Column {
    var heading: String
    var isKept: Bool
    /// Whether a cell without a heading has been reported.
    var isReported = false
  }

  init(text: SourceText, limits: ReadingLimits) {
    self.text = text
    self.limits = limits
    cells = CSVCells(text.utf8)
  }

  mutating func read() -> CSVTable? {
    var header: [CSVTable.Cell] = []
    while header.isEmpty {
      skipEmptyLines()
      guard !cells.isAtEnd else {
        findings.append(.emptyFile(text.file))
        return nil
      }
      guard let row = readHeader() else { return nil }
      header = row
    }
    var columns = self.columns(of: header)
    let kept = zip(header, columns).filter { $1.isKept }.map { $0.0 }
    var rows: [[CSVTable.Cell]] = []
    while true {
      skipEmptyLines()
      if cells.isAtEnd { break }
      let start = text.place(cells.position)
      guard let row = readRow(&columns) else { break }
      if row.isEmpty { continue }
      rows.append(row)
      if rows.count * kept.count > limits.values {
        rows.removeLast()
        findings.appendLast(.tooManyValues("values", limits, at: start))
        break
      }
    }
    return CSVTable(header: kept, rows: rows)
  }

  private mutating func skipEmptyLines() { while cells.skipEmptyLine() { rowNumber += 1 } }

  /// Reads the heading row, without empty cells at its end.
  ///
  /// - Returns: An empty array for a blank line; nil if the row cannot be read.
  private mutating func readHeader() -> [CSVTable.Cell]? {
    rowNumber += 1
    var header: [CSVTable.Cell] = []
    while true {
      let cell = cells.next()
      guard let name = take(cell, heading: nil) else { return nil }
      header.append(CSVTable.Cell(text: name, place: text.place(cell.start)))
      if header.count > limits.values {
        findings.appendLast(.tooManyValues("columns", limits, at: text.place(cell.start)))
        return nil
      }
      if cell.endsRow { break }
    }
    while header.last?.text.isEmpty == true { header.removeLast() }
    return header
  }

  private mutating func columns(of header: [CSVTable.Cell]) -> [Column] {
    var first: [String: Int] = [:]
    return header.map { cell in
      let key = cell.text.lowercased()
      if !key.isEmpty, let first = first[key] {
        findings.append(.repeatedColumn(cell.text, first: first, at: cell.place))
        return Column(heading: cell.text, isKept: false)
      }
      first[key] = cell.place.position.column
      return Column(heading: cell.text, isKept: !key.isEmpty)
    }
  }

  /// Reads a row's cells in the columns that are kept.
  ///
  /// - Returns: An empty array for a blank row; nil if the row cannot be read.
  private mutating func readRow(_ columns: inout [Column]) -> [CSVTable.Cell]? {
    rowNumber += 1
    let start = text.place(cells.position)
    var row: [CSVTable.Cell] = []
    var isBlank = true
    var isTooLong = false
    var index = 0
    while true {
      let cell = cells.next()
      let heading = index < columns.count ? columns[index].heading : nil
      guard let value = take(cell, heading: heading ?? "") else { return nil }
      // If a check made a cell empty, its row still counts as a row with text.
      let hasText = !value.isEmpty || !cell.text.isBlank
      isBlank = isBlank && !hasText
      let place = text.place(cell.start)
      if heading == nil {
        if hasText, !isTooLong { findings.append(.longRow(rowNumber, at: place)) }
        isTooLong = isTooLong || hasText
      } else if columns[index].isKept {
        row.append(CSVTable.Cell(text: value, place: place))
      } else if hasText, heading == "", !columns[index].isReported {
        columns[index].isReported = true
        findings.append(.cellWithoutHeading(at: place))
      }
      index += 1
      if cell.endsRow { break }
    }
    if isBlank { return [] }
    if index < columns.count {
      for column in columns[index...] where column.isKept { row.append(CSVTable.Cell(text: "", place: start)) }
    }
    return row
  }

  /// The text of a cell after all checks; nil if its quote is never closed.
  ///
  /// - Parameter heading: The heading of the cell's column, empty if it has none; nil if the cell is a heading.
  private mutating func take(_ cell: CSVCells.Cell, heading: String?) -> String? {
    let place = text.place(cell.start)
    let field = heading.flatMap { $0.isEmpty || $0.utf8.count > 1_000 ? nil : FieldPath($0) }
    for index in text.takeCharacters(in: cell.start..<cells.position) {
      if let field { text.setField(field, ofCharacter: index) }
    }
    if cell.quote == .open {
      findings.appendLast(.openQuote(at: text.place(cell.quotePosition)))
      return nil
    }
    if case .followed(let position) = cell.quote {
      findings.append(.textAfterQuote(openLine: cell.quotePosition.line, at: text.place(position)))
    }
    guard !cell.text.isLonger(than: limits.characters) else {
      findings.append(.valueTooLong(limits, at: place, field: field))
      return ""
    }
    let typed = (heading == nil ? text.typedName(cell.text) : text.typed(cell.text) ?? "").withoutOuterBlanks
      .withoutGuard
    if let field, typed.withinCurlyQuotes != nil {
      findings.append(isError: false, .curlyQuotes(typed, at: place, field: field))
    }
    return typed
  }
}

extension String {
  /// The text without blanks at its beginning and end.
  fileprivate var withoutOuterBlanks: String {
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = view.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(view[first...last])
  }

  /// The text without the apostrophe that people write before a text like `=`, so that a spreadsheet does not take it
  /// for a formula.
  fileprivate var withoutGuard: String {
    guard utf8.first == UInt8(ascii: "'"), let next = utf8.dropFirst().first,
      [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab, .carriageReturn].contains(next)
    else { return self }
    return String(unicodeScalars.dropFirst()).withoutOuterBlanks
  }
}
