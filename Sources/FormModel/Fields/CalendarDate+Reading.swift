/// The grammar of days as people and spreadsheets write them.
///
/// These are read: `2021-10-29`, `10/29/2021`, `10-29-2021`, `October 29, 2021`, `Oct. 29, 2021`, `29 October 2021` and
/// `29-Oct-2021`, with a weekday before it or a time of day after it.
extension CalendarDate {
  /// Reads a day; nil for a text that is none.
  public init?(_ text: String) {
    if let iso = Self.iso(text.utf8) {
      self = iso
    } else if case .day(let day) = Self.read(text) {
      self = day
    } else {
      return nil
    }
  }

  /// What a text says.
  package enum Reading: Equatable {
    case day(CalendarDate)
    /// A day whose year has two digits.
    case shortYear(CalendarDate)
    /// A day in figures, with the day before the month: `21/10/2021`.
    case dayFirst(CalendarDate)
    /// The number that a spreadsheet keeps for a day.
    case spreadsheetNumber(CalendarDate)
    /// A day that its month does not have.
    case beyondMonth(month: Int, year: Int)
    case nothing
  }

  /// Reads a text, and finds the cause if it is not a day.
  package static func read(_ text: String) -> Reading {
    // No day is longer than a weekday, a month and a time of day.
    guard text.utf8.count <= 100 else { return .nothing }
    let text = text.withPlainSigns
    let parts = withoutTime(withoutWeekday(text.split { " ,".contains($0) }[...]))
    switch parts.count {
    case 1: return oneWord(parts[0])
    case 3:
      if let month = month(parts[0]) { return make(parts[2], month, day(parts[1])) }
      if let month = month(parts[1]) { return make(parts[2], month, day(parts[0])) }
      return .nothing
    default: return .nothing
    }
  }

  /// Reads a day without blanks: `2021-10-29`, `10/29/2021`, `29-Oct-2021`, `44490`.
  private static func oneWord(_ word: Substring) -> Reading {
    for separator: Character in ["-", "/", "."] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if let month = month(parts[1]) { return separator == "-" ? make(parts[2], month, day(parts[0])) : .nothing }
      if separator == "-", parts[0].utf8.count == 4 { return make(parts[0], number(parts[1]), number(parts[2])) }
      guard let first = number(parts[0]), let second = number(parts[1]) else { return .nothing }
      if first > 12 { return dayFirst(make(parts[2], second, first)) }
      // With points, most people write the day first, so the two cannot be told apart.
      return separator == "." ? .nothing : make(parts[2], first, second)
    }
    return spreadsheetNumber(word)
  }

  private static func dayFirst(_ reading: Reading) -> Reading {
    if case .day(let day) = reading { .dayFirst(day) } else { reading }
  }

  private static func make(_ year: Substring, _ month: Int?, _ day: Int?) -> Reading {
    guard let month, let day, var years = number(year, digits: 2...4), (1...12).contains(month), day > 0,
      year.utf8.count != 3
    else { return .nothing }
    let isShort = year.utf8.count == 2
    if isShort { years += 2000 }
    guard let date = CalendarDate(year: years, month: month, day: day) else {
      return day <= 31 && years > 0 ? .beyondMonth(month: month, year: years) : .nothing
    }
    return isShort ? .shortYear(date) : .day(date)
  }

  /// The day of the number that spreadsheets count from the end of 1899, for the years from 1954 to 2119. A part of a
  /// day may follow it.
  private static func spreadsheetNumber(_ word: Substring) -> Reading {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let days = number(parts[0], digits: 5...5), (20_000...79_999).contains(days),
      parts.count == 1 || number(parts[1], digits: 1...15) != nil
    else { return .nothing }
    return .spreadsheetNumber(CalendarDate(inSpreadsheet: days))
  }

  /// The parts without a weekday at their beginning.
  private static func withoutWeekday(_ parts: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard parts.count > 1, let first = parts.first, isName(first, of: weekdays) != nil else { return parts }
    return parts.dropFirst()
  }

  /// The parts without a time of day at their end: `00:00:00`, `3:30 PM`, or `T00:00:00Z` behind an ISO day.
  private static func withoutTime(_ parts: ArraySlice<Substring>) -> [Substring] {
    var parts = Array(parts)
    if parts.count > 1, ["am", "pm", "a.m.", "p.m."].contains(parts[parts.count - 1].lowercased()) {
      parts.removeLast()
    }
    if parts.count > 1, let last = parts.last, last.first?.isNumber == true, last.contains(":") { parts.removeLast() }
    if parts.count == 1, let t = parts[0].firstIndex(of: "T"), parts[0][t...].contains(":") {
      parts[0] = parts[0][..<t]
    }
    return parts
  }

  /// The month of a name: `October`, `Oct.`, `sept`.
  private static func month(_ word: Substring) -> Int? { isName(word, of: MonthDay.monthNames).map { $0 + 1 } }

  /// The index of the name that a word is, or that it begins with three letters or more.
  private static func isName(_ word: Substring, of names: [String]) -> Int? {
    let word = word.hasSuffix(".") ? word.dropLast() : word
    guard word.utf8.count >= 3 else { return nil }
    let lower = word.lowercased()
    return names.firstIndex { $0.lowercased().hasPrefix(lower) }
  }

  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// A day of the month, also as `29th`.
  private static func day(_ word: Substring) -> Int? {
    let isOrdinal = ["st", "nd", "rd", "th"].contains(word.suffix(2).lowercased())
    return number(isOrdinal ? word.dropLast(2) : word)
  }

  private static func number(_ part: Substring, digits: ClosedRange<Int> = 1...2) -> Int? {
    digits.contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
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
}

extension CalendarDate {
  /// Regular expressions for the texts that an editor accepts. They accept a few texts that are not read.
  static let patterns: [String] = {
    let month =
      "("
      + MonthDay.monthNames.map { name in
        name.prefix(3).map { "[\($0.uppercased())\($0.lowercased())]" }.joined()
      }.joined(separator: "|") + ")[A-Za-z]*[.]?"
    let dash = "[-‐-―−]"
    let weekday = "([A-Za-z]{3,9}[.]?,?\\s+)?"
    let time = "([\\sT]+[0-9]{1,2}:.*)?"
    return [
      "[0-9]{4}\(dash)[0-9]{1,2}\(dash)[0-9]{1,2}", "[0-9]{1,2}(/|\(dash))[0-9]{1,2}(/|\(dash))[0-9]{4}",
      "\(month)\\s+[0-9]{1,2}([a-z]{2})?,?\\s+[0-9]{4}", "[0-9]{1,2}([a-z]{2})?[\\s]+\(month),?\\s+[0-9]{4}",
      "[0-9]{1,2}\(dash)\(month)\(dash)[0-9]{4}",
    ].map { weekday + $0 + time }
  }()
}
