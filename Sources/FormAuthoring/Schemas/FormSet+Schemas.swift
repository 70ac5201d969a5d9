import FormReading

extension FormSet {
  /// The names of the schemas that editors need for a program's files. A modeline gives such a name:
  /// `schemas/team.json`.
  public static let schemaNames = ["team", "roster", "template", "program"]

  /// The bytes of a schema's file.
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
