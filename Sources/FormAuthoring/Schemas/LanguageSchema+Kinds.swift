import FormModel

extension LanguageSchema {
  /// All kinds of fields: first those without keys of their own.
  var kinds: [Field.Kind.Name] {
    let all = Field.Kind.Name.allCases
    return all.filter { ownKeys(of: $0).isEmpty } + all.filter { !ownKeys(of: $0).isEmpty }
  }

  /// The keys with the details of a kind, such as the options of a choice.
  func ownKeys(of kind: Field.Kind.Name) -> [Key] { kind.facts.keys.compactMap { ownKey($0, of: kind) } }

  private func ownKey(_ key: Field.Key, of kind: Field.Kind.Name) -> Key? {
    switch key {
    case .from: from
    case .to: to
    case .options: options
    case .scale:
      self.key(
        "scale", "The ratings: what is written for each, and what it means.", entries(Self.word),
        sample: "scale: {1: a little, 2: very}")
    case .statements: statements
    case .groups: kind == .rows ? rowGroups : ratingGroups
    case .fields: inner(kind == .rows ? "column" : "whole-field")
    case .count: self.key("count", "How many entries there is room for.", Self.whole(1...1000), examples: [4, 3])
    case .by: self.key("by", "Who signs: a role of the program.", role)
    case .required, .heading, .headings, .example, .blank, .standIn, .past, .notBefore, .known, .code: nil
    }
  }

  private var from: Key {
    key("from", "The least that it may be; only together with 'to'.", bound, examples: [1, 0])
  }

  private var to: Key {
    key("to", "The most that it may be; only together with 'from'.", bound, examples: [4, 20])
  }

  private var bound: JSON { Self.whole(-1_000_000...1_000_000) }

  private var options: Key {
    let option = mapping(
      [
        key(
          "label", "The words of the answer, as printed.", Self.word, examples: ["Yes, my child brings it:", "Other:"]),
        key("write-in", "The field to write in beside the answer.", JSON.definition("field-id")),
      ], title: "answer", required: ["label"])
    return key(
      "options", "The answers: an id, which is what a file says, and the words that are printed.",
      entries(Self.either(Self.word, or: option)),
      sample: """
        options:
          school: Yes, the school has it
          brings: {label: "Yes, my child brings it:", write-in: medication.which}
        """)
  }

  private var statements: Key {
    key(
      "statements", "What is rated, a statement after each '- '.", list(Self.word),
      sample: "statements: [The bus, The museum]")
  }

  private var ratingGroups: Key {
    let group = mapping(
      [key("label", "The heading over the group.", Self.text, examples: ["The trip", "Lunch"]), statements],
      title: "group", required: ["label"])
    return key(
      "groups", "Groups of statements, each a field of its own: its id counts from this field's.", entries(group),
      sample: """
        groups:
          trip: {label: The trip, statements: [The bus, The museum]}
          lunch: {label: Lunch, statements: [The food]}
        """)
  }

  private var rowGroups: Key {
    let group = mapping(
      [
        key("label", "The heading over the group.", Self.text, examples: ["Clothes", "Tools"]),
        key(
          "rows", "The rows: an id, which is what a file says, and the words that are printed.", entries(Self.word),
          sample: "rows: {boots: Rubber boots, coat: Rain coat}"),
        key(
          "required", "The columns, by their ids, that each row of the group must have.", list(Self.text),
          sample: "required: [packed]"),
      ], title: "group of rows", required: ["label"])
    return key(
      "groups", "The rows of the table, in groups with a heading each.", list(group),
      sample: """
        groups:
          - label: Clothes
            rows: {boots: Rubber boots, coat: Rain coat}
        """)
  }

  private func inner(_ definition: String) -> Key {
    key(
      "fields", "The fields of each entry or row; their ids count from it.", entries(JSON.definition(definition)),
      sample: "fields: {packed: {type: check, label: Packed}, note: {type: text, label: Note}}")
  }
}
