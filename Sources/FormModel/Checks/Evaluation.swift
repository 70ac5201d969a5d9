/// The checking of one team: what is known, what was found, and what therefore is no longer asked.
struct Evaluation {
  let checker: Checker
  let record: Record
  /// The team as people call it.
  let team: String?
  /// What the images of signatures show, by the path of the value.
  let images: [FieldPath: ImageFacts]
  private(set) var findings: [Finding] = []
  /// How many more there are than a person reads.
  private var left = (count: 0, hasErrors: false)
  /// What stands against each form as complete: by its entry of a list, else by its key.
  private(set) var debts: [FieldPath: [Finding.Code]] = [:]
  /// The forms of which something is said to have happened on a day that is still to come.
  var ahead: Set<FieldPath> = []
  /// The values and groups that are wrong: compared with nothing, and not missing.
  private(set) var faulty: Set<FieldPath> = []
  /// The errors among them that concern a shared value, which counts against the form that asks for it first.
  private var sharedErrors: [FieldPath: Finding.Code] = [:]
  /// The groups and lists that have a value below them, and the keys that nobody knows.
  private let filledGroups: Set<FieldPath>
  /// The paths with a value at them or below that begins a form: a number or a printed name alone does not.
  let begun: Set<FieldPath>
  private let misspelt: Set<FieldPath>
  /// The program year, where it is one.
  let year: ProgramYear?
  /// The first form that asks for a shared field, or for what it is part of; nil where it is asked for always.
  var asked: [FieldPath: FormCase?] = [:]
  /// The lists that have not as many entries as they should.
  var miscounted: Set<FieldPath> = []
  /// The number of each entry of a list that stands for a form, by the entry's path.
  var numbers: [FieldPath: Int] = [:]

  init(_ checker: Checker, _ source: TeamSource, images: [FieldPath: ImageFacts]) {
    let record = source.record
    self.checker = checker
    self.record = record
    self.images = images
    team = record.teamName(in: checker.program)
    year = record[checker.program.year].flatMap { ProgramYear($0) }
    misspelt = record.allMisspelt
    var (filled, begun): (Set<FieldPath>, Set<FieldPath>) = ([], [])
    // What stands under a name that nobody knows was written all the same.
    let unknown = record.allUnknown
    filled.formUnion(unknown)
    func take(_ path: FieldPath) {
      let parent = path.parent
      for group in path.groups where !filled.insert(group).inserted { break }
      // What begins a form stands at a root's key, or in an entry of a list there.
      if parent.isRoot { begun.insert(path) }
      if parent.isRoot || begun.contains(parent) || checker.isPrintedOnly(path) { return }
      for group in path.groups where !begun.insert(group).inserted { break }
    }
    record.forEachPath(take)
    unknown.forEach(take)
    filledGroups = filled
    self.begun = begun
    // An unknown key is not the value that it stands beside, and of a key that is there twice the first one counts.
    for finding in source.known + source.inherited
    where finding.code != "unknown-key" && finding.code != "duplicate-key" {
      if let field = finding.field { faulty.insert(field) }
    }
    for finding in source.known { append(finding) }
    for finding in source.inherited where finding.severity == .error {
      if let field = finding.field, key(of: field) == nil { sharedErrors[field] = finding.code }
    }
  }

  /// Whether there is a value at a path or below.
  func isFilled(_ path: FieldPath) -> Bool { record.hasValue(path) || filledGroups.contains(path) }

  /// As many findings as a person reads, and one that counts the rest.
  var allFindings: [Finding] {
    guard left.count > 0, let last = findings.last else { return findings }
    return findings + [
      Finding(
        left.hasErrors ? .error : .warning, last.code, "\(left.count) more findings of this team are left out",
        at: last.place,
        help: "mend these first, then check again", team: team)
    ]
  }

  private mutating func append(_ finding: Finding) {
    if findings.count < 2_000 {
      findings.append(finding)
    } else {
      left = (left.count + 1, left.hasErrors || finding.severity == .error)
    }
    guard finding.severity == .error || finding.code.name.hasPrefix("missing-"), let field = finding.field else {
      return
    }
    if let key = finding.code == .missingForm ? nil : key(of: field) {
      debts[key, default: []].append(finding.code)
    } else if finding.severity == .error {
      sharedErrors[field] = finding.code
    }
  }

  /// Counts a shared field's error, or what is missing of it, against the form that asks for it.
  mutating func charge(_ form: FormCase, for field: FieldPath) {
    if sharedErrors.isEmpty { return }
    for outer in field.outward {
      if let code = sharedErrors[outer] { return charge(form, code) }
    }
  }

