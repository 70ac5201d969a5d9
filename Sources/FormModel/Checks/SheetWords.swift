/// What to do about a value that a row of a spreadsheet lacks.
package enum SheetWords {
  /// The help for an empty cell.
  package static let emptyCell =
    "fill in the cell in this row; of merged cells only the first one holds the text, so write it in each row"

  /// The help for what a column cannot say well, such as a signature.
  package static let ownFile =
    "write it in a file of the team's own; 'countersign new team --roster FILE' begins one for each row"

  /// A help that does not speak of YAML, made of one that does. What a person does before writing it down stays.
  package static func withoutYAML(_ help: String) -> String {
    guard help.contains("`") || help.contains("under '") else { return help }
    return (help.firstRange(of: "add `").map { String(help[..<$0.lowerBound]) } ?? "") + ownFile
  }

  /// The help for a column that is missing.
  package static func missing(_ heading: String) -> String {
    "add a column '\(heading)' to the heading row; above the headings, a row with two cells, '\(heading)' and its value, "
      + "holds for all teams"
  }
}
