import FormModel

extension JSON {
  /// The version of JSON Schema that editors read best.
  static let draft: JSON = "http://json-schema.org/draft-07/schema#"

  /// What a schema begins with.
  static func head(_ title: String, _ description: String) -> JSON {
    ["$schema": draft, "title": .text(title), "description": .text(description)]
  }

  /// These keys and no other.
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
