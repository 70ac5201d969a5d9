/// The keys of a field's declaration that only some types have. `type`, `label`, `spoken` and `printed` are for all.
package enum FieldKey {
  /// The types whose value is one text.
  private static let words = ["text", "paragraph", "date", "year", "number", "email", "phone"]
  private static let single = words + ["check", "choice"]

  /// Those that say nothing of a field of a type, by the type's name.
  package static let refused: [String: [String]] = Dictionary(
    uniqueKeysWithValues: FieldReader.kinds.map { type in
      (type, types.filter { !$0.value.contains(type) }.map(\.key).sorted())
    })

  /// The types that each of them is for.
  package static let types: [String: [String]] = [
    "required": single + ["ratings", "initials", "signature"], "heading": single + ["initials", "signature"],
    "example": single, "blank": words, "else": words, "past": ["date"], "from": ["number"], "to": ["number"],
    "code": ["number"], "options": ["choice"], "scale": ["ratings"], "statements": ["ratings"],
    "groups": ["ratings", "rows"], "fields": ["rows", "list"], "count": ["list"], "by": ["initials", "signature"],
    "not-before": ["signature"],
  ]
}
