extension Facts {
  /// A claim that the value at `path` is wrong. No later check compares this value.
  func claim(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath, help: String? = nil,
    nature: Finding.Nature = .malformed, role: String? = nil
  ) -> Claim {
    // A finding about a value that all teams inherit names no team.
    var finding = Finding(
      severity, code, message, at: place(of: path),
      help: helpInSheet(help), team: record.isInherited(path) ? nil : team, nature: nature)
    finding.role = role
    return Claim(wrong: finding, at: path)
  }

  /// A claim that something is absent at `path`.
  ///
  /// - Parameter form: The form that needs it; nil for what every team must have.
  func lacking(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath, help: String?,
    nature: Finding.Nature = .absent, of form: FormView?, role: String? = nil
  ) -> Claim {
    var finding = Finding(severity, code, message, at: place(of: path), help: help, team: team, nature: nature)
    finding.form = form?.ref
    finding.role = role
    if let header = record.header { fit(&finding, toSheetOf: header, at: path) }
    var claim = Claim(lacking: finding, at: path)
    if form?.form != nil { claim.form = form }
    return claim
  }

  /// The name of the person with a role, or the words for the role if the name is not known.
  func person(_ role: String) -> String {
    let known = catalog.program.role(role)
    return known?.name.flatMap { record[$0] } ?? "the \(known?.words ?? role)"
  }

  /// A value as YAML below the nearest key or entry of the file: `coat: {packed: …}`.
  func written(_ path: FieldPath, _ value: String) -> String {
    var text = value
    var step = path
    while true {
      text = step.isEntry ? "[\(text)]" : "\(step.lastKey): \(text)"
      let outer = step.parent
      if outer.isRoot || record.key(outer) != nil { return text }
      if !step.isEntry { text = "{\(text)}" }
      step = outer
    }
  }

  /// The help for an absent value.
  func howToAdd(_ path: FieldPath) -> String {
    path.isEntry ? "write it here" : "add `\(written(path, "…"))` here"
  }
}
