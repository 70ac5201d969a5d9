extension KindFacts {
  static let check = KindFacts(
    "A box to tick: yes or no.", keys: .ofAnswers, uses: [.cell, .column, .condition],
    value: { _, _ in "true or false; yes and no are read too." },
    hint: { _, _ in "true or false" },
    example: { _ in "true" },
    grammar: Grammar(
      code: .badChoice, isWellFormed: { text, _ in text.isYes != nil }, fault: { _, _ in "is neither yes nor no" },
      help: { _, _ in help }),
    patterns: Patterns(
      patterns: ["[Tt][Rr][Uu][Ee]", "[Ff][Aa][Ll][Ss][Ee]", "[Yy]([Ee][Ss])?", "[Nn][Oo]?", "[Xx✓✔01]"], help: help,
      type: .flag),
    isPlain: true, meant: { text, _ in text.utf8.count <= 3 ? signs[text] : nil },
    normal: { text in text.isYes.map { $0 ? "yes" : "no" } ?? text.lowercased() }, comparesNormal: true)

  private static let help = "write true or false"

  /// The signs that people write for yes and no in the cells of a spreadsheet.
  private static let signs = [
    "x": "yes", "X": "yes", "✓": "yes", "✔": "yes", "y": "yes", "Y": "yes", "1": "yes", "n": "no", "N": "no", "0": "no",
  ]
}
