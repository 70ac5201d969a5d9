import FormModel
import FormReading

/// Makes JSON Schemas of the template language: the keys that `TemplateReader`, `ProgramReader` and `RuleReader` read.
/// The program's own names are only suggestions, because a program changes while it is written.
struct LanguageSchema {
  let program: Program
  let templates: [Template]

  init(_ forms: FormSet) {
    program = forms.program
    templates = forms.templates
  }

  typealias Key = (key: String, value: JSON)

  /// A key with its description.
  ///
  /// - Parameters:
  ///   - examples: Two examples of a single value. An editor would insert a single example without asking.
  ///   - sample: For a key with other keys below it, an example in YAML.
  func key(_ name: String, _ words: String, _ schema: JSON, examples: JSON = [], sample: String? = nil) -> Key {
    let title: JSON = schema["title"] == nil ? ["title": .text(name)] : [:]
    var about = title.with(["description": .text(words)])
    if let sample { about = about.with(["markdownDescription": .text("\(words)\n\n```yaml\n\(sample)\n```")]) }
    if case .list(let all) = examples, !all.isEmpty { about = about.with(["examples": examples]) }
    return (name, about.with(schema))
  }

  /// A mapping with only these keys.
  ///
  /// - Parameter title: The name of the mapping, if no key names it.
  func mapping(_ keys: [Key], title: String? = nil, required: [String] = []) -> JSON {
    let name: JSON = title.map { ["title": .text($0)] } ?? [:]
    let asked: JSON = required.isEmpty ? [:] : ["required": .texts(required)]
    return name.with(["type": "object"]).with(asked).with(JSON.closed(keys))
  }

  /// Whether a mapping has a key. An empty value is not a mapping, so it has none.
  static func has(_ key: String) -> JSON { ["type": "object", "required": [.text(key)]] }

  /// A value, or a mapping with more details. An editor then reports what is wrong inside the mapping, which it does
  /// not for `anyOf`.
  static func either(_ value: JSON, or mapping: JSON) -> JSON {
    ["if": ["type": "object"], "then": mapping, "else": value]
  }

  /// A mapping whose keys the form designer chooses.
  func entries(_ value: JSON, suggesting known: [Key] = []) -> JSON {
    let names: JSON = known.isEmpty ? [:] : ["properties": .group(known)]
    return JSON.group([("type", ["object", "null"])]).with(names).with(["additionalProperties": value])
  }

  func list(_ item: JSON) -> JSON { ["type": ["array", "null"], "items": item] }

  /// The keys that several mappings have, as definitions with names such as `PREFIX-KEY`.
  static func definitions(of keys: [Key], as prefix: String) -> [Key] {
    keys.map { (key: "\(prefix)-\($0.key)", value: $0.value) }
  }

  /// References to these definitions.
  static func references(to keys: [Key], as prefix: String) -> [Key] {
    keys.map { (key: $0.key, value: JSON.definition("\(prefix)-\($0.key)")) }
  }

  /// A text. YAML may read it as a number, but our reader takes it as it is written.
  static let text: JSON = ["type": ["string", "number"]]

  /// The same for a text that may be a word that YAML reads as true or false.
  static let word: JSON = ["type": ["string", "number", "boolean"]]

  static let flag: JSON = [
    "type": ["boolean", "string"],
    "pattern": "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo])$",
    "patternErrorMessage": "write true or false",
  ]

  /// A whole number.
  static func whole(_ range: ClosedRange<Int>) -> JSON {
    [
      "type": ["integer", "string"], "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
      "pattern": "^[-+]?[0-9]+$",
      "patternErrorMessage": .text("write a whole number from \(range.lowerBound) to \(range.upperBound)"),
    ]
  }

  /// One of these words, each with its meaning.
  static func one(of options: [(id: String, words: String)]) -> JSON {
    ["enum": .texts(options.map(\.id)), "enumDescriptions": .texts(options.map(\.words))]
  }

  /// A text with suggestions.
  static func suggesting(_ known: [(id: String, words: String)]) -> JSON {
    known.isEmpty ? text : ["anyOf": [one(of: known), text]]
  }

  /// A role of the program.
  var role: JSON { Self.suggesting(program.roles.map { ($0.id, $0.words) }) }

  /// A day of the program's calendar.
  var day: JSON { Self.suggesting(days) }

  var days: [(id: String, words: String)] { program.calendar.map { ($0.key, $0.words ?? $0.day.words) } }

  /// The program's fields, as a form without a list writes them.
  var sharedFields: [(id: String, words: String)] {
    program.fields.map { ($0.id.text, $0.name) }
  }

  /// The program's fields with a slash before each. A form with a list must write them so, and other forms may do it
  /// too.
  var rootedFields: [(id: String, words: String)] { sharedFields.map { ("/\($0.id)", $0.words) } }
}
