import FormModel
import FormReading

extension LanguageSchema {
  private var type: Key {
    let types = Field.Kind.Name.allCases.map { (id: $0.rawValue, words: $0.facts.words) }
    return key(
      "type", "What kind of value it is; a field that the program shares has one already.", Self.one(of: types))
  }

  /// The keys that only some kinds have, and the keys of all kinds, but for `type` and the details of a kind.
  private var commonKeys: [Key] {
    let field = JSON.definition("field-id")
    return [
      key(
        "label", "The words beside it, as printed.", Self.word,
        examples: ["Day of the trip:", "Phone in an emergency:"]),
      key(
        "spoken", "Its full name for those who hear the form, where the label alone is not enough.", Self.text,
        examples: ["Parent's email", "Day of the trip"]),
      key(
        "required", "Whether a form without it is incomplete: true, or the condition under which it is.",
        ["anyOf": [Self.flag, JSON.definition("condition")]], sample: "required: {field: medication.needed, is: brings}"
      ),
      key("past", "Of a date: true where it says what has happened, so that it cannot be in the future.", Self.flag),
      key(
        "not-before", "Of a signature: the field with the day before which nobody can have signed.", field),
      key(
        "code", "Of a number: what one that is none, or out of bounds, is called among findings.", Self.text,
        examples: ["bad-number", "visit-number"]),
      key(
        "blank", "What is printed while it is empty; underscores are a ruled blank.", Self.text,
        examples: ["20____-20____", "Room ____"]),
      key(
        "heading", "The heading of its column in a spreadsheet, beside its own id.", Self.text,
        examples: ["Student", "Parent's email"]),
      key(
        "headings", "Other headings of that column that people write.", list(Self.text),
        sample: "headings: [Pupil, Child's name]"),
      key(
        "known",
        "Of a text: the values that are expected, each with other names for it; one that is nearly one of them is"
          + " a warning.", entries(list(Self.text)), sample: "known: {Museum of Transportation: [MOT], City Zoo: []}"),
      key(
        "example", "A value as somebody would write it, shown to those who begin a file.", Self.word,
        examples: ["Museum of Transportation", "2022-05-13"]),
      key(
        "printed", "false where no form has to place it: it is only in the files of teams.", Self.flag),
      key("else", "The field whose value is printed while this one is empty.", field),
    ]
  }

  /// A field of any kind. If the program shares the field, a form may declare only what differs.
  ///
  /// - Parameter isColumn: Whether it is a column of a table. Then a group of rows says whether it is required.
  private func field(isColumn: Bool = false) -> JSON {
    let common = Self.references(to: commonKeys.filter { !isColumn || $0.key != "required" }, as: "field")
    let type = Self.references(to: [type], as: "field")
    let branches = kinds.map { kind -> JSON in
      let refused = kind.facts.refusedKeys.map(\.rawValue)
      let shown = common.filter { !refused.contains($0.key) }
      let keys = type + shown.prefix(1) + ownKeys(of: kind) + shown.dropFirst()
      let asked = kind.facts.requiredKeys.map(\.rawValue)
      let required: JSON = asked.isEmpty ? [:] : ["required": .texts(asked)]
      let then = JSON.group([("title", .text("field of type \(kind.rawValue)"))]).with(required).with(JSON.closed(keys))
      return ["if": Self.has("type").with(["properties": ["type": ["enum": .texts([kind.rawValue])]]]), "then": then]
    }
    let untyped: JSON = ["if": Self.has("type"), "else": JSON.closed(type + common)]
    return [
      "title": "field", "description": "Something that a person fills in: declared once, placed wherever it is needed.",
      "type": "object",
      "properties": .group(type), "allOf": .list(branches + [untyped]),
    ]
  }

  /// The definitions of fields: those of a form, those of the program or a list, and the ids of fields.
  var fieldDefinitions: [Key] {
    // Ratings in groups need no label, because each group has one.
    let labelled: JSON = ["if": Self.has("groups"), "else": ["required": ["label"]]]
    let form: JSON = ["if": Self.has("type"), "then": labelled]
    return Self.definitions(of: [type] + commonKeys, as: "field") + [
      ("field", field()), ("column", ["allOf": [field(isColumn: true), ["required": ["type", "label"]]]]),
      ("form-field", ["allOf": [JSON.definition("field"), form]]),
      ("whole-field", ["allOf": [JSON.definition("field"), ["required": ["type"]], labelled]]),
    ]
  }
}
