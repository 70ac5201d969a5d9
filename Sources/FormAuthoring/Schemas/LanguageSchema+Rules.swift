import FormModel

extension LanguageSchema {
  /// A condition. The reader looks for `all`, then `any`, then `not`. With one of them no other key is allowed.
  var condition: JSON {
    let inner = JSON.definition("condition")
    let all = key(
      "all", "Holds where each of these holds.", list(inner),
      sample: "all: [{field: trip.day, has: value}, {field: photos, is: yes}]")
    let any = key(
      "any", "Holds where one of these holds.", list(inner),
      sample: "any: [{field: trip.day, has: value}, {field: photos, is: yes}]")
    let not = key("not", "Holds where this does not hold.", inner, sample: "not: {field: photos, is: yes}")
    let field = key("field", "The field that is asked about.", JSON.definition("field-id"))
    let one = key("is", "Holds where the field has this value.", Self.word, examples: ["brings", 20])
    let has = key("has", "Holds where the field is filled.", ["enum": ["value"]])
    let several = key(
      "in", "Holds where the field has one of these values.", list(Self.word), sample: "in: [school, brings]")
    let questions = ["is", "has", "in"].map { Self.asking($0, otherwise: "write one of is, has, in") }
    let asked: JSON = ["required": ["field"], "anyOf": .list(questions)]
    let simple = JSON.closed([field, one, has, several, all, any, not]).with(asked)
    func chosen(_ key: Key, otherwise: JSON) -> JSON {
      ["if": Self.has(key.key), "then": JSON.closed([key]), "else": otherwise]
    }
    return JSON.group([
      ("title", "condition"),
      (
        "description",
        "A question about fields: {field: id, is: value}, {field: id, has: value}, {field: id, in: […]}, or all, any, not."
      ),
      ("type", "object"),
    ]).with(chosen(all, otherwise: chosen(any, otherwise: chosen(not, otherwise: simple))))
  }

  /// The keys of a rule's test. A rule has one of them.
  private var tests: [Key] {
    Rule.Test.Name.allCases.map { test in
      let facts = test.facts
      guard case .text(let sample) = facts.examples else {
        return key(test.rawValue, facts.words, schema(of: facts.operand), examples: facts.examples)
      }
      return key(test.rawValue, facts.words, schema(of: facts.operand), sample: sample)
    }
  }

  private func schema(of operand: Rule.Test.Operand) -> JSON {
    let field = JSON.definition("field-id")
    return switch operand {
    case .moment: Self.suggesting(days + sharedFields)
    case .field: field
    case .fields: list(field)
    case .texts: list(Self.text)
    case .count: Self.whole(1...1000)
    case .yes: ["enum": [true, "yes"]]
    case .flagOrExceptions:
      [
        "anyOf": [
          mapping([key("except", "Values that may stand there again.", list(Self.word), sample: "except: [20]")]),
          Self.flag,
        ]
      ]
    }
  }

  var rule: JSON {
    let keys = [
      key(
        "each",
        "The list, or the field of type rows, for each of whose entries the rule holds; its fields count from the entry.",
        Self.text),
      key(
        "entries", "Which entries, counted from 1, or which rows by their ids or their group's label; without it all.",
        list(Self.text), sample: "entries: [1, 2]"),
      key("field", "The field that is tested.", JSON.definition("field-id")),
      key("else", "The field that is tested while the first one is empty.", JSON.definition("field-id")),
    ]
    let words = [
      key(
        "when", "When the rule holds; without it always.", JSON.definition("condition"),
        sample: "when: {field: photos, is: yes}"),
      key(
        "code", "What the finding is called, in small letters with hyphens; several rules may share one.", Self.text,
        examples: ["trip-too-early", "date-order"]),
      key(
        "severity", "How much the finding weighs; without it an error.",
        Self.one(of: [
          ("error", "Something must be mended."), ("warning", "Somebody should look at it."), ("note", "Good to know."),
        ])),
      key(
        "message", "What is said where the test fails, in one sentence; {field} is a value, {#} the form's number.",
        Self.text, examples: ["the trip to {trip.destination} is too early", "the form was sent before it was signed"]),
      key(
        "help", "What to do about it.", Self.text, examples: ["ask the teacher for the day", "compare the two dates"]),
    ]
    let names = tests.map(\.key).joined(separator: ", ")
    let oneTest = tests.map { Self.asking($0.key, otherwise: "a rule needs a test: write one of \(names)") }
    return JSON.group([
      ("title", "rule"), ("description", "What must hold among values: a field, one test, a code and a message."),
    ])
    .with(mapping(keys + tests + words, required: ["field", "code", "message"]))
    .with(["oneOf": .list(oneTest), "dependencies": ["unique": ["each"], "entries": ["each"]]])
  }

  /// Requires a key. An editor shows these words if none of several such keys is there.
  private static func asking(_ key: String, otherwise words: String) -> JSON {
    ["required": [.text(key)], "errorMessage": .text(words)]
  }

  var rules: Key {
    key(
      "rules", "What must hold among values, beyond what each field asks for by itself.", list(JSON.definition("rule")),
      sample: """
        rules:
          - field: trip.day
            not-before: slips_back
            code: trip-too-early
            message: the trip is before the slips are due
        """)
  }
}
