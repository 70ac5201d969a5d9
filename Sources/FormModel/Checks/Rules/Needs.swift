extension RuleCheck {
  /// If a field has a value, another field has a value too.
  func needs(_ other: FieldPath) -> [Claim] {
    guard let path = tested, text(path) != nil, let other = self.path(other), !form.isFilled(at: other),
      !faults.isExcused(other)
    else { return [] }
    return [wrong(at: path)]
  }
}
