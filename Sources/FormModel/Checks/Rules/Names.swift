extension RuleCheck {
  /// A name is the same as another name.
  func same(_ other: FieldPath) -> [Claim] {
    guard let path = tested, let text = text(path), let other = self.path(other).flatMap({ self.text($0) }),
      text != other, text.folded != other.folded
    else { return [] }
    return [wrong(at: path)]
  }

  /// A name differs from other names. Only the first pair of equal names is reported.
  func differs(_ others: [FieldPath]) -> [Claim] {
    for (id, other) in zip(rule.fields, others) {
      guard let path = path(id), let text = text(path), let other = self.path(other).flatMap({ self.text($0) }),
        text.folded == other.folded
      else { continue }
      return [wrong(at: path)]
    }
    return []
  }
}
