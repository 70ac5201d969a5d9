import FormModel

/// What an editor takes for a value: it reads `007` and `no` as YAML does, where our reader takes the text as it stands.
///
/// Whatever our reader takes is taken; it may be more. A value may always be empty.
extension Field {
  /// The keywords for the field's single value.
  var valueSchema: JSON {
    switch kind {
    // What is only a warning, as a phone number with a digit too few, is no mistake here.
    case .text, .paragraph, .phone, .initials, .signature, .rows, .list: Self.anyScalar
    case .date:
      Self.text(
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}",
        "(\(MonthDay.monthNames.joined(separator: "|"))) +[0-9]{1,2}, +[0-9]{4}",
        otherwise: "write it as 2021-10-29 or October 29, 2021")
    case .year: Self.text("[0-9]{4}-[0-9]{4}", otherwise: "write two years in a row, as 2021-2022")
    case .number(let bounds): Self.number(bounds)
    case .email:
      Self.text(
        "[^\\s@,;<>()]+@[^\\s@.,;<>()]+(\\.[^\\s@.,;<>()]+)*\\.[^\\s@.,;<>()]{2,}",
        otherwise: "write one email address, as name@school.example")
    case .check:
      Self.text("[Tt][Rr][Uu][Ee]", "[Ff][Aa][Ll][Ss][Ee]", "[Yy][Ee][Ss]", "[Nn][Oo]", otherwise: Self.check)
        .with(type: ["boolean", "string", "null"])
    case .choice(let options): Self.one(of: options.map { ($0.id, $0.label.withoutColon) })
    case .ratings(let scale, _): Self.one(of: scale.map { ($0.id, $0.meaning) })
    }
  }

  private static let check = "write true or false"

  static let anyScalar: JSON = ["type": ["string", "number", "boolean", "null"]]

  /// A text of one of these patterns, or nothing.
  private static func text(_ patterns: String..., otherwise words: String) -> JSON {
    [
      "type": ["string", "null"], "pattern": .text("^\\s*(\(patterns.joined(separator: "|"))|~)?\\s*$"),
      "patternErrorMessage": .text(words),
    ]
  }

  private static func number(_ bounds: ClosedRange<Int>?) -> JSON {
    let limits = bounds.map { JSON.group([("minimum", .number($0.lowerBound)), ("maximum", .number($0.upperBound))]) }
    return text("[-+]?[0-9]+", otherwise: "write it in figures, as 3").with(type: ["integer", "string", "null"])
      .with(limits ?? [:])
  }

  /// One of these ids, each with what it means, or nothing.
  private static func one(of options: [(id: String, words: String)]) -> JSON {
    let ids = options.map(\.id)
    var types: [JSON] = ["string", "null"]
    // An editor may take an id for a number, or for one of the words that were true and false before YAML 1.2.
    if ids.contains(where: { Double($0) != nil && Int($0) == nil }) { types.append("number") }
    let words = ["yes", "no", "on", "off", "y", "n"]
    if ids.contains(where: { words.contains($0.lowercased()) }) { types.append("boolean") }
    let known: JSON = [
      "enum": .list(ids.map(\.typed)), "enumDescriptions": .texts(options.map(\.words)),
    ]
    let pattern = ids.map(\.escapedForPattern).joined(separator: "|")
    let other = text(pattern, otherwise: "write one of: \(ids.joined(separator: ", "))").with(type: .list(types))
    return ["anyOf": [known, other]]
  }
}

extension JSON {
  /// The same with another type.
  fileprivate func with(type: JSON) -> JSON {
    .group(members.map { $0.key == "type" ? (key: "type", value: type) : $0 })
  }
}

extension String {
  /// The value that YAML makes of the text: a whole number, true or false, nothing, or a text.
  var typed: JSON {
    switch self {
    case "true", "True", "TRUE": .flag(true)
    case "false", "False", "FALSE": .flag(false)
    case "null", "Null", "NULL", "~", "": .null
    default: Int(self).map { .number($0) } ?? .text(self)
    }
  }
}