  mutating func charge(_ form: FormCase, _ code: Finding.Code) { debts[form.key, default: []].append(code) }

  /// The form whose own value stands at a path: its entry of a list, else its key; nil for a shared value.
  func key(of path: FieldPath) -> FieldPath? {
    guard let owner = checker.owner(of: path) else { return nil }
    guard let list = owner.template.list else { return owner.key }
    return path.entry(of: list) ?? list
  }

  /// Adds a finding about the value at `path`, which then takes part in no comparison.
  mutating func report(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath, help: String? = nil,
    role: String? = nil
  ) {
    var finding = Finding(
      severity, code, message, at: record.value(path)?.place ?? missingPlace(path), help: help,
      team: record.isInherited(path) ? nil : team, field: path)
    finding.role = role
    append(finding)
    faulty.insert(path)
  }

  /// Adds a finding about something that is not there, unless what stands there is wrong or misspelt.
  mutating func reportMissing(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath,
    placeOf key: FieldPath? = nil, place: Place? = nil, help: String?, form: FormCase?, role: String? = nil
  ) {
    guard !isExcused(key ?? path) else { return }
    var finding = Finding(
      severity, code, message, at: place ?? missingPlace(key ?? path), help: help, team: team, field: path)
    finding.form = form?.plan.template.id
    finding.number = form?.number
    finding.role = role
    append(finding)
  }

  /// Takes back what was said of entries that a list has no room for: that it has too many says it.
  mutating func forgetEntries(of list: FieldPath) {
    findings.removeAll { $0.code == "unknown-key" && $0.field?.parent == list && $0.field?.text.last == "]" }
  }

  /// Whether something at or below a path is wrong or misspelt.
  func hasFault(below path: FieldPath) -> Bool {
    faulty.contains { $0.isAt(path) } || misspelt.contains { $0.isAt(path) }
  }

  /// Whether a value, or a group around it, is wrong or misspelt; something below it, where it is a group.
  func isExcused(_ path: FieldPath) -> Bool {
    path.outward.contains { faulty.contains($0) || misspelt.contains($0) }
  }

  /// The form that a finding concerns: the one that it names, whose own value it is, or that asks for it first.
  func owner(of finding: Finding) -> (plan: FormPlan, number: Int?)? {
    if let id = finding.form, let plan = checker.plans.first(where: { $0.template.id == id }) {
      return (plan, finding.number)
    }
    guard let path = finding.field else { return nil }
    if let plan = checker.owner(of: path) {
      guard let list = plan.template.list else { return (plan, nil) }
      return (plan, path.entry(of: list).flatMap { numbers[$0] })
    }
    for outer in path.outward {
      if let form = asked[outer] { return form.map { ($0.plan, $0.number) } }
    }
    return nil
  }

  /// The path as people count forms: the second form of a list is `[1]`, wherever it stands in the file.
  func canonical(_ path: FieldPath) -> FieldPath {
    guard let list = checker.owner(of: path)?.template.list, let entry = path.entry(of: list),
      let number = numbers[entry]
    else { return path }
    return FieldPath(list[number - 1].text + path.text.dropFirst(entry.text.count))
  }

  /// The day at a path, where it can be compared.
  func date(_ path: FieldPath) -> CalendarDate? { faulty.contains(path) ? nil : record.date(path) }

  /// A day of the calendar: the team's own where it is one, else the program's.
  func day(_ key: String, from: Bool = false) -> CalendarDate? {
    let own = checker.calendar.appending(key)
    if !faulty.contains(own), let day = record.date(own) { return day }
    return checker.day(key, in: year, from: from)
  }

  /// The text at a path, where it can be compared.
  func text(_ path: FieldPath) -> String? { faulty.contains(path) ? nil : record[path] }

  /// Where something that is missing would stand: its key, else the nearest key or entry around it, else the start.
  private func missingPlace(_ path: FieldPath) -> Place? {
    if let place = record.key(path) { return place }
    // Of a spreadsheet the column is missing, where it is no value of an entry.
    if let header = record.header, checker.hasColumn(path) { return header }
    for group in path.groups {
      if let place = record.key(group) { return place }
    }
    return record.place
  }
}

/// What the image of a signature shows.
public struct ImageFacts: Hashable, Sendable {
  public var isBlank: Bool
  /// The same for images of the same ink, whatever file they come from.
  public var fingerprint: [UInt64]

  public init(isBlank: Bool, fingerprint: [UInt64]) {
    self.isBlank = isBlank
    self.fingerprint = fingerprint
  }
}
