/// One application of a rule: to a team or a form, and to an entry of the list that the rule is for.
struct RuleCheck {
  let rule: Rule
  let form: FormView
  /// The entry of the rule's list; empty for a rule that is not for each entry.
  let each: [FormView.Each]
  let facts: Facts
  let said: Said

  /// The value that is tested: the first of the rule's fields that is filled.
  var tested: FieldPath? {
    for id in rule.fields {
      if let path = path(id), form.isFilled(path) { return path }
    }
    return nil
  }

  func path(_ id: FieldPath) -> FieldPath? { form.path(id, in: each) }

  /// The text at a path of the record; nil where it is wrong, so that it is compared with nothing.
  func text(_ path: FieldPath) -> String? { said.isWrong(path) ? nil : facts.record[path] }

  /// The day at a path of the record; nil where it is wrong.
  func date(_ path: FieldPath) -> CalendarDate? { said.isWrong(path) ? nil : facts.record.date(path) }

  /// What the rule says of the value at a path.
  func wrong(at path: FieldPath) -> Claim {
    var claim = facts.claim(
      rule.severity, rule.code, words(rule.message), at: path, help: rule.help.map { words($0) }, nature: .rule)
    if form.form != nil { claim.form = form }
    return claim
  }

  /// What the rule says of something that is absent.
  func lacking(at path: FieldPath, nature: Finding.Nature) -> Claim {
    facts.lacking(
      rule.severity, rule.code, words(rule.message), at: path, help: rule.help.map { words($0) }, nature: nature,
      of: form)
  }

  private func words(_ text: RichText) -> String { form.words(text, in: each, unless: said.isWrong) }
}

extension Checker {
  /// What a rule of a form, or of the program, says.
  func claims(of rule: Rule, _ form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    if isResting(rule, said) { return [] }
    func check(_ each: [FormView.Each]) -> RuleCheck {
      RuleCheck(rule: rule, form: form, each: each, facts: facts, said: said)
    }
    func isMeant(_ check: RuleCheck) -> Bool { rule.condition.map { form.holds($0, in: check.each) } ?? true }
    guard let each = rule.each else {
      let check = check([])
      return isMeant(check) ? check.claims : []
    }
    guard let list = form.path(each) else { return [] }
    let checks = entries(of: list, for: rule, form).map { check([.init($0, of: each)]) }.filter(isMeant)
    if case .unique(let except) = rule.test { return RuleCheck.unique(checks, except: except) }
    return checks.flatMap(\.claims)
  }

  /// The entries of a list that a rule is for; of rows the filled ones that it names, by themselves or by their group.
  private func entries(of list: FieldPath, for rule: Rule, _ form: FormView) -> [FieldPath] {
    if case .rows(let groups, _)? = catalog[list]?.kind {
      let rows = groups.flatMap { group in
        group.rows.map(\.id).filter {
          rule.entries.isEmpty || rule.entries.contains($0) || rule.entries.contains(group.label)
        }
      }
      return rows.map { list.appending($0) }.filter { form.isFilled($0) }
    }
    let entries = form.record.entries(of: list)
    if rule.entries.isEmpty { return entries }
    return entries.enumerated().filter { rule.entries.contains(String($0.offset + 1)) }.map(\.element)
  }

  /// Whether a rule by position rests, as its list has not the entries that it should have.
  private func isResting(_ rule: Rule, _ said: Said) -> Bool {
    if said.silenced.isEmpty { return false }
    if let each = rule.each, said.silenced.contains(each) {
      return rule.test.name.facts.operand == .moment || !rule.entries.isEmpty
    }
    return rule.references.contains { path in said.silenced.contains { path.text.hasPrefix("\($0)[#]") } }
  }
}
