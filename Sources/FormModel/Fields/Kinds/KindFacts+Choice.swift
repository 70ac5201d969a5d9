extension Finding.Code {
  /// The code of an answer that a choice or a check does not have.
  public static let badChoice: Self = "bad-choice"
}

extension KindFacts {
  static let choice = KindFacts(
    "Exactly one of the answers under 'options'.", keys: .ofAnswers + [.options], requiredKeys: [.options],
    uses: [.cell, .condition],
    value: { kind, _ in "One of: \(kind.answers.map { "\($0.id) (\($0.words))" }.joined(separator: ", "))." },
    example: { $0.answers.first?.id },
    grammar: Grammar(
      code: .badChoice, isWellFormed: { text, kind in kind.hasAnswer(text) },
      fault: { _, _ in "is not one of the answers" },
      help: { text, kind in
        let ids = kind.answers.map(\.id)
        return nearMiss(of: text, among: ids).map { "did you mean '\($0)'?" }
          ?? "write one of: \(ids.joined(separator: ", "))"
      }),
    meant: { text, kind in kind.answer(meantBy: text) })
}

extension Field.Kind {
  /// The answers of a choice, or the ratings of a scale, each with its meaning; empty for other kinds.
  package var answers: [(id: String, words: String)] {
    switch self {
    case .choice(let options): options.map { ($0.id, $0.label.withoutColon) }
    case .ratings(let scale, _): scale.map { ($0.id, $0.meaning) }
    default: []
    }
  }

  /// The id of the only answer that a text means, by its id or its words. Case, blanks and hyphens make no difference.
  /// It is nil if the text is an id itself, or means no answer.
  func answer(meantBy text: String) -> String? {
    if hasAnswer(text) || text.utf8.count > 200 { return nil }
    let key = text.foldedWords
    let meant = answers.filter { $0.id.foldedWords == key || $0.words.foldedWords == key }
    return meant.count == 1 && !key.isEmpty ? meant[0].id : nil
  }

  /// Whether a text is the id of an answer.
  func hasAnswer(_ text: String) -> Bool {
    switch self {
    case .choice(let options): options.contains { $0.id == text }
    case .ratings(let scale, _): scale.contains { $0.id == text }
    default: false
    }
  }
}
