extension Finding.Code {
  public static let dateOutsideYear: Self = "date-outside-year"
  public static let futureDate: Self = "future-date"
}

extension Checker {
  /// Each day that is outside the program year.
  func daysOutsideYear(_ facts: Facts, _ said: Said) -> [Claim] {
    let program = catalog.program
    guard let year = facts.year, let first = program.date(of: program.yearBegins, in: year.first) else { return [] }
    let end = CalendarDate(year: first.year + 1, month: first.month, day: first.day) ?? first
    return days(facts, said) { !(first..<end).contains($0) }.map { path, date in
      facts.claim(
        .error, .dateOutsideYear, "\(date.long) is outside the program year \(year.first)-\(year.first + 1)", at: path,
        help: "correct the day, or the program year")
    }
  }

  /// Each day in the future that should be in the past.
  func daysAhead(_ facts: Facts, _ said: Said) -> [Claim] {
    days(facts, said) { $0 > facts.today }.filter { isPast($0.path) }.map { path, date in
      var claim = facts.claim(
        .error, .futureDate, "\(date.long) is still to come", at: path, help: "write the day on which it happened")
      claim.restsDaysOf = facts.owner(of: path)?.key
      return claim
    }
  }

  /// The days of this kind that are not wrong, in the order of their paths.
  private func days(
    _ facts: Facts, _ said: Said, where isSuch: (CalendarDate) -> Bool
  ) -> [(path: FieldPath, date: CalendarDate)] {
    facts.record.allDates.filter { isSuch($0.date) && !said.faults.isWrong($0.path) }.sorted { $0.path < $1.path }
  }

  /// Whether a day must be in the past: its field says so, or it is beside initials, or on it somebody saw a signed
  /// paper.
  private func isPast(_ path: FieldPath) -> Bool {
    guard let declared = catalog[path] else { return false }
    if declared.field.isPast { return true }
    switch declared.part {
    case .seenOn: return true
    case .date: if case .initials? = catalog[path.parent]?.kind { return true } else { return false }
    case .whole, .initials, .typed, .name, .image, .ink, .seenBy, .certificate: return false
    }
  }
}
