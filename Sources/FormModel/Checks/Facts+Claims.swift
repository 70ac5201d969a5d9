extension Facts {
  /// A claim about the value at `path`, which then takes part in no comparison.
  func claim(
    _ severity: Finding.Severity, _ code: Finding.Code, _ message: String, at path: FieldPath, help: String? = nil,
    nature: Finding.Nature = .malformed, role: String? = nil
  ) -> Claim {
    // What all teams inherit is said without a team.
    var finding = Finding(
      severity, code, message, at: place(of: path), help: help, team: record.isInherited(path) ? nil : team,
      nature: nature)
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
    var finding = Finding(
      severity, code, message, at: place(of: path), help: help, team: team, nature: nature)
    finding.form = form?.ref
    finding.role = role
    var claim = Claim(lacking: finding, at: path)
    if form?.form != nil { claim.form = form }
    return claim
  }

  /// The person of a role: the name, where it is known, else the role.
  func person(_ role: String) -> String {
    let known = catalog.program.role(role)
    return known?.name.flatMap { record[$0] } ?? "the \(known?.words ?? role)"
  }

  /// How a value is written below the nearest key or entry that the file has: `coat: {packed: …}`.
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

  /// The help for a value that is absent.
  func howToAdd(_ path: FieldPath) -> String {
    path.text.hasSuffix("]") ? "write it here" : "add `\(written(path, "…"))` here"
  }
}
