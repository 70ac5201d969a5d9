extension Evaluation {
  /// No two entries of a list have the same value.
  mutating func testUnique(_ rule: Rule, in list: FieldPath, except: [String], at spot: Spot) {
    guard let each = rule.each else { return }
    var seen: Set<String> = []
    for index in 0... {
      guard record.hasKey(list[index]) else { return }
      let here = Spot(form: spot.form, each: (each, list[index]))
      guard let path = tested(rule, at: here), let text = text(path), !except.contains(text) else { continue }
      if !seen.insert(Int(text).map(String.init) ?? text.folded).inserted { report(rule, at: path, here) }
    }
  }
}
