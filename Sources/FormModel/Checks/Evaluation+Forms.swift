extension Finding.Code {
  public static let missingForm: Self = "missing-form"
  public static let lateForm: Self = "late-form"
  public static let duplicateForm: Self = "duplicate-form"
}

extension Evaluation {
  /// Checks everything.
  mutating func run() -> TeamReport {
    let cases = checker.plans.map { self.cases(of: $0) }
    checkYears()
    checkPast()
    apply(checker.program.rules, in: nil)
    var reports: [TeamReport.FormReport] = []
    var areAllBegun = true
    for (plan, cases) in zip(checker.plans, cases) {
      // A form whose number is empty, wrong or taken stands for one that is missing.
      var absent = cases.count { form in
        form.number == nil && (form.entry.map { isFilled($0) || hasFault(below: $0) } ?? false)
      }
      for form in cases {
        checkSignatures(of: form)
        let due = plan.due(form.number).flatMap { day($0) }
        let state = isBegun(form) ? judge(form, due: due) : stateOfUnbegun(form, due: due, absent: &absent)
        guard form.number != nil || plan.template.list == nil else { continue }
        if plan.template.goesTo != nil, !plan.template.isOptional, !isBegun(form) { areAllBegun = false }
        if plan.isInPacket {
          reports.append(.init(form: plan.template.id, number: form.number, state: state, due: due))
        }
      }
    }
    askAlways()
    checkReusedSignatures()
    let named = allFindings.map { finding -> Finding in
      guard let owner = owner(of: finding) else { return finding }
      var finding = finding
      finding.form = owner.plan.template.id
      finding.number = owner.number
      // A form that is missing has its path by its number already.
      if finding.code != .missingForm { finding.field = finding.field.map { canonical($0) } }
      return finding
    }
    return TeamReport(
      findings: named, forms: reports,
      isComplete: areAllBegun && !named.contains { $0.severity == .error && $0.form != nil })
  }

  /// The forms of one kind: each number of the packet, then entries whose number is empty, wrong or taken.
  private mutating func cases(of plan: FormPlan) -> [FormCase] {
    guard let list = plan.template.list else { return [FormCase(plan: plan, number: nil, entry: nil)] }
    var byNumber: [Int: FieldPath] = [:]
    var others: [FieldPath] = []
    for (index, entry) in record.entries(of: list).enumerated() {
      guard let field = plan.template.number else {
        byNumber[index + 1] = entry
        continue
      }
      let path = field.at(entry, of: list)
      guard let number = record[path].flatMap({ Int($0) }), plan.numbers.contains(number), !faulty.contains(path) else {
        others.append(entry)
        continue
      }
      if byNumber[number] == nil {
        byNumber[number] = entry
      } else {
        others.append(entry)
        report(
          .error, .duplicateForm, "there is already \(indefinite(plan.called(number)))", at: path,
          help: "write its own number, or take it out")
      }
    }
    for (number, entry) in byNumber { numbers[entry] = number }
    let known = plan.template.number == nil && plan.numbers.isEmpty ? byNumber.keys.sorted() : plan.numbers
    let cases =
      known.map { FormCase(plan: plan, number: $0, entry: byNumber[$0]) }
      + others.map { FormCase(plan: plan, number: nil, entry: $0) }
    // An entry that is not meant to have the form owes none.
    guard let condition = plan.template.condition else { return cases }
    return cases.filter { $0.entry == nil || holds(condition, in: $0) }
  }

  /// `a Mentor Comment Form …` for `the Mentor Comment Form …`.
  private func indefinite(_ called: String) -> String {
    called.hasPrefix("the ") ? "a " + called.dropFirst(4) : called
  }

  /// Whether something of its own is filled, its number and printed names aside.
  private func isBegun(_ form: FormCase) -> Bool {
    if form.plan.template.list != nil { return form.entry.map { begun.contains($0) } ?? false }
    return form.plan.ownPaths.contains { begun.contains($0) }
  }

  private mutating func judge(_ form: FormCase, due: CalendarDate?) -> FormState {
    apply(form.plan.countRules, in: form)
    askFor(form)
    apply(form.plan.otherRules, in: form)
    let debts = debts[form.key] ?? []
    if !debts.isEmpty {
      return debts.allSatisfy { [.missingSignature, .missingInitials].contains($0) } ? .unsigned : .incomplete
    }
    guard let due, let completed = completion(of: form), completed.date > due else { return .complete }
    let days = due.days(to: completed.date)
    report(
      .warning, .lateForm,
      "\(form.called) was complete \(days == 1 ? "a day" : "\(days) days") late: it was due on \(due.long)",
      at: completed.path)
    return .late
  }

  /// When a form was completed: sent, else the last of its required signatures or initials, else its own date.
  private func completion(of form: FormCase) -> (path: FieldPath, date: CalendarDate)? {
    func dated(_ id: FieldPath) -> (path: FieldPath, date: CalendarDate)? {
      form.path(id).flatMap { path in date(path).map { (path, $0) } }
    }
    let root = form.plan.fieldRoot
    if let sent = dated(root.appending("sent")) { return sent }
    let marks = form.plan.requirements.compactMap { requirement -> (path: FieldPath, date: CalendarDate)? in
      switch requirement {
      case .signature(let field), .initials(let field): dated(field.id.appending("date"))
      case .value, .ratings, .entries: nil
      }
    }
    let last = marks.max { a, b in
      (a.date, record.value(a.path)?.place.position ?? .start) < (
        b.date, record.value(b.path)?.place.position ?? .start
      )
    }
    return last ?? dated(root.appending("date"))
  }

  private mutating func stateOfUnbegun(_ form: FormCase, due: CalendarDate?, absent: inout Int) -> FormState {
    let template = form.plan.template
    if template.isOptional { return .optional }
    guard let due, checker.today > due else { return .notDue }
    if absent > 0 {
      absent -= 1
      return .missing
    }
    let path = template.list.map { list in form.number.map { list[$0 - 1] } ?? list } ?? form.plan.key
    let help =
      template.list.map { "add an entry `- \(template.number?.lastKey ?? "…"): \(form.number ?? 1)` under `\($0):`" }
      ?? "add `\(form.plan.key):` with what stands on the form"
    // Its place is the list's key: the entry of that index may be another form's.
    reportMissing(
      form.plan.missingSeverity, .missingForm, "\(form.called) is missing: it was due on \(due.long)", at: path,
      placeOf: template.list, help: help, form: form)
    return .missing
  }
}
