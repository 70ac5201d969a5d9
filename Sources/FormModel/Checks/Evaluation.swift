/// The checking of one team: what is known, what was found, and what therefore is no longer asked.
struct Evaluation {
  let checker: Checker
  let record: Record
  /// The team as people call it.
  let team: String?
  /// What the images of signatures show, by the path of the value.
  let images: [FieldPath: ImageFacts]
  private(set) var findings: [Finding] = []
  /// The values and groups that are wrong: compared with nothing, and not missing.
  private(set) var faulty: Set<FieldPath> = []
  /// The paths that have a value at them or below.
  let filled: Set<FieldPath>
  /// Those of them that begin a form: a number or a printed name alone does not.
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

  init(_ checker: Checker, _ record: Record, known: [Finding], images: [FieldPath: ImageFacts]) {
    self.checker = checker
    self.record = record
    self.images = images
    team = record.teamName(in: checker.program)
    year = record[checker.program.year].flatMap { ProgramYear($0) }
    misspelt = record.allMisspelt
    var (filled, begun): (Set<FieldPath>, Set<FieldPath>) = ([], [])
    for path in record.paths {
      filled.insert(path)
      let groups = checker.groups[path] ?? Array(path.groups)
      for group in groups where !filled.insert(group).inserted { break }
      // What begins a form stands at a root's key, or in an entry of a list there.
      if groups.count == 1 { begun.insert(path) }
      if groups.count == 1 || begun.contains(groups[0]) || checker.isPrintedOnly(path) { continue }
      for group in groups where !begun.insert(group).inserted { break }
    }
    self.filled = filled
    self.begun = begun
    findings = known
    // An unknown key is not the value that it stands beside, and of a key that is there twice the first one counts.
    for finding in known where finding.code != "unknown-key" && finding.code != "duplicate-key" {
      if let field = finding.field { faulty.insert(field) }
    }
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
    findings.append(finding)
    faulty.insert(path)
  }

  /// Adds a finding about something that is not there, unless what stands there is wrong or misspelt.
  mutating func reportMissing(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath,
    placeOf key: FieldPath? = nil, help: String?, form: FormCase?, role: String? = nil
  ) {
    guard !isExcused(key ?? path) else { return }
    var finding = Finding(
      severity, code, message, at: missingPlace(key ?? path), help: help, team: team, field: path)
    finding.form = form?.plan.template.id
    finding.number = form?.number
    finding.role = role
    findings.append(finding)
  }

  /// Whether a value, or a group around it, is wrong or misspelt; something below it, where it is a group.
  func isExcused(_ path: FieldPath) -> Bool {
    var outer = path
    while !outer.isRoot {
      if faulty.contains(outer) || misspelt.contains(outer) { return true }
      outer = outer.parent
    }
    return false
  }

  /// The form that a finding concerns: the one that it names, whose own value it is, or that asks for it first.
  func owner(of finding: Finding) -> (plan: FormPlan, number: Int?)? {
    if let id = finding.form, let plan = checker.plans.first(where: { $0.template.id == id }) {
      return (plan, finding.number)
    }
    guard let path = finding.field, case .key(let key)? = path.steps.first else { return nil }
    var outer = path
    while !outer.isRoot {
      if let form = asked[outer] { return form.map { ($0.plan, $0.number) } }
      outer = outer.parent
    }
    guard let plan = checker.owners[key] else { return nil }
    guard let list = plan.template.list else { return (plan, nil) }
    return (plan, numbers.first { path.isAt($0.key) && $0.key.isAt(list) }?.value)
  }

  /// The path as people count forms: the second form of a list is `[1]`, wherever it stands in the file.
  func canonical(_ path: FieldPath) -> FieldPath {
    guard case .key(let key)? = path.steps.first, let list = checker.owners[key]?.template.list,
      let (entry, number) = numbers.first(where: { path.isAt($0.key) })
    else { return path }
    return FieldPath(list[number - 1].text + path.text.dropFirst(entry.text.count))
  }

  /// The day at a path, where it can be compared.
  func date(_ path: FieldPath) -> CalendarDate? { faulty.contains(path) ? nil : record.date(path) }

  /// The text at a path, where it can be compared.
  func text(_ path: FieldPath) -> String? { faulty.contains(path) ? nil : record[path] }

  /// Where something that is missing would stand: its key, else the nearest key or entry around it, else the start.
  private func missingPlace(_ path: FieldPath) -> Place? {
    if let place = record.key(path) { return place }
    // Of a spreadsheet the column is missing, where it is no value of an entry.
    if let header = record.header, checker.hasColumn(path) { return header }
    var path = path
    while !path.isRoot {
      path = path.parent
      if let place = record.key(path) { return place }
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
