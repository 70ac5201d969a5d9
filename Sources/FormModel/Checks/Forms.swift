extension Finding.Code {
  public static let missingForm: Self = "missing-form"
  public static let duplicateForm: Self = "duplicate-form"
}

extension Checker {
  /// Each entry of a list that has the same number as an earlier entry.
  func repeatedForms(_ facts: Facts, _ said: Said) -> [Claim] {
    catalog.judged.flatMap { form -> [Claim] in
      guard let list = form.template.list, let field = form.template.number else { return [] }
      var seen: Set<Int> = []
      return form.numberedEntries(in: facts.record).compactMap { entry, number in
        let path = field.at(entry, of: list)
        guard let number, form.numbers.contains(number), !said.isWrong(path), !seen.insert(number).inserted else {
          return nil
        }
        return facts.claim(
          .error, .duplicateForm, "there is already \(indefinite(form.called(number)))", at: path,
          help: "write its own number, or take it out")
      }
    }
  }

  /// The words with an indefinite article: `a Mentor Comment Form …` for `the Mentor Comment Form …`.
  private func indefinite(_ called: String) -> String {
    called.hasPrefix("the ") ? "a " + called.dropFirst(4) : called
  }

  /// Each form of one kind that is due and not begun, by its number. An entry whose number is empty, wrong or already
  /// taken counts as one of them.
  func missingForms(
    _ form: Catalog.Form, _ views: [FormView], _ facts: Facts, _ said: Said
  ) -> [Int?: Claim] {
    let template = form.template
    if template.isOptional { return [:] }
    let unnumbered = views.count { view in
      guard view.number == nil, let entry = view.entry else { return false }
      return view.isFilled(entry) || said.hasFault(below: entry)
    }
    let missing = views.compactMap { view -> (view: FormView, due: CalendarDate)? in
      guard !view.isBegun, let due = view.due(unless: said.isWrong), facts.today > due else { return nil }
      return (view, due)
    }
    let claims = missing.dropFirst(unnumbered).map { view, due -> (Int?, Claim) in
      let path = template.list.map { list in view.number.map { list[$0 - 1] } ?? list } ?? form.key
      let help =
        template.list.map { list in
          "add an entry `- \(template.number?.lastKey ?? "…"): \(view.number ?? 1)` under `\(list):`"
        } ?? "add `\(form.key):` with what stands on the form"
      // The claim is at the list's key, because the entry at that index may belong to another form.
      let key = template.list ?? path
      var claim = facts.lacking(
        form.missingSeverity, .missingForm, "\(view.called) is missing: it was due on \(due.long)", at: key, help: help,
        of: view)
      claim.finding.field = path
      return (view.number, claim)
    }
    return Dictionary(claims) { first, _ in first }
  }
}
