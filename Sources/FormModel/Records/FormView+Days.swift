extension FormView {
  /// Whether the value at a path of the record must not count.
  public typealias IsWrong = (FieldPath) -> Bool

  /// The day in a field; nil if the field is empty or has no day.
  public func date(_ id: FieldPath, in each: [Each] = [], unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    path(id, in: each).flatMap { isWrong($0) ? nil : shared.record.date($0) }
  }

  /// A day of the calendar: the team's own day, or else the program's day in the team's program year.
  ///
  /// - Parameter from: Whether to take the first day of a window. Otherwise it is the last day.
  public func day(_ key: String, from: Bool = false, unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    guard let (own, entry) = shared.catalog.calendarDays[key] else { return nil }
    if !isWrong(own), let day = shared.record.date(own) { return day }
    guard let year = shared.programYear else { return nil }
    return shared.catalog.program.date(of: from ? entry.from ?? entry.day : entry.day, in: year.first)
  }

  /// A day of the calendar as a form prints it: the team's own day, or the program's words for it, or the day without a
  /// year.
  public func dayInWords(_ key: String) -> String {
    if let own = shared.record[Catalog.calendar.appending(key)] {
      return CalendarDate(own).map { MonthDay(of: $0).words } ?? own
    }
    return catalog.program.calendarEntry(key).map { $0.words ?? $0.day.words } ?? ""
  }

  /// The day on which the form is due; nil if the form has no such day, or the program year is unknown.
  public func due(unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    form?.due(number).flatMap { day($0, unless: isWrong) }
  }

  /// The day on which the form was completed. It is the day in the field that the template calls `completed`. If that
  /// is empty, it is the last day beside a required signature or initials, or else the day in the field that the
  /// template calls `dated`.
  public func completed(unless isWrong: IsWrong = { _ in false }) -> (at: FieldPath, on: CalendarDate)? {
    guard let form else { return nil }
    func dated(_ id: FieldPath?) -> (at: FieldPath, on: CalendarDate)? {
      guard let id, let path = path(id), !isWrong(path) else { return nil }
      return shared.record.date(path).map { (path, $0) }
    }
    if let completed = dated(form.template.completed) { return completed }
    func spot(_ path: FieldPath) -> Place.Spot { shared.record.value(path)?.place.spot ?? .text(.start) }
    // If two days are equal, the one that comes later in the file counts.
    let last = form.marks.compactMap(dated).max { ($0.on, spot($0.at)) < ($1.on, spot($1.at)) }
    return last ?? dated(form.template.dated)
  }
}
