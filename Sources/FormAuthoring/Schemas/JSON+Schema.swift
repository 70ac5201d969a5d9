import FormModel

extension JSON {
  /// The version of JSON Schema that most editors support.
  static let draft: JSON = "http://json-schema.org/draft-07/schema#"

  /// The beginning of a schema.
  static func head(_ title: String, _ description: String) -> JSON {
    ["$schema": draft, "title": .text(title), "description": .text(description)]
  }

  /// A mapping with only these keys.
  static func closed(_ properties: [(key: String, value: JSON)]) -> JSON {
    ["additionalProperties": false, "properties": .group(properties)]
  }

  /// A reference to a definition (RFC 6901, in a URI's fragment).
  static func definition(_ name: String) -> JSON {
    let bytes = name.utf8.map { byte -> String in
      switch Unicode.Scalar(byte) {
      case "~": "~0"
      case "/": "~1"
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": String(Unicode.Scalar(byte))
      default: "%" + byte.hexadecimal(digits: 2)
      }
    }
    return ["$ref": .text("#/definitions/\(bytes.joined())")]
  }
}
