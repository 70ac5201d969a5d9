extension RuleCheck {
  /// A list has a number of entries. Where it has not, nothing is said of its entries by position.
  func count(_ count: Int) -> [Claim] {
    guard let list = path(rule.fields[0]) else { return [] }
    guard (0...count).count(where: { facts.record.hasKey(list[$0]) }) != count else { return [] }
    var claim = lacking(at: list, nature: .rule)
    claim.silences = rule.fields[0]
    return [claim]
  }
}
