/// When something holds: a block is shown, a field is required, a rule is tested.
public indirect enum Condition: Hashable, Sendable {
  case isEqual(FieldPath, String)
  case hasValue(FieldPath)
  case isOneOf(FieldPath, [String])
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

extension Condition {
  /// The same of other fields.
  public func mapping(_ path: (FieldPath) -> FieldPath) -> Condition {
    switch self {
    case .isEqual(let id, let text): .isEqual(path(id), text)
    case .hasValue(let id): .hasValue(path(id))
    case .isOneOf(let id, let options): .isOneOf(path(id), options)
    case .all(let all): .all(all.map { $0.mapping(path) })
    case .any(let any): .any(any.map { $0.mapping(path) })
    case .not(let inner): .not(inner.mapping(path))
    }
  }

  /// The fields that it asks about.
  public var fields: [FieldPath] {
    switch self {
    case .isEqual(let id, _), .hasValue(let id), .isOneOf(let id, _): [id]
    case .all(let all), .any(let all): all.flatMap(\.fields)
    case .not(let inner): inner.fields
    }
  }
}
