import FormModel

/// Reads a CSV file (RFC 4180). Commas, semicolons or tabs separate its cells; a first line `sep=;` says which.
///
/// Blank lines are left out. A cell with a control character, or above a limit, becomes empty.
///
/// - Returns: The rows up to the place where reading had to stop; nil if there is no row.
package func readCSV(_ file: SourceFile, limits: ReadingLimits, into findings: inout [Finding]) -> Sheet? {
  guard let text = SourceText.read(file, limits: limits, into: &findings) else { return nil }
  var reader = CSVReader(text: text, limits: limits)
  let rows = reader.read()
  findings.append(contentsOf: reader.text.characters.all)
  findings.append(contentsOf: reader.findings.all)
  return rows.isEmpty ? nil : Sheet(rows: rows)
}

/// Makes rows of the cells.
private struct CSVReader {
  var text: SourceText
  let limits: ReadingLimits
  var findings = FindingList()
  private var cells: CSVCells
  /// The number of the row, as a spreadsheet shows it: it also counts blank lines.
  private var rowNumber = 0
  /// Whether nothing more can be read.
  private var isStopped = false

  init(text: SourceText, limits: ReadingLimits) {
    self.text = text
    self.limits = limits
    cells = CSVCells(text.utf8)
  }

  mutating func read() -> [Sheet.Row] {
    if cells.skipSeparatorLine() { rowNumber += 1 }
    var rows: [Sheet.Row] = []
    var values = 0
    while !isStopped {
      while cells.skipEmptyLine() { rowNumber += 1 }
      if cells.isAtEnd { break }
      guard let row = readRow(), !row.cells.isEmpty else { continue }
      values += row.cells.count
      if values > limits.values, !rows.isEmpty {
        findings.appendLast(.tooManyValues("values", limits, at: row.start))
        break
      }
      rows.append(row)
    }
    if rows.isEmpty, !isStopped { findings.append(.emptyFile(text.file)) }
    return rows
  }

  /// Reads a row, without empty cells at its end.
  ///
  /// - Returns: nil if the row cannot be read.
  private mutating func readRow() -> Sheet.Row? {
    rowNumber += 1
    let start = text.place(cells.position)
    var row: [Sheet.Cell] = []
    while true {
      let cell = cells.next()
      guard let value = take(cell) else {
        isStopped = true
        return nil
      }
      // If a check made a cell empty, it still counts as a cell with text.
      row.append(Sheet.Cell(text: value, place: text.place(cell.start), isLost: value.isEmpty && !cell.text.isBlank))
      if row.count > limits.values {
        findings.appendLast(.tooManyValues("columns", limits, at: text.place(cell.start)))
        isStopped = true
        return nil
      }
      if cell.endsRow { break }
    }
    while row.last?.hasText == false { row.removeLast() }
    return Sheet.Row(number: rowNumber, start: start, cells: row)
  }

  /// The text of a cell after all checks; nil if its quote is never closed.
  private mutating func take(_ cell: CSVCells.Cell) -> String? {
    let place = text.place(cell.start)
    if cell.quote == .open {
      findings.appendLast(.openQuote(at: text.place(cell.quotePosition)))
      return nil
    }
    if case .followed(let position) = cell.quote {
      findings.append(.textAfterQuote(openLine: cell.quotePosition.line, at: text.place(position)))
    }
    guard !cell.text.isLonger(than: limits.characters) else {
      findings.append(.valueTooLong(limits, at: place, field: nil))
      return ""
    }
    return (text.typed(cell.text) ?? "").withoutOuterBlanks.withoutGuard
  }
}

extension String {
  /// The text without blanks at its beginning and end.
  package var withoutOuterBlanks: String {
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
