extension Finding.Code {
  public static let badEmail: Self = "bad-email"
}

extension KindFacts {
  static let email = KindFacts(
    "One email address.", keys: .ofWords, uses: .ofWords,
    value: { _, _ in "One email address, as name@school.example." },
    grammar: Grammar(
      code: .badEmail, isWellFormed: { text, _ in isEmail(text) }, fault: { _, _ in "is not one email address" },
      help: { text, _ in
        let rest = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)).trimmed : ""
        return isEmail(rest) ? "write only '\(rest)'" : "write one, as name@school.example"
      }),
    patterns: Patterns(
      patterns: ["[^\\s@,;:<>()]+@[^\\s@.,;:<>()]+(\\.[^\\s@.,;:<>()]+)*\\.[^\\s@.,;:<>()]{2,}"],
      help: "write one email address, as name@school.example"))

  /// Whether a text is exactly one address, as `local@domain.tld`.
  private static func isEmail(_ text: String) -> Bool {
    if let isPlain = isPlainEmail(text) { return isPlain }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || ",;:<>()".unicodeScalars.contains($0) }),
      text.utf8.allSatisfy({ $0 < 0x80 }) || !text.contains(where: \.isWhitespace)
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) >= 2
  }

  /// The same result for an ASCII text, without splitting it; nil for other texts.
  private static func isPlainEmail(_ text: String) -> Bool? {
    var (hasAt, dots, length) = (false, 0, 0)
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "@":
        if hasAt || length == 0 { return false }
        (hasAt, length) = (true, 0)
      case "." where hasAt:
        if length == 0 { return false }
        (dots, length) = (dots + 1, 0)
      case "\u{0}"..."\u{20}", ",", ";", ":", "<", ">", "(", ")": return false
      case "\u{80}"...: return nil
      default: length += 1
      }
    }
    return hasAt && dots > 0 && length >= 2
  }
}
