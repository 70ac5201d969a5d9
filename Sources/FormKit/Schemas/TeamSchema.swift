import FormModel

extension FormSet {
  /// What a team's file may hold, for editors and other programs (JSON Schema, draft 7).
  public var teamSchema: JSON { TeamSchema(self).ofTeam }

  /// What a roster may hold, likewise. What stands above its list holds for each team, so that nothing is asked of one.
  public var rosterSchema: JSON { TeamSchema(self).ofRoster }
}

/// Makes JSON Schemas of the fields of a program.
struct TeamSchema {
  let program: Program
  let templates: [Template]
  private let schema: Schema
  /// How each path, with `[]` for any entry, is declared: by the program, then by each form.
  let declared: [FieldPath: [(field: Field, form: Template?)]]
  /// When each path is first declared: editors show keys in this order.
  private let order: [FieldPath: Int]
  /// The rows of tables: their labels, and those of their groups.
  let rows: [FieldPath: (label: String, group: String)]

  init(_ forms: FormSet) {
    program = forms.program
    templates = forms.templates
    schema = forms.schema
    var declared: [FieldPath: [(Field, Template?)]] = [:]
    var order: [FieldPath: Int] = [:]
    var rows: [FieldPath: (String, String)] = [:]
    func rank(_ path: FieldPath) {
      let pattern = path.pattern
      for outer in [pattern] + pattern.groups where order[outer] == nil { order[outer] = order.count }
    }
    for path in [program.year] + program.team.members.map(\.name) { rank(path) }
    func declare(_ field: Field, of form: Template?) {
      for each in [field] + field.parts.filter({ $0.id != field.id }) {
        rank(each.id)
        declared[each.id.pattern, default: []].append((each, form))
      }
      guard case .rows(let groups, _) = field.kind else { return }
      for group in groups {
        for row in group.rows { rows[field.id.appending(row.id)] = (row.label, group.label) }
      }
    }
    for field in program.fields { declare(field, of: nil) }
    for template in templates {
      // By their places, which tell in what order they are written. One entry of a list says less than any.
      let fields = template.fields.sorted { $0.place.position < $1.place.position }
      for field in fields where field.id == field.id.pattern { declare(field, of: template) }
    }
    for template in templates {
      for field in template.fields where field.id != field.id.pattern { declare(field, of: template) }
    }
    for day in program.calendar { rank(FieldPath("calendar").appending(day.key)) }
    self.declared = declared
    self.order = order
    self.rows = rows
  }

  /// What a team's file may hold.
  fileprivate var ofTeam: JSON {
    head("A team of the \(program.title)", "One team's file: what its forms are filled from, and checked.")
      .with(group(members(of: schema), at: .root, asking: names))
  }

  fileprivate var ofRoster: JSON {
    let shared = members(of: schema)
    let references = shared.map { (key: $0.key, value: reference(to: $0.key)) }
    let team: JSON = ["title": "A team", "description": "What this team has of its own.", "type": ["object", "null"]]
    let list: JSON = [
      "title": "The teams",
      "description": "Each team after '- '. What stands above holds for each that says nothing else.",
      "type": ["array", "null"], "items": team.with(closed(references)),
    ]
    let words = "Teams under '\(program.team.list)', and above it what they have in common; for packets."
    let definitions = shared.map { (key: $0.key, value: json($0.schema, at: FieldPath($0.key), asking: [])) }
    return head("A roster of the \(program.title)", words)
      .with(["type": "object", "required": .texts([program.team.list])])
      .with(closed(references + [(key: program.team.list, value: list)]))
      .with(["allOf": .list(names.map(eachTeamOrAll))])
      .with(["definitions": .group(definitions)])
  }

  /// The paths of values without which there is no team.
  private var names: [FieldPath] { [program.year] + program.team.members.map(\.name) }

  /// That a value is there: above the list of teams, or in each of them.
  private func eachTeamOrAll(_ path: FieldPath) -> JSON {
    let asked = Self.asking(path.steps[...])
    let teams: JSON = ["items": asked]
    return ["if": asked, "else": ["properties": .group([(key: program.team.list, value: teams)])]]
  }

  /// That there is something at the end of these steps.
  private static func asking(_ steps: ArraySlice<FieldPath.Step>) -> JSON {
    guard case .key(let key)? = steps.first else { return [:] }
    let rest = asking(steps.dropFirst())
    let required: JSON = ["required": [.text(key)]]
    return rest.members.isEmpty ? required : required.with(["properties": .group([(key: key, value: rest)])])
  }

  /// A reference to a definition (RFC 6901 in a URI's fragment).
  private func reference(to key: String) -> JSON {
    let bytes = key.utf8.map { byte -> String in
      switch Unicode.Scalar(byte) {
      case "~": "~0"
      case "/": "~1"
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": String(Unicode.Scalar(byte))
      default: "%" + byte.hexadecimal(digits: 2)
      }
    }
    return ["$ref": .text("#/definitions/\(bytes.joined())")]
  }

  private func head(_ title: String, _ description: String) -> JSON {
    ["$schema": .text(draft), "title": .text(title), "description": .text(description)]
  }

  /// The keys of a group, in the order in which they are declared.
  private func members(of schema: Schema, at path: FieldPath = .root) -> [(key: String, schema: Schema)] {
    guard case .group(let members) = schema else { return [] }
    return members.map { (key: $0.key, schema: $0.value) }.sorted {
      let (a, b) = (path.appending($0.key), path.appending($1.key))
      return (order[a] ?? .max, a) < (order[b] ?? .max, b)
    }
  }

  /// What stands at a path.
  ///
  /// - Parameter asking: The paths of values without which there is no team.
  private func json(_ schema: Schema, at path: FieldPath, asking: [FieldPath]) -> JSON {
    switch schema {
    case .value(let field): about(path).with(field.field.valueSchema).with(examples(at: path, of: field.field))
    case .values(let field): about(path).with(ratings(field.field))
    case .group: about(path).with(group(members(of: schema, at: path), at: path, asking: asking))
    case .list(let entry, let room): about(path).with(list(entry, room: room, at: path))
    }
  }

  private func group(_ members: [(key: String, schema: Schema)], at path: FieldPath, asking: [FieldPath]) -> JSON {
    let asked = members.filter { member in asking.contains { $0.isAt(path.appending(member.key)) } }.map(\.key)
    let required: JSON = asked.isEmpty ? [:] : ["required": .texts(asked)]
    let type: JSON = path.isRoot ? ["type": "object"] : ["type": ["object", "null"]]
    return type.with(required).with(
      closed(members.map { (key: $0.key, value: json($0.schema, at: path.appending($0.key), asking: asking)) }))
  }

  /// These keys and no other.
  private func closed(_ properties: [(key: String, value: JSON)]) -> JSON {
    ["additionalProperties": false, "properties": .group(properties)]
  }

  private func list(_ entry: Schema, room: Int?, at path: FieldPath) -> JSON {
    let limit: JSON = room.map { ["maxItems": .number($0)] } ?? [:]
    let inner = FieldPath("\(path)[]")
    let items: JSON = ["type": ["array", "null"]]
    return items.with(limit).with(["items": group(members(of: entry, at: inner), at: inner, asking: [])])
  }

  private func ratings(_ field: Field) -> JSON {
    guard case .ratings(_, let statements) = field.kind else { return [:] }
    let value = field.valueSchema
    let items = statements.map { JSON.group([("description", .text($0))]).with(value) }
    return ["type": ["array", "null"], "maxItems": .number(statements.count), "items": .list(items)]
  }
}
