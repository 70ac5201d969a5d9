import FormModel

extension Finding.Code {
  package static let badCSV: Self = "bad-csv"
}

extension Finding {
  static func badCSV(_ message: String, at place: Place, help: String? = nil, field: FieldPath? = nil) -> Finding {
    Finding(.error, .badCSV, message, at: place, help: help, field: field, nature: .unreadable)
  }

  static func openQuote(at place: Place) -> Finding {
    .badCSV("the quote that opens here is never closed", at: place, help: "close it at the cell's end")
  }

  static func textAfterQuote(openLine: Int, at place: Place) -> Finding {
    .badCSV(
      "text follows the quote that closes the cell of line \(openLine)", at: place,
      help: "write a quote inside a quoted cell twice")
  }

  static func longRow(_ row: Int, at place: Place) -> Finding {
    .badCSV(
      "row \(row) has more cells than the heading row", at: place,
      help: "put a cell with a separator in it in quotes, or give its column a heading")
  }

  static func cellsWithoutHeading(_ columns: Int, at place: Place) -> Finding {
    .badCSV(
      columns == 1
        ? "a cell has text, but its column has no heading"
        : "a cell has text, but its column has no heading, and so it is with \(columns - 1) more columns", at: place,
      help: "write in the heading row what the column holds")
  }
}
