/// One form of one team.
struct FormCase {
  let plan: FormPlan
  /// Which of a repeated form it is; nil for a form that there is once, and for one whose number is wrong or taken.
  let number: Int?
  /// The entry of its list; nil where the list has none for it, and for a form that has no list.
  let entry: FieldPath?

  /// The path of one of its fields in the team's file; `[#]` is the entry of another list that has the form's number.
  func path(_ id: FieldPath) -> FieldPath? {
    var path = id
    if let list = plan.template.list {
      guard let entry else { return nil }
      path = path.at(entry, of: list)
    }
    if path.isNumbered { return number.map { path.numbered($0 - 1) } }
    return path
  }

  /// By what it is known: its entry of a list, else its key.
  var key: FieldPath { entry ?? plan.key }

  /// As people call it in a sentence.
  var called: String { plan.called(number) }
}

/// How a form of a team stands.
public enum FormState: String, Sendable {
  case missing, incomplete, unsigned, late, complete
  case notDue = "not due"
  case optional
}
