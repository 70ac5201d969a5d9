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

  /// Reads `2021-10-29`, `10/29/2021` and `October 29, 2021`; nil for anything else.
  public init?(_ text: String) {
    func number(_ part: Substring, digits: ClosedRange<Int>) -> Int? {
      digits.contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    func make(_ year: Int?, _ month: Int?, _ day: Int?) -> CalendarDate? {
      guard let year, let month, let day else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    if let iso = Self.iso(text.utf8) {
      self = iso
      return
    }
    let dashes = text.split(separator: "-", omittingEmptySubsequences: false)
    let slashes = text.split(separator: "/", omittingEmptySubsequences: false)
    let words = text.split(separator: " ")
    let read: CalendarDate?
    if dashes.count == 3 {
      read = make(
        number(dashes[0], digits: 4...4), number(dashes[1], digits: 1...2), number(dashes[2], digits: 1...2))
    } else if slashes.count == 3 {
      read = make(
        number(slashes[2], digits: 4...4), number(slashes[0], digits: 1...2), number(slashes[1], digits: 1...2))
    } else if words.count == 3, words[1].hasSuffix(",") {
      read = make(
        number(words[2], digits: 4...4), MonthDay.monthNames.firstIndex(of: String(words[0])).map { $0 + 1 },
        number(words[1].dropLast(), digits: 1...2))
    } else {
      read = nil
    }
    guard let read else { return nil }
    self = read
  }

  /// Reads `2021-10-29` faster than the general way, because most days are written so.
  private static func iso(_ text: String.UTF8View) -> CalendarDate? {
    guard text.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard (48...57).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - 48)
      }
    }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
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

/// A program year, written as `2021-2022`.
public struct ProgramYear: Hashable, Sendable {
  /// The year in which it begins.
  public var first: Int

  /// The year that begins in `first`.
  public init(beginning first: Int) { self.first = first }

  /// Reads a year and the year after it, as `2021-2022`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = Int(parts[0]), first > 0, let second = Int(parts[1]), second == first + 1
    else { return nil }
    self.first = first
  }

  /// `2021-2022`.
  public var text: String {
    [first, first + 1].map { String(repeating: "0", count: max(0, 4 - String($0).count)) + String($0) }
      .joined(separator: "-")
  }
}
