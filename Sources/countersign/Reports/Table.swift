import FormKit

/// How a table is written.
enum TableFormat: String, CaseIterable {
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
    case .csv: ([heading] + rows).csv
    }
  }
}
