extension RuleCheck {
  /// A name is the same as another name.
  func same(_ other: FieldPath) -> [Claim] {
    guard let path = tested, let text = text(path), let other = self.path(other).flatMap({ self.text($0) }),
      text != other, !isSame(text, other, at: path)
    else { return [] }
    return [wrong(at: path)]
  }

  /// Whether two texts are the same name. The names of schools have no titles.
  private func isSame(_ text: String, _ other: String, at path: FieldPath) -> Bool {
    facts.catalog[path]?.field.isName ?? false ? PersonName.isSame(text, other) : text.folded == other.folded
  }

  /// A name differs from other names. Only the first pair of equal names is reported.
  func differs(_ others: [FieldPath]) -> [Claim] {
    for (id, other) in zip(rule.fields, others) {
      guard let path = path(id), let text = text(path), let other = self.path(other).flatMap({ self.text($0) }),
        isSame(text, other, at: path)
      else { continue }
      return [wrong(at: path)]
    }
    return []
  }
}
