extension Evaluation {
  /// A list has so many entries.
  mutating func testCount(_ rule: Rule, _ count: Int, at spot: Spot) {
    guard let list = path(rule.fields[0], at: spot) else { return }
    let entries = (0...count).count { record.hasKey(list[$0]) }
    guard entries != count else { return }
    miscounted.insert(rule.fields[0])
    forgetEntries(of: list)
    reportMissing(rule, at: list, spot)
  }
}
