extension Finding.Code {
  public static let badDate: Self = "bad-date"
}

extension KindFacts {
  static let date = KindFacts(
    "A day: 2021-10-29, 10/29/2021 or October 29, 2021.", keys: .ofWords + [.past], uses: .ofWords.union([.date]),
    value: { _, _ in "A day, as 2021-10-29, 10/29/2021 or October 29, 2021." },
    grammar: Grammar(
      code: .badDate, isWellFormed: { text, _ in CalendarDate(text) != nil }, fault: { _ in "is not a day" },
      help: { _, _ in help }),
    patterns: Patterns(
      patterns: [
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}",
        "(\(MonthDay.monthNames.joined(separator: "|"))) +[0-9]{1,2}, +[0-9]{4}",
      ], help: help),
    isPlain: true)

  private static let help = "write it as 2021-10-29 or October 29, 2021"
}
