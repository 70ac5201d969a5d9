extension Finding.Code {
  public static let missingField: Self = "missing-field"
  public static let missingInitials: Self = "missing-initials"
}

extension Checker {
  /// Everything that a begun form must have and does not have.
  func lacking(_ form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    var claims: [Claim] = []
    var groups: Set<FieldPath> = []
    let number = form.form?.template.number
    if let number, let field = catalog[number], !form.isFilled(number), let path = form.path(number) {
      claims += value(field, at: path, of: form, facts)
    }
    for requirement in form.form?.requirements ?? [] {
      if case .value(let field, let group, isShared: true) = requirement {
        claims += shared(field, group: group, of: form, facts, groups: &groups)
      } else {
        claims += lacking(requirement, of: form, facts, said)
      }
    }
    return claims
  }

  /// What a begun form lacks of its own.
  ///
  /// - Parameter each: The entries of the lists to which the requirement belongs, the outer list's first.
  private func lacking(
    _ requirement: Requirement, of form: FormView, in each: [FormView.Each] = [], _ facts: Facts, _ said: Said
  ) -> [Claim] {
    if let field = requirement.field, !Facts.isAsked(field, of: form, in: each) { return [] }
    switch requirement {
    case .value(let field, _, _):
      guard field.path != form.form?.template.number, let path = form.path(field.path, in: each) else { return [] }
      return value(field, in: each, at: path, of: form, facts)
    case .signature(let field): return signature(field, of: form, in: each, facts, said)
    case .initials(let field): return initials(field, of: form, in: each, facts)
    case .ratings(let field, let count): return ratings(field, count: count, of: form, in: each, facts)
    case .entries(let list, let inner): return entries(list, inner, of: form, in: each, facts, said)
    }
  }

  /// What makes a team, where no form asks for it.
  func lackingOfTeam(_ facts: Facts, _ said: Said) -> [Claim] {
    let program = catalog.program
    var groups: Set<FieldPath> = []
    return program.teamNames.flatMap { id -> [Claim] in
      guard let field = catalog[id], facts.askers[id] == nil, Facts.isAsked(field, of: facts.program) else { return [] }
      let group = id.parent.isRoot ? nil : id.parent
      if let group, said.faults.isAnyWrong(below: group), !facts.program.isFilled(group) { return [] }
      return wholly(group, of: nil, for: field, facts, groups: &groups) ?? value(field, at: id, of: nil, facts)
    }
  }

  private func value(
    _ field: Declared, in each: [FormView.Each] = [], at path: FieldPath, of form: FormView?, _ facts: Facts
  ) -> [Claim] {
    let severity = form?.form?.missingSeverity ?? .error
    func on() -> String { form.map { " on \($0.called)" } ?? "" }
    guard facts.record.hasValue(path) else {
      return [
        facts.lacking(
          severity, .missingField, "'\(words(of: field, in: each.last))' is missing\(on())", at: path,
          help: facts.howToAdd(path), of: form)
      ]
    }
    // A check with the answer no has a value, but the required answer is yes.
    guard case .check = field.kind, let value = facts.record.value(path), value.text.isYes == false else { return [] }
    var claim = facts.lacking(
      severity, .missingField, "'\(words(of: field, in: each.last))' is not ticked\(on())", at: path,
      help: "write true once it is", of: form)
    claim.finding.place = value.place
    return [claim]
  }

  /// A shared value that is absent is reported once, for the first form that requires it.
  private func shared(
    _ field: Declared, group: FieldPath?, of form: FormView, _ facts: Facts, groups: inout Set<FieldPath>
  ) -> [Claim] {
    guard facts.askers[field.path]?.id == form.id, Facts.isAsked(field, of: form) else { return [] }
    return wholly(group, of: form, for: field, facts, groups: &groups) ?? value(field, at: field.path, of: form, facts)
  }

