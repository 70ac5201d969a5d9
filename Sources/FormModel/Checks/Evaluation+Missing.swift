extension Finding.Code {
  public static let missingField: Self = "missing-field"
  public static let missingInitials: Self = "missing-initials"
}

extension Evaluation {
  /// Asks for what makes a team, where no form has asked for it.
  mutating func askAlways() {
    for id in [checker.program.year] + checker.program.team.members.map(\.name) {
      guard let field = checker.fields[id] else { continue }
      askForShared(field, group: id.parent.isRoot ? nil : id.parent, in: nil)
    }
  }

  /// Asks for what a form that is begun must have.
  mutating func askFor(_ form: FormCase) {
    if let number = form.plan.template.number, let path = form.path(number), !record.hasValue(path),
      let field = checker.field(number)
    {
      askForValue(field, at: path, in: form)
    }
    for requirement in form.plan.requirements {
      switch requirement {
      case .value(let field, let group, isShared: true): askForShared(field, group: group, in: form)
      case .value(let field, _, isShared: false):
        guard field.id != form.plan.template.number, let path = form.path(field.id), isAsked(field, in: form)
        else { continue }
        askForValue(field, at: path, in: form)
      case .signature(let field): if isAsked(field, in: form) { askForSignature(field, in: form) }
      case .initials(let field): if isAsked(field, in: form) { askForInitials(field, in: form) }
      case .ratings(let field, let count): if isAsked(field, in: form) { askForRatings(field, count: count, in: form) }
      case .entries(let list, let fields): askForEntries(list, fields, in: form)
      }
    }
  }

  private func isAsked(
    _ field: Field.Shared, in form: FormCase?, each: (list: FieldPath, entry: FieldPath)? = nil
  ) -> Bool {
    field.field.isRequired || field.field.requiredWhen.map { holds($0, in: form, each: each) } ?? false
  }

  /// - Parameter entry: The entry of a list of which it is a field.
  private mutating func askForValue(
    _ field: Field.Shared, of entry: (list: FieldPath, index: Int)? = nil, at path: FieldPath, in form: FormCase?
  ) {
    if record.hasValue(path) {
      // A check that says no stands there, and is not what was asked for.
      guard case .check = field.kind, let value = record.value(path),
        ["false", "no"].contains(value.text.lowercased())
      else { return }
      return reportMissing(
        form?.plan.missingSeverity ?? .error, .missingField,
        "'\(words(of: field.field, in: entry))' is not ticked" + (form.map { " on \($0.called)" } ?? ""), at: path,
        place: value.place,
        help: "write true once it is", form: form)
    }
    reportMissing(
      form?.plan.missingSeverity ?? .error, .missingField, missing(words(of: field.field, in: entry), in: form),
      at: path, help: addHelp(path), form: form)
  }

  /// A shared field is asked for once, by the first form that needs it; a person of whom nothing is known is one finding.
  private mutating func askForShared(_ field: Field.Shared, group: FieldPath?, in form: FormCase?) {
    guard asked[field.id] == nil, isAsked(field, in: form) else { return }
    asked[field.id] = .some(form)
    if let form {
      charge(form, for: field.id)
      if !record.hasValue(field.id) { charge(form, .missingField) }
    }
    guard let group, !isFilled(group) else { return askForValue(field, at: field.id, in: form) }
    guard asked[group] == nil, !hasFault(below: group) else { return }
    asked[group] = .some(form)
    let role = checker.program.roles.first { $0.name.map { $0.isAt(group) } ?? false }
    let words = role.map { "the \($0.words)" } ?? "'\(group)'"
    reportMissing(
      form?.plan.missingSeverity ?? .error, .missingField,
      "nothing is known of \(words)" + (form.map { ", and \($0.called) needs it" } ?? ""), at: group,
      help: "add `\(group.lastKey): {\(role?.name?.lastKey ?? field.id.lastKey): …}` here, with what else is known",
      form: form)
  }

