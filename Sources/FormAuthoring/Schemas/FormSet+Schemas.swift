import FormReading

extension FormSet {
  /// The schemas that editors need for a program's files, by the names that modelines give: `schemas/team.json`.
  public static let schemaNames = ["team", "roster", "template", "program"]

  /// One of them, as the bytes of its file.
  public func schemaFile(_ name: String) -> [UInt8] {
    let schema =
      switch name {
      case "team": teamSchema
      case "roster": rosterSchema
      case "template": templateSchema
      case "program": programSchema
      default: preconditionFailure("no schema '\(name)'")
      }
    return Array((schema.written(width: 120) + "\n").utf8)
  }
}
