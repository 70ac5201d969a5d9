extension FormView {
  /// The value of a field; nil if it is empty.
  ///
  /// The result has no place if it is the form's number, or the program year of the run, and the record does not have
  /// it.
  public func value(_ id: FieldPath, in each: [Each] = []) -> Value? {
    if let path = path(id, in: each), let value = shared.record.value(path) { return value }
    if let number, id == form?.template.number { return Value(text: String(number), place: Self.noPlace) }
    if let year = shared.year, id == catalog.program.year { return Value(text: year, place: Self.noPlace) }
    return nil
  }

  private static let noPlace = Place(file: "", position: .start)

  /// The text of a field; nil if it is empty.
  public func text(_ id: FieldPath, in each: [Each] = []) -> String? { value(id, in: each)?.text }

  /// Whether a field, or a group or list of fields, has a value.
  public func isFilled(_ id: FieldPath, in each: [Each] = []) -> Bool {
    if let path = path(id, in: each), isFilled(at: path) { return true }
    return value(id, in: each) != nil
  }

  /// Whether a path of the record, or something below it, has a value.
  func isFilled(at path: FieldPath) -> Bool { shared.record.hasValue(path) || shared.presence.isFilled(path) }

  /// The answer of a check: yes, no, or nil for anything else.
  public func isYes(_ id: FieldPath, in each: [Each] = []) -> Bool? { text(id, in: each)?.isYes }

  /// Whether a condition holds.
  public func holds(_ condition: Condition, in each: [Each] = []) -> Bool {
    switch condition {
    case .isEqual(let id, let text): isOne(id, of: [text], in: each)
    case .hasValue(let id): isFilled(id, in: each)
    case .isOneOf(let id, let options): isOne(id, of: options, in: each)
    case .all(let all): all.allSatisfy { holds($0, in: each) }
    case .any(let any): any.contains { holds($0, in: each) }
    case .not(let inner): !holds(inner, in: each)
    }
  }

  private func isOne(_ id: FieldPath, of texts: [String], in each: [Each]) -> Bool {
    guard let written = text(id, in: each) else { return false }
    guard let declared = catalog[path(id, in: each) ?? id] else { return texts.contains(written) }
    let compared = declared.field.compared(written)
    return texts.contains { declared.field.compared($0) == compared }
  }

  /// A text of the program with the values of this record. An absent value is `…`.
  public func words(
    _ text: RichText, in each: [Each] = [], unless isWrong: IsWrong = { _ in false }
  ) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words, _), .link(let words, _, _): words
      case .blank(let blank, _): self.text(blank.field, in: each) ?? "…"
      case .number: number.map(String.init) ?? "…"
      case .day(let key, _): day(key, unless: isWrong)?.long ?? key
      }
    }.joined()
  }
}
