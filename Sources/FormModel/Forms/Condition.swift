/// A condition: when a block is shown, when a field is required, or when a rule is tested.
public indirect enum Condition: Hashable, Sendable {
  case isEqual(FieldPath, String)
  case hasValue(FieldPath)
  case isOneOf(FieldPath, [String])
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

extension Condition {
  /// The fields that the condition reads.
  public var fields: [FieldPath] {
    switch self {
    case .isEqual(let id, _), .hasValue(let id), .isOneOf(let id, _): [id]
    case .all(let all), .any(let all): all.flatMap(\.fields)
    case .not(let inner): inner.fields
    }
  }
}
