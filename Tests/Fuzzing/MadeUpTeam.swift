import FormKit
import FormModel
import FormReading

/// A team's file with a value for every field of a program's forms.
func madeUpTeam(of forms: FormSet) -> Node { made(of: forms.catalog.root) }

private func made(of node: Catalog.Node) -> Node {
  switch node.content {
  case .value(let field): Node(text: value(of: field.field))
  case .values(let field):
    if case .ratings(_, let statements) = field.kind {
      Node(list: statements.prefix(20).map { _ in Node(text: value(of: field.field)) })
    } else {
      Node(list: [])
    }
  case .list(let list): Node(list: (0..<min(list.room ?? 3, 3)).map { _ in made(of: list.any) })
  case .group(let members): Node(mapping: members.sorted { $0.key < $1.key }.map { ($0.key, made(of: $0.value)) })
  }
}

private func value(of field: Field) -> String {
  if let example = field.example { return example }
  switch field.kind {
  case .text, .initials, .signature, .rows, .list: return "Ana Núñez-Ortiz"
  case .paragraph: return String(repeating: "What somebody wrote of it. ", count: 40)
  case .date: return "2022-05-13"
  case .year: return "2021-2022"
  case .number(let range): return String(range?.lowerBound ?? 1)
  case .email: return "ana@school.example"
  case .phone: return "314-555-0188"
  case .check: return "yes"
  case .choice(let options): return options.first?.id ?? ""
  case .ratings(let scale, _): return scale.first?.id ?? ""
  }
}
