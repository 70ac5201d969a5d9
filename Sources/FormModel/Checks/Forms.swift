extension Finding.Code {
  public static let missingForm: Self = "missing-form"
  public static let duplicateForm: Self = "duplicate-form"
}

extension Checker {
  /// An entry of a form's list whose number an earlier entry has.
  func repeated(
    _ form: Catalog.Form, _ entry: FieldPath, _ number: Int, _ facts: Facts, _ said: Said
  ) -> [Claim] {
    guard let list = form.template.list, let path = form.template.number?.at(entry, of: list),
      !said.faults.isWrong(path)
    else { return [] }
    return [
      facts.claim(
        .error, .duplicateForm, "there is already \(indefinite(form.called(number)))", at: path,
        help: "write its own number, or take it out")
    ]
  }

  /// The words with an indefinite article: `a Mentor Comment Form …` for `the Mentor Comment Form …`.
  private func indefinite(_ called: String) -> String {
    called.hasPrefix("the ") ? "a " + called.dropFirst(4) : called
  }

  /// For each form of one kind, the claim that it is missing: it is due and not begun. An entry whose number is empty, wrong
  /// or taken counts for one of them.
  func missingForms(_ views: [FormView], _ facts: Facts, _ said: Said) -> [Claim?] {
    var unnumbered = views.count { view in
      guard view.number == nil, let entry = view.entry else { return false }
      return view.isFilled(entry) || said.faults.isAnyWrong(below: entry)
    }
    return views.map { view in
      guard let form = view.form, !form.template.isOptional, !view.isBegun,
        let due = view.due(unless: said.faults.isWrong),
        today > due
      else { return nil }
      if unnumbered > 0 {
        unnumbered -= 1
        return nil
      }
      return missingForm(view, of: form, due: due, facts)
    }
  }

  private func missingForm(_ view: FormView, of form: Catalog.Form, due: CalendarDate, _ facts: Facts) -> Claim {
    let template = form.template
    let path = template.list.map { list in view.number.map { list[$0 - 1] } ?? list } ?? form.key
    let help =
      template.list.map { list in
        "add an entry `- \(template.number?.lastKey ?? "…"): \(view.number ?? 1)` under `\(list):`"
      } ?? "add `\(form.key):` with what stands on the form"
    // Its place is the list's key: the entry at that index may be another form's.
    var claim = facts.lacking(
      form.missingSeverity, .missingForm, "\(view.called) is missing: it was due on \(due.long)",
      at: template.list ?? path, help: help, of: view)
    claim.finding.field = path
    return claim
  }
}
