/// What a team file may hold: made of the fields of a program and its forms.
public indirect enum Schema: Sendable {
  case value(Field.Shared)
  /// A list of single values: ratings.
  case values(Field.Shared)
  case group([String: Schema])
  /// Entries; `room` is how many the forms have room for, where that is fixed.
  case list(Schema, room: Int?)

  /// The shape of a team's data, with the team's own `calendar`.
  public init(_ program: Program, _ templates: [Template]) {
    self = .group([:])
    let days = program.calendar.map { entry in
      Field(
        id: FieldPath("calendar").appending(entry.key), kind: .date, label: entry.key,
        place: Place(file: "", position: .start))
    }
    // Shared fields last: what a form declares of them is a matter of its page.
    for field in templates.flatMap(\.fields) + program.fields + days {
      for part in field.parts { insert(part, at: part.id.steps[...]) }
      if case .list(let count, _) = field.kind { limit(field.id.steps[...], to: count) }
    }
  }

  /// Says how many entries the list at a path has room for.
  private mutating func limit(_ steps: ArraySlice<FieldPath.Step>, to count: Int) {
    switch (self, steps.first) {
    case (.list(let entry, _), nil): self = .list(entry, room: count)
    case (.group(var members), .key(let key)):
      members[key]?.limit(steps.dropFirst(), to: count)
      self = .group(members)
    case (.list(var entry, let room), .index):
      entry.limit(steps.dropFirst(), to: count)
      self = .list(entry, room: room)
    default: break
    }
  }

  /// What stands at a path; nil where nothing may.
  public subscript(path: FieldPath) -> Schema? {
    path.steps.reduce(Optional(self)) { schema, step in
      switch (schema, step) {
      case (.group(let members)?, .key(let key)): members[key]
      case (.list(let entry, _)?, .index): entry
      case (.values(let field)?, .index): .value(field)
      default: nil
      }
    }
  }

  /// All fields with single values, by their paths.
  public var fields: [Field] {
    switch self {
    case .value(let field), .values(let field): [field.field]
    case .group(let members): members.values.flatMap(\.fields)
    case .list(let entry, _): entry.fields
    }
  }

  private mutating func insert(_ field: Field, at steps: ArraySlice<FieldPath.Step>) {
    guard let step = steps.first else {
      if case .ratings = field.kind { self = .values(.init(field)) } else { self = .value(.init(field)) }
      return
    }
    switch step {
    case .key(let key):
      var members: [String: Schema] = [:]
      if case .group(let known) = self { members = known }
      members[key, default: .group([:])].insert(field, at: steps.dropFirst())
      self = .group(members)
    case .index:
      var entry = Schema.group([:])
      var room: Int?
      if case .list(let known, let knownRoom) = self { (entry, room) = (known, knownRoom) }
      entry.insert(field, at: steps.dropFirst())
      self = .list(entry, room: room)
    }
  }
}
