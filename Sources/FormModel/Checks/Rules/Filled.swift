extension Evaluation {
  /// Something stands there; of initials the initials themselves.
  mutating func testFilled(_ rule: Rule, at spot: Spot) {
    guard let path = path(rule.fields[0], at: spot) else { return }
    if case .initials? = checker.field(path)?.kind {
      if record[path.appending("initials")] == nil, !isExcused(path.appending("initials")) {
        reportMissing(rule, at: path, spot)
      }
    } else if !isFilled(path) {
      reportMissing(rule, at: path, spot)
    }
  }
}
