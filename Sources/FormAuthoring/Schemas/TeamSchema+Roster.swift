import FormModel
import FormReading

extension FormSet {
  /// A schema of a roster, for editors and other programs (JSON Schema, draft 7).
  public var rosterSchema: JSON { TeamSchema(self).ofRoster }
}

extension TeamSchema {
  fileprivate var ofRoster: JSON {
    let shared = members(of: root)
    let references = shared.map { (key: $0.key, value: JSON.definition($0.key)) }
    let team: JSON = ["title": "A team", "description": "What this team has of its own.", "type": ["object", "null"]]
    let list: JSON = [
      "title": "The teams",
      "description": "Each team after '- '. What stands above holds for each that says nothing else.",
      "type": ["array", "null"], "items": team.with(JSON.closed(references)),
    ]
    let words = "Teams under '\(program.team.list)', and above it what they have in common; for packets."
    let definitions = shared.map { (key: $0.key, value: json($0.node, asking: [])) }
    return JSON.head("A roster of the \(program.title)", words)
      .with(["type": "object", "required": .texts([program.team.list])])
      .with(JSON.closed(references + [(key: program.team.list, value: list)]))
      .with(["allOf": .list(program.teamNames.map(eachTeamOrAll))])
      .with(["definitions": .group(definitions)])
  }

  /// Requires a value above the list of teams, or in each team.
  private func eachTeamOrAll(_ path: FieldPath) -> JSON {
    let asked = Self.asking(path.steps[...])
    let teams: JSON = ["items": asked]
    return ["if": asked, "else": ["properties": .group([(key: program.team.list, value: teams)])]]
  }

  /// Requires a value at the end of these steps.
  private static func asking(_ steps: ArraySlice<FieldPath.Step>) -> JSON {
    guard case .key(let key)? = steps.first else { return [:] }
    let rest = asking(steps.dropFirst())
    let required: JSON = ["required": [.text(key)]]
    return rest.members.isEmpty ? required : required.with(["properties": .group([(key: key, value: rest)])])
  }
}
