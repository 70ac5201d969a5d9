import FormModel

/// A CSV file: its heading row, and below it rows as long as the heading row.
package struct CSVTable: Sendable {
  package var header: [Cell]
  package var rows: [[Cell]]

  package init(header: [Cell], rows: [[Cell]]) {
    self.header = header
    self.rows = rows
  }

  /// A cell's text, blanks at its ends trimmed, and the place of its first character.
  package struct Cell: Sendable {
    package var text: String
    package var place: Place

    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }
}
