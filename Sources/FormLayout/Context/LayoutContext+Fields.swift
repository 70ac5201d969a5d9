import FormModel

/// What composing asks of the form and of the team's record.
extension LayoutContext {
  /// The field with an id, which may be in one entry of a list.
  func field(_ id: FieldPath) -> Field {
    if let field = template.index[id] ?? program.fields.first(where: { $0.id == id }) { return field }
    // `imp.experiences[0].number` is declared as `imp.experiences[].number`, a rating as a statement of its group.
    let steps = id.steps
    if case .index(let index?)? = steps.last, let group = template.index[id.parent],
      case .ratings(_, let statements) = group.kind
    {
      var rating = group
      rating.id = id
      rating.spoken = statements.indices.contains(index) ? statements[index] : group.label
      return rating
    }
    if case .key("calendar")? = steps.first {
      return Field(id: id, kind: .date, label: id.lastKey, place: template.place)
    }
    guard var field = template.index[id.pattern] else { preconditionFailure("the template has no field '\(id)'") }
    field.id = id
    // The label alone does not tell one entry of a list from another.
    if let open = id.text.lastIndex(of: "["), let close = id.text[open...].firstIndex(of: "]"),
      let index = Int(id.text[id.text.index(after: open)..<close]),
      let list = template.index[FieldPath(String(id.text[..<open])).pattern]
    {
      field.spoken = "\(list.label) \(index + 1), \(field.spoken ?? field.label)"
    }
    return field
  }

  /// What the record has for a field; nil is empty.
  func value(_ id: FieldPath) -> Value? { filling.value(id) }

  /// A field's value as it is printed: dates in full, on one line; nil is empty.
  func display(_ id: FieldPath) -> String? {
    let field = field(id)
    guard let value = value(id) ?? field.standIn.flatMap({ self.value($0) }) else { return nil }
    if case .date = field.kind, let date = CalendarDate(value.text) { return date.long }
    return value.text.onOneLine
  }

  /// The path of a field's value, which is its full name on screen.
  func path(_ id: FieldPath) -> FieldPath { filling.path(id) }

  func holds(_ condition: Condition) -> Bool { filling.holds(condition, id) }

  /// Whether a check's value is yes. A value that is neither yes nor no is printed whole on a continuation page.
  func isChecked(_ id: FieldPath, _ notes: inout LayoutNotes) -> Bool {
    guard let text = value(id)?.text.lowercased() else { return false }
    if !["true", "yes", "false", "no"].contains(text) { sendOn(id, &notes) }
    return ["true", "yes"].contains(text)
  }

  /// A day of the calendar in words; `own` is its path in the record where the team sets it.
  func day(_ key: String) -> (words: String, own: FieldPath?) {
    let path = FieldPath("calendar").appending(key)
    return (filling.day(key, of: program), filling.record[path] == nil ? nil : path)
  }

  /// Which of a repeated form it is; nil is a loose one.
  var number: Int? { filling.number }

  func role(_ id: String) -> Program.Role? { program.roles.first { $0.id == id } }
}
