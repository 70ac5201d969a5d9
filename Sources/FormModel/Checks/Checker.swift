/// Checks what is known of a team against what a program's forms ask for.
public struct Checker: Sendable {
  let program: Program
  /// The forms that are judged: those of the packet in its order, then the others.
  let plans: [FormPlan]
  /// The day on which everything is judged.
  let today: CalendarDate
  /// All fields, by their paths with `[]` for any entry.
  let fields: [FieldPath: Field.Shared]
  /// The form whose own values stand under a key at the root.
  private let owners: [String: FormPlan]
  /// Values under a form's key that do not begin it: its number, and names printed beside signatures.
  private let printedOnly: Set<FieldPath>
  /// Where a team has days of its own for those of the program's calendar.
  let calendar = FieldPath("calendar")

  public init(_ program: Program, _ templates: [Template], today: CalendarDate) {
    self.program = program
    self.today = today
    let all = templates.map { FormPlan($0, of: program) }
    plans = all.filter { $0.isJudged(all) }
    fields = Dictionary(
      (templates.flatMap { $0.index.values } + program.fields + program.fields.flatMap(\.parts)).map { field in
        (field.id, .init(field))
      }
    ) { first, _ in first }
    var owners: [String: FormPlan] = [:]
    for plan in plans { for key in plan.ownKeys where owners[key] == nil { owners[key] = plan } }
    self.owners = owners
    printedOnly = Set(
      all.flatMap { plan in plan.signatures.map { $0.id.appending("name") } + [plan.template.number].compactMap(\.self)
      })
  }

  /// Whether a value does not begin the form under whose key it stands.
  func isPrintedOnly(_ path: FieldPath) -> Bool { printedOnly.contains(path.pattern) }

  /// Checks one team.
  ///
  /// - Parameter images: What the images of its signatures show, by the path of the value; one that cannot be read is
  ///   among what is known.
  public func check(_ source: TeamSource, images: [FieldPath: ImageFacts] = [:]) -> TeamReport {
    var evaluation = Evaluation(self, source, images: images)
    var report = evaluation.run()
    // What was not read is not missing.
    if source.isPartial { report.findings.removeAll { $0.code.name.hasPrefix("missing-") } }
    report.findings += source.others
    return report
  }

  /// The forms of the packet that are judged, in its order.
  public var forms: [(form: String, number: Int?)] {
    plans.filter(\.isInPacket).flatMap { plan in
      plan.template.list == nil ? [(plan.template.id, nil)] : plan.numbers.map { (plan.template.id, $0) }
    }
  }

  /// The form under whose key a path stands; nil for a shared one.
  func owner(of path: FieldPath) -> FormPlan? {
    let key = path.text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
    return String(key).flatMap { owners[$0] }
  }

  /// The field at a path in a team's file.
  func field(_ path: FieldPath) -> Field.Shared? {
    fields[path] ?? (path.isInList ? fields[path.pattern] ?? fields[path.parent] : nil)
  }

  /// Whether a spreadsheet has a column for what stands at a path: a single value, that is.
  func hasColumn(_ path: FieldPath) -> Bool {
    switch fields[path]?.kind {
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice: true
    case .ratings, .initials, .signature, .rows, .list, nil: false
    }
  }

  /// The words for a field in a sentence.
  func words(_ field: Field) -> String { (field.spoken ?? field.label).withoutColon }

  /// A day of the program's calendar; `from` is the first day of a window.
  func day(_ key: String, in year: ProgramYear?, from: Bool = false) -> CalendarDate? {
    guard let year, let entry = program.calendar.first(where: { $0.key == key }) else { return nil }
    return program.date(of: from ? entry.from ?? entry.day : entry.day, in: year.first)
  }
}

/// What came of checking a team.
public struct TeamReport: Sendable {
  /// Its own findings and those that were known, each with its form.
  public var findings: [Finding]
  /// How each form of the packet that is judged stands.
  public var forms: [FormReport]
  /// Whether every form that goes to someone and is not optional is there, and none has an error.
  public var isComplete: Bool

  /// How a form stands.
  public struct FormReport: Sendable {
    public var form: String
    public var number: Int?
    public var state: FormState
    /// The day on which it is due.
    public var due: CalendarDate?
  }
}
