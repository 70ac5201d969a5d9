import FormModel

/// What composing asks of the form and of the team's record.
extension LayoutContext {
  /// The field with an id, which may be in one entry of a list.
  func field(_ id: FieldPath) -> Field {
    guard let field = view.field(id) else { preconditionFailure("the template has no field '\(id)'") }
    return field
  }

  /// The record's value of a field; nil if it is empty.
  func value(_ id: FieldPath) -> Value? { view.value(id) }

  /// A field's value as it is printed; nil if it is empty.
  func display(_ id: FieldPath, isShort: Bool = false) -> String? { view.display(id, isShort: isShort) }

  /// The value whose words are printed for a field. An empty field may show the value of another one.
  func source(_ id: FieldPath) -> Value? {
    let field = field(id)
    switch field.part {
    case .name: return value(id) ?? signerName(self.field(id.parent))
    // The words for a signature on paper are made of three values. A long text is one of them.
    case .ink:
      let parts: [Field.Part] = [.ink, .seenBy, .seenOn]
      return parts.compactMap { value(id.parent.part($0)) }.max { $0.text.utf8.count < $1.text.utf8.count }
    case .whole, .initials, .date, .typed, .image, .seenBy, .seenOn, .certificate:
      return value(id) ?? field.standIn.flatMap { value($0) }
    }
  }

  /// The path of a field's value, which is its full name on screen.
  func path(_ id: FieldPath) -> FieldPath { view.fullName(id) }

  func holds(_ condition: Condition) -> Bool { view.holds(condition, in: each) }

  /// Whether a check's value is yes. A value that is neither yes nor no is printed whole on a continuation page.
  func isChecked(_ id: FieldPath, _ notes: inout LayoutNotes) -> Bool {
    if value(id) == nil { return false }
    if let isYes = view.isYes(id) { return isYes }
    sendOn(id, &notes)
    return false
  }

  /// A day of the calendar in words; `own` is its path in the record where the team sets it.
  func day(_ key: String) -> (words: String, own: FieldPath?) {
    let path = Catalog.calendar.appending(key)
    return (view.dayInWords(key), view.text(path) == nil ? nil : path)
  }

  /// The number of a repeated form; nil for a form without a number.
  var number: Int? { view.number }

  func role(_ id: String) -> Program.Role? { program.role(id) }
}
