import FormModel

extension Finding.Code {
  package static let unknownKey: Self = "unknown-key"
  package static let missingKey: Self = "missing-key"
  package static let unknownName: Self = "unknown-name"
  package static let unplacedField: Self = "unplaced-field"
  package static let badMarkup: Self = "bad-markup"
  package static let badValue: Self = "bad-value"
}

extension Finding {
  /// A key that its mapping does not know. It is an error if the key looks misspelt.
  static func unknownKey(_ key: String, known: some Sequence<String>, at place: Place, field: FieldPath? = nil)
    -> Finding
  {
    let near = nearMiss(of: key, among: known)
    return Finding(
      near == nil ? .warning : .error, .unknownKey, "unknown key '\(key.printable)'", at: place,
      help: near.map { "did you mean '\($0)'?" } ?? "known here: \(Set(known).sorted().joined(separator: ", "))",
      field: field, nature: .unknown)
  }

  /// An unknown key of a template. It is always an error.
  static func unknownTemplateKey(_ key: String, known: [String], at place: Place) -> Finding {
    var finding = unknownKey(key, known: known, at: place)
    finding.severity = .error
    if finding.help?.hasPrefix("did") != true, let near = suggestion(for: key, among: known) {
      finding.help = "did you mean '\(near)'?"
    }
    return finding
  }

  static func wrongType(
    _ what: String, expected: String, at place: Place, nature: Nature = .malformed
  ) -> Finding {
    Finding(.error, "wrong-type", "\(what) must be \(expected)", at: place, nature: nature)
  }

  static func missingKey(_ key: String, in what: String, at place: Place) -> Finding {
    Finding(
      .error, .missingKey, "\(what) needs the key '\(key)'", at: place, help: "add '\(key): …' here", nature: .absent)
  }

  /// A name that does not exist: of a field, a role, a day, a kind or a form.
  package static func unknownName(_ kind: String, _ name: String, known: some Sequence<String>, at place: Place)
    -> Finding
  {
    let near = suggestion(for: name, among: known)
    let all = known.sorted()
    return Finding(
      .error, .unknownName, "there is no \(kind) '\(name.printable)'", at: place,
      help: near.map { "did you mean '\($0)'?" }
        ?? (all.isEmpty || all.count > 20 ? nil : "known: \(all.joined(separator: ", "))"), nature: .unresolved)
  }

  /// A name that cannot be a path.
  static func badPath(_ kind: String, _ name: String, at place: Place) -> Finding {
    .badValue(kind, name, expected: "a path of at most 200 letters, as 'mentor.name' or 'visits[0].day'", at: place)
  }

  static func unplacedField(_ id: FieldPath, at place: Place) -> Finding {
    Finding(
      .error, .unplacedField, "field '\(id)' is declared, but no block places it", at: place,
      help: "place it in the body, or say 'printed: false'", nature: .absent)
  }

  /// A text whose markup cannot be read.
  static func badMarkup(_ message: String, at place: Place, help: String) -> Finding {
    Finding(.error, .badMarkup, message, at: place, help: help, nature: .unreadable)
  }

  package static func badValue(_ what: String, _ text: String, expected: String, at place: Place) -> Finding {
    Finding(.error, .badValue, "\(what) '\(text.printable)' is not \(expected)", at: place)
  }
}

extension Finding {
  /// Whether the finding says that something is absent or unknown. That may be in a part of a file that could not be
  /// read.
  var isOfAbsence: Bool { nature == .absent || nature == .unresolved }
}

extension String {
  /// The text on one line, short enough for a message.
  var printable: String {
    let line = String(String.UnicodeScalarView(unicodeScalars.prefix(61).map { $0.value < 32 ? " " : $0 }))
    return line.unicodeScalars.count > 60 ? line.prefix(60) + "…" : line
  }
}
