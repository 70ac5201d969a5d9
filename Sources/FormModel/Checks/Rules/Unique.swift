extension Evaluation {
  /// No two entries of a list have the same value.
  mutating func testUnique(_ rule: Rule, among entries: [FieldPath], except: [String], in form: FormCase?) {
    guard let each = rule.each else { return }
    var seen: Set<String> = []
    for entry in entries {
      let spot = Spot(form: form, each: (each, entry))
      if let condition = rule.condition, !holds(condition, in: form, each: spot.each) { continue }
      guard let path = tested(rule, at: spot), let written = text(path) else { continue }
      let text = Int(written).map(String.init) ?? written.folded
      if !except.contains(text), !seen.insert(text).inserted { report(rule, at: path, spot) }
    }
  }
}
