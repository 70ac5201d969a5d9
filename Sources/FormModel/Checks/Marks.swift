extension Finding.Code {
  public static let noSignature: Self = "no-signature"
}

/// What is written in place of signatures and of initials.
extension Checker {
  /// Checks what is typed as a signature: a name of the signer, and not a word as "yes".
  func typed(at path: FieldPath, role: String, in form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    let (typed, name) = (path.part(.typed), path.part(.name))
    guard !said.faults.isWrong(typed), let text = facts.record[typed] else { return [] }
    let printed = said.faults.isWrong(name) ? nil : facts.record[name]
    if text == printed { return [] }
    let known = facts.names(ofRole: role, said.faults) + [printed].compactMap(\.self)
    if facts.isNoSignature(text, by: known) {
      // With an image, or on paper, the form is signed, whatever this word says.
      if hasOtherMark(path, facts) { return [] }
      return [
        noSignature(
          text, at: typed, "typed", "signed", role: role, in: form, facts,
          help: "take it out; once the \(catalog.program.words(ofRole: role)) signs, type the name, or for paper"
            + " `ink: true, seen_by: …, seen_on: …`")
      ]
    }
    guard let printed, !SignerNames([printed]).mayBe(text) else { return [] }
    return [
      facts.claim(
        .warning, .signerName, "'\(text.short)' is typed as the signature, but the printed name is '\(printed.short)'",
        at: typed, help: "the person whose name is printed signs; correct the name that is wrong", nature: .doubtful,
        role: role)
    ]
  }

  /// Checks the initials of a form: they are of the person with the role, and not a word as "ok".
  func initials(of form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    guard let initials = form.form?.initials else { return [] }
    return initials.flatMap { field, list -> [Claim] in
      guard case .initials(let role) = field.kind else { return [] }
      guard let list else {
        return form.path(field.path).map { check($0, role: role, in: form, facts, said) } ?? []
      }
      let entries = form.path(list).map { facts.record.entries(of: $0) } ?? []
      return entries.flatMap { entry -> [Claim] in
        form.path(field.path, in: [.init(entry, of: list)]).map { check($0, role: role, in: form, facts, said) } ?? []
      }
    }
  }

  private func check(_ path: FieldPath, role: String, in form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    let path = path.part(.initials)
    guard !said.faults.isWrong(path), let text = facts.record[path] else { return [] }
    let names = facts.names(ofRole: role, said.faults)
    // Most people write the first letters of their names.
    if let person = names.first, text.areFirstLetters(of: person) { return [] }
    let signer = SignerNames(names)
    let words = catalog.program.words(ofRole: role)
    if text.isNoSignature {
      if signer.areInitials(text) { return [] }
      return [
        noSignature(
          text, at: path, "written for initials", "initialed", role: role, in: form, facts,
          help: "take it out; once the \(words) initials the form, write the initials")
      ]
    }
    guard let person = names.first, !signer.mayHaveInitials(text) else { return [] }
    return [
      facts.claim(
        .warning, .signerName, "'\(text.short)' are not the initials of the \(words), \(person.short)", at: path,
        help: "correct the initials; \(facts.howToNameFormer(role: role, as: nil))", nature: .doubtful, role: role)
    ]
  }

  private func noSignature(
    _ text: String, at path: FieldPath, _ how: String, _ act: String, role: String, in form: FormView, _ facts: Facts,
    help: String
  ) -> Claim {
    var claim = facts.claim(
      .error, .noSignature, "'\(text.short)' is \(how), and \(facts.person(role)) has not \(act) \(form.called)",
      at: path, help: help, nature: .noSignature, role: role)
    claim.form = form
    return claim
  }
}

extension Facts {
  /// The name of the person with a role, then the earlier names; empty if the name is wrong or not known.
  func names(ofRole role: String, _ faults: Faults) -> [String] {
    guard let name = catalog.program.role(role)?.name, !faults.isWrong(name), let text = record[name] else { return [] }
    let person = catalog.people.first { $0.name == name }
    return [text] + (person.map { record.formerNames(of: $0).map(\.text) } ?? [])
  }

  /// Whether a text is no signature. A word that is a part of a signer's name is one.
  fileprivate func isNoSignature(_ text: String, by names: [String]) -> Bool {
    guard text.isNoSignature else { return false }
    let isWord = text.contains(where: \.isLetter) && !text.contains("/")
    return !(isWord && SignerNames(names).mayBe(text))
  }

  /// How to write down that a person had another name, or that somebody else had the role.
  func howToNameFormer(role: String, as name: String?) -> String {
    guard let path = catalog.program.role(role)?.name, let person = catalog.people.first(where: { $0.name == path })
    else { return "" }
    if record.header != nil {
      return "an earlier name, or who was \(person.words) before, is written in a column '\(person.formerly)'"
    }
    let list = "`\(person.formerly.lastKey): [\(name?.short ?? "…")]`"
    return "an earlier name, or who was \(person.words) before, is written as \(list) beside '\(path)'"
  }
}
