import FormModel

/// Finds the control and hidden characters that are written as escapes in a quoted YAML text.
///
/// `"\u0000"` is a control character like the byte 0, but only the text that libyaml returns contains it.
struct YAMLEscapes {
  /// The wrong characters, each with the position of its back-slash.
  private(set) var findings: [(Unicode.Scalar, Unicode.Scalar.Concern, SourcePosition)] = []

  /// - Parameters:
  ///   - cursor: At the opening quote.
  ///   - end: The offset after the closing quote.
  ///   - value: The text that libyaml returned, with the replacements of `SourceText`.
  init(from cursor: TextCursor, to end: Int, value: String) {
    // The source and the value have the same suspects in the same order. Only the value has the neighbours that are
    // printed beside them.
    var verdicts = Self.concerns(in: value).makeIterator()
    var cursor = cursor
    while cursor.offset < end {
      let position = cursor.position
      guard let (raw, next) = SourceText.scalar(in: cursor.utf8[...], at: cursor.offset) else { return }
      while cursor.offset < next { cursor.advance() }
      guard raw == "\\" else {
        if raw.isSuspect { _ = verdicts.next() }
        continue
      }
      guard let scalar = Self.scalar(behindBackslash: &cursor), scalar.isSuspect else { continue }
      if let concern = verdicts.next() ?? nil { findings.append((scalar, concern, position)) }
    }
  }

  private static func concerns(in value: String) -> [Unicode.Scalar.Concern?] {
    var concerns: [Unicode.Scalar.Concern?] = []
    let scalars = value.unicodeScalars
    for index in scalars.indices where scalars[index].isSuspect {
      let next = scalars.index(after: index)
      let previous = index == scalars.startIndex ? nil : scalars[scalars.index(before: index)]
      concerns.append(
        scalars[index].concern(after: previous, before: next == scalars.endIndex ? nil : scalars[next]))
    }
    return concerns
  }

  /// The escaped character; nil for an escape whose character is never suspect.
  private static func scalar(behindBackslash cursor: inout TextCursor) -> Unicode.Scalar? {
    guard let letter = cursor.byte else { return nil }
    cursor.advance()
    let digits: Int
    switch Unicode.Scalar(letter) {
    case "0": return "\u{0}"
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "v": return "\u{B}"
    case "f": return "\u{C}"
    case "e": return "\u{1B}"
    case "N": return "\u{85}"
    case "x": digits = 2
    case "u": digits = 4
    case "U": digits = 8
    default: return nil
    }
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = cursor.byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
      cursor.advance()
    }
    return Unicode.Scalar(value)
  }
}
