extension KindFacts {
  static let check = KindFacts(
    "A box to tick: yes or no.", keys: .ofAnswers, uses: [.cell, .column, .condition],
    value: { _, _ in "true or false; yes and no are read too." },
    hint: { _, _ in "true or false" },
    example: { _ in "true" },
    grammar: Grammar(
      code: .badChoice, isWellFormed: { text, _ in text.isYes != nil }, fault: { _ in "is neither yes nor no" },
      help: { _, _ in help }),
    patterns: Patterns(
      patterns: ["[Tt][Rr][Uu][Ee]", "[Ff][Aa][Ll][Ss][Ee]", "[Yy][Ee][Ss]", "[Nn][Oo]"], help: help, type: .flag),
    isPlain: true, normal: { text in text.isYes.map { $0 ? "yes" : "no" } ?? text.lowercased() }, comparesNormal: true)

  private static let help = "write true or false"
}
