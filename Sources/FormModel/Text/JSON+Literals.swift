/// With literals, code that makes a schema looks like the schema: `["type": "string", "maxLength": 9]`.
extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral items: JSON...) { self = .list(items) }
  /// The keys keep their order. Each key may occur only once.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .group(members.map { (key: $0.0, value: $0.1) }) }
}

extension JSON {
  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// The members of a group; empty for all other values.
  package var members: [(key: String, value: JSON)] { if case .group(let members) = self { members } else { [] } }

  /// The value of a key; nil if the key is absent.
  package subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

  /// A group with its own members and then those of another group.
  package func with(_ more: JSON) -> JSON { .group(members + more.members) }

  /// The value as text in lines of at most `width` characters. A list or a group that fits on the rest of its line is
  /// not broken.
  public func written(width: Int) -> String { lines(width: width, indent: "", lead: 0) }

  /// - Parameter lead: The number of characters before it on its line.
  private func lines(width: Int, indent: String, lead: Int) -> String {
    let line = written(open: 0)
    // Leaves space for a comma after it.
    if lead + line.count < width { return line }
    let inner = indent + "  "
    switch self {
    case .list(let items) where !items.isEmpty:
      let parts = items.map { inner + $0.lines(width: width, indent: inner, lead: inner.count) }
      return "[\n\(parts.joined(separator: ",\n"))\n\(indent)]"
    case .group(let members) where !members.isEmpty:
      let parts = members.map { member in
        let start = "\(inner)\(JSON.text(member.key).written()): "
        return start + member.value.lines(width: width, indent: inner, lead: start.count)
      }
      return "{\n\(parts.joined(separator: ",\n"))\n\(indent)}"
    default: return line
    }
  }
}
