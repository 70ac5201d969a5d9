import FormModel
import FormReading

/// Makes JSON Schemas of the language in which forms and programs are written: what `TemplateReader`, `ProgramReader` and
/// `RuleReader` take, key by key. What the program has, an editor suggests; it may have more by the time that it is read.
struct LanguageSchema {
  let program: Program
  let templates: [Template]

  init(_ forms: FormSet) {
    program = forms.program
    templates = forms.templates
  }

  typealias Key = (key: String, value: JSON)

  /// A key with what it is for.
  ///
  /// - Parameters:
  ///   - examples: Of a single value: two, lest an editor write the one down by itself.
  ///   - sample: Of a key with more below it: how it is written, in YAML.
  func key(_ name: String, _ words: String, _ schema: JSON, examples: JSON = [], sample: String? = nil) -> Key {
    let title: JSON = schema["title"] == nil ? ["title": .text(name)] : [:]
    var about = title.with(["description": .text(words)])
    if let sample { about = about.with(["markdownDescription": .text("\(words)\n\n```yaml\n\(sample)\n```")]) }
    if case .list(let all) = examples, !all.isEmpty { about = about.with(["examples": examples]) }
    return (name, about.with(schema))
  }

  /// A mapping with these keys and no other.
  ///
  /// - Parameter title: What it is, where no key says it.
  func mapping(_ keys: [Key], title: String? = nil, required: [String] = []) -> JSON {
    let name: JSON = title.map { ["title": .text($0)] } ?? [:]
    let asked: JSON = required.isEmpty ? [:] : ["required": .texts(required)]
    return name.with(["type": "object"]).with(asked).with(JSON.closed(keys))
  }

  /// Whether a mapping has a key: what is still empty has none.
  static func has(_ key: String) -> JSON { ["type": "object", "required": [.text(key)]] }

  /// One value, or a mapping that says more; what is wrong with a mapping is said of it, as it is of none of two choices.
  static func either(_ value: JSON, or mapping: JSON) -> JSON {
    ["if": ["type": "object"], "then": mapping, "else": value]
  }

  /// A mapping with keys of the designer's own.
  func entries(_ value: JSON, suggesting known: [Key] = []) -> JSON {
    let names: JSON = known.isEmpty ? [:] : ["properties": .group(known)]
    return JSON.group([("type", ["object", "null"])]).with(names).with(["additionalProperties": value])
  }

  func list(_ item: JSON) -> JSON { ["type": ["array", "null"], "items": item] }

  /// Keys that several mappings have as definitions of their own, each called `PREFIX-KEY`.
  static func definitions(of keys: [Key], as prefix: String) -> [Key] {
    keys.map { (key: "\(prefix)-\($0.key)", value: $0.value) }
  }

  /// The same keys where they stand.
  static func references(to keys: [Key], as prefix: String) -> [Key] {
    keys.map { (key: $0.key, value: JSON.definition("\(prefix)-\($0.key)")) }
  }

  /// A text, taken as it stands there, whatever YAML makes of it.
  static let text: JSON = ["type": ["string", "number"]]

  /// The same where it may well be a word that YAML takes for true or false.
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

  /// One of these words, each with what it means.
  static func one(of options: [(id: String, words: String)]) -> JSON {
    ["enum": .texts(options.map(\.id)), "enumDescriptions": .texts(options.map(\.words))]
  }

  /// A text for which there are suggestions.
  static func suggesting(_ known: [(id: String, words: String)]) -> JSON {
    known.isEmpty ? text : ["anyOf": [one(of: known), text]]
  }

  /// A role of the program.
  var role: JSON { Self.suggesting(program.roles.map { ($0.id, $0.words) }) }

  /// A day of the program's calendar.
  var day: JSON { Self.suggesting(days) }

  var days: [(id: String, words: String)] { program.calendar.map { ($0.key, $0.words ?? $0.day.words) } }

  /// The fields that several forms place, as a form without a list writes them.
  var sharedFields: [(id: String, words: String)] {
    program.fields.map { ($0.id.text, $0.name) }
  }

  /// The same as every form may write them; one with a list must.
  var rootedFields: [(id: String, words: String)] { sharedFields.map { ("/\($0.id)", $0.words) } }
}
