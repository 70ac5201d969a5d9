extension Evaluation {
  /// A day stands before, on or after a moment.
  ///
  /// - Parameter from: Whether of a window that the team has not fixed the first day counts, or the last.
  mutating func testDate(
    _ rule: Rule, _ moment: Rule.Moment, from: Bool, at spot: Spot, isRight: (CalendarDate, CalendarDate) -> Bool
  ) {
    guard let path = tested(rule, at: spot), let day = date(path) else { return }
    let other: CalendarDate?
    switch moment {
    case .field(let id): other = self.path(id, at: spot).flatMap { date($0) }
    case .day(let key): other = self.day(key, from: from)
    }
    if let other, !isRight(day, other) { report(rule, at: path, spot) }
  }
}
