import FormModel

extension TemplateReader {
  /// Reads a condition on fields that this form knows.
  mutating func readCondition(_ node: Node) -> Condition? {
    var found: [Finding] = []
    defer { findings += found }
    return FormReading.readCondition(node, into: &found) { name, answers in
      let id = reference(to: name.text, as: .condition, at: name.place)
      if let id { mentions.append(Mention(id, in: scope, at: name.place, answers: answers)) }
      return id
    }
  }
}

/// Reads `{field: id, is: value}`, `{field: id, has: value}`, `{field: id, in: […]}`, and `all`, `any`, `not`.
///
/// - Parameter resolve: The path of a name, whose value the condition compares with these answers. It is nil if there
///   is no such field; then `resolve` reports that.
func readCondition(
  _ node: Node, into findings: inout [Finding],
  resolve: (_ name: Mention.Word, _ answers: [Mention.Word]) -> FieldPath?
) -> Condition? {
  var keys = MappingReader(node, what: "a condition", into: &findings)
  defer { keys.finish(into: &findings) }
  keys.refuse(
    "body", "'body' is no part of the condition", help: "write it on the next line, below 'when'", into: &findings)
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
  let value = keys.text("is", into: &findings)
  let has = keys.text("has", into: &findings)
  let options = keys.node("in").map { _ in
    keys.items("in", into: &findings).compactMap { item in
      item.text("'in'", into: &findings).map { (text: $0, place: item.place) }
    }
  }
  let tests = ["is", "has", "in"].compactMap { keys.entry($0) }
  for extra in tests.dropFirst() {
    findings.append(
      Finding(
        .error, .badValue, "a condition has one test, '\(tests[0].key)'; '\(extra.key)' is another", at: extra.place,
        help: "make two conditions of it, under 'all' or 'any'"))
  }
  let answers = [value].compactMap(\.self) + (options ?? [])
  guard let field, let id = resolve(field, answers) else { return nil }
  if let value { return .isEqual(id, value.text) }
  if let options { return .isOneOf(id, options.map(\.text)) }
  if let has {
    if has.text == "value" { return .hasValue(id) }
    findings.append(.badValue("'has'", has.text, expected: "'value'", at: has.place))
    return nil
  }
  if tests.isEmpty { keys.require("is", into: &findings) }
  return nil
}
