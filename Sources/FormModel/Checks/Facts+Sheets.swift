/// Findings in the words of a spreadsheet. They speak of columns and rows, and never of YAML.
extension Facts {
  /// A help about a value that is there, without YAML if the team is a row of a spreadsheet.
  func helpInSheet(_ help: String?) -> String? {
    guard let header = record.header else { return help }
    return help.map { SheetWords.withoutYAML($0, of: header.file) }
  }

  /// Gives a finding about an absent value the place and the help that it has in a spreadsheet.
  ///
  /// - Parameter header: The first cell of the heading row.
  func fit(_ finding: inout Finding, toSheetOf header: Place, at path: FieldPath) {
    let people = catalog.program.roles.compactMap(\.name) + catalog.program.team.members.map(\.name)
    // A person about whom nothing is known lacks the name first of all.
    let name = people.first { $0.parent == path } ?? path
    guard catalog.hasColumn(name), finding.role == nil else {
      finding.help = helpInSheet(finding.help)
      return
    }
    guard record.key(name) == nil else {
      finding.help = SheetWords.emptyCell
      return
    }
    let column = catalog[name]?.columnName ?? name.text
    finding.help =
      catalog.form(owning: name) == nil
      ? SheetWords.missing(column) : "add a column '\(column)', or \(SheetWords.ownFile(beside: header.file))"
    // A column that is missing is missing for all teams. Of a group, all columns may be.
    if finding.place == header || !record.keys.keys.contains(where: { $0.isAt(path) }) {
      finding.place = header
      finding.team = nil
    }
  }
}
