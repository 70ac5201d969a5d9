import FormModel
import FormReading

/// Makes examples of values.
struct Examples {
  let program: Program
  /// The program year of the days.
  let year: ProgramYear
  /// What is known of the team. Its people sign the examples.
  let record: Record?
  /// The fields of the form. Some have the day before which nobody can sign.
  let fields: [FieldPath: Field]
  /// The fields of a list that must have another value in each entry.
  let unique: Set<FieldPath>
  /// Whether the examples that fields declare are left out. They are examples of only one team.
  var isByKind = false

  /// An example of a single value.
  ///
  /// - Parameter entry: The entry of a list, counted from 0.
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

  /// The parts of initials, or of a typed signature, as YAML.
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

  /// The name of the signer.
  private func name(of role: String) -> String {
    guard let path = program.role(role)?.name else { return "…" }
    return record?[path] ?? program.fields.first { $0.id == path }.map { value(of: $0) } ?? "…"
  }

  private func initials(of role: String) -> String {
    let letters = name(of: role).split(separator: " ").compactMap(\.first).filter(\.isLetter)
    return letters.isEmpty ? "…" : String(letters)
  }

  /// The words for a member of the team, if the field holds the name of a member.
  private func memberWords(_ id: FieldPath, _ entry: Int) -> String? {
    program.team.members.first { $0.name == id }.map { entry == 0 ? $0.words : "\($0.words) \(entry + 1)" }
  }

  /// An email address for each person: two people with one address would count as one person.
  private func email(_ group: String) -> String {
    let isWord = !group.isEmpty && group.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    return "\(isWord ? group : "name")@school.example"
  }

  private func number(_ first: Int, _ entry: Int, _ bounds: ClosedRange<Int>?) -> String {
    let (counted, isTooMuch) = first.addingReportingOverflow(entry)
    return String(isTooMuch || bounds.map { !$0.contains(counted) } ?? false ? first : counted)
  }

  /// The day of an example, moved into this program year.
  private func date(_ text: String?) -> String {
    guard let example = text.flatMap({ CalendarDate($0) }) else { return day }
    let later = year.first - program.year(of: example).first
    let year = example.year + later
    // Not every year has a February 29.
    let last = CalendarDate(year: year, month: example.month, day: example.day - 1)
    return (CalendarDate(year: year, month: example.month, day: example.day) ?? last)?.iso ?? day
  }

  /// A day soon after the program year begins: most forms are due later.
  private var day: String {
    let month = program.yearBegins.month % 12 + 1
    return CalendarDate(year: year.first + (month < program.yearBegins.month ? 1 : 0), month: month, day: 15)?.iso
      ?? "…"
  }
}

extension FormSet {
  /// The first program year in which no form is due before a day. A team that begins then has all its forms before it.
  func startingYear(on today: CalendarDate) -> ProgramYear {
    let year = program.year(of: today)
    let days = Set(templates.flatMap(\.due.values))
    let isUnderWay = program.calendar.contains { entry in
      days.contains(entry.key) && program.date(of: entry.day, in: year.first).map { $0 < today } ?? false
    }
    return isUnderWay ? ProgramYear(beginning: year.first + 1) : year
  }
}
