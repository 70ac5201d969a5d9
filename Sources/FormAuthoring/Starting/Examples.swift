import FormModel
import FormReading

/// Values as somebody would write them.
struct Examples {
  let program: Program
  /// The program year in which the days lie.
  let year: ProgramYear
  /// What is known of the team: its people sign.
  let record: Record?
  /// The form's fields, for the days before which nobody signs.
  let fields: [FieldPath: Field]
  /// The fields of a list that have another value in each entry.
  let unique: Set<FieldPath>
  /// Whether the fields' own examples are left out, which are one team's.
  var isByKind = false

  /// An example of a single value.
  ///
  /// - Parameter entry: Of a list: which entry it is for, counted from 0.
  func value(of field: Field, entry: Int = 0) -> String {
    let own = isByKind ? nil : field.example
    return switch field.kind {
    case .date: date(own)
    case .year: year.text
    case .number(let bounds):
      number(own.flatMap { Int($0) } ?? bounds?.lowerBound ?? 1, unique.contains(field.id) ? entry : 0, bounds)
    case .email: own ?? email(field.id.parent.lastKey)
    case .initials(let role): initials(of: role)
    case .signature(let role): name(of: role)
    // An example of another kind depends on the field alone.
    default: own ?? field.kind.facts.example(field.kind) ?? memberWords(field.id, entry) ?? "…"
    }
  }

  /// The parts of initials, or of a signature that is typed, as YAML.
  func parts(of field: Field) -> [(key: String, value: String)] {
    switch field.kind {
    case .initials(let role): [("initials", initials(of: role).yaml()), ("date", day)]
    case .signature(let role):
      [
        ("name", name(of: role).yaml()), ("date", date(field.notBefore.flatMap { fields[$0] }?.example)),
        ("typed", name(of: role).yaml()),
      ]
    default: []
    }
  }

  /// Whose signature it is.
  private func name(of role: String) -> String {
    guard let path = program.role(role)?.name else { return "…" }
    return record?[path] ?? program.fields.first { $0.id == path }.map { value(of: $0) } ?? "…"
  }

  private func initials(of role: String) -> String {
    let letters = name(of: role).split(separator: " ").compactMap(\.first).filter(\.isLetter)
    return letters.isEmpty ? "…" : String(letters)
  }

  /// What a member of the team is called, where the field holds the name of one.
  private func memberWords(_ id: FieldPath, _ entry: Int) -> String? {
    program.team.members.first { $0.name == id }.map { entry == 0 ? $0.words : "\($0.words) \(entry + 1)" }
  }

  /// An address of its own for each person: two with one address are one.
  private func email(_ group: String) -> String {
    let isWord = !group.isEmpty && group.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    return "\(isWord ? group : "name")@school.example"
  }

  private func number(_ first: Int, _ entry: Int, _ bounds: ClosedRange<Int>?) -> String {
    let (counted, isTooMuch) = first.addingReportingOverflow(entry)
    return String(isTooMuch || bounds.map { !$0.contains(counted) } ?? false ? first : counted)
  }

  /// The day of an example in this year, whichever it lies in.
  private func date(_ text: String?) -> String {
    guard let example = text.flatMap({ CalendarDate($0) }) else { return day }
    let later = year.first - program.year(of: example).first
    let year = example.year + later
    // February 29 is not in every year.
    let last = CalendarDate(year: year, month: example.month, day: example.day - 1)
    return (CalendarDate(year: year, month: example.month, day: example.day) ?? last)?.iso ?? day
  }

  /// A day of the year, soon after it begins: most things are due later.
  private var day: String {
    let month = program.yearBegins.month % 12 + 1
    return CalendarDate(year: year.first + (month < program.yearBegins.month ? 1 : 0), month: month, day: 15)?.iso
      ?? "…"
  }
}

extension FormSet {
  /// The first program year of which no form is due before a day: a team that begins then has all of it before it.
  func startingYear(on today: CalendarDate) -> ProgramYear {
    let year = program.year(of: today)
    let days = Set(templates.flatMap(\.due.values))
    let isUnderWay = program.calendar.contains { entry in
      days.contains(entry.key) && program.date(of: entry.day, in: year.first).map { $0 < today } ?? false
    }
    return isUnderWay ? ProgramYear(beginning: year.first + 1) : year
  }
}
