extension Finding.Code {
  public static let badYear: Self = "bad-year"
}

extension KindFacts {
  static let year = KindFacts(
    "Two years in a row: 2021-2022.", keys: .ofWords, uses: .ofWords.union([.year]),
    value: { _, _ in "Two years in a row, as 2021-2022." },
    grammar: Grammar(
      code: .badYear, isWellFormed: { text, _ in ProgramYear(text) != nil }, fault: { _, _ in "is not a program year" },
      help: { _, _ in help }),
    patterns: Patterns(patterns: ["[0-9]{4} *[-‐-―−] *[0-9]{4}"], help: help),
    isPlain: true,
    meant: { text, _ in
      ProgramYear(text) == nil ? ProgramYear(text.withPlainSigns.filter { $0 != " " })?.text : nil
    })

  private static let help = "write two years in a row, as 2021-2022"
}
