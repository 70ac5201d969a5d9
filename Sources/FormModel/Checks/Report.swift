extension Finding.Code {
  public static let lateForm: Self = "late-form"
}

/// The result of checking a team.
public struct TeamReport: Sendable {
  /// Its findings, each with its form.
  public var findings: [Finding]
  /// The state of each judged form of the packet.
  public var forms: [FormReport]
  /// Whether all required forms are complete: every form that goes to someone and is not optional is begun and has no
  /// error.
  public var isComplete: Bool

  /// The state of a form.
  public struct FormReport: Sendable {
    public var ref: FormRef
    public var state: FormState
    /// The day on which it is due.
    public var due: CalendarDate?
  }
}

/// The state of a form of a team.
public enum FormState: String, Sendable {
  case missing, incomplete, unsigned, late, complete
  case notDue = "not due"
  case optional
}

extension Checker {
  /// The states of the forms, and all findings.
  ///
  /// - Parameter late: The forms that were completed late.
  func report(_ facts: Facts, _ said: Said, late: Set<FormView.ID>) -> TeamReport {
    var reports: [TeamReport.FormReport] = []
    var areAllBegun = true
    for (form, views) in facts.forms {
      for view in views {
        let due = view.due { said.faults.isWrong($0) }
        let state = state(of: view, due: due, said, isLate: late.contains(view.id))
        guard view.number != nil || form.template.list == nil else { continue }
        if form.template.goesTo != nil, !form.template.isOptional, !view.isBegun { areAllBegun = false }
        guard form.isInPacket, let ref = view.ref else { continue }
        reports.append(.init(ref: ref, state: state, due: due))
      }
    }
    let findings = said.allFindings
    return TeamReport(
      findings: findings, forms: reports,
      isComplete: areAllBegun && !findings.contains { $0.severity == .error && $0.form != nil })
  }

  private func state(of view: FormView, due: CalendarDate?, _ said: Said, isLate: Bool) -> FormState {
    guard view.isBegun else {
      if view.form?.template.isOptional ?? true { return .optional }
      return due.map { today > $0 } ?? false ? .missing : .notDue
    }
    let debts = said.debts(of: view)
    if debts.isEmpty { return isLate ? .late : .complete }
    return debts.allSatisfy(\.isUnsigned) ? .unsigned : .incomplete
  }

  /// The claim that a form was completed after its due day; nil if it was not.
  func lateness(of view: FormView, _ facts: Facts, _ said: Said) -> Claim? {
    guard let due = view.due(unless: said.faults.isWrong), let completed = view.completed(unless: said.faults.isWrong),
      completed.on > due, said.debts(of: view).isEmpty
    else { return nil }
    let days = due.days(to: completed.on)
    var claim = facts.claim(
      .warning, .lateForm,
      "\(view.called) was complete \(days == 1 ? "a day" : "\(days) days") late: it was due on \(due.long)",
      at: completed.at)
    claim.finding.form = view.ref
    return claim
  }
}
