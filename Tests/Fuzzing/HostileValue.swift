import FormReading

/// Values that are wrong almost everywhere in a template.
enum HostileValue {
  static let all: [(name: String, node: Node)] = texts + long + shapes

  private static let texts = [
    "", "~", "x", "7", "0", "-1", "1000", "1000000", "9999999999999999999999", "1e308", "nan", "true", "/", ".", "a.b",
    "a..b", "a[0].b", "a[999999999].b", "a[99999999999999999999]", "[", "]", "[]", "a[", "a[]", "[#].x", "#", "{", "}",
    "{#}", "{x}", "{x | width 500", "{x | width 1 | caption y}", "**", "*a", "**a**", "[x](", "[x](y)", "[x]()", "{{",
    "\0", "\u{202E}", "a\nb", "Off", "2021-02-30", "rest", "rule", "December 14", "December -1", "<<",
  ].map { ("'\($0)'", Node(text: $0)) }

  /// The longest text that a template may have, and a longer one.
  private static let long =
    [
      "a", "a ", "[", "[x](", "{", "{x ", "*a ", "*a* ", "**a ", "*a **b ", "a.", "[0]", "é", "{#}", "a_", "[x](y)",
    ].map { ("'\($0)…'", Node(text: String(repeating: $0, count: 10_000 / $0.utf8.count))) }
    + [("100,000 letters", Node(text: String(repeating: "a", count: 100_000)))]

  private static let shapes = [
    ("a list", Node(list: [])), ("a mapping", Node(mapping: [])), ("[x]", Node(list: [Node(text: "x")])),
    ("{x: y}", Node(mapping: [("x", Node(text: "y"))])), ("[[x]]", Node(list: [Node(list: [Node(text: "x")])])),
  ]
}
