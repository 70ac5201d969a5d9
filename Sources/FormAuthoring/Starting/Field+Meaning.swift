import FormModel

extension Field {
  /// What a person must know to fill in the field: its label, whether it is required, and which values it takes.
  func meaning(in program: Program) -> [CommentedLines.Comment] {
    let words = (spoken ?? label).inComment
    let asked = isRequired ? " (required)" : requiredWhen.map { " (required where \($0.words))" } ?? ""
    var said: [CommentedLines.Comment] = words.isEmpty && asked.isEmpty ? [] : [.words(words + asked)]
    if let hint = kind.facts.hint(kind, program) { said.append(.words(hint)) }
    switch kind {
    case .choice(let options):
      said += options.map { option in
        .line("\(option.id): \(option.label.inComment)\(option.writeIn.map { "; fill in \($0.lastKey) too" } ?? "")")
      }
    case .ratings(let scale, let statements):
      said.append(.words(scale.map { "\($0.id) \($0.meaning.inComment)" }.joined(separator: ", ")))
      said += statements.map { .line("- \($0.inComment)") }
    default: break
    }
    return said
  }
}

extension Condition {
  /// The condition as a part of a sentence: `location is neutral-site`.
  fileprivate var words: String {
    switch self {
    case .isEqual(let field, let value): "\(field.lastKey) is \(value.inComment)"
    case .hasValue(let field): "\(field.lastKey) is filled"
    case .isOneOf(let field, let values): "\(field.lastKey) is \(values.map(\.inComment).joined(separator: " or "))"
    case .all(let all): all.map(\.words).joined(separator: " and ")
    case .any(let any): any.map(\.words).joined(separator: " or ")
    case .not(let inner): "not: \(inner.words)"
    }
  }
}

extension String {
  /// The text for a comment: on one line, without the colon at the end of a label.
  var inComment: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutColon }
}
