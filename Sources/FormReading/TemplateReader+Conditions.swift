import FormModel

extension TemplateReader {
  /// Reads `{field: id, is: value}`, `{field: id, has: value}`, `{field: id, in: […]}`, and `all`, `any`, `not`.
  mutating func readCondition(_ node: Node) -> Condition? {
    var keys = MappingReader(node, what: "a condition", into: &findings)
    defer { keys.finish(into: &findings) }
    for (name, make) in [("all", Condition.all), ("any", Condition.any)] {
      if keys.node(name) != nil {
        return make(keys.items(name, into: &findings).compactMap { readCondition($0) })
      }
    }
    if let inner = keys.node("not") { return readCondition(inner).map { .not($0) } }
    let field = keys.requiredText("field", into: &findings)
    let value = keys.text("is", into: &findings)?.text
    let has = keys.text("has", into: &findings)
    let options = keys.node("in").map { _ in
      keys.items("in", into: &findings).compactMap { $0.text("'in'", into: &findings) }
    }
    guard let field, let id = reference(to: field.text, as: .condition, at: field.place) else { return nil }
    if let value { return .isEqual(id, value) }
    if let options { return .isOneOf(id, options) }
    if let has {
      if has.text == "value" { return .hasValue(id) }
      findings.append(.badValue("'has'", has.text, expected: "'value'", at: has.place))
      return nil
    }
    findings.append(.missingKey("is", in: "a condition", at: keys.place))
    return nil
  }
}
