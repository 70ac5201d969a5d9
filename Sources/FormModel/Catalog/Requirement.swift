/// Something that a form must have to be complete. Paths begin with the form's list, if the form has one.
enum Requirement: Sendable {
  /// A value. If nothing in `group` is filled, the group is reported in place of the value.
  case value(Declared, group: FieldPath?, isShared: Bool)
  case signature(Declared)
  case initials(Declared)
  /// A number of ratings for the field.
  case ratings(Declared, count: Int)
  /// What each entry of a list must have.
  case entries(FieldPath, [Requirement])

  /// Whether it requires a value that the program declares.
  var isShared: Bool { if case .value(_, _, isShared: true) = self { true } else { false } }

  /// The required field; nil for entries of a list.
  var field: Declared? {
    switch self {
    case .value(let field, _, _), .signature(let field), .initials(let field), .ratings(let field, _): field
    case .entries: nil
    }
  }

  /// The requirements that follow from the declaration of `field`.
  static func all(of field: Field, isShared: Bool) -> [Requirement] {
    let isAsked = field.isRequired || field.requiredWhen != nil
    switch field.kind.shape {
    case .value:
      let group = isShared && !field.id.parent.isRoot ? field.id.parent : nil
      return isAsked ? [.value(Declared(field), group: group, isShared: isShared)] : []
    case .ratings(_, let statements): return isAsked ? [.ratings(Declared(field), count: statements.count)] : []
    case .initials: return isAsked ? [.initials(Declared(field))] : []
    case .signature: return isAsked ? [.signature(Declared(field))] : []
    case .list(_, let fields):
      let inner = fields.flatMap { child -> [Requirement] in
        var asked = child
        asked.id = field.id.anyEntry.appending(child.id)
        return all(of: asked, isShared: false)
      }
      return inner.isEmpty ? [] : [.entries(field.id, inner)]
    case .rows(let groups, let fields):
      return groups.flatMap { group in
        group.rows.flatMap { row in
          fields.filter { group.required.contains($0.id) }.map { child -> Requirement in
            var asked = child
            asked.isRequired = true
            asked.id = field.id.appending(row.id).appending(child.id)
            asked.spoken = "\(row.label), \(child.label)"
            return .value(Declared(asked), group: nil, isShared: false)
          }
        }
      }
    }
  }
}
