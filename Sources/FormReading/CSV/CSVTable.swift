import FormModel

/// The heading row of a CSV file, and the rows below it. All rows have the same number of cells.
package struct CSVTable: Sendable {
  /// The headings.
  package var header: [Cell]
  /// The cells of each row, in the order of the headings.
  package var rows: [[Cell]]

  /// Makes a table.
  package init(header: [Cell], rows: [[Cell]]) {
    self.header = header
    self.rows = rows
  }

  /// The text of a cell, and the place of its first character.
  package struct Cell: Sendable {
    /// The text without blanks at its beginning and end.
    package var text: String
    /// The place of the cell's first character.
    package var place: Place

    /// Makes a cell.
    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }
}
