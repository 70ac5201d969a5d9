extension String {
  /// With its line ends and tabs as blanks, as pages have it.
  package var onOneLine: String {
    guard utf8.contains(where: { $0 < 32 }) else { return self }
    return split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  /// Without the colon at its end, where it has one.
  package var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }

  /// What it says as an answer: `true` or `yes`, `false` or `no` in any case; nil for every other text.
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

  /// Without blanks at its ends.
  package var trimmed: String {
    // Most texts begin and end with a letter or figure of ASCII.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
      return self
    }
    var part = self[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }

  /// Whether nothing is written: blanks, or `~`.
  package var isNothing: Bool { isBlank || self == "~" }

  /// Whether it is empty, or has only blanks.
  package var isBlank: Bool {
    !(utf8.first.map { (0x21..<0x7F).contains($0) } ?? false) && unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
