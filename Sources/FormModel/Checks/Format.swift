extension Field {
  /// The finding about a value that is not well-formed for this kind; nil if it is.
  public func formatFinding(_ value: Value, at path: FieldPath) -> Finding? {
    let facts = kind.facts
    guard let grammar = facts.grammar, !grammar.isWellFormed(value.text, kind) else { return nil }
    return Finding(
      grammar.severity, facts.keys.contains(.code) ? code ?? grammar.code : grammar.code,
      "'\(value.text.short)' \(grammar.fault(value.text, kind))", at: value.place, help: grammar.help(value.text, kind),
      field: path)
  }
}

extension String {
  /// The text, cut to a length for messages.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}
