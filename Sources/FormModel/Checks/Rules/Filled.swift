extension RuleCheck {
  /// A field has a value. For initials, the initials themselves are present.
  var filled: [Claim] {
    guard let path = path(rule.fields[0]) else { return [] }
    if case .initials? = facts.catalog[path]?.kind {
      let initials = path.part(.initials)
      return facts.record.hasValue(initials) || faults.isExcused(initials) ? [] : [lacking(at: path, nature: .absent)]
    }
    return form.isFilled(at: path) ? [] : [lacking(at: path, nature: .absent)]
  }
}
