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
}
