extension Evaluation {
  /// Where a value stands, something stands at another path too.
  mutating func testNeeds(_ rule: Rule, _ other: FieldPath, at spot: Spot) {
    guard let path = tested(rule, at: spot), text(path) != nil, let other = self.path(other, at: spot) else { return }
    if !isFilled(other), !isExcused(other) { report(rule, at: path, spot) }
  }
}
