import FormModel

/// A day and a time, as a workbook counts them: in days since the end of 1899, or since the beginning of 1904.
struct Moment {
  private let day: CalendarDate?
  private let minutes: Int

  /// - Parameter number: The number of days, with the time as a fraction of a day.
  init?(_ number: Double, countsFrom1904: Bool) {
    guard number >= 0, number < 3_000_000 else { return nil }
    let whole = number.rounded(.down)
    let minutes = Int(((number - whole) * 1440).rounded())
    var days = Int(whole) + minutes / 1440
    self.minutes = minutes % 1440
    if countsFrom1904 {
      days += 1462
    } else if days < 60 {
      // Workbooks count February 29, 1900, which did not exist.
      days += 1
    }
    day = Self.date(days - 25_569)
  }

  /// As a person sees it, if the format has these letters. A day is shown whole.
  func shown(_ letters: Set<Character>) -> String? {
    let time = "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    if letters.contains("d") {
      guard let day else { return nil }
      return letters.contains("h") && minutes > 0 ? "\(day.iso) \(time)" : day.iso
    }
    if letters.contains("h") || !letters.contains("y") && !letters.contains("m") { return time }
    guard let day else { return nil }
    let month = letters.contains("m") ? String(day.long.prefix { $0 != " " }) : nil
    return [month, letters.contains("y") ? String(day.year) : nil].compactMap(\.self).joined(separator: " ")
  }

  /// The day that is this number of days after January 1, 1970 (H. Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private static func date(_ days: Int) -> CalendarDate? {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