  private mutating func askForRatings(_ field: Field.Shared, count: Int, in form: FormCase) {
    guard let path = form.path(field.id) else { return }
    guard isFilled(path) else {
      return reportMissing(
        form.plan.missingSeverity, .missingField, "'\(field.field.label)' is not rated on \(form.called)", at: path,
        help: "add `\(written(path, "[\(Array(repeating: "…", count: count).joined(separator: ", "))]"))` here",
        form: form
      )
    }
    guard case .ratings(let scale, let statements) = field.kind else { return }
    let ids = scale.map(\.id).joined(separator: ", ")
    for index in 0..<count where !record.hasValue(path[index]) {
      reportMissing(
        form.plan.missingSeverity, .missingField, "'\(statements[index])' is not rated on \(form.called)",
        at: path[index], help: "write one of \(ids) in its place", form: form)
    }
  }

  private mutating func askForEntries(_ list: FieldPath, _ fields: [Field.Shared], in form: FormCase) {
    for (index, entry) in record.entries(of: list).enumerated() {
      guard isFilled(entry) else {
        // That the list has too few or too many says it.
        if miscounted.contains(list) { continue }
        let words = checker.fields[list].map { checker.words($0.field) } ?? "entry"
        reportMissing(
          form.plan.missingSeverity, .missingField, "\(words) \(index + 1) of \(form.called) is empty", at: entry,
          help: nil, form: form)
        continue
      }
      for field in fields where isAsked(field, in: form, each: (list, entry)) {
        askForValue(field, of: (list, index), at: entry.appending(field.id), in: form)
      }
    }
  }

  /// `Experience 2, Target Date`.
  private func words(of field: Field, in entry: (list: FieldPath, index: Int)?) -> String {
    let words = checker.words(field)
    guard let entry else { return words }
    let list = checker.fields[entry.list].map { checker.words($0.field) } ?? "entry"
    return "\(list) \(entry.index + 1), \(words)".withoutColon
  }

  private mutating func askForInitials(_ field: Field.Shared, in form: FormCase) {
    guard case .initials(let role) = field.kind, let path = form.path(field.id) else { return }
    let initials = path.appending("initials")
    guard !record.hasValue(initials) else { return }
    let others = form.plan.requirements.compactMap { requirement -> String? in
      // Those whose ids come later, and that stand alone.
      guard case .initials(let other) = requirement, other.id > field.id,
        let path = form.path(other.id.appending("initials"))
      else { return nil }
      return record.hasValue(path) ? checker.words(other.field) : nil
    }
    reportMissing(
      form.plan.missingSeverity, .missingInitials,
      "\(person(role)) has not initialed '\(checker.words(field.field))'"
        + (others.first.map { ", though '\($0)' is initialed" } ?? ""), at: initials,
      help: "once it is initialed, add `\(written(path, "{initials: …, date: …}"))` here", form: form, role: role)
  }

  /// Whose signature it is: the name, where it is known, else the role.
  func person(_ role: String) -> String {
    let known = checker.program.roles.first { $0.id == role }
    return known?.name.flatMap { record[$0] } ?? "the \(known?.words ?? role)"
  }

  private func missing(_ words: String, in form: FormCase?) -> String {
    form.map { "'\(words)' is missing on \($0.called)" } ?? "'\(words)' is missing"
  }

  private func addHelp(_ path: FieldPath) -> String {
    path.text.hasSuffix("]") ? "write it here" : "add `\(written(path, "…"))` here"
  }

  /// How a value is written below the nearest key or entry that is there: `coat: {packed: …}`.
  func written(_ path: FieldPath, _ value: String) -> String {
    var text = value
    var step = path
    while true {
      let isEntry = step.text.hasSuffix("]")
      text = isEntry ? "[\(text)]" : "\(step.lastKey): \(text)"
      let outer = step.parent
      if outer.isRoot || record.key(outer) != nil { return text }
      if !isEntry { text = "{\(text)}" }
      step = outer
    }
  }
}
