extension Field {
  /// The value that a text means. It is the text itself for most values; words are never changed.
  func meaning(of text: String) -> String {
    let facts = kind.facts
    // Curly quotes around a day or a number are no part of it.
    let text = facts.grammar == nil ? text : text.withinCurlyQuotes?.trimmed ?? text
    return facts.meant(text, kind) ?? text
  }

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

extension Finding {
  static func garbled(_ text: String, meant: String, at place: Place, field: FieldPath) -> Finding {
    Finding(
      .warning, "garbled-text", "'\(text.short)' was garbled by a wrong encoding; it probably was '\(meant.short)'",
      at: place, help: "write it anew, or open the original again as UTF-8", field: field)
  }
}

extension String {
  /// The text, cut to a length for messages.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}
