extension Finding.Code {
  /// The code of a number that is not well-formed or is out of bounds, for fields without a code of their own.
  public static let badNumber: Self = "bad-number"
}

extension KindFacts {
  static let number = KindFacts(
    "A whole number; with 'from' and 'to' its bounds.", keys: .ofWords + [.from, .to, .code],
    uses: .ofWords.union([.number]),
    value: { kind, _ in "\(words(kind, "A"))." },
    hint: { kind, _ in kind.bounds.map { "\($0.lowerBound) to \($0.upperBound)" } },
    grammar: Grammar(
      code: .badNumber,
      isWellFormed: { text, kind in Int(text).map { kind.bounds?.contains($0) ?? true } ?? false },
      fault: { "is not \(words($1, "a"))" }, help: { _, _ in help }),
    patterns: Patterns(patterns: ["[-+‐-―−]?[0-9]+([.]0*)?"], help: help, type: .number),
    isPlain: true, meant: { text, _ in plainNumber(text) }, normal: { Int($0).map(String.init) ?? $0 },
    comparesNormal: true)

  private static let help = "write it in figures, as 3"

  /// The number without a fraction of zeros, which spreadsheets add, and with a plain minus; nil for any other text.
  static func plainNumber(_ text: String) -> String? {
    if text.utf8.allSatisfy({ (48...57).contains($0) }) { return nil }
    let plain = text.withPlainSigns
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, Int(parts[0]) != nil, parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) else {
      return nil
    }
    return String(parts[0])
  }

  private static func words(_ kind: Field.Kind, _ article: String) -> String {
    "\(article) whole number" + (kind.bounds.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? "")
  }
}

extension Field.Kind {
  /// The bounds of a number; nil for a number without bounds, and for other kinds.
  package var bounds: ClosedRange<Int>? { if case .number(let bounds) = self { bounds } else { nil } }
}
