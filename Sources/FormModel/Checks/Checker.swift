/// Checks a team's data against the forms of a program.
public struct Checker: Sendable {
  public let catalog: Catalog
  /// The day of the check.
  let today: CalendarDate

  public init(_ catalog: Catalog, today: CalendarDate) {
    self.catalog = catalog
    self.today = today
  }

  /// Checks one team.
  ///
  /// The order of the checks matters: a value with a finding is wrong, and all later checks compare it with nothing.
  ///
  /// - Parameter images: What the images of signatures show, by the path of the value. An image that cannot be read has
  ///   a finding in `source`.
  public func check(_ source: TeamSource, images: [FieldPath: ImageFacts] = [:]) -> TeamReport {
    let facts = Facts(source, images: images, in: catalog, today: today)
    var said = Said(facts)
    // If two entries have the same number, only the first one is a form.
    for (form, entry, number) in facts.repeated { said.take(repeated(form, entry, number, facts, said)) }
    // A day outside the program year is not compared with other days.
    said.take(daysOutsideYear(facts, said))
    said.take(daysAhead(facts, said))
    for rule in catalog.program.rules { said.take(claims(of: rule, facts.program, facts, said)) }
    var late: [(form: FormView, claim: Claim)] = []
    for (form, views) in facts.forms {
      for (view, missing) in zip(views, missingForms(views, facts, said)) {
        said.take(signers(of: view, facts, said))
        said.take(initials(of: view, facts, said))
        if let missing { said.take([missing]) }
        guard view.isBegun else { continue }
        // If a list has too few or too many entries, its entries are not tested by position.
        for rule in form.countRules { said.take(claims(of: rule, view, facts, said)) }
        said.take(lacking(view, facts, said))
        for rule in form.otherRules { said.take(claims(of: rule, view, facts, said)) }
        if let claim = lateness(of: view, facts, said) {
          said.exclude(claim.path)
          late.append((view, claim))
        }
      }
    }
    // The values that identify a team are required even if no form requires them.
    said.take(lackingOfTeam(facts, said))
    said.take(reusedSignatures(facts))
    // A form is late only if nothing on it is missing or wrong. A rule of a later form can find something wrong on it.
    late.removeAll { !said.debts(of: $0.form).isEmpty }
    said.take(late.map(\.claim))
    var report = report(facts, said, late: Set(late.map(\.form.id)))
    // Something that seems to be missing may be in the part of the file that could not be read.
    if source.isPartial { report.findings.removeAll { $0.nature.isLack } }
    report.findings += source.others
    return report
  }
}
