/// The structure of a team's data, for making a catalogue.
indirect enum DataShape {
  case value(Declared)
  /// A list of single values: ratings.
  case values(Declared)
  case group([String: DataShape])
  /// Entries. `room` is the largest number of entries on the forms, if it is fixed.
  case list(DataShape, room: Int?)

  /// The structure of data with these fields. `declared` says which field counts at a path.
  init(_ fields: [Field], declared: (FieldPath) -> Declared?) {
    self = .group([:])
    for field in fields {
      for part in field.parts { insert(declared(part.id) ?? Declared(part), at: part.id.steps[...]) }
      if case .list(let count, _) = field.kind { limit(field.id.steps[...], to: count) }
    }
  }

  private mutating func insert(_ field: Declared, at steps: ArraySlice<FieldPath.Step>) {
    guard let step = steps.first else {
      let isRatings = if case .ratings = field.kind { true } else { false }
      self = isRatings || field.field.isList ? .values(field) : .value(field)
      return
    }
    switch step {
    case .key(let key):
      var members: [String: DataShape] = [:]
      if case .group(let known) = self { members = known }
      members[key, default: .group([:])].insert(field, at: steps.dropFirst())
      self = .group(members)
    case .index:
      var entry = DataShape.group([:])
      var room: Int?
      if case .list(let known, let knownRoom) = self { (entry, room) = (known, knownRoom) }
      entry.insert(field, at: steps.dropFirst())
      self = .list(entry, room: room)
    }
  }

  /// Sets the largest number of entries for the list at a path.
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
}
