import FormModel

extension TeamSchema {
  /// The title and the description of a path.
  func about(_ path: FieldPath) -> JSON {
    if path.parent == Catalog.calendar, let day = program.calendarEntry(path.lastKey) {
      let usual = day.words ?? day.day.words
      return Self.about(day.key, "The team's own day, as 2021-10-29; without it \(usual).")
    }
    if path == Catalog.calendar {
      return Self.about("The team's own days", "Days of the calendar that are others for this team.")
    }
    if let person = people.first(where: { $0.formerly == path }), declared[path] == nil {
      return Self.about(
        "Earlier names",
        "Earlier names of the \(person.words), and of who was \(person.words) before. The team is the same under each.")
    }
    if let row = rows[path] { return Self.about(row.label.withoutColon, "\(row.group.withoutColon).") }
    if let field = declared[path]?.first?.field {
      return Self.about(field.name, description(of: field, at: path))
    }
    if let role = program.roles.first(where: { $0.name?.parent == path }) {
      return Self.about(role.words.capitalized, "What is known of the \(role.words).")
    }
    let forms = templates.filter { $0.list == path || $0.fields.contains { $0.id.pattern.isAt(path) } }
    if let form = forms.first(where: { $0.list == path }) {
      return Self.about(form.title.plainWords, "An entry after each '- ' for each form of this kind.")
    }
    let form = path.parent.isRoot ? forms.first { forms.count == 1 || $0.id == path.lastKey } : nil
    let words = path.lastKey.split(separator: "_").joined(separator: " ").capitalized
    return Self.about(form?.title.plainWords ?? words, "What is on: \(Words.some(forms.map(\.title.plainWords))).")
  }

  private static func about(_ title: String, _ description: String) -> JSON {
    ["title": .text(title), "description": .text(description)]
  }

  /// What to write as the value, and the forms that have the field.
  private func description(of field: Field, at path: FieldPath) -> String {
    if let words = Words.part(field.part) { return words }
    var sentences = [field.kind.facts.value(field.kind, program)]
    // A form declares each field of a list twice: inside the list, and by itself.
    var needed: [String] = []
    var others: [String] = []
    for (declared, form) in declared[path] ?? [] {
      guard let title = form?.title.plainWords, !needed.contains(title), !others.contains(title) else { continue }
      if declared.isRequired { needed.append(title) } else { others.append(title) }
    }
    if !needed.isEmpty { sentences.append("Needed on: \(Words.some(needed)).") }
    if !others.isEmpty { sentences.append("\(needed.isEmpty ? "On" : "Also on"): \(Words.some(others)).") }
    return sentences.joined(separator: " ")
  }

  /// Examples of a value. If there is only one, nothing is the second: an editor would insert a single example without
  /// asking.
  func examples(at path: FieldPath, of field: Field) -> JSON {
    guard let example = declared[path]?.compactMap(\.field.example).first else { return [:] }
    switch field.kind {
    case .check, .choice, .ratings: return [:]
    case .date where CalendarDate(example) != nil:
      let day = CalendarDate(example)
      return ["examples": .texts([day?.iso, day?.long].compactMap(\.self))]
    case .number: return ["examples": [example.typed, .null]]
    default: return ["examples": [.text(example), .null]]
    }
  }
}
