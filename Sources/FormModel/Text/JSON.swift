/// A value in JSON (RFC 8259). Keys keep their order.
public indirect enum JSON: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
  case list([JSON])
  case group([(key: String, value: JSON)])

  /// A text, or null.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  /// A number, or null.
  public init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  /// The value as text. What is nested deeper than `open` levels is on one line.
  public func written(open: Int = 2, indent: String = "") -> String {
    var text = ""
    write(to: &text, open: open, indent: indent)
    return text
  }

  private func write(to text: inout String, open: Int, indent: String) {
    let inner = indent + "  "
    func begin(_ index: Int) { text += open > 0 ? "\(index == 0 ? "" : ",")\n\(inner)" : index == 0 ? "" : ", " }
    func end(_ count: Int) { if open > 0, count > 0 { text += "\n\(indent)" } }
    switch self {
    case .text(let words): Self.quote(words, to: &text)
    case .number(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        begin(index)
        item.write(to: &text, open: open - 1, indent: inner)
      }
      end(items.count)
      text += "]"
    case .group(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        begin(index)
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, open: open - 1, indent: inner)
      }
      end(members.count)
      text += "}"
    }
  }

  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    defer { result += "\"" }
    // Most texts need no escapes. U+2028 and other hidden characters begin with one of these bytes.
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
      default: true
      }
    }
    if text.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(isPlain) }) ?? false {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // JSON requires escapes for control characters. Hidden and reordering characters are escaped too, so that a
        // terminal can show the text.
        if scalar.isUnprintable {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
            let digits = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
