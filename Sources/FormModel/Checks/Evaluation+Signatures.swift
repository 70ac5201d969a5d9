extension Finding.Code {
  public static let missingSignature: Self = "missing-signature"
  public static let signatureDate: Self = "signature-date"
  public static let signerName: Self = "signer-name"
  public static let reusedSignature: Self = "reused-signature"
}

extension Evaluation {
  /// Asks for a mark, and for the name and the day beside it.
  mutating func askForSignature(_ field: Field.Shared, in form: FormCase) {
    guard case .signature(let role) = field.kind, let path = form.path(field.id) else { return }
    guard hasMark(path) else {
      let marks = ["typed", "image", "ink", "seen_by", "seen_on"].map { path.appending($0) }
      guard !marks.contains(where: isExcused) else { return }
      let isBlank = images[path.appending("image")]?.isBlank ?? false
      let who = person(role)
      return reportMissing(
        form.plan.missingSeverity, .missingSignature,
        isBlank
          ? "the image of \(who)'s signature on \(form.called) shows too little ink"
          : "\(who) has not signed \(form.called)",
        at: path,
        help: isBlank
          ? "crop it to the signature, dark ink on light paper"
          : "the \(words(of: role)) signs and dates the form; then add `"
            + "\(written(path, "{name: …, date: …, typed: …}"))` here, or for paper `ink: true, seen_by: …, seen_on: …`",
        form: form, role: role)
    }
    for (key, words) in [("name", "printed name"), ("date", "date")] where !record.hasValue(path.appending(key)) {
      reportMissing(
        form.plan.missingSeverity, .missingField,
        "the \(words) beside \(person(role))'s signature is missing on \(form.called)", at: path.appending(key),
        help: "add `\(key): …` here", form: form, role: role)
    }
  }

  /// Whether something stands there that makes it a signature.
  private func hasMark(_ path: FieldPath) -> Bool {
    if record.hasValue(path.appending("typed")) { return true }
    if let image = images[path.appending("image")], !image.isBlank { return true }
    let ink = record[path.appending("ink")].map { ["true", "yes"].contains($0.lowercased()) } ?? false
    return ink && record[path.appending("seen_by")] != nil && record[path.appending("seen_on")] != nil
  }

  /// Checks the name and the day of each signature that there is.
  mutating func checkSignatures(of form: FormCase) {
    for field in form.plan.signatures {
      guard case .signature(let role) = field.kind, let path = form.path(field.id), isFilled(path) else {
        continue
      }
      let (name, date) = (path.appending("name"), path.appending("date"))
      let person = checker.program.roles.first { $0.id == role }?.name.flatMap { text($0) }
      if let person, let name = text(name).map({ ($0, name) }), name.0 != person, name.0.folded != person.folded {
        report(
          .error, .signerName, "'\(name.0.short)' signed, and the \(words(of: role)) is \(person.short)", at: name.1,
          help: "correct the printed name, or the name of the \(words(of: role))", role: role)
      }
      checkDay(of: field, at: date, role: role, in: form)
    }
  }

  private mutating func checkDay(of field: Field.Shared, at path: FieldPath, role: String, in form: FormCase) {
    guard let day = date(path) else { return }
    let first = field.field.notBefore.flatMap { form.path($0) }
    // What was said of an act on the form is not said of the days that follow from it.
    if ahead.contains(form.key) { return }
    if let first, let begins = date(first), day < begins {
      report(
        .error, .signatureDate, "\(person(role)) signed on \(day.long), before the form's own date, \(begins.long)",
        at: path, help: "compare the date beside the signature and the form's date", role: role)
    } else if day > checker.today {
      report(
        .error, .signatureDate, "\(person(role)) signed on \(day.long), which is still to come", at: path,
        help: "write the day on which it was signed", role: role)
    }
  }

  /// One image cannot be the signature of two people.
  mutating func checkReusedSignatures() {
    var first: [[UInt64]: String] = [:]
    let signed = images.filter { !$0.value.isBlank }.compactMap { path, facts -> (FieldPath, ImageFacts, String)? in
      guard let field = checker.field(path.parent), case .signature(let role) = field.kind else { return nil }
      return (path, facts, role)
    }
    func position(_ path: FieldPath) -> SourcePosition { record.value(path)?.place.position ?? .start }
    for (path, facts, role) in signed.sorted(by: { position($0.0) < position($1.0) }) {
      guard let other = first[facts.fingerprint] else {
        first[facts.fingerprint] = role
        continue
      }
      if other == role { continue }
      report(
        .error, .reusedSignature,
        "this is the signature of the \(words(of: other)) again, here for the \(words(of: role))",
        at: path, help: "each signs with a signature of their own", role: role)
    }
  }

  private func words(of role: String) -> String { checker.program.roles.first { $0.id == role }?.words ?? role }
}
