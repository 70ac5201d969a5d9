/// The test of one rule for a team or a form, and for one entry if the rule is for each entry.
struct RuleCheck {
  let rule: Rule
  let form: FormView
  let facts: Facts
  /// What is wrong before the rule is applied.
  let faults: Faults
  /// The entry of the rule's list; empty if the rule is not for each entry.
  var each: [FormView.Each] = []

  /// Whether the rule's condition holds.
  var isMeant: Bool { rule.condition.map { form.holds($0, in: each) } ?? true }

  /// The path of the tested value: the first of the rule's fields that has a value.
  var tested: FieldPath? {
    for id in rule.fields {
      if let path = path(id), form.isFilled(at: path) { return path }
    }
    return nil
  }

  func path(_ id: FieldPath) -> FieldPath? { form.path(id, in: each) }

  /// The text at a path of the record; nil if it is wrong, because a wrong value is compared with nothing.
  func text(_ path: FieldPath) -> String? { faults.isWrong(path) ? nil : facts.record[path] }

  /// The day at a path of the record; nil if it is wrong.
  func date(_ path: FieldPath) -> CalendarDate? { faults.isWrong(path) ? nil : facts.record.date(path) }

  /// The claim that the value at a path breaks the rule.
  func wrong(at path: FieldPath) -> Claim {
    var claim = facts.claim(
      rule.severity, rule.code, words(rule.message), at: path, help: rule.help.map { words($0) }, nature: .rule)
    if form.form != nil { claim.form = form }
    return claim
  }

  /// The claim that something required by the rule is absent.
  func lacking(at path: FieldPath, nature: Finding.Nature) -> Claim {
    facts.lacking(
      rule.severity, rule.code, words(rule.message), at: path, help: rule.help.map { words($0) }, nature: nature,
      of: form)
  }

  private func words(_ text: RichText) -> String { form.words(text, in: each, unless: faults.isWrong) }
}

extension Checker {
  /// The claims of a rule of a form, or of the program.
  func claims(of rule: Rule, _ form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    if isResting(rule, said) { return [] }
    var check = RuleCheck(rule: rule, form: form, facts: facts, faults: said.faults)
    guard let each = rule.each else { return check.isMeant ? check.claims : [] }
    guard let list = form.path(each) else { return [] }
    let entries = entries(of: list, for: rule, form)
    if case .unique(let except) = rule.test { return check.unique(entries, except: except) }
    var claims: [Claim] = []
    for entry in entries {
      check.each = [.init(entry, of: each)]
      if check.isMeant { claims += check.claims }
    }
    return claims
  }

  /// The entries that a rule is for. Of rows it is the filled ones that the rule names by their ids or by their group.
  private func entries(of list: FieldPath, for rule: Rule, _ form: FormView) -> [FieldPath] {
    if case .rows(let groups, _)? = catalog[list]?.kind {
      let rows = groups.flatMap { group in
        group.rows.map(\.id).filter {
          rule.entries.isEmpty || rule.entries.contains($0) || rule.entries.contains(group.label)
        }
      }
      return rows.map { list.appending($0) }.filter { form.isFilled(at: $0) }
    }
    let entries = form.shared.record.entries(of: list)
    if rule.entries.isEmpty { return entries }
    return entries.enumerated().filter { rule.entries.contains(String($0.offset + 1)) }.map(\.element)
  }

  /// Whether a rule about positions is not tested, because the list has too few or too many entries.
  private func isResting(_ rule: Rule, _ said: Said) -> Bool {
    if said.silenced.isEmpty { return false }
    if let each = rule.each, said.silenced.contains(each) {
      return rule.test.name.facts.operand == .moment || !rule.entries.isEmpty
    }
    return rule.references.contains { path in said.silenced.contains { path.text.hasPrefix("\($0)[#]") } }
  }
}
