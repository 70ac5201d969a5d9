import FormModel

/// What may stand at a path of a team's data. It is made once for all teams, so that their paths are.
final class Slot: Sendable {
  let path: FieldPath
  let content: Content

  /// The same as the schema's, with the paths of what stands below.
  enum Content: Sendable {
    case value(Field.Shared)
    case values(Field.Shared)
    case group([String: Slot])
    case list(Schema, room: Int?, first: [Slot])
  }

  /// The entries of a list that are made beforehand.
  private static let first = 8

  init(_ schema: Schema, at path: FieldPath) {
    self.path = path
    content =
      switch schema {
      case .value(let field): .value(field)
      case .values(let field): .values(field)
      case .group(let members):
        .group(Dictionary(uniqueKeysWithValues: members.map { ($0, Slot($1, at: path.appending($0))) }))
      case .list(let entry, let room):
        .list(entry, room: room, first: (0..<min(room ?? Self.first, Self.first)).map { Slot(entry, at: path[$0]) })
      }
  }
}
