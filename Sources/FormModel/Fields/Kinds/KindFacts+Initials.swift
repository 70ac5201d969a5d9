extension KindFacts {
  static let initials = KindFacts(
    "Initials of the role under 'by', with their day.", keys: [.required, .heading, .headings, .by],
    requiredKeys: [.by],
    uses: [.cell], parts: Field.Part.ofInitials,
    value: { kind, program in "Initials of the \(kind.signer(in: program)), with their day." },
    hint: { kind, program in "by the \(kind.signer(in: program))" })
}

extension Field.Kind {
  /// The words for the role that signs; empty for a kind without a signer.
  func signer(in program: Program) -> String {
    switch self {
    case .initials(let role), .signature(let role): program.words(ofRole: role)
    default: ""
    }
  }
}
