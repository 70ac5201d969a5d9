extension Evaluation {
  /// No two entries of a list have the same value.
  mutating func testUnique(_ rule: Rule, in list: FieldPath, except: [String], at spot: Spot) {
    guard let each = rule.each else { return }
    var seen: Set<String> = []
    for index in 0... {
      guard record.hasKey(list[index]) else { return }
      let here = Spot(form: spot.form, each: (each, list[index]))
      guard let path = tested(rule, at: here), let written = text(path) else { continue }
      let text = Int(written).map(String.init) ?? written.folded
      if !except.contains(text), !seen.insert(text).inserted { report(rule, at: path, here) }
    }
  }
}
