extension RuleCheck {
  /// A list has this number of entries. If it has not, its entries are not tested by position.
  func count(_ count: Int) -> [Claim] {
    guard let list = path(rule.fields[0]) else { return [] }
    guard (0...count).count(where: { facts.record.hasKey(list[$0]) }) != count else { return [] }
    var claim = lacking(at: list, nature: .rule)
    claim.silences = rule.fields[0]
    return [claim]
  }
}
