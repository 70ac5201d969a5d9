/// What to do about a value that a row of a spreadsheet lacks.
package enum SheetWords {
  /// The help for an empty cell.
  package static let emptyCell =
    "fill in the cell in this row; of merged cells only the first one holds the text, so write it in each row"

  /// The help for what a column cannot say well, such as a signature.
  ///
  /// - Parameter file: The name of the roster.
  static func ownFile(beside file: String) -> String {
    let name = shellWord(file).flatMap { $0.contains("'") ? nil : $0 } ?? "FILE"
    return "write it in a file of the team's own; 'countersign new team --roster \(name)' begins one for each row"
  }

  /// A help that does not speak of YAML, made of one that does. What a person does before writing it down stays.
  static func withoutYAML(_ help: String, of file: String) -> String {
    guard help.contains("`") || help.contains("under '") else { return help }
    return (help.firstRange(of: "add `").map { String(help[..<$0.lowerBound]) } ?? "") + ownFile(beside: file)
  }

  /// The help for a column that is missing.
  static func missing(_ heading: String) -> String {
    "add a column '\(heading)' to the heading row; above the headings, a row with two cells, '\(heading)' and its value, "
      + "holds for all teams"
  }
}
