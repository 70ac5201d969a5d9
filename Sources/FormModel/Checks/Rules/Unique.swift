extension RuleCheck {
  /// No two entries of a list have the same value.
  ///
  /// - Parameters:
  ///   - entries: The entries of the rule's list.
  ///   - except: The values that several entries may have.
  mutating func unique(_ entries: [FieldPath], except: [String]) -> [Claim] {
    var seen: Set<String> = []
    var claims: [Claim] = []
    for entry in entries {
      each = rule.each.map { [.init(entry, of: $0)] } ?? []
      guard isMeant, let path = tested, let written = text(path) else { continue }
      let text = Int(written).map(String.init) ?? written.folded
      if !except.contains(text), !seen.insert(text).inserted { claims.append(wrong(at: path)) }
    }
    return claims
  }
}
