extension Field.Kind {
  /// As a template names it.
  public var name: String {
    switch self {
    case .text: "text"
    case .paragraph: "paragraph"
    case .date: "date"
    case .year: "year"
    case .number: "number"
    case .email: "email"
    case .phone: "phone"
    case .check: "check"
    case .choice: "choice"
    case .ratings: "ratings"
    case .initials: "initials"
    case .signature: "signature"
    case .rows: "rows"
    case .list: "list"
    }
  }
}

extension Field {
  /// Whether its value is a single text, or a list of them, at its own path.
  package var isItsOwnPart: Bool {
    switch kind {
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice, .ratings: true
    case .initials, .signature, .rows, .list: false
    }
  }

  /// Whether a path below its own is taken: by its value, or by the parts that it has.
  public func holdsText(at path: FieldPath) -> Bool {
    switch kind {
    case .rows, .list: false
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice, .ratings, .initials, .signature:
      path != id && path.isAt(id)
    }
  }
}

extension Field {
  /// The same for two texts that are one value: a check in either word, a number or a phone however it is written.
  func normal(_ text: String) -> String {
    switch kind {
    case .check:
      text.isYes.map { $0 ? "yes" : "no" } ?? text.lowercased()
    case .number: Int(text).map(String.init) ?? text
    case .phone: text.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
    case .text, .paragraph, .date, .year, .email, .choice, .ratings, .initials, .signature, .rows, .list: text.folded
    }
  }

  /// A text as conditions compare it: `true` is `yes`, `007` is `7`.
  package func compared(_ text: String) -> String {
    switch kind {
    case .check, .number: normal(text)
    case .text, .paragraph, .date, .year, .email, .phone, .choice, .ratings, .initials, .signature, .rows, .list: text
    }
  }

  /// The fields whose values are single texts: itself, or what it is made of; a list's entries under `id[]`.
  public var parts: [Field] {
    switch kind {
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice, .ratings: return [self]
    case .initials: return Part.ofInitials.map { part($0) }
    case .signature: return Part.ofSignature.map { part($0) }
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
