extension String {
  /// The text with blanks in place of line ends and tabs, as pages print it.
  package var onOneLine: String {
    guard utf8.contains(where: { $0 < 32 }) else { return self }
    return split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  /// The text without a colon at its end.
  package var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }

  /// The answer in the text: `true` or `yes`, `false` or `no`, in any case; nil for every other text.
  package var isYes: Bool? {
    switch self {
    case "true", "yes": return true
    case "false", "no": return false
    default: break
    }
    switch lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: return nil
    }
  }

  /// The text without blanks at its ends.
  package var trimmed: String {
    // Most texts begin and end with a visible ASCII character.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
      return self
    }
    var part = self[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }

  /// Whether the text has no content: only blanks, or `~`.
  package var isNothing: Bool { isBlank || self == "~" }

  /// Whether the text is empty or has only blanks.
  package var isBlank: Bool {
    !(utf8.first.map { (0x21..<0x7F).contains($0) } ?? false) && unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
