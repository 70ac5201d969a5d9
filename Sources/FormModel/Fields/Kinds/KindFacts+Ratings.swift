extension Finding.Code {
  public static let badRating: Self = "bad-rating"
}

extension KindFacts {
  static let ratings = KindFacts(
    "A rating of the 'scale' for each of the 'statements'.", keys: [.required, .scale, .statements, .groups],
    requiredKeys: [.scale], uses: [.ratings],
    value: { kind, _ in
      let scale = kind.answers.map { "\($0.id) \($0.words)" }.joined(separator: ", ")
      return "One rating a statement, in this order; ~ where there is none yet. The ratings: \(scale)."
    },
    example: { kind in
      let scale = kind.answers
      return scale.isEmpty ? nil : scale[scale.count / 2].id
    },
    grammar: Grammar(
      code: .badRating, isWellFormed: { text, kind in kind.hasAnswer(text) },
      fault: { "is not one of the ratings \($1.answers.map(\.id).joined(separator: ", "))" },
      help: { _, _ in "write one of them, or ~ where there is none yet" }),
    isPlain: true, meant: { text, kind in kind.hasAnswer(text) ? nil : KindFacts.plainNumber(text) })
}
