extension KindFacts {
  static let signature = KindFacts(
    "A signature of the role under 'by', with name and day.", keys: [.required, .heading, .headings, .by, .notBefore],
    requiredKeys: [.by], uses: [.signatures], parts: Field.Part.ofSignature,
    value: { kind, program in
      "Signature of the \(kind.signer(in: program)): `typed` (the name), `image` (a file) or `ink: true`, with `name`"
        + " and `date`."
    },
    hint: { kind, program in "by the \(kind.signer(in: program))" },
    otherWays: [
      "with a picture of it beside this file: {name: …, date: …, image: FILE.png}",
      "on paper, once it was seen: {name: …, date: …, ink: true, seen_by: …, seen_on: …}",
    ])
}
