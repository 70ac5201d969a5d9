extension Evaluation {
  /// A name is the same as another.
  mutating func testSame(_ rule: Rule, _ other: FieldPath, at spot: Spot) {
    guard let path = tested(rule, at: spot), let text = text(path),
      let other = self.path(other, at: spot).flatMap({ self.text($0) })
    else { return }
    if text != other, text.folded != other.folded { report(rule, at: path, spot) }
  }

  /// A name is not the same as another; one that is is said once.
  mutating func testDiffers(_ rule: Rule, _ others: [FieldPath], at spot: Spot) {
    for (id, other) in zip(rule.fields, others) {
      guard let path = path(id, at: spot), let text = text(path),
        let other = self.path(other, at: spot).flatMap({ self.text($0) }), text.folded == other.folded
      else { continue }
      return report(rule, at: path, spot)
    }
  }
}
