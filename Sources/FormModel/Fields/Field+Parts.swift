extension Field {
  /// Whether the value is one text, or a list of texts, at the field's own path.
  package var isItsOwnPart: Bool {
    switch kind.shape {
    case .value, .ratings: true
    case .initials, .signature, .rows, .list: false
    }
  }

  /// Whether the field uses a path below its own path for its value or for one of its parts.
  public func holdsText(at path: FieldPath) -> Bool {
    switch kind.shape {
    case .rows, .list: false
    case .value, .ratings, .initials, .signature: path != id && path.isAt(id)
    }
  }

  /// The fields with one text each: the field itself, or its parts, rows and entries. Entries of a list are under
  /// `id[]`.
  public var parts: [Field] {
    switch kind.shape {
    case .value, .ratings: return [self]
    case .initials, .signature: return kind.facts.parts.map { part($0) }
    case .rows(let groups, let fields):
      return groups.flatMap { group in
        group.rows.flatMap { row in
          fields.flatMap { child -> [Field] in
            var copy = child
            copy.id = id.appending(row.id).appending(child.id)
            copy.spoken = "\(child.spoken ?? child.label): \(row.label)"
            copy.isRequired = child.isRequired || group.required.contains(child.id)
            return copy.parts
          }
        }
      }
    case .list(_, let fields):
      return fields.flatMap { child -> [Field] in
        var copy = child
        copy.id = id.anyEntry.appending(child.id)
        return copy.parts
      }
    }
  }

  func part(_ part: Part) -> Field {
    var field = self
    field.id = id.part(part)
    field.part = part
    field.kind = part.kind
    field.example = nil
    field.spoken = "\(spoken ?? label), \(part.words)"
    field.heading = heading.map { "\($0) \(part.words)" }
    field.headings = headings.map { "\($0) \(part.words)" }
    return field
  }
}

extension Field {
  /// The normal form of a text. It is equal for texts with the same meaning: `true` and `yes`, or one phone number in
  /// two formats.
  func normal(_ text: String) -> String { kind.facts.normal(text) }

  /// The text as conditions compare it: `yes` for `true`, `7` for `007`.
  package func compared(_ text: String) -> String {
    let facts = kind.facts
    return facts.comparesNormal ? facts.normal(text) : text
  }
}
