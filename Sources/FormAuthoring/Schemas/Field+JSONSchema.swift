import FormModel

/// The schema of a value, for editors. An editor reads `007` and `no` as YAML does. Our reader takes the text as it is
/// written.
///
/// The schema accepts every value that our reader accepts, and may accept more. A value may always be empty.
extension Field {
  /// The keywords for the field's single value.
  var valueSchema: JSON {
    let answers = kind.answers
    if !answers.isEmpty { return Self.one(of: answers) }
    guard let patterns = kind.facts.patterns else {
      // An editor offers the known values, and takes all others too.
      return known.map { ["anyOf": [["enum": .texts($0.values)], Self.anyScalar]] } ?? Self.anyScalar
    }
    let types: [JSON] =
      switch patterns.type {
      case .text: ["string", "null"]
      case .number: ["integer", "string", "null"]
      case .flag: ["boolean", "string", "null"]
      }
    let limits = kind.bounds.map {
      JSON.group([("minimum", .number($0.lowerBound)), ("maximum", .number($0.upperBound))])
    }
    return Self.text(patterns.patterns, types: types, otherwise: patterns.help).with(limits ?? [:])
  }

  static let anyScalar: JSON = ["type": ["string", "number", "boolean", "null"]]

  /// A text that matches one of these patterns, or no value.
  ///
  /// - Parameters:
  ///   - types: The types that YAML may read the text as.
  ///   - words: What an editor says of another text.
  private static func text(_ patterns: [String], types: [JSON], otherwise words: String) -> JSON {
    [
      "type": .list(types), "pattern": .text("^\\s*(\(patterns.joined(separator: "|"))|~)?\\s*$"),
      "patternErrorMessage": .text(words),
    ]
  }

  /// One of these ids, each with its meaning, or no value.
  private static func one(of options: [(id: String, words: String)]) -> JSON {
    let ids = options.map(\.id)
    var types: [JSON] = ["string", "null"]
    // An editor may read an id as a number, or as true or false, which YAML had more words for before version 1.2.
    if ids.contains(where: { Double($0) != nil && Int($0) == nil }) { types.append("number") }
    let words = ["yes", "no", "on", "off", "y", "n"]
    if ids.contains(where: { words.contains($0.lowercased()) }) { types.append("boolean") }
    let known: JSON = [
      "enum": .list(ids.map(\.typed)), "enumDescriptions": .texts(options.map(\.words)),
    ]
    let help = "write one of: \(ids.joined(separator: ", "))"
    var patterns = Set(ids.map(\.caselessPattern))
    // The reader takes the words of an answer of a choice, and `2.0` for a rating.
    patterns.formUnion(options.map { Int($0.id) == nil ? $0.words.caselessPattern : "\($0.id)\\.0*" })
    let other = text(patterns.sorted(), types: types, otherwise: help)
    return ["anyOf": [known, other]]
  }
}

extension String {
  /// The value that YAML makes of the text: a whole number, true or false, no value, or a text.
  var typed: JSON {
    switch self {
    case "true", "True", "TRUE": .flag(true)
    case "false", "False", "FALSE": .flag(false)
    case "null", "Null", "NULL", "~", "": .null
    default: Int(self).map { .number($0) } ?? .text(self)
    }
  }
}
