import FormModel
import FormReading

extension FormSet {
  /// A schema of a team's file, for editors and other programs (JSON Schema, draft 7).
  public var teamSchema: JSON { TeamSchema(self).ofTeam }
}

/// Makes JSON Schemas of the fields of a program.
struct TeamSchema {
  let program: Program
  let templates: [Template]
  let people: [Program.Person]
  /// The root of a team's data.
  let root: Catalog.Node
  /// The declarations of each path, with `[]` for any entry: the program's, then those of each form.
  let declared: [FieldPath: [(field: Field, form: Template?)]]
  /// The position of each path's first declaration. Editors show keys in this order.
  private let order: [FieldPath: Int]
  /// The rows of tables, with their labels and the labels of their groups.
  let rows: [FieldPath: (label: String, group: String)]

  init(_ forms: FormSet) {
    program = forms.program
    templates = forms.templates
    root = forms.catalog.root
    people = forms.catalog.people
    var declared: [FieldPath: [(Field, Template?)]] = [:]
    var order: [FieldPath: Int] = [:]
    var rows: [FieldPath: (String, String)] = [:]
    func rank(_ path: FieldPath) {
      let pattern = path.pattern
      for outer in [pattern] + pattern.groups where order[outer] == nil { order[outer] = order.count }
    }
    for path in program.teamNames { rank(path) }
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
      // In the order of their places in the file. Fields of one entry come last, because fields of any entry say more.
      let fields = template.fields.sorted { $0.place.position < $1.place.position }
      for field in fields where field.id == field.id.pattern { declare(field, of: template) }
    }
    for template in templates {
      for field in template.fields where field.id != field.id.pattern { declare(field, of: template) }
    }
    for day in program.calendar { rank(Catalog.calendar.appending(day.key)) }
    self.declared = declared
    self.order = order
    self.rows = rows
  }

  /// The schema of a team's file.
  fileprivate var ofTeam: JSON {
    JSON.head("A team of the \(program.title)", "One team's file: what its forms are filled from, and checked.")
      .with(group(members(of: root), at: root.path, asking: program.teamNames))
  }

  /// The keys of a group, in the order of their declarations.
  func members(of node: Catalog.Node) -> [(key: String, node: Catalog.Node)] {
    guard case .group(let members) = node.content else { return [] }
    return members.map { (key: $0.key, node: $0.value) }.sorted {
      let (a, b) = ($0.node.path, $1.node.path)
      return (order[a] ?? .max, a) < (order[b] ?? .max, b)
    }
  }

  /// The schema of a node.
  ///
  /// - Parameter asking: The paths of the values that each team must have.
  func json(_ node: Catalog.Node, asking: [FieldPath]) -> JSON {
    let path = node.path
    return switch node.content {
    case .value(let field): about(path).with(field.field.valueSchema).with(examples(at: path, of: field.field))
    case .values(let field): about(path).with(field.field.isList ? Self.names : ratings(field.field))
    case .group: about(path).with(group(members(of: node), at: path, asking: asking))
    case .list(let list): about(path).with(self.list(list))
    }
  }

  private func group(_ members: [(key: String, node: Catalog.Node)], at path: FieldPath, asking: [FieldPath]) -> JSON {
    let asked = members.filter { member in asking.contains { $0.isAt(member.node.path) } }.map(\.key)
    let required: JSON = asked.isEmpty ? [:] : ["required": .texts(asked)]
    let type: JSON = path.isRoot ? ["type": "object"] : ["type": ["object", "null"]]
    return type.with(required).with(
      JSON.closed(members.map { (key: $0.key, value: json($0.node, asking: asking)) }))
  }

  private func list(_ list: Catalog.Node.List) -> JSON {
    let limit: JSON = list.room.map { ["maxItems": .number($0)] } ?? [:]
    let items: JSON = ["type": ["array", "null"]]
    return items.with(limit).with(["items": group(members(of: list.any), at: list.any.path, asking: [])])
  }

  /// A list of names. A single name needs no list.
  private static let names: JSON = [
    "type": ["array", "string", "null"], "items": Field.anyScalar,
  ]

  private func ratings(_ field: Field) -> JSON {
    guard case .ratings(_, let statements) = field.kind else { return [:] }
    let value = field.valueSchema
    let items = statements.map { JSON.group([("title", .text($0))]).with(value) }
    return ["type": ["array", "null"], "maxItems": .number(statements.count), "items": .list(items)]
  }
}
