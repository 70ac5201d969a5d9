extension RuleCheck {
  /// A day is before, on or after another day.
  ///
  /// - Parameter from: Whether the first day of a window counts if the team has not set the day. Otherwise its last day
  ///   counts.
  func dates(
    _ moment: Rule.Moment, from: Bool, isRight: (CalendarDate, CalendarDate) -> Bool
  ) -> [Claim] {
    guard let path = tested, let day = date(path) else { return [] }
    let other: CalendarDate? =
      switch moment {
      case .field(let id): self.path(id).flatMap { date($0) }
      case .day(let key): form.day(key, from: from, unless: faults.isWrong)
      }
    guard let other, !isRight(day, other) else { return [] }
    return [wrong(at: path)]
  }
}
