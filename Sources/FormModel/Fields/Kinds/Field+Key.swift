extension Field {
  /// A key of a field's declaration that only some kinds have. All kinds have `type`, `label`, `spoken` and `printed`.
  package enum Key: String, CaseIterable, Sendable {
    case required, heading, headings, example, blank
    /// The field whose value is printed while this field is empty.
    case standIn = "else"
    case past
    case notBefore = "not-before"
    case known, code, from, to, options, scale, statements, groups, fields, count, by

    /// The kinds that have the key.
    package var kinds: [Kind.Name] { Kind.Name.allCases.filter { $0.facts.keys.contains(self) } }
  }
}

extension [Field.Key] {
  /// The keys of a field with one of several answers.
  static let ofAnswers: Self = [.required, .heading, .headings, .example]
  /// The keys of a field whose value is written in words.
  static let ofWords: Self = ofAnswers + [.blank, .standIn]
}
