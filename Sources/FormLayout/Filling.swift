import FormModel

/// What one form is filled from: the team's record, seen from the form's own entry.
package struct Filling: Sendable {
  package var record: Record
  /// The program year where the record has none.
  package var year: String?
  /// Which of a repeated form it is; nil for a loose one, and for a form that there is once.
  package var number: Int?
  /// Whether the form is filled in on screen: values stand in fields, and nothing grows.
  package var isOnScreen = false
  /// Whether it is a further copy in one file, on which nobody signs with a certificate: that is done once.
  package var isFurtherCopy = false
  /// The pictures of signatures, by the id of the signature's field.
  package var pictures: [FieldPath: Picture] = [:]
  private var list: FieldPath?
  private var numberField: FieldPath?
  private var entry: Int?
  private let yearField: FieldPath
  private let template: Template
  private let shared: [Field]

  /// Looks for the entry that has `number` in the template's list.
  package init(_ template: Template, of program: Program, record: Record, year: String? = nil, number: Int? = nil) {
    self.record = record
    self.year = year
    self.number = number
    list = template.list
    numberField = template.number
    yearField = program.year
    self.template = template
    shared = program.fields
    guard let list, let number else { return }
    guard let numberField else {
      if record.hasKey(list[number - 1]) { entry = number - 1 }
      return
    }
    entry = record.entries(of: list).firstIndex { entry in
      record[numberField.at(entry, of: list)].map { Int($0) == number } ?? false
    }
  }

  /// Whether the team's list has an entry for this form.
  package var hasEntry: Bool { entry != nil }

  /// What is known of the field; nil is empty.
  package func value(_ id: FieldPath) -> Value? {
    if let list, id.text.hasPrefix(list.text + "[]") {
      if let entry, let value = record.value(id.at(list[entry], of: list)) { return value }
      guard id == numberField, let number else { return nil }
      return Value(text: String(number), place: Place(file: "", position: .start))
    }
    if let value = record.value(id) { return value }
    guard id == yearField, let year else { return nil }
    return Value(text: year, place: Place(file: "", position: .start))
  }

  /// The field's full name: the path of its value, where form 2 of a list is `[1]` wherever it stands in the file.
  package func path(_ id: FieldPath) -> FieldPath {
    guard let list, let number else { return id }
    return id.at(list[number - 1], of: list)
  }

  /// A day of the calendar as the team has it: overridden, in the program's words, or its day.
  package func day(_ key: String, of program: Program) -> String {
    let entry = program.calendar.first { $0.key == key }
    if let own = record[FieldPath("calendar").appending(key)] {
      return CalendarDate(own).map { MonthDay(of: $0).words } ?? own
    }
    return entry.map { $0.words ?? $0.day.words } ?? ""
  }

  /// All characters of the team's values.
  var characters: Set<Unicode.Scalar> { Set(record.allValues.flatMap(\.value.text.unicodeScalars)) }

  /// The values with one of these characters, each with the first of them.
  func values(with characters: Set<Unicode.Scalar>) -> [LaidOutForm.MissingCharacter] {
    if characters.isEmpty { return [] }
    return record.allValues.compactMap { path, value in
      value.text.unicodeScalars.first { characters.contains($0) }.map {
        LaidOutForm.MissingCharacter(field: path, value: value, character: $0)
      }
    }
  }

  /// Whether a condition holds.
  package func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .isEqual(let id, let text): isOne(id, of: [text])
    case .hasValue(let id): value(id) != nil
    case .isOneOf(let id, let options): isOne(id, of: options)
    case .all(let all): all.allSatisfy(holds)
    case .any(let any): any.contains(where: holds)
    case .not(let inner): !holds(inner)
    }
  }

  private func isOne(_ id: FieldPath, of texts: [String]) -> Bool {
    guard let value = value(id)?.text else { return false }
    guard let field = template.index[id.pattern] ?? template.index[id] ?? shared.first(where: { $0.id == id }) else {
      return texts.contains(value)
    }
    return texts.contains { field.compared($0) == field.compared(value) }
  }
}
