import FormModel
import FormReading

extension Node {
  private static let nowhere = Place(file: "", position: .start)

  /// Makes a text without a place.
  package init(text: String) { self.init(.text(text), at: Self.nowhere) }
  /// Makes a list without a place.
  package init(list: [Node]) { self.init(.list(list), at: Self.nowhere) }
  /// Makes a mapping without a place.
  package init(mapping: [(key: String, value: Node)]) {
    self.init(
      .mapping(mapping.map { Node.Entry(key: $0.key, place: Self.nowhere, value: $0.value) }), at: Self.nowhere)
  }
}

/// Writes a tree as YAML, with one entry on each line. In flow style, all of it is between brackets.
package func yaml(_ node: Node, isFlow: Bool = false) -> String {
  var text = ""
  if isFlow { writeFlow(node, to: &text) } else { writeBlock(node, depth: 0, to: &text) }
  return text + "\n"
}

/// Writes a node after a key or a dash, or the root.
private func writeBlock(_ node: Node, depth: Int, to text: inout String) {
  let indent = String(repeating: " ", count: depth)
  switch node.content {
  case .list(let items) where !items.isEmpty:
    for item in items {
      text += "\n\(indent)-"
      writeBlock(item, depth: depth + 1, to: &text)
    }
  case .mapping(let entries) where !entries.isEmpty:
    for entry in entries {
      text += "\n\(indent)\(quoted(entry.key)):"
      writeBlock(entry.value, depth: depth + 1, to: &text)
    }
  case .text, .list, .mapping:
    text += " "
    writeFlow(node, to: &text)
  }
}

private func writeFlow(_ node: Node, to text: inout String) {
  switch node.content {
  case .text(let value): text += quoted(value)
  case .list(let items):
    text += "["
    for item in items {
      writeFlow(item, to: &text)
      text += ", "
    }
    text += "]"
  case .mapping(let entries):
    text += "{"
    for entry in entries {
      text += "\(quoted(entry.key)): "
      writeFlow(entry.value, to: &text)
      text += ",\n "
    }
    text += "}"
  }
}

private func quoted(_ value: String) -> String {
  if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) { return "\"\(value)\"" }
  var text = "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case "\n": text += "\\n"
    case "\0"..."\u{1F}", "\u{7F}": text += "\\x\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
