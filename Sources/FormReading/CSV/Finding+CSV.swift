import FormModel

extension Finding.Code {
  package static let badCSV: Self = "bad-csv"
}

extension Finding {
  static func badCSV(_ message: String, at place: Place, help: String? = nil) -> Finding {
    Finding(.error, .badCSV, message, at: place, help: help, nature: .unreadable)
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
      "row \(row) has more cells than the heading row", at: place, help: "put a cell with a separator in it in quotes")
  }

  static func cellWithoutHeading(at place: Place) -> Finding {
    .badCSV("a cell has text, but its column has no heading", at: place, help: "name the column in the heading row")
  }

  static func repeatedColumn(_ name: String, first: Int, at place: Place) -> Finding {
    .badCSV(
      "column '\(name.printable)' is already the heading at column \(first)", at: place, help: "remove one of the two")
  }
}
