extension Finding.Code {
  public static let missingSignature: Self = "missing-signature"
  public static let signatureDate: Self = "signature-date"
  public static let signerName: Self = "signer-name"
  public static let reusedSignature: Self = "reused-signature"
}

extension Checker {
  /// A mark that is absent, or the name and the day beside it.
  func signature(
    _ field: Declared, of form: FormView, in each: [FormView.Each], _ facts: Facts, _ said: Said
  ) -> [Claim] {
    guard case .signature(let role) = field.kind, let path = form.path(field.path, in: each),
      let severity = form.form?.missingSeverity
    else { return [] }
    guard hasMark(path, facts, said) else {
      let who = facts.person(role)
      let marks: [Field.Part] = [.typed, .image, .ink, .seenBy, .seenOn]
      if marks.contains(where: { said.faults.isExcused(path.part($0)) }) { return [] }
      let isBlank = facts.images[path.part(.image)]?.isBlank ?? false
      let mark = facts.written(path, "{name: …, date: …, typed: …}")
      return [
        facts.lacking(
          severity, .missingSignature,
          isBlank
            ? "the image of \(who)'s signature on \(form.called) shows too little ink"
            : "\(who) has not signed \(form.called)",
          at: path,
          help: isBlank
            ? "crop it to the signature, dark ink on light paper"
            : "the \(catalog.program.words(ofRole: role)) signs and dates the form; then add `\(mark)` here,"
              + " or for paper `ink: true, seen_by: …, seen_on: …`",
          nature: .unsigned, of: form, role: role)
      ]
    }
    return [Field.Part.name, .date].filter { !facts.record.hasValue(path.part($0)) }.map { part in
      facts.lacking(
        severity, .missingField,
        "the \(part.words) beside \(facts.person(role))'s signature is missing on \(form.called)", at: path.part(part),
        help: "add `\(part.rawValue): …` here", of: form, role: role)
    }
  }

  /// Whether there is a signature: a typed name, an image with enough ink, or a signed paper that somebody saw.
  private func hasMark(_ path: FieldPath, _ facts: Facts, _ said: Said) -> Bool {
    let typed = path.part(.typed)
    return facts.record.hasValue(typed) && !said.isNoSignature(typed) || hasOtherMark(path, facts)
  }

  /// Whether there is a signature that is not typed.
  func hasOtherMark(_ path: FieldPath, _ facts: Facts) -> Bool {
    let record = facts.record
    if let image = facts.images[path.part(.image)], !image.isBlank { return true }
    return record[path.part(.ink)]?.isYes == true && record.hasValue(path.part(.seenBy))
      && record.hasValue(path.part(.seenOn))
  }

  /// Checks the name, the typed name and the day of each signature of a form.
  func signers(of form: FormView, _ facts: Facts, _ said: Said) -> [Claim] {
    guard let signatures = form.form?.signatures else { return [] }
    var claims: [Claim] = []
    for field in signatures {
      guard case .signature(let role) = field.kind, let path = form.path(field.path), form.isFilled(at: path) else {
        continue
      }
      claims += name(at: path.part(.name), role: role, facts, said)
      // A printed name that is wrong is compared with nothing.
      if !claims.contains(where: { $0.path == path.part(.name) }) {
        claims += typed(at: path, role: role, in: form, facts, said)
      }
      claims += day(at: path.part(.date), of: field, role: role, in: form, facts, said)
    }
    return claims
  }

  private func name(at path: FieldPath, role: String, _ facts: Facts, _ said: Said) -> [Claim] {
    guard !said.faults.isWrong(path), let name = facts.record[path] else { return [] }
    let names = facts.names(ofRole: role, said.faults)
    guard let person = names.first, !names.contains(where: { PersonName.isSame($0, name) }) else { return [] }
    let words = catalog.program.words(ofRole: role)
    return [
      facts.claim(
        .error, .signerName, "'\(name.short)' signed as \(words), but the \(words) is \(person.short)", at: path,
        help: "correct the printed name, or the name of the \(words); \(facts.howToNameFormer(role: role, as: name))",
        role: role)
    ]
  }

  private func day(
    at path: FieldPath, of field: Declared, role: String, in form: FormView, _ facts: Facts, _ said: Said
  ) -> [Claim] {
    // If an event on the form has a wrong day, the signatures after it are not reported too.
    guard !said.faults.isWrong(path), let day = facts.record.date(path), !said.daysRest(of: form) else { return [] }
    if let begins = field.field.notBefore.flatMap({ form.date($0, unless: said.faults.isWrong) }), day < begins {
      return [
        facts.claim(
          .error, .signatureDate,
          "\(facts.person(role)) signed on \(day.long), before the form's own date, \(begins.long)", at: path,
          help: "compare the date beside the signature and the form's date", role: role)
      ]
    }
    guard day > today else { return [] }
    return [
      facts.claim(
        .error, .signatureDate, "\(facts.person(role)) signed on \(day.long), which is still to come", at: path,
        help: "write the day on which it was signed", role: role)
    ]
  }

  /// Reports each image that two people use as their signature.
  func reusedSignatures(_ facts: Facts) -> [Claim] {
    var first: [[UInt64]: String] = [:]
    func spot(_ path: FieldPath) -> Place.Spot { facts.record.value(path)?.place.spot ?? .text(.start) }
    let signed = facts.images.filter { !$0.value.isBlank }.sorted { spot($0.key) < spot($1.key) }
    return signed.compactMap { path, image -> Claim? in
      guard case .signature(let role)? = catalog[path.parent]?.kind else { return nil }
      guard let other = first[image.fingerprint] else {
        first[image.fingerprint] = role
        return nil
      }
      if other == role { return nil }
      let (one, two) = (catalog.program.words(ofRole: other), catalog.program.words(ofRole: role))
      return facts.claim(
        .error, .reusedSignature,
        "this image is already the signature of the \(one); here it is used for the \(two)", at: path,
        help: "each signs with a signature of their own", role: role)
    }
  }
}

/// What the image of a signature shows.
public struct ImageFacts: Hashable, Sendable {
  public var isBlank: Bool
  /// A fingerprint of the ink. It is equal for images with the same ink, in whatever file they are.
  public var fingerprint: [UInt64]

  public init(isBlank: Bool, fingerprint: [UInt64]) {
    self.isBlank = isBlank
    self.fingerprint = fingerprint
  }
}
