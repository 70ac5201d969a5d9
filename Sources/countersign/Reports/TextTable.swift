import FormModel

/// The formats of a table.
enum TableFormat: String, CaseIterable {
  case text, json, csv
}

/// Rows under a heading.
struct TextTable {
  var heading: [String]
  var rows: [[String]]

  /// The table as text for a terminal, as a list of JSON objects, or as CSV for a spreadsheet.
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

/// The rows as lines with two blanks between columns, and no blank at the end of a line.
func alignedTable(_ rows: [[String]]) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.map { column < $0.count ? terminalWidth($0[column]) : 0 }.max() ?? 0
  }
  return rows.map { row in
    let last = row.lastIndex { !$0.isEmpty } ?? 0
    return row.prefix(last + 1).enumerated().map { column, text in
      text + String(repeating: " ", count: column == last ? 0 : widths[column] - terminalWidth(text))
    }.joined(separator: "  ")
  }
}