  /// If nothing is known about a person, that is one finding.
  ///
  /// - Parameter groups: The groups that are already reported.
  /// - Returns: nil if something in the group is known.
  private func wholly(
    _ group: FieldPath?, of form: FormView?, for field: Declared, _ facts: Facts, groups: inout Set<FieldPath>
  ) -> [Claim]? {
    guard let group, !facts.program.isFilled(group) else { return nil }
    let isFirst = facts.askers[group]?.id == form?.id
    guard isFirst, groups.insert(group).inserted else {
      return []
    }
    let role = catalog.program.roles.first { $0.name.map { $0.isAt(group) } ?? false }
    let words = role.map { "the \($0.words)" } ?? "'\(group)'"
    return [
      facts.lacking(
        form?.form?.missingSeverity ?? .error, .missingField,
        "nothing is known of \(words)" + (form.map { ", and \($0.called) needs it" } ?? ""), at: group,
        help: "add `\(group.lastKey): {\(role?.name?.lastKey ?? field.path.lastKey): …}` here, with what else is known",
        of: form)
    ]
  }

  private func ratings(
    _ field: Declared, count: Int, of form: FormView, in each: [FormView.Each], _ facts: Facts
  ) -> [Claim] {
    guard let path = form.path(field.path, in: each), let severity = form.form?.missingSeverity else { return [] }
    guard form.isFilled(path) else {
      let blank = Array(repeating: "…", count: count).joined(separator: ", ")
      return [
        facts.lacking(
          severity, .missingField, "'\(field.field.label)' is not rated on \(form.called)", at: path,
          help: "add `\(facts.written(path, "[\(blank)]"))` here", of: form)
      ]
    }
    let missing = (0..<count).filter { !facts.record.hasValue(path[$0]) }
    guard !missing.isEmpty, case .ratings(let scale, let statements) = field.kind else { return [] }
    let ids = scale.map(\.id).joined(separator: ", ")
    return missing.map { index in
      facts.lacking(
        severity, .missingField, "'\(statements[index])' is not rated on \(form.called)", at: path[index],
        help: "write one of \(ids) in its place", of: form)
    }
  }

  private func entries(
    _ list: FieldPath, _ inner: [Requirement], of form: FormView, in each: [FormView.Each], _ facts: Facts, _ said: Said
  ) -> [Claim] {
    guard let severity = form.form?.missingSeverity, let path = form.path(list, in: each) else { return [] }
    return facts.record.entries(of: path).enumerated().flatMap { index, entry -> [Claim] in
      guard form.isFilled(entry) else {
        // The finding about the number of entries is enough.
        if said.silenced.contains(list) { return [] }
        let words = catalog[list]?.name ?? "entry"
        return [
          facts.lacking(
            severity, .missingField, "\(words) \(index + 1) of \(form.called) is empty", at: entry, help: nil, of: form)
        ]
      }
      return inner.flatMap { lacking($0, of: form, in: each + [.init(entry, of: list)], facts, said) }
    }
  }

  /// `Experience 2, Target Date`.
  private func words(of field: Declared, in each: FormView.Each?) -> String {
    guard let each, case .index(let index?)? = each.entry.steps.last else { return field.name }
    return "\(catalog[each.list]?.name ?? "entry") \(index + 1), \(field.name)".withoutColon
  }

  private func initials(
    _ field: Declared, of form: FormView, in each: [FormView.Each], _ facts: Facts
  ) -> [Claim] {
    guard case .initials(let role) = field.kind, let path = form.path(field.path.part(.initials), in: each),
      !facts.record.hasValue(path), let needs = form.form
    else { return [] }
    // The first later initials that are present although these are absent.
    let later = needs.requirements.lazy.compactMap { requirement -> String? in
      guard each.isEmpty, case .initials(let other) = requirement, other.path > field.path,
        form.isFilled(other.path.part(.initials))
      else { return nil }
      return other.name
    }.first
    return [
      facts.lacking(
        needs.missingSeverity, .missingInitials,
        "\(facts.person(role)) has not initialed '\(field.name)'"
          + (later.map { ", though '\($0)' is initialed" } ?? ""), at: path,
        help: "once it is initialed, add `\(facts.written(path.parent, "{initials: …, date: …}"))` here",
        nature: .unsigned, of: form, role: role)
    ]
  }
}
