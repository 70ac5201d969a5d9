/// The rows of a spreadsheet that have text, as a person sees them. A CSV file and a sheet of a workbook give the same.
package struct Sheet: Sendable {
  /// The rows with text, in the order of the file.
  package var rows: [Row]
  /// What could not be read.
  package var findings: [Finding]

  /// Makes a sheet.
  package init(rows: [Row], findings: [Finding] = []) {
    self.rows = rows
    self.findings = findings
  }

  /// A row with text.
  package struct Row: Sendable {
    /// Its number, as a spreadsheet program shows it.
    package var number: Int
    /// Its first cell.
    package var start: Place
    /// Its cells up to the last one with text.
    package var cells: [Cell]

    /// Makes a row.
    package init(number: Int, start: Place, cells: [Cell]) {
      self.number = number
      self.start = start
      self.cells = cells
    }

    /// The cells with text.
    package var filled: [Cell] { cells.filter(\.hasText) }
  }

  /// A cell.
  package struct Cell: Sendable {
    /// The text without blanks at its beginning and end.
    package var text: String
    /// The place of the cell's first character, or the cell of a workbook.
    package var place: Place
    /// Whether its text was left out, because a finding says that it cannot be used.
    package var isLost: Bool

    /// Makes a cell.
    package init(text: String, place: Place, isLost: Bool = false) {
      self.text = text
      self.place = place
      self.isLost = isLost
    }

    /// Whether the cell has text in the file.
    package var hasText: Bool { !text.isEmpty || isLost }
  }
}
