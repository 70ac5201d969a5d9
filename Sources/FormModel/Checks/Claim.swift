/// What a check says of a team. `Said` decides whether it becomes a finding.
struct Claim {
  var finding: Finding
  /// The path in the record that it is about.
  var path: FieldPath
  /// Whether it is about something that is absent. It is dropped where the path is wrong or misspelt, and makes no value
  /// wrong.
  var isLacking = false
  /// A list with too few or too many entries, as templates write it: its entries are not judged by position.
  var silences: FieldPath?
  /// The form whose signature days are not judged, as an act on it is said to be still to come.
  var restsDaysOf: FieldPath?
  /// The form whose rule it is, or that needs what is absent; nil for what holds for every team.
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
