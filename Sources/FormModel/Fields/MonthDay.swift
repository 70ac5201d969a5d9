/// A day that comes every year: `December 14`.
public struct MonthDay: Hashable, Sendable {
  public var month: Int
  public var day: Int

  /// The names of the months, as people write them: `January`.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Reads `December 14`; nil for anything else.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let month = Self.monthNames.firstIndex(of: String(words[0])), let day = Int(words[1]),
      CalendarDate(year: 2000, month: month + 1, day: day) != nil
    else { return nil }
    self.month = month + 1
    self.day = day
  }

  /// January 1.
  package static let newYear = MonthDay(month: 1, day: 1)

  private init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The day of a date, without its year.
  public init(of date: CalendarDate) {
    month = date.month
    day = date.day
  }

  /// The day in words: `December 14`.
  public var words: String { "\(Self.monthNames[month - 1]) \(day)" }
}
