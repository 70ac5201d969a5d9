/// Everything that a team's data can hold. It answers which field is at a path, and which form it belongs to.
///
/// It is made once from a program and its forms, and never changes.
public final class Catalog: Sendable {
  public let program: Program
  /// The forms in the order of their templates.
  public let forms: [Form]
  /// The judged forms: those of the packet in its order, then the others.
  public let judged: [Form]
  /// The root of the data. A reader goes down from here.
  public let root: Node
  /// Each field and part by its path. Data is checked as the first form declares the field, or else as the program
  /// does.
  private let declared: [FieldPath: Declared]
  /// The days of the program's calendar by their keys, each with the path of the team's own day.
  let calendarDays: [String: (own: FieldPath, entry: Program.CalendarEntry)]
  /// The judged form for each key at the root that holds a form's own values.
  private let owners: [String: Form]
  /// Each field that a column of a spreadsheet can hold, by its folded path and its folded headings.
  package let columns: [String: Declared]

  /// The people whose names the program knows.
  package let people: [Program.Person]

  /// The fields of signatures by certificate. They are in PDF forms, and in no team's file.
  private let certificates: [FieldPath: Declared]

  /// The group of the days that a team sets in place of the program's days.
  public static let calendar = FieldPath("calendar")

  /// The paths of values below a form's key that do not make the form begun.
  private let printedOnly: Set<FieldPath>
  /// The last keys of these paths. They are compared first, because that is quick.
  private let printedOnlyKeys: [String]

  /// What a value belongs to.
  public enum Owner: Sendable {
    case program
    /// A day of the calendar that the team sets for itself.
    case calendar
    case form(Form)
  }

  /// - Parameter templates: The forms of the packet in its order, then the other forms.
  public init(_ program: Program, _ templates: [Template]) {
    self.program = program
    people = program.people
    let names = Set(people.map(\.name))
    let shared = Self.table(program.fields, names: names)
    let days = program.calendar.map { Declared(Self.day($0)) }
    calendarDays = Dictionary(zip(days, program.calendar).map { ($1.key, ($0.path, $1)) }) { first, _ in first }
    let tables = templates.map { Self.table($0.fields, names: names) }
    let lists = Set(templates.flatMap { $0.fields.map(\.id) })
    forms = zip(templates, tables).map { Form($0, of: program, declared: $1, shared: shared, lists: lists) }

    judged = forms.filter(\.isJudged)
    var declared: [FieldPath: Declared] = [:]
    for table in tables + [shared] { declared.merge(table) { first, _ in first } }
    for day in days { declared[day.path] = declared[day.path] ?? day }
    // A program may use the path for something else.
    let former = people.map { Declared($0.formerNames) }.filter { field in
      !declared.keys.contains { $0.isAt(field.path) || field.path.isAt($0) }
    }
    for field in former { declared[field.path] = field }
    // A field that is declared for one entry is known at every entry. If several are, the last one counts, as for a reader.
    let ofOneEntry = declared.filter { $0.key.isInList && declared[$0.key.pattern] == nil }
    for (path, field) in ofOneEntry.sorted(by: { $0.key < $1.key }) { declared[path.pattern] = field }
    self.declared = declared

    var owners: [String: Form] = [:]
    for form in judged {
      for key in form.ownKeys where owners[key] == nil { owners[key] = form }
    }
    self.owners = owners
    let signatures = declared.values.filter { if case .signature = $0.kind { $0.part == .whole } else { false } }
    certificates = Dictionary(signatures.map { ($0.path.part(.certificate), Declared($0.field.part(.certificate))) }) {
      first, _ in first
    }
    printedOnly = Set(
      forms.flatMap { form in
        form.signatures.map { $0.path.part(.name) } + [form.template.number].compactMap(\.self)
      })
    printedOnlyKeys = Array(Set(printedOnly.map(\.lastKey)))
    root = Node(
      DataShape(templates.flatMap(\.fields) + program.fields + (days + former).map(\.field)) { declared[$0] },
      at: .newRoot())
    columns = Self.columns(of: root, headings: [shared] + tables)
  }

  /// The fields and their parts by path. Those at `names` are names of people. If two have the same path, the first one counts.
  private static func table(_ fields: [Field], names: Set<FieldPath>) -> [FieldPath: Declared] {
    let declared = (fields + fields.flatMap(\.parts)).map { field in
      guard names.contains(field.id) else { return Declared(field) }
      var name = field
      name.isName = true
      return Declared(name)
    }
    return Dictionary(declared.map { ($0.path, $0) }) { first, _ in first }
  }

  /// A day of the calendar as a field of a team's data.
  private static func day(_ entry: Program.CalendarEntry) -> Field {
    Field(
      id: calendar.appending(entry.key), kind: .date, label: entry.key, place: Place(file: "", position: .start))
  }

  /// The field or part at a path; nil for a group and an undeclared path. A declared list, and rows, are fields too.
  ///
  /// A field of one entry counts before the field of any entry. A rating is found under its list.
  public subscript(path: FieldPath) -> Declared? {
    if let field = declared[path] ?? certificates[path] { return field }
    guard path.isInList else { return nil }
    let pattern = path.pattern
    if let field = declared[pattern] ?? certificates[pattern] { return field }
    guard path.text.utf8.last == UInt8(ascii: "]") else { return nil }
    return declared[path.parent] ?? declared[path.parent.pattern]
  }

  /// The judged form that has the value at a path as its own; nil for a shared value.
  public func form(owning path: FieldPath) -> Form? {
    let key = path.text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
    return String(key).flatMap { owners[$0] }
  }

  /// What the value at a path belongs to.
  public func owner(of path: FieldPath) -> Owner {
    if let form = form(owning: path) { return .form(form) }
    return path.isAt(Self.calendar) ? .calendar : .program
  }

  /// Whether a value does not make its form begun: the form's number, or a printed name beside a signature.
  func isPrintedOnly(_ path: FieldPath) -> Bool {
    printedOnlyKeys.contains(path.lastKey) && printedOnly.contains(path.pattern)
  }

  /// Whether a spreadsheet has a column for the value at a path.
  func hasColumn(_ path: FieldPath) -> Bool {
    switch declared[path]?.kind.shape {
    case .value: true
    case .ratings, .initials, .signature, .rows, .list, nil: false
    }
  }

  /// The form with an id.
  public func form(_ id: String) -> Form? { forms.first { $0.template.id == id } }

  /// The judged forms of the packet in its order, once for each of their numbers.
  public var packet: [FormRef] { judged.filter(\.isInPacket).flatMap(\.refs) }

  /// All declared paths, and the groups and lists around them. `[]` means any entry.
  package var names: Set<FieldPath> {
    var names: Set<FieldPath> = []
    for path in declared.keys {
      for outer in path.pattern.outward where !names.insert(outer).inserted { break }
    }
    return names
  }
}
