extension FormView {
  /// Whether a value must not count, by its path in the record.
  public typealias IsWrong = (FieldPath) -> Bool

  /// The day at a field; nil where it is empty or no day.
  public func date(_ id: FieldPath, in each: [Each] = [], unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    path(id, in: each).flatMap { isWrong($0) ? nil : record.date($0) }
  }

  /// A day of the calendar: the team's own where it has one, else the program's in the team's program year.
  ///
  /// - Parameter from: Whether the first day of a window counts, or its last.
  public func day(_ key: String, from: Bool = false, unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    if let own = date(Catalog.calendar.appending(key), unless: isWrong) { return own }
    let program = catalog.program
    guard let year = record[program.year].flatMap({ ProgramYear($0) }), let entry = program.calendarEntry(key) else {
      return nil
    }
    return program.date(of: from ? entry.from ?? entry.day : entry.day, in: year.first)
  }

  /// A day of the calendar as a form prints it: the team's own, the program's words for it, or its day without a year.
  public func dayInWords(_ key: String) -> String {
    if let own = record[Catalog.calendar.appending(key)] {
      return CalendarDate(own).map { MonthDay(of: $0).words } ?? own
    }
    return catalog.program.calendarEntry(key).map { $0.words ?? $0.day.words } ?? ""
  }

  /// The day on which the form is due; nil where no day is set, or the program year is not known.
  public func due(unless isWrong: IsWrong = { _ in false }) -> CalendarDate? {
    form?.due(number).flatMap { day($0, unless: isWrong) }
  }

  /// The day on which the form was completed: the one that its template calls `completed`, else the last day beside a
  /// required signature or initials, else the one that it calls `dated`.
  public func completed(unless isWrong: IsWrong = { _ in false }) -> (at: FieldPath, on: CalendarDate)? {
    guard let form else { return nil }
    func dated(_ id: FieldPath?) -> (at: FieldPath, on: CalendarDate)? {
      id.flatMap { path($0) }.flatMap { path in date(path, unless: isWrong).map { (path, $0) } }
    }
    if let completed = dated(form.template.completed) { return completed }
    let marks = form.requirements.compactMap { requirement -> (at: FieldPath, on: CalendarDate)? in
      switch requirement {
      case .signature(let field), .initials(let field): dated(field.path.part(.date))
      case .value, .ratings, .entries: nil
      }
    }
    func spot(_ path: FieldPath) -> Place.Spot { record.value(path)?.place.spot ?? .text(.start) }
    // Of equal days the later one in the file counts.
    let last = marks.max { ($0.on, spot($0.at)) < ($1.on, spot($1.at)) }
    return last ?? dated(form.template.dated)
  }
}
