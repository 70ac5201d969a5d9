import FormKit

/// How a table is written.
enum TableFormat: String {
  case text, json, csv
}

/// Rows under a heading.
struct Table {
  var heading: [String]
  var rows: [[String]]

  /// The table as text for a terminal, as a list of JSON objects, or as CSV that a spreadsheet takes as it is.
  func written(as format: TableFormat) -> String {
    switch format {
    case .text:
      alignedTable([heading.map { $0.uppercased() }] + rows.map { $0.map { printable($0) } }).joined(separator: "\n")
    case .json:
      JSON.list(rows.map { row in JSON.group(zip(heading, row).map { ($0, JSON.text($1)) }) }).written(open: 1)
    case .csv: ([heading] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }
  }

  /// A cell (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it.
  private func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let guarded = isFormula ? "'" + text : text
    guard guarded.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
