import FormModel
import FormReading

extension FormSet {
  /// A schema of a form's template, for editors (JSON Schema, draft 7). Its suggestions come from this program.
  public var templateSchema: JSON { LanguageSchema(self).ofForm }
}

extension LanguageSchema {
  fileprivate var ofForm: JSON {
    let definitions: [Key] =
      [
        ("field-id", fieldID(sharedFields + rootedFields)), ("condition", condition), ("rule", rule),
      ] + fieldDefinitions + blockDefinitions
    return JSON.head("A form", "A template of the \(program.title): what is asked, and apart from it, what is printed.")
      .with(mapping(formKeys, required: ["form", "title", "revision", "body"]))
      .with(declaredFields).with(["definitions": .group(definitions)])
  }

  func fieldID(_ known: [(id: String, words: String)]) -> JSON {
    JSON.group([
      (
        "description",
        "A field by its id, which is its path in a team's file; in a form with 'list' it counts from the entry, unless it begins with /."
      )
    ]).with(Self.suggesting(known))
  }

  private var formKeys: [Key] {
    [
      key(
        "form", "The form's id, of small letters, digits and hyphens: its name in files, commands and findings.",
        [
          "type": ["string", "integer"], "pattern": "^[a-z0-9-]+$",
          "patternErrorMessage": "use small letters, digits and hyphens",
        ], examples: ["permission", "visit-report"]),
      key(
        "title", "The form's title, printed at its top.", Self.text,
        examples: ["Field Trip Permission", "{school_year} Plan"]),
      key(
        "about", "Who fills it in and where it goes: a line under the title.", Self.text,
        examples: ["Filled in by the parent. Goes to the teacher.", "Stays with the team."]),
      key(
        "mark", "What tells the forms of a list apart, beside the program's name.", Self.text,
        examples: ["Stop {#} of 3", "Visit {number | width 27}"]),
      key(
        "revision", "Which revision of the form this is; it is printed at the foot.", Self.whole(1...9999),
        examples: [1, 2]),
      key(
        "list",
        "The list of a team's file with an entry for each form of this kind; fields then count from the entry, unless they begin with /.",
        Self.text),
      key(
        "number", "The field that says which of the list the form is; without it the entry's place.",
        JSON.definition("field-id")),
      key(
        "when", "Which entries of the list have a form of this kind.", JSON.definition("condition"),
        sample: "when: {field: number, is: 20}"),
      key(
        "called", "As people call it in a sentence; {#} is its number.", Self.text,
        examples: ["the permission slip", "the report of visit {#}"]),
      key("filled-by", "Who fills it in: roles of the program.", list(role), sample: "filled-by: [parent]"),
      key(
        "goes-to", "Who judges whether it is complete: a role; without it the form stays with those who fill it in.",
        role),
      key(
        "due", "The day of the calendar on which it is due; of a form with numbers one for each.", due,
        sample: "due: {1: slips_back, 2: slips_back}"),
      key(
        "completed",
        "The date field that says when the form was completed; while it is empty, the last day beside a required signature or initials.",
        JSON.definition("field-id"), sample: "completed: trip.sent"),
      key(
        "dated", "The date field with the form's own day, which counts where no signature has a day.",
        JSON.definition("field-id"), sample: "dated: trip.day"),
      key("optional", "true where a team is complete without it.", Self.flag),
      key(
        "copies", "Who keeps it: the original first, then copies.", list(copy),
        sample: "copies: [{original: teacher}, {copy: parent}]"),
      key(
        "fields", "What is filled in, each field under its id, which is its path in a team's file.",
        ["type": ["object", "null"]], sample: "fields:\n  trip.day: {type: date, label: \"Day:\"}"),
      rules,
      key(
        "body", "What is printed, block by block, from top to bottom.", list(JSON.definition("block")),
        sample: "body:\n  - heading: Stops\n  - cells: [[trip.day]]"),
    ]
  }

  private var due: JSON {
    let number: JSON = ["pattern": "^[0-9]+$", "patternErrorMessage": "write a number of the form"]
    let numbers: JSON = ["type": "object", "propertyNames": number, "additionalProperties": day]
    return ["anyOf": [numbers, day]]
  }

  private var copy: JSON {
    mapping(
      [
        key("original", "The role that keeps the original.", role), key("copy", "The role that keeps a copy.", role),
      ], title: "copy"
    ).with(["minProperties": 1, "maxProperties": 1])
  }

  /// The value of `fields`. Its suggestions are the shared fields, as the form must write them.
  private var declaredFields: JSON {
    func fields(_ known: [(id: String, words: String)]) -> JSON {
      let keys = known.map { shared -> Key in
        let about: JSON = [
          "description": .text("\(shared.words): shared by the program's forms; say only what differs.")
        ]
        return (shared.id, about.with(JSON.definition("field")))
      }
      return ["properties": ["fields": entries(JSON.definition("form-field"), suggesting: keys)]]
    }
    return ["if": Self.has("list"), "then": fields(rootedFields), "else": fields(sharedFields)]
  }
}
