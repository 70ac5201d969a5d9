/// Something that a check reports about a team. `Said` decides whether it becomes a finding.
struct Claim {
  var finding: Finding
  /// The path in the record that the claim is about.
  var path: FieldPath
  /// Whether something is absent. Such a claim is dropped if the path is wrong or misspelt, and it does not make the
  /// value wrong.
  var isLacking = false
  /// A list with too few or too many entries, as templates write it. Its entries are not tested by position.
  var silences: FieldPath?
  /// The form whose signature days are not checked, because an event on the form has a day in the future.
  var restsDaysOf: FieldPath?
  /// The form that the failed rule belongs to, or that needs the absent value; nil if every team needs it.
  var form: FormView?

  /// A value that is wrong.
  init(wrong finding: Finding, at path: FieldPath) {
    self.finding = finding
    self.path = path
  }

  /// Something that is absent.
  init(lacking finding: Finding, at path: FieldPath) {
    self.finding = finding
    self.path = path
    isLacking = true
  }
}

extension [Claim] {
  /// Adds the claims of another check. Most checks claim nothing, and then nothing is copied.
  static func += (claims: inout [Claim], more: [Claim]) {
    if !more.isEmpty { claims.append(contentsOf: more) }
  }
}
