extension Finding.Code {
  public static let dateOutsideYear: Self = "date-outside-year"
  public static let futureDate: Self = "future-date"
}

extension Evaluation {
  /// Every day lies in the program year.
  mutating func checkYears() {
    guard let year, let first = checker.program.date(of: checker.program.yearBegins, in: year.first) else { return }
    let end = CalendarDate(year: first.year + 1, month: first.month, day: first.day) ?? first
    for (path, date) in days(where: { !(first..<end).contains($0) }) {
      report(
        .error, .dateOutsideYear, "\(date.long) is outside the program year \(year.first)-\(year.first + 1)", at: path,
        help: "correct the day, or the program year")
    }
  }

  /// What has happened lies in the past.
  mutating func checkPast() {
    let today = checker.today
    for (path, date) in days(where: { $0 > today }) where isPast(path) {
      if let key = key(of: path) { ahead.insert(key) }
      report(
        .error, .futureDate, "\(date.long) is still to come", at: path, help: "write the day on which it happened")
    }
  }

  /// Such days, in the order of their paths, but for those that are wrong.
  private func days(where isSuch: (CalendarDate) -> Bool) -> [(path: FieldPath, date: CalendarDate)] {
    record.allDates.filter { isSuch($0.date) && !faulty.contains($0.path) }.sorted { $0.path < $1.path }
  }

  private func isPast(_ path: FieldPath) -> Bool {
    guard let field = checker.field(path) else { return false }
    if field.field.isPast { return true }
    // The day beside initials, and that on which somebody saw a signature on paper.
    switch checker.field(path.parent)?.kind {
    case .initials: return path.lastKey == "date"
    case .signature: return path.lastKey == "seen_on"
    default: return false
    }
  }
}
