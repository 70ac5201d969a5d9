extension Field {
  /// Whether its value is a single text, or a list of them, at its own path.
  package var isItsOwnPart: Bool {
    switch kind.shape {
    case .value, .ratings: true
    case .initials, .signature, .rows, .list: false
    }
  }

  /// Whether a path below its own is taken: by its value, or by the parts that it has.
  public func holdsText(at path: FieldPath) -> Bool {
    switch kind.shape {
    case .rows, .list: false
    case .value, .ratings, .initials, .signature: path != id && path.isAt(id)
    }
  }

  /// The fields whose values are single texts: itself, or what it is made of; a list's entries under `id[]`.
  public var parts: [Field] {
    switch kind.shape {
    case .value, .ratings: return [self]
    case .initials, .signature: return kind.facts.parts.map { part($0) }
    case .rows(let groups, let fields):
      return groups.flatMap(\.rows).flatMap { row in
        fields.flatMap { child -> [Field] in
          var copy = child
          copy.id = id.appending(row.id).appending(child.id)
          copy.spoken = "\(child.spoken ?? child.label): \(row.label)"
          return copy.parts
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

  private func part(_ part: Part) -> Field {
    var field = self
    field.id = id.part(part)
    field.part = part
    field.kind = part.kind
    field.example = nil
    field.spoken = "\(spoken ?? label), \(part.words)"
    field.heading = heading.map { "\($0) \(part.words)" }
    return field
  }
}

extension Field {
  /// A text that is the same for two texts of one value: a check in either word, a number or a phone in any format.
  func normal(_ text: String) -> String { kind.facts.normal(text) }

  /// A text as conditions compare it: `true` is `yes`, `007` is `7`.
  package func compared(_ text: String) -> String {
    let facts = kind.facts
    return facts.comparesNormal ? facts.normal(text) : text
  }
}
