/// A schema is written down as it will stand there: `["type": "string", "maxLength": 9]`.
extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral items: JSON...) { self = .list(items) }
  /// Keys keep their order; each stands once.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .group(members.map { (key: $0.0, value: $0.1) }) }
}

extension JSON {
  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// The members of a group; none of anything else.
  package var members: [(key: String, value: JSON)] { if case .group(let members) = self { members } else { [] } }

  /// What stands under a key; nil where it is absent.
  package subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

  /// A group with the members of another behind its own.
  package func with(_ more: JSON) -> JSON { .group(members + more.members) }

  /// As text in lines of so many characters: what fits on the rest of its line stands there whole.
  public func written(width: Int) -> String { lines(width: width, indent: "", lead: 0) }

  /// - Parameter lead: How many characters stand before it on its line.
  private func lines(width: Int, indent: String, lead: Int) -> String {
    let line = written(open: 0)
    // A comma may follow.
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
