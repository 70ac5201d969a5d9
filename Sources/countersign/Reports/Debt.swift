import FormKit
import FormModel
import FormReading

/// Something that a person owes.
struct Debt {
  /// The person who owes it, by the role's id and the name.
  var role: String
  var person: String
  var team: String
  var form: String
  var what: String
  var place: String
  var due: String

  static let heading = ["person", "team", "form", "what", "where", "due"]
  var row: [String] { [person, team, form, what, place, due] }
}

extension InspectedTeam {
  /// What is missing or wrong. Each is a debt of the people who fill in the form, or of the signer.
  func debts(in forms: FormSet) -> [Debt] {
    report.findings.filter { $0.severity == .error || $0.nature.isLack }.flatMap { finding in
      let template = finding.form.flatMap { forms.template($0.form) }
      let roles = finding.role.map { [$0] } ?? template?.filledBy ?? []
      let due = report.forms.first { $0.ref == finding.form }?.due?.iso ?? ""
      let place = finding.place.map { "\($0.file):\($0.spot.line)" } ?? ""
      return roles.map { id in
        let role = forms.program.role(id)
        return Debt(
          role: id, person: role?.name.flatMap { facts[$0] } ?? "the \(role?.words ?? id)", team: words ?? "",
          form: finding.form?.description ?? "", what: finding.message, place: place, due: due)
      }
    }
  }
}
