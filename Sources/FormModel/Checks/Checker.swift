/// Checks what is known of a team against what a program's forms ask for.
public struct Checker: Sendable {
  public let catalog: Catalog
  /// The day on which everything is judged.
  let today: CalendarDate

  public init(_ catalog: Catalog, today: CalendarDate) {
    self.catalog = catalog
    self.today = today
  }

  /// Checks one team.
  ///
  /// The order of the checks is the rule that a value with a finding takes part in no comparison: what is said first makes
  /// a value wrong for all that comes later.
  ///
  /// - Parameter images: What the images of its signatures show, by the path of the value. An image that cannot be read
  ///   is among what is known.
  public func check(_ source: TeamSource, images: [FieldPath: ImageFacts] = [:]) -> TeamReport {
    let facts = Facts(source, images: images, in: catalog, today: today)
    var said = Said(facts)
    // Of two entries with one number only the first is a form.
    for form in catalog.judged { said.take(repeated(form, facts, said)) }
    // A day outside the year is no day to compare with.
    said.take(daysOutsideYear(facts, said))
    said.take(daysAhead(facts, said))
    for rule in catalog.program.rules { said.take(claims(of: rule, facts.program, facts, said)) }
    var late: [(form: FormView, claim: Claim)] = []
    for (form, views) in facts.forms {
      for (view, missing) in zip(views, missingForms(views, facts, said)) {
        said.take(signers(of: view, facts, said))
        if let missing { said.take([missing]) }
        guard view.isBegun else { continue }
        // Where a list has too few or too many entries, the rules by position rest.
        for rule in form.countRules { said.take(claims(of: rule, view, facts, said)) }
        said.take(lacking(view, facts, said))
        for rule in form.otherRules { said.take(claims(of: rule, view, facts, said)) }
        if let claim = lateness(of: view, facts, said) {
          said.exclude(claim.path)
          late.append((view, claim))
        }
      }
    }
    // What makes a team is asked for where no form has asked for it.
    said.take(lackingOfTeam(facts, said))
    said.take(reusedSignatures(facts))
    // Only a form on which nothing is missing or wrong is late: another form's rule may have found something since.
    late.removeAll { !said.debts(of: $0.form).isEmpty }
    said.take(late.map(\.claim))
    var report = report(facts, said, late: Set(late.map(\.form.id)))
    // What was not read is not missing.
    if source.isPartial { report.findings.removeAll { $0.nature.isLack } }
    report.findings += source.others
    return report
  }
}
