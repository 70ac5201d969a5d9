import FormModel

extension TemplateReader {
  /// Reads a condition on fields that this form knows.
  mutating func readCondition(_ node: Node) -> Condition? {
    var found: [Finding] = []
    defer { findings += found }
    return FormReading.readCondition(node, into: &found) { name, place, _ in
      reference(to: name, as: .condition, at: place)
    }
  }
}

/// Reads `{field: id, is: value}`, `{field: id, has: value}`, `{field: id, in: […]}`, and `all`, `any`, `not`.
///
/// - Parameter resolve: The path that a name stands for; nil where it stands for none, which is then said.
func readCondition(
  _ node: Node, into findings: inout [Finding], resolve: (String, Place, inout [Finding]) -> FieldPath?
) -> Condition? {
  var keys = MappingReader(node, what: "a condition", into: &findings)
  defer { keys.finish(into: &findings) }
  for (name, make) in [("all", Condition.all), ("any", Condition.any)] {
    if keys.node(name) != nil {
      let parts = keys.items(name, into: &findings)
      return make(parts.compactMap { readCondition($0, into: &findings, resolve: resolve) })
    }
  }
  if let inner = keys.node("not") {
    return readCondition(inner, into: &findings, resolve: resolve).map { .not($0) }
  }
  let field = keys.requiredText("field", into: &findings)
  let value = keys.text("is", into: &findings)?.text
  let has = keys.text("has", into: &findings)
  let options = keys.node("in").map { _ in
    keys.items("in", into: &findings).compactMap { $0.text("'in'", into: &findings) }
  }
  guard let field, let id = resolve(field.text, field.place, &findings) else { return nil }
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
