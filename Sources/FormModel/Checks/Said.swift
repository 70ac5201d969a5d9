/// The findings about a team so far. Only here a claim becomes a finding or is dropped, so that one mistake gives one
/// finding.
struct Said {
  private let facts: Facts
  private(set) var findings: [Finding] = []
  /// The number of findings that were left out, because there are more than a person reads.
  private var left = (count: 0, hasErrors: false)
  /// What is wrong so far.
  private(set) var faults: Faults
  /// The lists with too few or too many entries, as templates write them.
  private(set) var silenced: Set<FieldPath> = []
  private var restingDays: Set<FieldPath> = []
  /// The values in place of signatures that are none.
  private var noSignatures: Set<FieldPath> = []
  /// What is missing or wrong on each form.
  private var debts: [FormView.ID: [Finding.Nature]] = [:]
  /// The errors at shared values.
  private var sharedErrors: [FieldPath: Finding.Nature] = [:]

  /// Begins with the findings of reading.
  init(_ facts: Facts) {
    self.facts = facts
    faults = facts.faults
    for finding in facts.source.known {
      append(finding, at: finding.field)
      if let path = finding.field { count(Claim(wrong: finding, at: path)) }
    }
    // What all teams inherit is said once for all, but it counts for each.
    for finding in facts.source.inherited where finding.severity == .error {
      if let path = finding.field, facts.owner(of: path) == nil { sharedErrors[path] = finding.nature }
    }
  }

  mutating func take(_ claims: [Claim]) {
    for claim in claims {
      if let list = claim.silences {
        silenced.insert(list)
        forgetSurplusEntries(of: claim.path)
      }
      if claim.isLacking && faults.isExcused(claim.path) { continue }
      if !claim.isLacking { faults.add(claim.path) }
      if claim.finding.nature == .noSignature { noSignatures.insert(claim.path) }
      if let form = claim.restsDaysOf { restingDays.insert(form) }
      append(claim.finding, at: claim.path)
      count(claim)
    }
  }

  /// Counts a claim against a form. What is absent counts against the form that needs it; what is wrong against the form
  /// whose value it is, else against the form whose rule it is.
  private mutating func count(_ claim: Claim) {
    let finding = claim.finding
    guard finding.severity == .error || finding.nature.isLack else { return }
    let owner = facts.owner(of: claim.path)
    if let form = claim.isLacking ? claim.form?.id ?? owner : owner ?? claim.form?.id {
      debts[form, default: []].append(finding.nature)
    }
    if owner == nil, finding.severity == .error { sharedErrors[claim.path] = finding.nature }
  }

  /// Excludes the value at a path from comparisons: a finding about it follows.
  mutating func exclude(_ path: FieldPath) { faults.add(path) }

  /// Whether the value at a path, in place of a signature, is none.
  func isNoSignature(_ path: FieldPath) -> Bool { noSignatures.contains(path) }

  /// Whether the days of a form's signatures are not checked.
  func daysRest(of form: FormView) -> Bool { restingDays.contains(form.key) }

  /// What is missing or wrong on a form. This covers its own values, its rules, and the shared fields that no earlier
  /// form requires.
  func debts(of form: FormView) -> [Finding.Nature] {
    let id = form.id
    var debts = debts[id] ?? []
    for path in facts.asked[id] ?? [] {
      if !sharedErrors.isEmpty, let error = path.outward.lazy.compactMap({ sharedErrors[$0] }).first {
        debts.append(error)
      }
      if facts.catalog[path] != nil, !facts.record.hasValue(path) { debts.append(.absent) }
    }
    return debts
  }

  /// As many findings as a person reads, then one with the number of the others.
  var allFindings: [Finding] {
    guard left.count > 0, let last = findings.last else { return findings }
    return findings + [
      Finding(
        left.hasErrors ? .error : .warning, last.code, "\(left.count) more findings of this team are left out",
        at: last.place, help: "mend these first, then check again", team: facts.team)
    ]
  }

  private mutating func append(_ finding: Finding, at path: FieldPath?) {
    if findings.count < 2_000 {
      findings.append(named(finding, at: path))
    } else {
      left = (left.count + 1, left.hasErrors || finding.severity == .error)
    }
  }

  /// The finding with its form. Its path has the form's number in place of its position.
  private func named(_ finding: Finding, at path: FieldPath?) -> Finding {
    guard let path else { return finding }
    var finding = finding
    finding.form = finding.form ?? facts.form(of: path)
    finding.field = finding.field ?? path
    if finding.field == path { finding.field = facts.canonical(path) }
    return finding
  }

  /// Drops the findings about entries that are too many for the list, because the finding about their number is enough.
  private mutating func forgetSurplusEntries(of list: FieldPath) {
    let list = facts.canonical(list)
    findings.removeAll { $0.nature == .unknown && $0.field?.parent == list && $0.field?.isEntry == true }
  }
}
