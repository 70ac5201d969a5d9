extension Finding.Code {
  public static let badDate: Self = "bad-date"
}

extension KindFacts {
  static let date = KindFacts(
    "A day: 2021-10-29, 10/29/2021 or October 29, 2021.", keys: .ofWords + [.past], uses: .ofWords.union([.date]),
    value: { _, _ in "A day, as 2021-10-29, 10/29/2021 or October 29, 2021." },
    grammar: Grammar(
      code: .badDate, isWellFormed: { text, _ in CalendarDate(text) != nil },
      fault: { text, _ in fault(CalendarDate.read(text)) },
      help: { text, _ in help(CalendarDate.read(text)) }),
    patterns: Patterns(
      patterns: CalendarDate.patterns, help: help(.nothing)),
    isPlain: true)

  private static func fault(_ reading: CalendarDate.Reading) -> String {
    switch reading {
    case .shortYear: "has a year of two digits"
    case .dayFirst: "has the day before the month"
    case .spreadsheetNumber(let day): "is not a day: it is the number that a spreadsheet keeps for \(day.long)"
    case .beyondMonth(let month, let year):
      "is not a day: \(MonthDay.monthNames[month - 1]) \(year) has"
        + " \(CalendarDate.daysIn(month: month, year: year)) days"
    case .day, .nothing: "is not a day"
    }
  }

  private static func help(_ reading: CalendarDate.Reading) -> String {
    switch reading {
    case .shortYear(let day): "write all four digits: \(day.short)"
    case .dayFirst(let day): "write \(day.short), or \(day.long)"
    case .spreadsheetNumber(let day): "write \(day.iso), or give the column the format of a date"
    case .beyondMonth, .day, .nothing: "write it as 2021-10-29 or October 29, 2021"
    }
  }
}
