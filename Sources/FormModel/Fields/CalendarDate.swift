/// A day, without a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  /// A day that exists; nil for one that does not, such as 2021-02-29.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `October 29, 2021`.
  public var long: String { "\(MonthDay.monthNames[month - 1]) \(day), \(year)" }
  /// `2021-10-29`.
  public var iso: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
  /// `10/29/2021`.
  public var short: String { "\(month)/\(day)/\(year)" }

  /// The number of days from this day to `other`; negative if `other` is earlier.
  public func days(to other: CalendarDate) -> Int { other.number - number }

  /// The day with this number in a spreadsheet. Spreadsheets count from the end of 1899: 44498 is 2021-10-29.
  ///
  /// - Parameter days: A number from 61 on. Before it, spreadsheets count a leap day in 1900, which there was not.
  package init(inSpreadsheet days: Int) {
    // The first of March of a year, counted from the same day as `number`.
    func start(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
    let rest = days + 693_899
    var year = rest * 400 / 146_097
    while start(year + 1) <= rest { year += 1 }
    while start(year) > rest { year -= 1 }
    let dayOfYear = rest - start(year)
    let month = (dayOfYear * 5 + 2) / 153
    self.year = month < 10 ? year : year + 1
    self.month = month < 10 ? month + 3 : month - 9
    day = dayOfYear - (month * 153 + 2) / 5 + 1
  }

  /// The number of days since a fixed day in the past, by the Gregorian calendar.
  private var number: Int {
    // The year is counted from March on, so that a leap day is the last day of its year.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
