extension Field {
  /// What is wrong with a value as one of this kind; nil for a value that is well-formed.
  public func formatFinding(_ value: Value, at path: FieldPath) -> Finding? {
    let facts = kind.facts
    guard let grammar = facts.grammar, !grammar.isWellFormed(value.text, kind) else { return nil }
    return Finding(
      grammar.severity, facts.keys.contains(.code) ? code ?? grammar.code : grammar.code,
      "'\(value.text.short)' \(grammar.fault(kind))", at: value.place, help: grammar.help(value.text, kind), field: path
    )
  }
}

extension String {
  /// Short enough for a message.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}
