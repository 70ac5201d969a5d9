/// A value in JSON (RFC 8259); keys keep their order.
indirect enum JSON {
  case text(String)
  case number(Int)
  case null
  case list([JSON])
  case group([(key: String, value: JSON)])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  /// As text; what lies deeper than `open` levels stands on one line.
  func written(open: Int = 2, indent: String = "") -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .null: return "null"
    case .list(let items):
      return Self.joined(items.map { $0.written(open: open - 1, indent: indent + "  ") }, "[", "]", open, indent)
    case .group(let members):
      let parts = members.map { key, value in
        "\(Self.quoted(key)): \(value.written(open: open - 1, indent: indent + "  "))"
      }
      return Self.joined(parts, "{", "}", open, indent)
    }
  }

  private static func joined(
    _ parts: [String], _ begin: String, _ end: String, _ open: Int, _ indent: String
  ) -> String {
    if open <= 0 || parts.isEmpty { return begin + parts.joined(separator: ", ") + end }
    return "\(begin)\n\(indent)  \(parts.joined(separator: ",\n\(indent)  "))\n\(indent)\(end)"
  }

  private static func quoted(_ text: String) -> String {
    // Most texts have nothing that must be escaped; U+2028 and other hidden ones begin with these bytes.
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && ![0xC2, 0xD8, 0xE2, 0xEF, 0xF3].contains($0)
    }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // Controls must be escaped; what hides or reorders text is, so that a terminal may show it.
        if isUnprintable(scalar) {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
            let digits = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
