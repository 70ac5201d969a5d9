import FormModel

extension Finding.Code {
  package static let badYAML: Self = "bad-yaml"
  package static let duplicateKey: Self = "duplicate-key"
}

extension Finding {
  static func curlyQuotes(_ text: String, at place: Place, field: FieldPath?) -> Finding {
    Finding(
      .warning, "curly-quotes", "the curly quotes are a part of the text '\(text.printable)'", at: place,
      help: "leave them out, or write straight quotes if the text needs them", field: field)
  }

  static func badYAML(_ message: String, at place: Place, help: String? = nil) -> Finding {
    Finding(.error, .badYAML, message, at: place, help: help, nature: .unreadable)
  }

  static func duplicateKey(_ key: String, firstLine: Int, at place: Place) -> Finding {
    Finding(
      .error, .duplicateKey, "key '\(key.printable)' is already on line \(firstLine)", at: place,
      help: "the first counts; delete one of the two", nature: .unknown)
  }

  static func anchor(at place: Place) -> Finding {
    .badYAML(
      "an anchor (&name) is not allowed", at: place, help: "delete it; a text that begins with '&' needs quotes")
  }

  static func alias(at place: Place) -> Finding {
    .badYAML(
      "an alias (*name) is not allowed", at: place,
      help: "write the value itself; a text that begins with '*' needs quotes")
  }

  static func tag(at place: Place) -> Finding {
    .badYAML("a tag (!name) is not allowed", at: place, help: "delete it; a text that begins with '!' needs quotes")
  }

  static func mergeKey(at place: Place) -> Finding {
    .badYAML("the merge key '<<' is not allowed", at: place, help: "write the keys themselves")
  }

  static func secondDocument(at place: Place) -> Finding {
    .badYAML("a second document begins here, and only one is read", at: place, help: "put it into a file of its own")
  }

  static func keyIsNoText(at place: Place) -> Finding {
    .badYAML("a key must be a word, not a list or mapping", at: place)
  }

  static func emptyKey(at place: Place) -> Finding { .badYAML("a key is missing before ':'", at: place) }
}
